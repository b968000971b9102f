/** What raises nothing, and what catches what is raised. */
import type * as ast from "../ast/nodes.ts";
import { calleeName } from "./infer/specialCalls.ts";
import { ANY, type Type } from "./types/type.ts";

/** An expression that cannot raise. */
export function isQuiet(node: ast.Expression): boolean {
  if (node.kind === "Constant") return true;
  return (node.kind === "List" || node.kind === "Tuple") && node.elts.every(isQuiet);
}

const QUIET_MANAGERS: ReadonlySet<string> = new Set([
  "asyncio.TaskGroup",
  "asyncio.timeout",
  "asyncio.timeout_at",
]);

/** `async with asyncio.timeout(1)`: a context manager that surely raises nothing when it is entered. */
export function entersQuietly(
  typeOf: ReadonlyMap<ast.Expression, Type>,
  node: ast.Expression,
): boolean {
  if (node.kind !== "Call") return false;
  const name = calleeName(typeOf.get(node.func) ?? ANY);
  return (
    name !== null &&
    QUIET_MANAGERS.has(name) &&
    !node.args.some((argument) => argument.kind === "Call")
  );
}

/** `except NameError:` and what catches more. */
export function catchesNameError({ type }: ast.ExceptHandler): boolean {
  const caught = type?.kind === "Tuple" ? type.elts : [type];
  return caught.some(
    (cls) =>
      cls === null ||
      (cls.kind === "Name" && ["NameError", "Exception", "BaseException"].includes(cls.id)),
  );
}
