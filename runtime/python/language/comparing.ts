/** Comparisons whose methods answer with something else than a bool. */
import { eq, ge, gt, le, lt, ne } from "../comparison.ts";
import { NotImplemented } from "../notImplemented.ts";

const OPERATORS = {
  "==": { name: "__eq__", reflected: "__eq__", otherwise: eq },
  "!=": { name: "__ne__", reflected: "__ne__", otherwise: ne },
  "<": { name: "__lt__", reflected: "__gt__", otherwise: lt },
  "<=": { name: "__le__", reflected: "__ge__", otherwise: le },
  ">": { name: "__gt__", reflected: "__lt__", otherwise: gt },
  ">=": { name: "__ge__", reflected: "__le__", otherwise: ge },
} as const;

/** `left == right` and its relatives, with whatever the method returns (`do_richcompare` in Objects/object.c). */
export function compare(left: unknown, operator: keyof typeof OPERATORS, right: unknown): any {
  const { name, reflected, otherwise } = OPERATORS[operator];
  const own = answer(left, name, right);
  if (own !== NotImplemented) return own;
  const other = answer(right, reflected, left);
  return other === NotImplemented ? otherwise(left, right) : other;
}

function answer(receiver: unknown, name: string, argument: unknown): unknown {
  const method = (receiver as Record<string, unknown> | null | undefined)?.[name];
  return typeof method === "function" ? method.call(receiver, argument) : NotImplemented;
}
