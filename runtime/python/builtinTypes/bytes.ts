/** Python's `bytes` and `bytearray`. */
import { ByteArray, Bytes, makeBytes, octetsOf } from "../bytes.ts";
import { ValueError } from "../exceptions/hierarchy.ts";
import { declareType } from "../typeRegistry.ts";

type Source = string | number | Iterable<number> | Uint8Array;

/** `bytes(source)`, `bytes(text, encoding, errors)`. */
function bytes(source?: Source, encoding?: string, errors?: string): Bytes {
  return makeBytes(octetsOf(source, "bytes", encoding, errors));
}

/** `bytes.fromhex(text)`. */
function fromhex(text: string): Bytes {
  const pairs = /^(?:\s*[0-9a-f]{2})*\s*/i.exec(text)![0];
  if (pairs.length < text.length) {
    const at = pairs.length + (/^[0-9a-f]/i.test(text.slice(pairs.length)) ? 1 : 0);
    throw new ValueError(`non-hexadecimal number found in fromhex() arg at position ${at}`);
  }
  return makeBytes(Array.from(pairs.match(/\S\S/g) ?? [], (pair) => parseInt(pair, 16)));
}

/** `separator.join(parts)`. */
function join(separator: Bytes, parts: Iterable<Uint8Array>): Bytes {
  return separator.joinAll(parts);
}

/** `bytearray(source)`. */
function bytearray(source?: Source, encoding?: string, errors?: string): ByteArray {
  return ByteArray.from(octetsOf(source, "bytearray", encoding, errors)) as ByteArray;
}

const typedBytes = Object.assign(bytes, { __name__: "bytes", fromhex, join } as const);
const typedBytearray = Object.assign(bytearray, { __name__: "bytearray" } as const);
export { typedBytearray as bytearray, typedBytes as bytes };

declareType(
  typedBytes,
  (value) => value instanceof Uint8Array && !(value instanceof ByteArray),
  Bytes,
);
declareType(typedBytearray, (value) => value instanceof ByteArray, ByteArray);
