/** What calling a function of the program gives: its result, or a coroutine or generator of it. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import type { Type } from "../types/type.ts";
import type { InferContext } from "./context.ts";

/** Key of the cell with what a wrapper returns beside what it hands on. */
export const OWN_RESULT = "own result";

/** What calling a function of the program gives. */
export function resultOfOwn(ctx: InferContext, fn: FunctionInfo): Type {
  if (fn.isGenerator) {
    const protocol = ctx.library.protocol(fn.isAsync ? "AsyncGenerator" : "Generator");
    return { kind: "instance", cls: protocol, args: [fn.yields] };
  }
  if (fn.isAsync)
    return { kind: "instance", cls: ctx.library.protocol("Coroutine"), args: [fn.result] };
  return fn.result.type;
}

/** A coroutine made by this call; several made by one call have different keys. */
export function coroutineOf(
  ctx: InferContext,
  node: ast.Call,
  result: Type,
  key = "coroutine",
): Type {
  const cell = ctx.cellAt(node, key);
  cell.add(result);
  return { kind: "instance", cls: ctx.library.protocol("Coroutine"), args: [cell] };
}
