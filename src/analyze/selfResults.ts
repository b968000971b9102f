/**
 * Where a future may have itself for its result: `future.set_result(future)`.
 *
 * A promise cannot be resolved with itself, so that such a one has to be awaited otherwise than the rest. (A
 * task can: nobody awaits the promise that it is.)
 */
import type { Analysis } from "./program.ts";
import { ancestry } from "./types/declarations.ts";
import { members, type Type } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

/** Whether what is awaited may have itself for its result. */
export function mayGiveItself(analysis: Analysis, awaited: Type, result: Type): boolean {
  if (!members(awaited).some(isFuture)) return false;
  return members(result).some((m) =>
    m.kind === "any" ? resultsAreFutures(analysis) : isFuture(m) && isOpen(m),
  );
}

/** A future of itself has no type that ends: somewhere inside it is unknown. `Future[Future[int]]` ends. */
function isOpen(future: Type): boolean {
  const inner = future.kind === "instance" ? future.args[0]?.type : undefined;
  if (inner === undefined) return true;
  return members(inner).some((m) => m.kind === "any" || (isFuture(m) && isOpen(m)));
}

function isFuture(type: Type): boolean {
  if (type.kind !== "instance") return false;
  const names = [...ancestry(type.cls)].map(({ name, module }) =>
    module.library && module.name === "asyncio" ? name : null,
  );
  return names.includes("Future") && !names.includes("Task");
}

const known = new WeakMap<Analysis, boolean>();

/** Whether the program somewhere gives a future as a result. */
function resultsAreFutures(analysis: Analysis): boolean {
  let found = known.get(analysis);
  if (found !== undefined) return found;
  found = false;
  visitNodes(analysis.module, (node) => {
    if (node.kind !== "Call" || node.func.kind !== "Attribute") return;
    const [value] = node.args;
    if (node.func.attr !== "set_result" || value === undefined) return;
    const type = analysis.typeOf.get(value);
    if (type !== undefined && members(type).some(isFuture)) found = true;
  });
  known.set(analysis, found);
  return found;
}
