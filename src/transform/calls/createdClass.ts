/** The class in `new C()`. */
import type * as ast from "../../ast/nodes.ts";
import { calleeName } from "../../analyze/infer/specialCalls.ts";
import type { TransformContext } from "../context.ts";
import { anyType, cast, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

/** `type(self)()`: for all that TypeScript knows, `type` may give `int`, which is no class in JavaScript. */
export function createdClass(ctx: TransformContext, func: ast.Expression): TsExpression {
  const cls = translateExpression(ctx, func);
  const isAsked = func.kind === "Call" && calleeName(ctx.typeOf(func.func)) === "builtins.type";
  return isAsked ? cast(cls, anyType()) : cls;
}
