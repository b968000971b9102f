/** Left to right: calls, arguments, subscripts, comparisons, assignments, dictionaries. */

import { call } from "py2ts-async/asyncio";
import {
  Dict,
  type Int,
  dict,
  iterable,
  object,
  print,
  slice,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { add, eq, getitem, iadd, mul, pow, setitem, sub } from "py2ts-async/operator";
import {
  and,
  bindArguments,
  invoke,
  isIn,
  keywordDict,
  keywords,
  or,
  splitOptions,
  unpack,
} from "py2ts-async/language";

export function mark(label: string | Int, value: any = null): any {
  print(label, { end: " " });
  return value == null ? label : value;
}

export function take(...argsAndOptions: unknown[]): (...args: any[]) => (...args: any[]) => any {
  let [args, { ...kwargsOptions }]: [
    readonly any[],
    {
      [name: string]: any;
    },
  ] = splitOptions(argsAndOptions);
  let kwargs = keywordDict(kwargsOptions);
  print("call", args, kwargs);
  return take;
}

const callee = mark("function", take);
invoke(
  callee,
  ...bindArguments(callee, [mark("a"), ...iterable(mark("star", [1]))], {
    key: mark("k"),
    ...keywords(mark("double", dict({ z: 2 }))),
  }),
);
take(mark(1))(mark(2));

const storage: Dict<any, any> = new Dict<any, any>();
const value2 = mark("value");
storage.set(mark("subscript"), value2);
print(storage);
const value3 = mark("assigned value first", 1);
setitem(mark("object", storage), mark("index"), value3);
print(storage);
const [first, second] = unpack(mark("right", tuple.of(1, 2)), 2);
setitem(mark("left", storage), "x", first);
storage.set(mark("second"), second);
print(storage);

print(
  new Dict<any, any>([
    [mark("k1"), mark("v1")],
    [mark("k2"), mark("v2")],
  ]),
);
print(
  [mark(1), mark(2)],
  tuple.of(mark("t"), mark("u")),
  sub(add(mark(1), mul(mark(2), mark(3))), mark(4)),
);
print(
  pow(mark(2), pow(mark(3), mark(2))),
  or(mark("x", 0), () => and(mark("y", 0), () => mark("z"))),
  truth(mark("cond", true)) ? mark("then") : mark("never"),
);
print(
  eq(mark("hay", [1]), mark("needle", [2])),
  isIn(mark("n", 1), mark("c", [1])),
  getitem(mark("a", "xyz")!, slice(mark("i", 0) as number | null, mark("j", 2) as number | null)),
);

const numbers = [1, 2, 3];
const key = mark("aug", 0);
setitem(numbers, key, iadd(getitem(numbers, key), mark("plus", 10)));
print(numbers);

const default_Value: any = mark("default evaluated at definition", 7);
export function default_(value: any = default_Value): any {
  return value;
}

const decorator = mark("decorator", (function_: any) => function_);
const decoratedB: any = mark("its default");
const decorated = decorator(function decorated(a: any, b: any = decoratedB): any {
  return a;
});

export class Base extends mark("base", object) {
  declare attribute: any;

  static attribute = mark("class body");
}

print("|", default_(), call(decorated, 1));
const x = [0, 1];
let i = 0;
i = 1;
setitem(x, i, 1);
print(i, x);
