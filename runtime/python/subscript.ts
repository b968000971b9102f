/** `x[i]`, `x[i] = v`, `del x[i]` on values of any type. */
import { codePointLength, isPlain } from "./codePoints.ts";
import { TypeError } from "./exceptions/hierarchy.ts";
import { IndexError } from "./exceptions/lookupErrors.ts";
import { asIndex, deleteSlice, indexTypeError, setSlice, Slice, sliceArray } from "./slice.ts";
import { Tuple, tupleFrom } from "./tuple.ts";
import { classOf, className, isClass, typeName } from "./types.ts";

interface Subscriptable {
  __getitem__?: (index: unknown) => unknown;
  __setitem__?: (index: unknown, value: unknown) => void;
  __delitem__?: (index: unknown) => void;
  __class_getitem__?: (index: unknown) => unknown;
}

/** An item or a slice of a list or tuple. */
export function arrayItem(items: readonly unknown[], index: unknown): unknown {
  const kind = items instanceof Tuple ? "tuple" : "list";
  if (index instanceof Slice) {
    const selected = sliceArray(items, index);
    return kind === "tuple" ? tupleFrom(selected) : selected;
  }
  const at = asIndex(index);
  if (at === undefined) throw indexTypeError(kind, index);
  const place = at < 0 ? at + items.length : at;
  if (place < 0 || place >= items.length) throw new IndexError(`${kind} index out of range`);
  return items[place];
}

function stringItem(text: string, index: unknown): string {
  if (index instanceof Slice) {
    return isPlain(text) && index.step === null
      ? text.slice(...(index.indices(text.length).slice(0, 2) as [number, number]))
      : sliceArray([...text], index).join("");
  }
  const at = asIndex(index);
  if (at === undefined) {
    throw new TypeError(`string indices must be integers, not '${typeName(index)}'`);
  }
  const length = codePointLength(text);
  const place = at < 0 ? at + length : at;
  if (place < 0 || place >= length) throw new IndexError("string index out of range");
  return length === text.length ? text[place]! : [...text][place]!;
}

/** `container[index]`. */
export function subscript(container: unknown, index: unknown): unknown {
  if (typeof container === "string") return stringItem(container, index);
  const own = (container as Subscriptable | null | undefined)?.__getitem__;
  if (typeof own === "function") return own.call(container, index);
  if (Array.isArray(container)) return arrayItem(container, index);
  if (container instanceof Uint8Array) return arrayItem([...container], index);
  if (isClass(container)) {
    const generic = (container as Subscriptable).__class_getitem__;
    if (typeof generic === "function") return generic.call(container, index);
    throw new TypeError(`type '${className(container)}' is not subscriptable`);
  }
  if (typeof container === "object" && container !== null && classOf(container) === null) {
    return (container as Record<string, unknown>)[String(index)];
  }
  throw new TypeError(`'${typeName(container)}' object is not subscriptable`);
}

function isList(container: unknown): container is unknown[] {
  return Array.isArray(container) && !(container instanceof Tuple);
}

/** `container[index] = value`. */
export function assignSubscript(container: unknown, index: unknown, value: unknown): void {
  const own = (container as Subscriptable | null | undefined)?.__setitem__;
  if (typeof own === "function") {
    own.call(container, index, value);
    return;
  }
  if (!isList(container)) {
    throw new TypeError(`'${typeName(container)}' object does not support item assignment`);
  }
  assignItem(container, index, value);
}

/** `items[index] = value` of a list. */
export function assignItem(container: unknown[], index: unknown, value: unknown): void {
  if (index instanceof Slice) {
    if (typeof (value as Iterable<unknown> | null)?.[Symbol.iterator] !== "function") {
      throw new TypeError("must assign iterable to extended slice");
    }
    setSlice(container, index, value as Iterable<unknown>);
    return;
  }
  const at = asIndex(index);
  if (at === undefined) throw indexTypeError("list", index);
  const place = at < 0 ? at + container.length : at;
  if (place < 0 || place >= container.length) {
    throw new IndexError("list assignment index out of range");
  }
  container[place] = value;
}

/** `del container[index]`. */
export function deleteSubscript(container: unknown, index: unknown): void {
  const own = (container as Subscriptable | null | undefined)?.__delitem__;
  if (typeof own === "function") {
    own.call(container, index);
    return;
  }
  if (!isList(container)) {
    throw new TypeError(`'${typeName(container)}' object doesn't support item deletion`);
  }
  deleteItem(container, index);
}

/** `del items[index]` of a list. */
export function deleteItem(container: unknown[], index: unknown): void {
  if (index instanceof Slice) {
    deleteSlice(container, index);
    return;
  }
  const at = asIndex(index);
  if (at === undefined) throw indexTypeError("list", index);
  const place = at < 0 ? at + container.length : at;
  if (place < 0 || place >= container.length) {
    throw new IndexError("list assignment index out of range");
  }
  container.splice(place, 1);
}
