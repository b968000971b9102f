/** What annotations let through besides what they name: ints for `float`, bools for `int`. */
import { ORDINARY_INT } from "../types/interval.ts";
import { join, joinAll } from "../types/join.ts";
import { intOrBool, members, type Type } from "../types/type.ts";

const admitted = new WeakMap<Type, Type>();

/** Python passes 3 where `float` is annotated, and prints 6 for its double, not 6.0. */
export function admittingInts(declared: Type): Type {
  return members(declared).some((m) => m.kind === "float")
    ? join(declared, ORDINARY_INT)
    : declared;
}

/**
 * What a value may be of which an annotation alone tells the type: True passes for an int and 3 for a
 * float, and both show as what they are. The same object for the same annotation, in every round.
 */
export function admittingSubtypes(declared: Type): Type {
  let type = admitted.get(declared);
  if (type === undefined) {
    type = joinAll(members(declared).map(admittingMember));
    admitted.set(declared, type);
  }
  return type;
}

function admittingMember(type: Type): Type {
  switch (type.kind) {
    case "int":
      return type.lo === type.hi ? type : intOrBool(type);
    case "float":
      return join(type, intOrBool(ORDINARY_INT));
    case "tuple":
      return { kind: "tuple", items: type.items.map(admittingSubtypes) };
    case "instance": {
      // list[float] of data that was read may hold ints
      const items = type.args.map((cell) => admittingSubtypes(cell.type));
      if (type.args.every((cell, i) => cell.type === items[i])) return type;
      return { ...type, args: type.args.map((cell, i) => cell.holding(items[i]!)) };
    }
    default:
      return type;
  }
}
