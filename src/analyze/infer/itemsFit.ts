/** Whether what a library function iterates over holds what it can take: `"-".join(["a", 1])` does not. */
import { members, type Type } from "../types/type.ts";
import { fits } from "./fits.ts";
import type { InferContext } from "./context.ts";
import { iterationType } from "./protocols.ts";

/** `dict(pairs)` takes any pairs, lists of two included; these are none. */
const NEVER_PAIRS: readonly Type["kind"][] = ["int", "float", "bool", "none"];

/** In doubt it does: how alike the classes of two objects are TypeScript sees for itself. */
export function itemsFit(ctx: InferContext, actual: Type, declared: Type): boolean {
  if (declared.kind !== "instance" || declared.cls.module.name !== "protocols") return true;
  if (declared.cls.name !== "Iterable" && declared.cls.name !== "Iterator") return true;
  const wanted = declared.args[0]?.type;
  const given = iterationType(ctx, actual);
  if (wanted === undefined || given === null) return true;
  return members(given).every((item) => {
    if (wanted.kind === "tuple") return !NEVER_PAIRS.includes(item.kind);
    return (item.kind === "instance" && wanted.kind === "instance") || fits(ctx, item, wanted);
  });
}
