/** `f.__defaults__` and `f.__kwdefaults__`, in programs that read them. */
import type { FunctionInfo, Parameter } from "../analyze/types/declarations.ts";
import { toUniversal } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { array, call, id, nullValue, object, type TsExpression } from "./factory.ts";
import { isFloatOnly } from "./representation.ts";
import { parameterPlace } from "./calls/arguments.ts";

/** `withDefaults(f, [10], { sep: "," })`; the function itself where there are none or nobody asks. */
export function withDefaults(
  ctx: TransformContext,
  fn: FunctionInfo,
  target: TsExpression,
): TsExpression {
  const having = fn.parameters.filter((parameter) => parameter.defaultValue !== null);
  if (!ctx.readsDefaults || having.length === 0) return target;
  const positional = having.filter((parameter) => parameter.kind !== "keyword-only");
  const named = having.filter((parameter) => parameter.kind === "keyword-only");
  return call(
    ctx.language("withDefaults"),
    target,
    positional.length > 0
      ? array(positional.map((parameter) => valueOf(ctx, fn, parameter)))
      : nullValue(),
    ...(named.length > 0
      ? [object(named.map((p) => [ctx.names.property(p.name), valueOf(ctx, fn, p)] as const))]
      : []),
  );
}

/** A default, as the program may look at it: what is no constant was evaluated into a variable. */
function valueOf(ctx: TransformContext, fn: FunctionInfo, parameter: Parameter): TsExpression {
  const variable = ctx.defaultVariables.get(parameter);
  if (variable === undefined) return toUniversal(ctx, parameter.defaultValue!);
  const isRaw = isFloatOnly(parameter.cell.type) && parameterPlace(fn, parameter) === "variable";
  return isRaw ? call(ctx.builtin("asFloat"), id(variable)) : id(variable);
}
