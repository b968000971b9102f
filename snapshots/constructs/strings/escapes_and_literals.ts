/** All the ways to write a string. */

import { Bytes, bytes, chr, len, list, print, repr, slice, str } from "py2ts-async/builtins";
import { add, getitem } from "py2ts-async/operator";

print("tab\there", "back\\slash", "it's", 'say "hi"', 'say "hi"', "it's", "bellandwhistle");
print(
  repr("tab\there"),
  repr("new\nline"),
  repr("it's"),
  repr('say "hi"'),
  repr("both ' and \""),
  repr("\0\u001F é"),
  repr("\\"),
);
print("raw \\n stays", "C:\\temp", `${1 + 1}\\d`, "ABC", "ab");
print('first line\n  second "line"\nlast line');
print("one line only", "", "");
print("percent % and {braces} and $dollar and `backtick` and ${not_javascript}");
print(`\`${"tick"}\` $${3 + 4} {} \\ ${chr(92)}`, "\\u0041", "\\n");

const poem = `Roses are red, violets are ${"blue"}, backslashes \\ fall`;
print(poem);
print('ends with quote"', "abc", "sep\rX" === "sep\rX", len("\r\n"), str.encode("\u0007\b\f\v"));
print(
  new Bytes([98, 121, 116, 101, 115, 32, 0, 255, 32, 39, 113, 39]),
  getitem(bytes("abc", "ascii"), 1),
  getitem(bytes("abc", "ascii"), slice(1, null)),
  bytes([65, 66]),
  bytes(3),
  add(bytes("a", "ascii"), bytes("b", "ascii")),
  list(bytes("hi", "ascii")),
  bytes("abc", "ascii").hex(),
  bytes.fromhex("6869"),
);
