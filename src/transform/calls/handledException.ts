/**
 * The exception that is being handled, for library functions that find it by themselves in Python:
 * `traceback.format_exc()`, `sys.exc_info()`, `logging.exception("...")`.
 */
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import type { TransformContext } from "../context.ts";
import { call, id, type TsExpression } from "../factory.ts";

/** The option that hands it over, or null where the function takes none or nothing is handled. */
export function handledOption(
  ctx: TransformContext,
  fn: FunctionInfo,
  given: readonly string[],
): [name: string, value: TsExpression] | null {
  const name = optionName(fn);
  if (name === null || given.includes(name)) return null;
  const error = handledException(ctx);
  return error === null ? null : [name, error];
}

function optionName(fn: FunctionInfo): string | null {
  switch (fn.module.name) {
    case "traceback":
    case "sys":
      return fn.parameters.some((p) => p.name === "exc" && p.kind === "keyword-only")
        ? "exc"
        : null;
    case "logging":
      return fn.name === "exception" ? "excInfo" : null;
    default:
      return null;
  }
}

/** What the `except` around it caught, or what some caller is handling. */
export function handledException(ctx: TransformContext): TsExpression | null {
  if (ctx.caught !== null) return id(ctx.caught);
  return ctx.handling.raisesForCallers ? call(ctx.language("currentException")) : null;
}
