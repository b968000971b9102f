/** Python's keyword arguments at run time: one trailing plain object: `f(1, { sep: "" })`. */

export type Keywords = Record<string, unknown>;

/** Whether an argument is such an object; no Python value is a plain object. */
export function isKeywords(value: unknown): value is Keywords {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/** Arguments as Python sees them: the positional ones and the keywords. */
export function splitKeywords(
  args: readonly unknown[],
): [positional: unknown[], keywords: Keywords] {
  const last = args.at(-1);
  return isKeywords(last) ? [args.slice(0, -1), last] : [[...args], {}];
}
