/** Annotations promise less than they say: True is an int, and a float may be the int 3. */

import * as json from "py2ts-async/json";
import { dataclass } from "py2ts-async/dataclasses";
import { call as call_ } from "py2ts-async/asyncio";
import {
  Dict,
  type Float,
  type Int,
  asFloat,
  getattr,
  int,
  isinstance,
  iterable,
  map,
  max,
  print,
  str,
} from "py2ts-async/builtins";
import { add, and_, contains, eq, getitem, mul, or_, pos } from "py2ts-async/operator";
import {
  bindArguments,
  fittingArguments,
  invoke,
  matched,
  nameOf,
  or,
  unpackEach,
} from "py2ts-async/language";

const registry: Dict<
  string,
  typeof Box | ((flag: number | boolean) => string) | ((rate: number | Float | boolean) => string)
> = new Dict<
  string,
  typeof Box | ((flag: number | boolean) => string) | ((rate: number | Float | boolean) => string)
>();

export function register(
  function_: ((flag: number | boolean) => string) | ((rate: number | Float | boolean) => string),
): ((flag: number | boolean) => string) | ((rate: number | Float | boolean) => string) {
  registry.set(nameOf(function_), function_);
  return function_;
}

const show = register(function show(flag: number | boolean): string {
  return `${str(flag)} ${str(eq(flag, 1))} ${Number(flag) + 1} ${-Number(flag)} ${and_(flag, 1)}`;
});

const double = register(function double(rate: number | Float | boolean): string {
  return `${str(rate)} ${mul(rate, 2)}`;
});

export class Box {
  size: boolean | number;
  weight: number | boolean;

  constructor(size: boolean | number, weight: number | boolean = 0) {
    this.size = size;
    this.weight = weight;
  }

  text(): string {
    return `<${str(this.size)} ${str(this.weight)}>`;
  }
}

registry.set("Box", Box);
print(
  invoke(registry.at("show"), true),
  invoke(registry.at("double"), 1),
  invoke(registry.at("double"), true),
);
print(
  getattr(
    invoke(registry.at("Box"), ...fittingArguments(registry.at("Box"), [true, false])),
    "text",
  )(),
  invoke(registry.get("show"), false),
);

// Data that was read: nothing but the annotation tells what it is.
export function count(n: number | boolean): string {
  if (eq(n, 1)) {
    return `one: ${str(n)}`;
  }
  return `count ${str(n)}, ${n ? "some" : "none"}, ${str(contains([0, 2], n))}, ${pos(n)}, ${str(max(n, 0))}, ${str(or_(n, n))}`;
}

export function level(rate: number | Float, items: number[]): string {
  return (
    `${str(rate)} ${str(getitem(items, 0))} ${mul(rate, 2)} ` +
    str.join(
      ", ",
      map((item) => `${str(item)}`, items),
    )
  );
}

export function pick(name: string): number {
  return getitem(data, name);
}

export class Parcel {
  pieces: number;
  weight: number | Float;

  text(): string {
    return `${str(this.pieces)} ${str(this.weight)}`;
  }

  constructor(pieces: number, weight: number | Float = 0.5) {
    this.pieces = pieces;
    this.weight = weight;
  }

  static {
    dataclass(this, ["pieces", "weight"]);
  }
}

const data = json.loads('{"yes": true, "no": false, "two": 2, "many": [true, 3]}');
print(count(getitem(data, "yes")), count(getitem(data, "no")), count(getitem(data, "two")));
print(
  level(getitem(data, "yes"), getitem(data, "many")),
  level(getitem(data, "two"), getitem(data, "many")),
);
const amount: number = getitem(data, "yes");
const share: number | Float = getitem(data, "two");
print(
  `${str(amount)} ${str(share)} ${asFloat(Number(share) / 2)} ${str(pick("no"))} ${int(pick("yes"))}`,
);
print(new Parcel(getitem(data, "yes"), getitem(data, "two")).text());
for (const [name, value] of unpackEach(iterable(getattr(data, "items")()), 2)) {
  if (isinstance(value, int)) {
    print(`${str(name)}: ${str(value)}, ${add(value, 1)}`);
  }
  let number!: Int;
  if (isinstance(value, int) && matched((number = value))) {
    print(`matched ${str(number)}`);
  } else {
    print("no number");
  }
}

// Objects of which the class is not known: any class with such a method may be meant.
export class Plugin {
  uses: number | boolean;

  constructor() {
    this.uses = 0;
  }

  run(n: any): string {
    return `run ${str(n)}`;
  }

  twice(n: number | boolean): string {
    return `twice ${str(n)}`;
  }

  both(n: boolean | number, m: number | boolean = 3): string {
    return `both ${str(n)} ${str(m)} ${Number(n) + Number(m)}`;
  }

  opt(n: boolean | number | null = null): string {
    return n == null ? "nothing" : `opt ${str(n)}`;
  }

  onStart(n: number): string {
    return `start ${str(n)}`;
  }

  onStop(n: any): string {
    return `stop ${str(n)}`;
  }

  handle(event: any, n: any): any {
    return call_(getattr(this, `on_${str(event)}`), n);
  }

  used(): string {
    return `used ${str(this.uses)}`;
  }
}

export function hide(value: Plugin): any {
  return or(json.loads("null"), () => value);
}

const plugin = new Plugin();
const hidden = hide(plugin);
print(plugin.run(1), plugin.twice(1), plugin.used());
print(
  hidden.run(true),
  hidden.twice(true),
  hidden.run("a"),
  hidden.both(...bindArguments(hidden.both, [true], { m: false })),
);
print(
  hidden.run(null),
  call_(getattr(hidden, "run"), [1, true]),
  call_(getattr(plugin, "opt"), false),
);
print(plugin.handle("start", true), plugin.handle("stop", "now"), plugin.handle("stop", 2));
for (const event of ["start", "stop"]) {
  const handler = getattr(plugin, "on_" + event);
  print(call_(handler, true));
}
const run = getattr(hidden, "run");
print(call_(run, false));
hidden.uses = true;
print(plugin.used());

export function call(callback: ((n: number | boolean) => string) | ((n: boolean) => string)): void {
  print(callback(true));
}

call(count);
call((n: boolean) => `lambda ${str(n)}`);
