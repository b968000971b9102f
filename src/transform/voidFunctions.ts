/** Which functions never return a value: `void` in TypeScript. */
import { isNone } from "../ast/constants.ts";
import type { FunctionInfo } from "../analyze/types/declarations.ts";
import { visitNodes } from "../analyze/visit.ts";
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
      if (functions.length > 0 || inner.kind !== "Return") return;
      const { value } = inner;
      if (value === null || isNone(value)) return;
      const isRecursion = value.kind === "Call" && ctx.analysis.calleeOf.get(value) === fn;
      if (!isRecursion) found = true;
    });
  return found;
}
