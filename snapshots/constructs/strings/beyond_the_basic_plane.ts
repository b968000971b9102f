/** Strings count code points, whatever their encoding needs. */

import {
  Bytes,
  Dict,
  UnicodeEncodeError,
  ascii,
  enumerate,
  format,
  hex,
  len,
  max,
  ord,
  print,
  repr,
  slice,
  sorted,
  str,
} from "py2ts-async/builtins";
import { eq, getitem, lt } from "py2ts-async/operator";

const text = "a🦉b𝄞c";
print(
  len(text),
  getitem(text, 1),
  getitem(text, -2),
  getitem(text, slice(null, null, -1)),
  getitem(text, slice(1, 4)),
  str.index(text, "c"),
  str.find(text, "𝄞"),
  getitem(text, slice(2, null)).toUpperCase(),
);
for (const [position, character] of enumerate(text)) {
  print(position, character, ord(character), hex(ord(character)), len(str.encode(character)));
}

print(
  [...text],
  str.center(text, 9, "🌲"),
  str.replace(text, "🦉", "owl"),
  text.includes("🦉"),
  str.count(text, "🦉"),
  str.split(text, "🦉"),
  `[${format(text, ">7")}] [${format(text, ".2")}]`,
);
print(
  len("é"),
  len("é"),
  eq("é", "é"),
  "😀" === "😀",
  "☃",
  ascii("😀é"),
  repr("😀​"),
  getitem("👩‍👩‍👧", 0),
);
print(
  sorted(["ﬀ", "😀", "z", "é"]),
  lt("￿", "😀"),
  max("é😀a"),
  "ÀÉ".toLowerCase(),
  "ıİ".toUpperCase(),
  "ß".toUpperCase(),
  "Σ".toLowerCase(),
);
print(
  str.encode(text, "utf-8"),
  str.encode("é", "latin-1"),
  new Bytes([240, 159, 166, 137]).decode(),
  len(str.encode(text, "utf-16-le")),
  new Dict([["🦉", 1]]),
);
try {
  str.encode("🦉", "ascii");
} catch (error) {
  if (!(error instanceof UnicodeEncodeError)) throw error;
  print(error);
}

const nameOfShip = "naïve café";
const größe = len(nameOfShip);
const π = 3.14159;
print(größe, `${format(π, ".2f")}`, str.title(nameOfShip), str.isalpha(nameOfShip));
