/**
 * What Python has in `builtins`, and the classes of its values: everything that generated code uses
 * without importing a module.
 */
import "./uncaught.ts";
export { bool } from "./builtinTypes/bool.ts";
export { bytearray, bytes } from "./builtinTypes/bytes.ts";
export { dict } from "./builtinTypes/dict.ts";
export { float } from "./builtinTypes/float.ts";
export { int } from "./builtinTypes/int.ts";
export { list } from "./builtinTypes/list.ts";
export { frozenset, set } from "./builtinTypes/set.ts";
export { str } from "./builtinTypes/str.ts";
export { tuple } from "./builtinTypes/tuple.ts";

export { ByteArray, Bytes } from "./bytes.ts";
export { Dict } from "./dict.ts";
export { List } from "./list.ts";
export { DictItems, DictKeys, DictValues } from "./dictViews.ts";
export * from "./exceptions.ts";
export { asFloat, Float } from "./float.ts";
export type { Int } from "./integers.ts";
export { iterable } from "./iteration.ts";
export { isMain } from "./main.ts";
export { Ellipsis } from "./ellipsis.ts";
export { NotImplemented } from "./notImplemented.ts";
export { dynamicPow, dynamicSum, floatDivmod } from "./numbers.ts";
export type { PrintOptions } from "./print.ts";
export { Range, range } from "./range.ts";
export { dynamicRound } from "./round.ts";
export { FrozenSet, PySet } from "./set.ts";
export { Slice, slice } from "./slice.ts";
export { Tuple } from "./tuple.ts";
export { truth } from "./truth.ts";
export { complex } from "./complex.ts";
export { FunctionType, GeneratorType, NoneType, object, PyObject, type } from "./typeOf.ts";

export { abs, bin, chr, divmod, hex, max, min, oct, ord, pow, sum } from "./numbers.ts";
export {
  all,
  any,
  enumerate,
  filter,
  iter,
  len,
  map,
  next,
  reversed,
  sorted,
  zip,
} from "./iteration.ts";
export { callable, delattr, dir, getattr, hasattr, setattr, vars } from "./attributes.ts";
export { ascii } from "./ascii.ts";
export { format } from "./format.ts";
export { hash, id } from "./identity.ts";
export { aiter, anext } from "./asyncIteration.ts";
export { input } from "./input.ts";
export { print } from "./print.ts";
export { isinstance, issubclass } from "./typeOf.ts";
export { repr } from "./repr.ts";
export { round } from "./round.ts";
