/**
 * The exception that is being handled, for library functions that find it by themselves in Python:
 * `traceback.format_exc()`, `sys.exc_info()`, `logging.exception("...")`.
 */
import { handledOptionName } from "../../analyze/handling.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import type { TransformContext } from "../context.ts";
import { id, type TsExpression } from "../factory.ts";

/** The option that hands it over, or null where the function takes none or nothing is handled. */
export function handledOption(
  ctx: TransformContext,
  fn: FunctionInfo,
  given: readonly string[],
): [name: string, value: TsExpression] | null {
  const name = handledOptionName(fn);
  if (name === null || given.includes(name)) return null;
  const error = handledException(ctx);
  return error === null ? null : [name, error];
}

/** What the `except` around it caught; null elsewhere, where the library finds what a caller handles. */
export function handledException(ctx: TransformContext): TsExpression | null {
  return ctx.caught === null ? null : id(ctx.caught);
}
