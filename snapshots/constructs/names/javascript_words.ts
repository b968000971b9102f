/** Names that mean something in JavaScript are ordinary names in Python. */

import { Dict, dict, print, range, tuple, type } from "py2ts-async/builtins";
import {
  bindArguments,
  inheritClassAttributes,
  keywordDict,
  keywords,
  nameOf,
  unpack,
} from "py2ts-async/language";

const [new_, delete_, function_, var_, let_, const_, this_] = [1, 2, 3, 4, 5, 6, 7];
const [switch_, typeof_, void_, enum_, export_, interface_, package_, private_, static_, throw_] =
  unpack(range(10), 10);
const [null_, undefined_, NaN_, Infinity_, true_, false_] = [
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "true",
  "false",
];
const [
  arguments_,
  eval_,
  default_,
  catch_,
  extends_,
  implements_,
  protected_,
  public_,
  debugger_,
  instanceof_,
  super_,
  await_,
] = unpack("abcdefghijkl", 12);
print(
  new_ + delete_,
  function_,
  var_,
  let_,
  const_,
  this_,
  switch_,
  typeof_,
  void_,
  enum_,
  export_,
  interface_,
  package_,
  private_,
  static_,
  throw_,
);
print(
  null_,
  undefined_,
  NaN_,
  Infinity_,
  true_,
  false_,
  arguments_,
  eval_,
  default_,
  catch_,
  extends_,
  implements_,
  protected_,
  public_,
  debugger_,
  instanceof_,
  super_,
  await_,
);

export function constructor_(
  prototype: number,
  length: number = 2,
  name: string = "n",
): readonly [number, number, string] {
  return tuple.of(prototype, length, name);
}

export class Object_ {
  static readonly __name__: string = "Object";
  constructor_: string;
  toString: null;
  length: number;
  name: string;
  prototype: null;
  then_: string;

  constructor(constructor_: string, toString: null = null) {
    this.constructor_ = constructor_;
    this.toString = toString;
    this.length = 3;
    this.name = "named";
    this.prototype = null;
    this.then_ = "not a promise";
  }

  hasOwnProperty(valueOf: number): number {
    return valueOf;
  }
}

export class Promise_ extends Object_ {
  static readonly __name__: string = "Promise";
  declare new: string;
  declare class_: string;

  static class_ = "class";

  delete(new_: string): string {
    this.new = new_;
    return this.new;
  }

  static {
    inheritClassAttributes(this, "class_");
  }
}

const [
  Array_,
  Map_,
  Set_,
  Error,
  Symbol_,
  JSON,
  Math_,
  Date,
  Number_,
  String_,
  console,
  window,
  globalThis_,
  process,
  require_,
  module,
  exports_,
] = unpack(range(17), 17);
print(
  constructor_(1, undefined, "x"),
  Array_ + Map_ + Set_,
  Error,
  Symbol_,
  JSON,
  Math_,
  Date,
  Number_,
  String_,
  console,
  window,
  globalThis_,
  process,
  require_,
  module,
  exports_,
);
const thing = new Promise_("c");
print(
  thing.constructor_,
  thing.toString,
  thing.length,
  thing.name,
  thing.prototype,
  thing.then_,
  thing.hasOwnProperty(5),
  thing.delete("d"),
  thing.class_,
  nameOf(type(thing)),
);
const table = new Dict([
  ["constructor", 1],
  ["__proto__", 2],
  ["toString", 3],
  ["hasOwnProperty", 4],
]);
print(
  table,
  table.at("__proto__"),
  table.has("valueOf"),
  table.get("constructor"),
  table.size,
  new Dict<any, any>().has("length"),
);
const options = dict({ new: 1, delete: 2, function: 3 });
print(
  options,
  ((
    new_: any,
    {
      ...kwOptions
    }: {
      [name: string]: any;
    } = {},
  ) => {
    let kw = keywordDict(kwOptions);
    return tuple.of(new_, kw);
  })(
    ...bindArguments(
      (
        new_: any,
        {
          ...kwOptions
        }: {
          [name: string]: any;
        } = {},
      ) => {
        let kw = keywordDict(kwOptions);
        return tuple.of(new_, kw);
      },
      [],
      keywords(options),
    ),
  ),
);

export function shadowed(
  undefined_: number,
  Map_: null = null,
  this_: number = 0,
): readonly [number, null, number] {
  const let_ = undefined_;
  let const_!: number;
  for (let var_ = 0; var_ < 2; var_++) {
    const_ = var_ + let_;
  }
  return tuple.of(const_, Map_, this_);
}

print(shadowed(10), shadowed(1, undefined, 2));
