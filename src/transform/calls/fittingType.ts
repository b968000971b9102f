/** What an argument is called in TypeScript where Python alone can tell whether it is right. */
import { mentionsTypeVar } from "../../analyze/infer/generics.ts";
import { joinAll } from "../../analyze/types/join.ts";
import { int, members, type Type } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { neverType, type TsType } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";

/**
 * The type to cast an argument to that may be wrong, which raises TypeError at run time but which
 * TypeScript would not let pass: that of the values that are right, or `never`. Null where it is right.
 */
export function fittingType(ctx: TransformContext, actual: Type, declared: Type): TsType | null {
  const { analysis } = ctx;
  if (!analysis.fits(actual, declared)) {
    const right = members(actual).filter((member) => analysis.fits(member, declared));
    return right.length === 0 ? neverType() : typeNode(ctx, asNumbers(right), "item");
  }
  if (analysis.itemsFit(actual, declared)) return null;
  return mentionsTypeVar(declared) ? neverType() : typeNode(ctx, declared, "item");
}

/** Ints and bools, which every parameter for a number takes as `number`. */
function asNumbers(types: readonly Type[]): Type {
  const isInteger = (type: Type): boolean => type.kind === "int" || type.kind === "bool";
  const integers = types.some((type) => type.kind === "int")
    ? [int(0, 1)]
    : types.filter(isInteger);
  return joinAll([...integers, ...types.filter((type) => !isInteger(type))]);
}
