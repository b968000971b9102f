/** Annotations, as a program can read them. */

import {
  type Dict,
  float,
  getattr,
  int,
  iterable,
  list,
  print,
  str,
  tuple,
} from "py2ts-async/builtins";
import { contains, getitem, or_ } from "py2ts-async/operator";
import {
  TypeHint,
  keywordDict,
  splitOptions,
  unpackEach,
  withAnnotations,
} from "py2ts-async/language";

export class Own {}

const fD: readonly [] | (number | null)[] = tuple.of();
export function f(a: number, ...argsAndOptions: unknown[]): void {
  let [args, { b = null, c = null, d = fD, ...restOptions }]: [
    readonly string[],
    {
      b?: Own | null;
      c?: Own | null;
      d?: readonly [] | (number | null)[];
      [name: string]: any;
    },
  ] = splitOptions(argsAndOptions);
  let rest = keywordDict(restOptions);
  return;
}
withAnnotations(f, [
  ["a", int],
  ["args", str],
  ["b", "Own"],
  ["c", or_(Own, null)],
  ["d", new TypeHint("list[int | None]")],
  ["rest", new TypeHint("typing.Any")],
  ["return", null],
]);

export function plain(x: any): any {
  return x;
}
withAnnotations(plain, []);

export function g(
  x: number | null,
  y: number | string,
  z: Dict<string, readonly number[]>,
): number {
  return 1.0;
}
withAnnotations(g, [
  ["x", new TypeHint("typing.Optional[int]")],
  ["y", new TypeHint("typing.Union[int, str]")],
  ["z", new TypeHint("dict[str, tuple[int, ...]]")],
  ["return", float],
]);

print(
  getattr(f, "__annotations__"),
  list(getattr(f, "__annotations__")),
  getattr(plain, "__annotations__"),
);
for (const [name, hint] of unpackEach(
  iterable(getattr(getattr(g, "__annotations__"), "items")()),
  2,
)) {
  print(name, hint);
}
print(
  getitem(getattr(f, "__annotations__"), "a") === int,
  contains(getattr(f, "__annotations__"), "a"),
  getattr(f, "__annotations__") === getattr(f, "__annotations__"),
);
