/** Decorators whose wrappers pass on what they are called with: what is passed arrives in the function. */

import * as functools from "py2ts-async/functools";
import * as time from "py2ts-async/time";
import { call } from "py2ts-async/asyncio";
import {
  Dict,
  type Float,
  type Int,
  ValueError,
  abs,
  asFloat,
  dict,
  getattr,
  int,
  len,
  list,
  map,
  min,
  print,
  repr,
  reversed,
  sorted,
  str,
  tuple,
} from "py2ts-async/builtins";
import { add as add_, getitem, mul, neg, pow, sub, truediv } from "py2ts-async/operator";
import {
  bindArguments,
  divide,
  fittingArguments,
  invoke,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
  withName,
} from "py2ts-async/language";

export function logged(function_: any): (...args: any[]) => any {
  const wrapper = functools.wraps(function_)(function wrapper(...argsAndOptions: unknown[]): any {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    print(`${nameOf(function_)}${str(args)} ${str(kwargs)}`);
    return invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs)));
  });

  return wrapper;
}

export function asText(
  function_: ((...args: any[]) => number) | ((...args: any[]) => any),
): (...args: (number | string)[]) => string {
  const wrapper = functools.wraps(function_)(function wrapper(
    ...args: (number | string)[]
  ): string {
    return str(invoke(function_, ...args));
  });

  return wrapper;
}

export function timed<R>(function_: (...args: any[]) => R): (...args: any[]) => R {
  function wrapper(...argsAndOptions: unknown[]): R {
    let [args, { ...kwargsOptions }]: [
      readonly (Int | number)[],
      {
        [name: string]: number | Float;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    const begin = time.monotonic();
    const result = function_(...bindArguments(function_, [...args], keywords(kwargs)));
    print("took", asFloat(time.monotonic() - begin), "for", result);
    return result;
  }

  return wrapper;
}

export function attempts(
  count: number,
  {
    quiet = false,
  }: {
    quiet?: boolean;
  } = {},
): <R>(function_: (...args: any[]) => R) => (...args: any[]) => R | null {
  function decorate<R>(function_: (...args: any[]) => R): (...args: any[]) => R | null {
    const wrapper = functools.wraps(function_)(function wrapper(
      ...argsAndOptions: unknown[]
    ): R | null {
      let [args, { ...kwargsOptions }]: [
        readonly (string | Int)[],
        {
          [name: string]: string;
        },
      ] = splitOptions(argsAndOptions);
      let kwargs = keywordDict(kwargsOptions);
      for (let attempt = 0; attempt < count; attempt++) {
        try {
          return invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs)));
        } catch (error) {
          if (!(error instanceof ValueError)) throw error;
          if (!quiet) {
            print("attempt", attempt, "failed:", error);
          }
        }
      }
      return null;
    });

    return wrapper;
  }

  return decorate;
}

export function remembered(
  function_: (...args: any[]) => Int | number | Float,
): (...args: any[]) => Int | number | Float {
  const known: Dict<
    readonly [readonly (number | Float)[], readonly (readonly [string, number])[]],
    Int | number | Float
  > = new Dict<
    readonly [readonly (number | Float)[], readonly (readonly [string, number])[]],
    Int | number | Float
  >();

  const wrapper = functools.wraps(function_)(function wrapper(
    ...argsAndOptions: unknown[]
  ): Int | number | Float {
    let [args, { ...kwargsOptions }]: [
      readonly (number | Float)[],
      {
        [name: string]: number;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    const key = tuple.of(args, tuple(sorted(kwargs.items())));
    if (!known.has(key)) {
      known.set(key, function_(...bindArguments(function_, [...args], keywords(kwargs))));
    }
    return known.at(key);
  });

  (wrapper as any).known = known;
  return wrapper;
}

export function unlessPrivate(
  function_:
    ((...args: any[]) => string | number | Float) | ((...args: any[]) => number | number[]),
): any {
  function wrapper(...args: (string | number | Int | number[])[]): any {
    return function_(...args);
  }

  if (nameOf(function_).startsWith("_")) {
    return function_;
  }
  return wrapper;
}

// one decorator, functions with different types
const shout = logged(function shout(text: string): string {
  return text.toUpperCase() + "!";
});

const double = logged(function double(x: any): any {
  return add_(x, x);
});

const share = logged(function share(
  total: number | Float,
  {
    among = 2,
  }: {
    among?: number | Float;
  } = {},
): number | Float {
  return asFloat(divide(Number(total), Number(among)));
});

print(shout("hey").toLowerCase(), add_(double(3), 1), double("ab"), double({ x: [1] }));
print(share(3), share(asFloat(4.0), { among: asFloat(4.0) }), share({ among: 4, total: 2 }));

// the result is the wrapper's, not the function's
const answer = asText(function answer(): number {
  return 42;
});

const add = asText(
  logged(function add(a: number | string, b: number | string = 1): any {
    return add_(a, b);
  }),
);

print(answer().repeat(2), add(1).repeat(2), add(1, 2) + "!", add("x", "y"));

const area = timed(function area(width: number, height: number | Float): number | Float {
  return mul(width, height);
});

print(area(2, 3), area(0.5, 4), area({ height: asFloat(2.0), width: 1.5 }));

const parse = attempts(3)(function parse(text: string, base: number = 10): Int {
  return int(text, base);
});

const inverse = attempts(2, { quiet: true })(function inverse(n: number): number | Float {
  if (n === 0) {
    throw new ValueError("zero");
  }
  return asFloat(divide(1, n));
});

print(
  parse("12"),
  parse("ff", 16),
  parse("x"),
  parse({ text: "7" }),
  inverse(4),
  inverse(0),
  inverse(1),
);

const power = remembered(function power(
  base: number | Float,
  exponent: number = 2,
): Int | number | Float {
  print("computing", base, exponent);
  return pow(base, exponent);
});

print(
  power(3),
  power(3),
  power(2, { exponent: 100 }),
  power(asFloat(2.0)),
  power(asFloat(2.0), { exponent: 0.5 }),
  len((power as any).known),
);

const public_ = unlessPrivate(function public_(x: string | number): string | number | Float {
  return mul(x, 2);
});

const _private = unlessPrivate(function _private(x: number | number[]): number | number[] {
  return mul(x, 2);
});

print(public_("a"), public_(1.5), _private(2), _private([0]));

// what else is done with the names
const total = logged(function total(a: any, b: any, c: any): any {
  return add_(add_(a, b), c);
});

const also = total;
print(
  total(...[1, 2, 3]),
  total(1, ...tuple.of(2.5, 3)),
  total({ ...keywords(dict({ a: "x", b: "y", c: "z" })) }),
);
print(
  list(map(total, [1, 2], [3, 4], [5, 6])),
  call(functools.partial(total, 1, 2), 3.5),
  also("p", "q", "r"),
);
print(
  getattr(total, "__wrapped__")([1], [2], [3]),
  [double, logged(abs)].map((f) => f(2)),
);

// wrappers that change what they pass on, keep the function, or call it otherwise
export function withDefault(
  function_: (...args: any[]) => readonly [any, any],
): (...args: any[]) => readonly [any, any] {
  function wrapper(...argsAndOptions: unknown[]): readonly [any, any] {
    let [args, { ...kwargsOptions }]: [
      readonly number[],
      {
        [name: string]: number;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    kwargs.setdefault("scale", 3);
    return function_(...bindArguments(function_, [...args], keywords(kwargs)));
  }

  return wrapper;
}

export function kept(function_: (...args: any[]) => any): (...args: any[]) => any {
  const calls: (readonly [(x: any) => any, readonly number[]])[] = [];

  function wrapper(...argsAndOptions: unknown[]): any {
    let [args, { ...kwargsOptions }]: [
      readonly number[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    calls.push(tuple.of(function_, args));
    return function_(...bindArguments(function_, [...args], keywords(kwargs)));
  }

  (wrapper as any).calls = calls;
  return wrapper;
}

export function twice(
  function_: (...args: any[]) => any[],
): (...args: (number | string)[]) => readonly [any[], any[]] {
  function wrapper(...args: (number | string)[]): readonly [any[], any[]] {
    args = tuple(args) as (number | string)[];
    return tuple.of(function_(...args), function_(...reversed(args)));
  }

  return wrapper;
}

export function bounded(
  function_: (...args: any[]) => readonly [any, any],
): (x: number, ...rest: any[]) => readonly [any, any] {
  function wrapper(x: number | Float, ...rest: any[]): readonly [any, any] {
    x = min(x, asFloat(1.0));
    return function_(x);
  }

  return wrapper;
}

export function onFraction(function_: (...args: any[]) => any): (...args: number[]) => any {
  print("half:", function_(0.5));

  function wrapper(...args: number[]): any {
    return function_(...args);
  }

  return wrapper;
}

const scaled = withDefault(function scaled(x: any, scale: any = 2): readonly [any, any] {
  return tuple.of(x, scale);
});

const cube = kept(function cube(x: any): any {
  return pow(x, 3);
});

const pair = twice(function pair(a: any, b: any): any[] {
  return [a, b];
});

const level = bounded(function level(x: any): readonly [any, any] {
  return tuple.of(x, truediv(x, 2));
});

const negative = onFraction(function negative(x: any): any {
  return neg(x);
});

print(
  scaled(1),
  scaled(1, { scale: 2.5 }),
  cube(2),
  call(
    getitem(getitem((cube as any).calls, 0), 0),
    ...fittingArguments(getitem(getitem((cube as any).calls, 0), 0), [asFloat(2.0)]),
  ),
  pair(1, "b"),
  level(5),
  level(0),
  negative(2),
);

const fibonacci = functools.lruCache(null)(
  withName(function (n: Int): Int {
    return n < 2 ? n : add_(fibonacci(sub(n, 1)), fibonacci(sub(n, 2)));
  }, "fibonacci"),
);

const spelled = functools.cache(function spelled(value: any): string {
  return repr(value).toUpperCase();
});

const halved = functools.lruCache(function halved(n: number): number | Float {
  return asFloat(n / 2);
});

print(fibonacci(30), fibonacci(100), fibonacci.cacheInfo().currsize, halved(3), halved(4));
print(spelled(1.5), spelled("a"), spelled(tuple.of(1, 2)), getattr(spelled, "__wrapped__")([1]));

const describe = functools.singledispatch(function describe(value: string | number): string {
  return "something";
});

const _ = describe.register(int, function _(value: number): number {
  return value + 1;
});

print(describe("x"), mul(describe(3), 2));
