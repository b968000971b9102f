/** Methods and operators of dictionaries; order of insertion. */

import {
  Dict,
  type Int,
  KeyError,
  RuntimeError,
  TypeError,
  dict,
  enumerate,
  list,
  max,
  print,
  reversed,
  sorted,
  str,
  tuple,
  type,
  zip,
} from "py2ts-async/builtins";
import { add, contains, eq, getitem, ior, or_, setitem, sub } from "py2ts-async/operator";
import { nameOf, pythonException } from "py2ts-async/language";

let stock: Dict<string, Int | null> = dict({ nails: 100, screws: 40 });
stock.set("bolts", 7);
stock.set("nails", sub(stock.at("nails"), 1));
stock.setdefault("glue", 3);
stock.setdefault("bolts", 99);
print(
  stock,
  stock.size,
  stock.at("nails"),
  stock.get("tar"),
  stock.get("tar", 0),
  stock.has("glue"),
  contains(stock.values(), 7),
);
print(
  list(stock),
  list(stock.keys()),
  list(stock.values()),
  list(stock.items()),
  stock.items(),
  stock.keys(),
  stock.values(),
);
print(stock.pop("screws"), stock.pop("tar", null), stock.popitem(), stock);
stock.update(dict({ nails: 1, wire: 2 }), { rope: 5 });
stock.update([tuple.of("x", 1), tuple.of("y", 2)]);
print(
  stock,
  or_(stock, dict({ nails: "new", z: 0 })),
  new Dict<string, Int | null>([...stock.items(), ["a", 1]]),
  dict({ a: 1, b: 2 }),
  dict([tuple.of(1, 2)]),
  dict(zip("ab", [1, 2])),
);
stock.delete("wire");
stock = ior(stock, dict({ last: null }));
print(
  stock,
  eq(dict({ a: 1, b: 2 }), dict({ b: 2, a: 1 })),
  eq(stock.copy(), stock),
  dict.fromkeys("aba", 0),
  sorted(stock),
  max(stock),
);

for (const key of stock) {
  print(key, { end: " " });
}
for (const [position, [key, value]] of enumerate(stock.items())) {
  print(`${position}:${key}=${str(value)}`, { end: " " });
}
print(list(reversed(stock)));

for (const attempt of [
  () => stock.at("tar"),
  () => stock.pop("tar"),
  () => new Dict<any, any>().popitem(),
  () => new Dict([[[1], 2]]),
  () => getitem(new Dict([[1, 2]]), "1"),
]) {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof KeyError || error instanceof TypeError)) throw error;
    print(nameOf(type(error)), error, pythonException(error).args);
  }
}

try {
  for (const key of stock) {
    stock.set(key + "!", 1);
  }
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}
const inverse: Dict<number, string[]> = new Dict<number, string[]>();
for (const [key, value] of dict({ a: 1, b: 2, c: 1 }).items()) {
  inverse.setdefault(value, []).push(key);
}
print(
  inverse,
  new Dict(
    Array.from(
      dict({ a: 1, b: 2, c: 1 }).items(),
      ([key, value]) => [value, key] as [number, string],
    ),
  ),
);
const nested: Dict<string, Dict<string, Dict<string, Int[]>>> = dict({
  x: dict({ y: dict({ z: [1] }) }),
});
const container = nested.at("x").at("y").at("z");
setitem(container, 0, add(getitem(container, 0), 41));
print(nested, nested.at("x").get("q", new Dict<string, Int[]>()).get("r", "deep"));
