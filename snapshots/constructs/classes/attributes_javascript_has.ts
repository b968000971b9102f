/** Attributes that objects of JavaScript have under the same names, and those of the library. */

import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import * as enum_ from "py2ts-async/enum";
import { members } from "py2ts-async/enum";
import * as io from "py2ts-async/io";
import * as logging from "py2ts-async/logging";
import * as random from "py2ts-async/random";
import { namedtuple } from "py2ts-async/collections";
import { call } from "py2ts-async/asyncio";
import {
  type BaseException,
  Dict,
  Exception,
  type Int,
  KeyError,
  ValueError,
  getattr,
  hasattr,
  isinstance,
  iterable,
  len,
  list,
  map as map_,
  print,
  repr,
  slice,
  str,
  tuple,
} from "py2ts-async/builtins";
import { add, eq, getitem } from "py2ts-async/operator";
import {
  bindArguments,
  fittingArguments,
  inheritClassAttributes,
  invoke,
  matched,
  unpackStarred,
} from "py2ts-async/language";

export class AppError extends Exception {
  code: number;
  message: any;
  name: any;
  stack_: string[];
  cause: null;

  constructor(code: number, message: number | null = null) {
    super(`code ${code}`);
    this.code = code;
    this.message = message;
    this.name = code;
    this.stack_ = ["frame"];
    this.cause = null;
  }

  toString(): string {
    return `AppError ${this.code}`;
  }
}

export class Silent extends Exception {
  static readonly __name__: string = "Silent";
  declare name: string;
  declare message: any;

  static name = "silent";
  static message = 3;

  stack_(): number {
    return 1;
  }

  cause_(): BaseException | null {
    return this.__cause__;
  }

  static {
    inheritClassAttributes(this, "name", "message");
  }
}

export class Prop extends ValueError {
  get message(): any {
    return getattr(getitem(this.args, 0), "upper")();
  }

  get name(): string {
    return "prop";
  }

  get stack_(): number[] {
    return [1, 2];
  }
}

export class Meth extends KeyError {
  message_(): string {
    return `message ${str(getitem(this.args, 0))}`;
  }

  name_(): string {
    return "n";
  }
}

for (const make of [
  () => new AppError(4, 7),
  () => new Silent("s"),
  () => new Prop("p"),
  () => new Meth("m"),
]) {
  try {
    throw make();
  } catch (error) {
    if (error instanceof AppError) {
      print(
        error,
        repr(error),
        error.message,
        error.name,
        error.stack_,
        error.cause,
        error.toString(),
      );
    } else if (error instanceof Silent) {
      print(error, repr(error), error.name, error.message, error.stack_(), error.cause_());
    } else if (error instanceof Prop) {
      print(error, repr(error), error.message, error.name, error.stack_);
    } else if (error instanceof Meth) {
      print(error, repr(error), error.message_(), error.name_());
    } else {
      throw error;
    }
  }
}

export class P extends namedtuple<{
  map_: number;
  filter_: string;
  length_: number;
  values_: readonly [];
  at_: number;
}>("P", ["map", "filter", "length", "values", "at"], { defaults: ["f", 3, tuple.of(), 9] }) {
  join_(sep: any): any {
    return getattr(sep, "join")(map_((x: any) => str(x), iterable(this)));
  }

  get find_(): number {
    return this.map_ + this.at_;
  }
}

const Q = namedtuple("Q", "slice, join, length");
const p = new P(1);
print(
  p,
  p.map_,
  p.filter_,
  p.length_,
  p.values_,
  p.at_,
  p.join_("-"),
  p.find_,
  len(p),
  getitem(p, slice(1, 3)),
  list(iterable(p)),
  eq(p, tuple.of(1, "f", 3, tuple.of(), 9)),
);
const q = call(Q, ...fittingArguments(Q, [1, 2, 3]));
print(
  q,
  getattr(q, "slice"),
  getattr(q, "join"),
  getattr(q, "length"),
  len(q),
  getitem(q, slice(0, 2)),
  q._replace(...bindArguments(q._replace, [], { join: 7 })),
);
const [a, b, ...c] = unpackStarred(p, 2, 0);
print(
  a,
  b,
  c,
  p._asdict(),
  p._replace(...bindArguments(p._replace, [], { map: 4 })),
  hasattr(p, "map"),
  hasattr(p, "push"),
  getattr(p, "filter"),
);

export function total(thing: P): number {
  return thing.map_ + len(thing);
}

print(total(p), list(map_((x: P) => x.values_, [p])));
let m!: number;
if (
  isinstance(p, P) &&
  hasattr(p, "map") &&
  matched((m = (p as any).map_)) &&
  hasattr(p, "filter") &&
  eq((p as any).filter_, "f")
) {
  print("matched", m);
}

export class H extends logging.Handler {
  size: number;
  messages: any[];
  stream: string;
  attributes: number;

  constructor() {
    super();
    this.size = 1;
    this.messages = [];
    this.stream = "s";
    this.attributes = 4;
  }

  emit(record: any): void {
    this.messages.push(record.getMessage());
  }
}

const h = new H();
const log = logging.getLogger("x");
log.addHandler(h);
log.warning("hello %s", 1);
print(h.messages, h.size, h.stream, h.attributes);

export class Dice extends random.Random {
  sides: number;
  twister: number;

  constructor(sides: number) {
    super(1);
    this.sides = sides;
    this.twister = 1;
  }

  roll(): number {
    return this.randint(1, this.sides);
  }
}

const d = new Dice(6);
let middle: number;
print(1 <= (middle = d.roll()) && middle <= 6, d.twister);

export class Stack extends contextlib.ExitStack {
  callbacks: any[];
  _callbacks_: string[];
  size: number;

  constructor() {
    super();
    this.callbacks = [];
    this._callbacks_ = ["mine"];
    this.size = 3;
  }
}

{
  using stackContext = enterContext(new Stack());
  try {
    const s = stackContext.value;
    s.callback(print, "closed", { end: "!\n" });
    print(s._callbacks_, s.callbacks, s.size);
  } catch (error) {
    stackContext.except(error);
  }
}

export class Timer extends contextlib.ContextDecorator {
  name: string;
  length: number;

  constructor(name: string) {
    super();
    this.name = name;
    this.length = 2;
  }

  __enter__(): Timer {
    print("enter", this.name);
    return this;
  }

  __exit__(...exc: any[]): boolean {
    print("exit", this.length);
    return false;
  }
}

const work = invoke(new Timer("t"), function work(): void {
  print("working");
});

call(work, ...fittingArguments(work, []));

export class Colour extends enum_.Enum<number> {
  static readonly RED = new Colour(1);
  static readonly BLUE = new Colour(2);

  toString_(): string {
    return this.name.toLowerCase();
  }

  valueOf_(): number {
    return this.value * 10;
  }

  get size(): number {
    return 3;
  }

  static mapKey_(): string {
    return "mk";
  }

  static {
    members(this);
  }
}

print(
  Colour.RED.toString_(),
  Colour.RED.valueOf_(),
  Colour.RED,
  `${str(Colour.BLUE)}`,
  Colour.RED.size,
  Colour.mapKey_(),
  new Dict([[Colour.RED, 1]]),
);

export class Plain {
  declare hasOwnProperty: number;

  toString(): string {
    return "plain";
  }

  valueOf(): number {
    return 5;
  }

  toJson(): string {
    return "json";
  }

  static hasOwnProperty = 3;

  __str__(): string {
    return "str";
  }

  static {
    inheritClassAttributes(this, "hasOwnProperty");
  }
}

print(
  new Plain(),
  `${str(new Plain())}`,
  new Plain().toString(),
  new Plain().valueOf(),
  new Plain().toJson(),
  new Plain().hasOwnProperty,
  str(new Plain()) + "x",
);

export class Text extends io.StringIO {
  size: Int;
  text: string;
  position: number;

  constructor() {
    super();
    this.size = 0;
    this.text = "t";
    this.position = 4;
  }

  write(s: string): number {
    this.size = add(this.size, len(s));
    return super.write(s);
  }
}

const t = new Text();
t.write("abc");
print(t.getvalue(), t.size, t.text, t.position);
