/** The little language behind the colon. */

import {
  ValueError,
  asFloat,
  ascii,
  dict,
  float,
  format,
  print,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { getitem, mod } from "py2ts-async/operator";

const [width, precision, name, price] = [12, 3, "teapot", 24.5];
print(
  `[${format(name, "<10")}] [${format(name, ">10")}] [${format(name, "^10")}] [${format(name, "*^11")}] [${format(name, ".3")}] [${format(name, "10.2")}] [${format(name, `${width}`)}]`,
);
print(
  `[${format(price, "8.2f")}] [${format(price, "<8")}] [${format(price, "08.2f")}] [${format(price, "+.1f")}] [${format(price, " .1f")}] [${format(price, "e")}] [${format(price, "g")}] [${format(price, `.${precision}f`)}]`,
);
print(
  `[${format(1234567, ",")}] [${format(1234567.891, ",.2f")}] [${format(1234567, "_")}] [${format(42, "5d")}] [${format(42, "<5")}] [${format(42, "^5")}] [${format(42, "05")}] [${format(-42, "05")}] [${format(42, "+")}]`,
);
print(
  `[${format(0.256, ".1%")}] [${format(1, "%")}] [${format(1e10, "g")}] [${format(1e-7, "g")}] [${format(123456789, "g")}] [${format(0.0001, "g")}] [${format(asFloat(100000.0), "n")}] [${format(1e100, ".3e")}] [${format(3, ".2f")}]`,
);
print(
  `${format(255, "x")} ${format(255, "#x")} ${format(255, "b")} ${format(255, "#o")} ${format(255, "X")} ${format(97, "c")} ${format(1e3, ".0f")} ${format(-0.0, ".1f")} ${format(float("nan"), "6.1f")}| ${format(asFloat(float("inf")), ">6")}|`,
);
print(
  `${format(true, ">6")} ${format(str(null), ">6")} ${format(str([1, "a"]), ">12")} ${repr(tuple.of(1))} ${format(repr(name), ">10")} ${ascii(name)} ${ascii("é")} ${repr("日本")}`,
);
print(
  `{literal} name=${repr(name)} price = ${format(price, ".1f")} 1 + 1=${repr(1 + 1)} ${"nested " + `${name.toUpperCase()}`} ${dict({ a: 1 }).at("a")} ${repr(getitem(name, 0))}`,
);
print(
  str.format("{} {} {}", 1, "two", asFloat(3.0)),
  str.format("{1}-{0}-{1}", "a", "b"),
  str.format("{name:>8}|{n:03d}", { name: "x", n: 7 }),
);
print(
  str.format("{0[1]} {1[key]} {2.real}", [10, 20], dict({ key: "v" }), 5),
  str.format("{:{}}|", "ab", 5),
  str.format("{{}}"),
);
print(
  mod(
    "%s is %d years and %.2f m, %5s|%-5s|%05d %x %%",
    tuple.of("Eve", 41, 1.685, "a", "b", 42, 255),
  ),
  mod("%r", "q"),
  mod("%s", [1]),
);
print(
  format(3.14159, ".2f"),
  format(42),
  format("x", ">4"),
  str(3.1),
  mod("%(a)s-%(b)02d", dict({ a: 1, b: 2 })),
);

for (const [spec, value] of [
  tuple.of("d", 1.5),
  tuple.of("f", "a"),
  tuple.of(".2", 3),
  tuple.of("z<q", 1),
  tuple.of("s", 5),
]) {
  try {
    print(format(value, spec));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError:", error);
  }
}
