import type * as ast from "../../ast/nodes.ts";
import { toPlace } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { arrow, block, type TsExpression } from "../factory.ts";
import { reportBlocking } from "../statements/functionDef.ts";
import { translateParameters } from "../parameters.ts";
import { typescript } from "../../typescript.ts";

const f = typescript.factory;

export function translateLambda(ctx: TransformContext, node: ast.Lambda): TsExpression {
  const fn = ctx.analysis.functionOf.get(node)!;
  reportBlocking(ctx, fn);
  const outer = ctx.currentFunction;
  ctx.currentFunction = fn;
  const { parameters, prologue } = translateParameters(ctx, fn);
  const body = ctx.withPreceding(() => {
    const value = toPlace(ctx, node.body, fn.result.type, fn.escapes ? "item" : "variable");
    return [typescript.factory.createReturnStatement(value)];
  });
  const statements = [...prologue, ...body];
  ctx.currentFunction = outer;
  const [only] = statements;
  if (fn.isGenerator)
    return f.createFunctionExpression(
      undefined,
      f.createToken(typescript.SyntaxKind.AsteriskToken),
      undefined,
      undefined,
      parameters,
      undefined,
      block(statements),
    );
  const isAsync = ctx.analysis.colours.asyncFunctions.has(fn);
  if (statements.length === 1 && only !== undefined && typescript.isReturnStatement(only)) {
    return arrow(parameters, only.expression!, { async: isAsync });
  }
  return arrow(parameters, block(statements), { async: isAsync });
}
