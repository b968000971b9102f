/** Everything print can be asked for, and how values look. */

import * as sys from "py2ts-async/sys";
import {
  Dict,
  TypeError,
  asFloat,
  bytes,
  dict,
  len,
  print,
  range,
  repr,
  set,
  str,
  tuple,
} from "py2ts-async/builtins";
import { mod } from "py2ts-async/operator";

export class Plain {
  __repr__(): string {
    return "Plain()";
  }
}

export class Both extends Plain {
  __str__(): string {
    return "both";
  }
}

print();
print("");
print(
  null,
  true,
  false,
  0,
  asFloat(-0.0),
  asFloat(1e100),
  asFloat(1.5e-10),
  [],
  new Dict<any, any>(),
  tuple.of(),
  set(),
  "",
  "a b",
);
print(
  [
    null,
    true,
    "s",
    asFloat(1.0),
    [1],
    tuple.of(1),
    dict({ k: "v" }),
    set([1]),
    new Plain(),
    new Both(),
    bytes("b", "ascii"),
    range(2),
    asFloat(1e3),
  ],
  new Both(),
  new Plain(),
);
print("a", "b", { sep: "\t", end: "|\n" });
print(1, 2, { sep: null, end: null });
print("x", { file: sys.stdout, flush: true });
print("to stderr", { file: sys.stderr });
print(...[1, 2, 3], ..."ab", { sep: "" });
print(["it's", 'say "x"', "both ' \"", "new\nline", "tab\t", "é", "\\"]);
print(
  dict({ a: dict({ b: [1, dict({ c: tuple.of(null) })] }) }),
  tuple.of(tuple.of()),
  [[[]]],
  new Dict([[tuple.of(), []]]),
  tuple.of("a"),
  dict({ x: set([1, 2]) }),
);
print(
  mod("%s|%r", tuple.of("s", "s")),
  str(["s"]),
  repr("s"),
  str(null) + "!",
  `${str(null)}`,
  `${str([asFloat(1.0), "x"])}`,
  str.format("{}", tuple.of(1, 2)),
);
print(
  print("inner"),
  Array.from(range(2), (n) => print(n, { end: "," })),
);
sys.stdout.write("written\n");
print(sys.stdout.write("count"), len("count"));
for (const value of ["bad sep"]) {
  try {
    print(value, { sep: 1 as never });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
}
