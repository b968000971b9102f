/** Most of the methods that strings have. */

import {
  Dict,
  TypeError,
  ValueError,
  asFloat,
  chr,
  len,
  list,
  map,
  max,
  min,
  ord,
  print,
  repr,
  reversed,
  set,
  sorted,
  str,
  tuple,
} from "py2ts-async/builtins";

const text = "  The North Wind and the Sun  ";
print(
  repr(str.strip(text)),
  repr(str.lstrip(text)),
  repr(str.rstrip(text)),
  str.strip("xxhixx", "x"),
  str.lstrip("www.example.org", "w."),
);
print(
  str.split(str.strip(text)),
  str.split("a,b,,c", ","),
  str.split("a,b,,c", ",", 1),
  str.rsplit("a b  c", null, 1),
  str.split(""),
  str.split("", ","),
);
print(
  str.splitlines("one\ntwo\r\nthree\n"),
  str.splitlines("a\nb", true),
  str.partition("k=v=w", "="),
  str.rpartition("k=v=w", "="),
  str.partition("none", "="),
);
print(
  str.strip(text).toUpperCase(),
  str.title(str.strip(text).toLowerCase()),
  str.capitalize("hELLO wORLD"),
  str.swapcase("MiXed"),
  "straße".toUpperCase(),
  str.casefold("ẞ"),
);
print(
  str.count("banana", "an"),
  str.find("banana", "an"),
  str.rfind("banana", "an"),
  str.find("banana", "x"),
  str.index("banana", "n", 3),
  str.count("aaa", ""),
  str.find("abc", ""),
);
print(
  str.replace("banana", "a", "o"),
  str.replace("banana", "a", "o", 2),
  str.replace("abc", "", "-"),
  str.startswith("spam", tuple.of("sp", "x")),
  str.endswith("spam", "am", 1),
);
print(
  ["a", "b", "c"].join("-"),
  str.join("", reversed("stressed")),
  str.join(", ", map(str, [1, asFloat(2.0), null])),
  str.zfill("7", 3),
  str.zfill("-7", 4),
);
print(
  str.ljust("ab", 5) + "|",
  str.rjust("ab", 5, "."),
  str.center("ab", 5, "*"),
  str.center("abc", 6, "*"),
  str.expandtabs("a\tb", 4),
  str.ljust("x", 0),
);
print(
  str.isalpha("abc"),
  str.isdigit("123"),
  str.isalnum("a1"),
  str.isspace(" "),
  str.isupper("Ab"),
  str.islower("ab"),
  str.istitle("Ab Cd"),
  str.isalpha(""),
  str.isidentifier("x_1"),
  str.isnumeric("½"),
  str.isdigit("²"),
  str.isdecimal("²"),
);
print(
  str.removeprefix("prefix-body", "prefix-"),
  str.removesuffix("body.py", ".py"),
  str.translate("hello", str.maketrans("el", "ip")),
  str.translate("hello", new Dict([[ord("l"), null]])),
);
print(
  "abc" < "abd",
  "Z" < "a",
  "" < "a",
  "10" < "9",
  "a".repeat(3),
  "within".includes("in"),
  "x".includes(""),
  "abc" === "ab" + "c",
  len("naïve"),
);
print(
  ord("A"),
  chr(97),
  chr(128512),
  max("hello"),
  min("hello"),
  sorted("hello"),
  list("abc"),
  tuple("ab"),
  set("aa"),
);

try {
  str.index("banana", "x");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("ValueError:", error);
}
try {
  str.join("-", ["a", 1] as Iterable<string>);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
