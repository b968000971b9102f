import type * as ast from "../../ast/nodes.ts";
import { hasUnknownCallers } from "../../analyze/types/declarations.ts";
import { toPlace } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { arrow, block, type TsExpression } from "../factory.ts";
import { withDefaults } from "../functionDefaults.ts";
import { reportBlocking } from "../statements/functionDef.ts";
import { translateParameters } from "../parameters.ts";
import { resultNode } from "../typeNodes.ts";
import { typescript } from "../../typescript.ts";

const f = typescript.factory;

export function translateLambda(ctx: TransformContext, node: ast.Lambda): TsExpression {
  const fn = ctx.analysis.functionOf.get(node)!;
  reportBlocking(ctx, fn);
  const outer = ctx.currentFunction;
  const { caught, handledBy } = ctx;
  ctx.currentFunction = fn;
  ctx.caught = null;
  ctx.handledBy = [];
  const { parameters, prologue } = translateParameters(ctx, fn);
  const complete = (value: TsExpression): TsExpression => withDefaults(ctx, fn, value);
  const body = ctx.withPreceding(() => {
    const value = toPlace(
      ctx,
      node.body,
      fn.result.type,
      hasUnknownCallers(fn) ? "item" : "variable",
    );
    return [typescript.factory.createReturnStatement(value)];
  });
  const statements = [...prologue, ...body];
  ctx.currentFunction = outer;
  ctx.caught = caught;
  ctx.handledBy = handledBy;
  const [only] = statements;
  if (fn.isGenerator)
    return complete(
      f.createFunctionExpression(
        undefined,
        f.createToken(typescript.SyntaxKind.AsteriskToken),
        undefined,
        undefined,
        parameters,
        resultNode(ctx, fn),
        block(statements),
      ),
    );
  const isAsync = ctx.analysis.colours.asyncFunctions.has(fn);
  if (statements.length === 1 && only !== undefined && typescript.isReturnStatement(only)) {
    return complete(arrow(parameters, only.expression!, { async: isAsync }));
  }
  return complete(arrow(parameters, block(statements), { async: isAsync }));
}
