/** Python's `keyword`: the reserved words of CPython 3.13. */

export const kwlist: string[] = [
  "False",
  "None",
  "True",
  ..."and as assert async await break class continue def del elif else except finally for from".split(
    " ",
  ),
  ..."global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
];

export const softkwlist: string[] = ["_", "case", "match", "type"];

export function iskeyword(s: unknown): boolean {
  return kwlist.includes(s as string);
}

export function issoftkeyword(s: unknown): boolean {
  return softkwlist.includes(s as string);
}
