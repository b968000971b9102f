/** Which functions never return a value: `void` in TypeScript. */
import type { FunctionInfo } from "../analyze/types/declarations.ts";
import { visitNodes } from "../analyze/visit.ts";
import type * as ast from "../ast/nodes.ts";
import type { TransformContext } from "./context.ts";

/** A function that never returns a value: `void` in TypeScript. */
export function isVoid(ctx: TransformContext, fn: FunctionInfo): boolean {
  const { kind } = fn.result.type;
  return kind === "none" || (kind === "never" && !returnsValue(ctx, fn));
}

/** Of a value about which nothing is known the type is `never` as well. */
function returnsValue(ctx: TransformContext, fn: FunctionInfo): boolean {
  const { node } = fn;
  if (node.kind === "Lambda") return true;
  let found = false;
  for (const statement of node.body)
    visitNodes(statement, (inner, functions) => {
      if (functions.length > 0 || inner.kind !== "Return" || isNone(inner.value)) return;
      const isRecursion =
        inner.value?.kind === "Call" && ctx.analysis.calleeOf.get(inner.value) === fn;
      if (!isRecursion) found = true;
    });
  return found;
}

function isNone(value: ast.Expression | null): boolean {
  return value === null || (value.kind === "Constant" && value.value.type === "None");
}
