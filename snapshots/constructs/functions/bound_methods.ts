/** Methods as values: what they show, what they equal, what they belong to. */

import * as asyncio from "py2ts-async/asyncio";
import { call } from "py2ts-async/asyncio";
import * as inspect from "py2ts-async/inspect";
import * as json from "py2ts-async/json";
import * as types from "py2ts-async/types";
import { Dict, getattr, isinstance, list, print, repr, set, str, type } from "py2ts-async/builtins";
import { contains, eq, ne } from "py2ts-async/operator";
import {
  bound,
  fittingArguments,
  inheritClassAttributes,
  nameOf,
  or,
  qualnameOf,
  unbound,
} from "py2ts-async/language";

export class Lamp {
  declare watts: number;

  static watts = 5;

  glow(): string {
    return "glowing";
  }

  static kind(): any {
    return nameOf(this);
  }

  static unit(): string {
    return "W";
  }

  static price(): number {
    return 3;
  }

  async warm(): Promise<string> {
    return "warm";
  }

  __repr__(): string {
    return "<lamp>";
  }

  static {
    inheritClassAttributes(this, "watts");
  }
}

export class Torch extends Lamp {
  glow(): string {
    return super.glow() + "!";
  }

  __repr__(): string {
    return "<torch>";
  }
}

export class Switch {
  press: any;
  own: (times?: any) => any;
  handlers: any[];

  constructor(lamp: any) {
    this.press = getattr(lamp, "glow");
    this.own = bound(this, "click");
    this.handlers = [];
  }

  click(times: any = 1): any {
    return times;
  }

  on(handler: any): void {
    this.handlers.push(handler);
  }

  off(handler: () => string): void {
    list.remove(this.handlers, handler);
  }

  __repr__(): string {
    return "<switch>";
  }
}

/** The value, of which nothing is known any more. */
export function hide(value: any): any {
  return or(json.loads("null"), () => value);
}

const [lamp, torch] = [new Lamp(), new Torch()];
const [hidden, hiddenTorch] = [hide(lamp), hide(torch)];
print(
  getattr(hidden, "glow"),
  repr(getattr(hiddenTorch, "glow")),
  `${str(getattr(hidden, "warm"))}`,
  bound(lamp, "glow"),
  bound(torch.constructor as typeof Torch, "kind"),
);
print(
  getattr(hidden, "kind"),
  getattr(hidden, "unit"),
  getattr(hide(Torch), "kind"),
  nameOf(getattr(hidden, "price")),
);
print(
  getattr(hidden, "kind")(),
  getattr(hidden, "price")(),
  hidden.watts,
  getattr(hiddenTorch, "kind")(),
  hiddenTorch.glow(),
);
const kind = getattr(hiddenTorch, "kind");
const value2 = call(kind, ...fittingArguments(kind, []));
const value3 = getattr(hide(Lamp), "kind")();
const callee = getattr(hide(Lamp), "glow");
print(value2, value3, call(callee, ...fittingArguments(getattr(hide(Lamp), "glow"), [lamp])));
print(
  eq(getattr(hidden, "glow"), bound(lamp, "glow")),
  getattr(hidden, "glow") === getattr(hidden, "glow"),
  ne(getattr(hidden, "glow"), getattr(hiddenTorch, "glow")),
);
print(
  getattr(getattr(hidden, "glow"), "__self__"),
  getattr(bound(lamp, "glow"), "__self__") === lamp,
  getattr(getattr(hidden, "glow"), "__func__") === unbound(Lamp.prototype.glow),
);
print(
  nameOf(getattr(hidden, "glow")),
  qualnameOf(getattr(hiddenTorch, "glow")),
  nameOf(getattr(hide(Lamp), "glow")),
);

const methods = [getattr(hidden, "glow"), bound(torch, "glow"), bound(torch, "glow")];
print(
  methods,
  list.index(methods, getattr(hiddenTorch, "glow")),
  contains(methods, bound(lamp, "glow")),
  set(methods).size,
);
const names = new Dict([
  [bound(lamp, "glow"), "lamp"],
  [bound(torch, "glow"), "torch"],
]);
print(
  names.at(getattr(hiddenTorch, "glow")),
  names.get(getattr(hidden, "glow")),
  contains(names, getattr(hidden, "warm")),
);

const switch_ = new Switch(hidden);
print(
  switch_.press,
  switch_.own,
  eq(switch_.own, bound(switch_, "click")),
  switch_.own(2),
  call(switch_.press, ...fittingArguments(getattr(switch_, "press"), [])),
);
const bus = hide(switch_);
bus.on(getattr(hidden, "glow"));
bus.on(bound(torch, "glow"));
print(bus.handlers, bus.press, getattr(bus.own, "__self__"));
bus.off(bound(lamp, "glow"));
print(bus.handlers);

print(
  type(bound(lamp, "glow")),
  nameOf(type(getattr(hidden, "glow"))),
  nameOf(type(getattr([], "append"))),
  nameOf(type(hide)),
);
print(
  isinstance(getattr(hidden, "glow"), types.MethodType),
  isinstance(getattr(hidden, "glow"), types.FunctionType),
);
print(
  inspect.ismethod(bound(lamp, "glow")),
  inspect.ismethod(hide),
  inspect.isfunction(getattr(hidden, "glow")),
);
print(
  getattr([1], "append"),
  getattr("lamp", "upper"),
  bound(new Dict<any, any>(), "get"),
  bound(new asyncio.Queue(), "put"),
);
const numbers = hide([1, 2]);
const append = getattr(numbers, "append");
call(append, ...fittingArguments(append, [3]));
print(append, numbers);
