/** What keeps StopIteration inside of coroutines and generators (PEP 479). */
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import { block, call, id, string, throwStatement, type TsStatement } from "./factory.ts";

const f = typescript.factory;

/**
 *     async def first(names):
 *         return next(names)
 *
 * No StopIteration comes out of a coroutine or generator, but a RuntimeError.
 *
 * @param kind what the body is of, in Python
 */
export function guardStops(
  ctx: TransformContext,
  kind: "coroutine" | "generator" | "async generator",
  body: TsStatement[],
): TsStatement {
  const raised = call(ctx.language("stopped"), id("error"), string(kind));
  const handler = f.createCatchClause(
    f.createVariableDeclaration("error"),
    block([throwStatement(raised)]),
  );
  return f.createTryStatement(block(body), handler, undefined);
}
