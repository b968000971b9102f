/**
 * What Python has in `builtins`, and the classes of its values: everything that generated code uses
 * without importing a module.
 */
import "./uncaught.ts";
import { bin, chr, divmod, hex, max, min, oct, ord, pow, sum, abs } from "./numbers.ts";
import {
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
import { callable, delattr, dir, getattr, hasattr, setattr, vars } from "./attributes.ts";
import { ascii } from "./str.ts";
import { format } from "./format.ts";
import { hash, id } from "./identity.ts";
import { aiter, anext } from "./asyncIteration.ts";
import { input, print } from "./print.ts";
import { isinstance, issubclass } from "./typeOf.ts";
import { repr } from "./repr.ts";
import { round } from "./round.ts";
import { declareBuiltinClasses, declareBuiltinFunctions, nameFunction } from "./types.ts";

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
export { DictItems, DictKeys, DictValues } from "./dictViews.ts";
export * from "./exceptions.ts";
export { asFloat, Float } from "./float.ts";
export type { Int } from "./integers.ts";
export { iterable } from "./iteration.ts";
export { isMain } from "./main.ts";
export { Ellipsis, NotImplemented } from "./notImplemented.ts";
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

export {
  abs,
  aiter,
  anext,
  all,
  any,
  ascii,
  bin,
  callable,
  chr,
  delattr,
  dir,
  divmod,
  enumerate,
  filter,
  format,
  getattr,
  hasattr,
  hash,
  hex,
  id,
  input,
  isinstance,
  issubclass,
  iter,
  len,
  map,
  max,
  min,
  next,
  oct,
  ord,
  pow,
  print,
  repr,
  reversed,
  round,
  setattr,
  sorted,
  sum,
  vars,
  zip,
};

// prettier-ignore
declareBuiltinFunctions({
  abs, aiter, all, anext, any, ascii, bin, callable, chr, delattr, dir, divmod, format, getattr,
  hasattr, hash, hex, id, input, isinstance, issubclass, iter, len, max, min, next, oct, ord, pow,
  print, repr, round, setattr, sorted, sum, vars,
});
// Classes in Python.
for (const [name, fn] of Object.entries({ enumerate, filter, map, reversed, zip })) {
  nameFunction(fn, name);
  declareBuiltinClasses(fn);
}
