/** Decorators: plain, with arguments, stacked, classes, and on async functions. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import {
  ConnectionError,
  Dict,
  Exception,
  type Int,
  getattr,
  isinstance,
  len,
  list,
  map,
  print,
  range,
  str,
} from "py2ts-async/builtins";
import { add, lt, mul, sub } from "py2ts-async/operator";
import {
  bindArguments,
  keywordDict,
  keywords,
  nameOf,
  splitOptions,
  withDocstring,
  withName,
} from "py2ts-async/language";

export function shout(function_: (...args: any[]) => string): (...args: any[]) => string {
  const wrapper = functools.wraps(function_)(function wrapper(
    ...argsAndOptions: unknown[]
  ): string {
    let [args, { ...kwargsOptions }]: [
      readonly string[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    return function_(...bindArguments(function_, [...args], keywords(kwargs))).toUpperCase() + "!";
  });

  return wrapper;
}

export function repeat(
  times: number,
  {
    sep = " ",
  }: {
    sep?: string;
  } = {},
): (function_: (...args: any[]) => any) => (...args: any[]) => any {
  function decorate(function_: (...args: any[]) => string): (...args: string[]) => string {
    const wrapper = functools.wraps(function_)(function wrapper(...args: string[]): string {
      return str.join(
        sep,
        map((_) => function_(...args), range(times)),
      );
    });

    return wrapper;
  }

  return decorate;
}

// a comment between two decorators
// and a blank line too
/** Say hello. */
const greet = repeat(2, { sep: "-" })(
  shout(
    withDocstring(function greet(name: string): string {
      return `hello ${name}`;
    }, "Say hello."),
  ),
);

print(greet("bob"), nameOf(greet), getattr(greet, "__doc__"));

export class CountCalls {
  function: (...args: any[]) => any;
  calls: number;

  constructor(function_: (n: any) => any) {
    functools.updateWrapper(this, function_);
    this.function = function_;
    this.calls = 0;
  }

  __call__(...args: number[]): any {
    this.calls += 1;
    return this.function(...args);
  }

  static readonly __doc__: string | null = null;
}

const square = new CountCalls(function square(n: any): any {
  return mul(n, n);
});

print(square.__call__(3), square.__call__(4), square.calls, nameOf(square));

const retryCatch_: any = Exception;
export function retry(
  attempts: number,
  catch_: any = retryCatch_,
): (function_: (...args: any[]) => any) => (...args: any[]) => any {
  function decorate(
    function_: (...args: any[]) => Promise<string>,
  ): (...args: any[]) => Promise<string> {
    const wrapper = functools.wraps(function_)(async function wrapper(
      ...argsAndOptions: unknown[]
    ): Promise<string> {
      let [args, { ...kwargsOptions }]: [
        readonly string[],
        {
          [name: string]: any;
        },
      ] = splitOptions(argsAndOptions);
      let kwargs = keywordDict(kwargsOptions);
      for (let attempt = 1; attempt <= attempts; attempt++) {
        try {
          return await function_(
            ...bindArguments(function_, [...args], { attempt, ...keywords(kwargs) }),
          );
        } catch (error) {
          if (!isinstance(error, catch_)) throw error;
          print(`attempt ${attempt}: ${str(error)}`);
          await asyncio.sleep(Number(attempt));
        }
      }
      return "gave up";
    });

    return wrapper;
  }

  return decorate;
}

const fetch = retry(
  3,
  ConnectionError,
)(async function fetch(
  page: any,
  {
    attempt,
  }: {
    attempt: any;
  },
): Promise<string> {
  await asyncio.sleep(0);
  if (lt(attempt, len(page))) {
    throw new ConnectionError(`${str(page)} not there`);
  }
  return `${str(page)} on attempt ${str(attempt)}`;
});

export async function main(): Promise<void> {
  print(await asyncio.gather(coro(fetch, "ab"), coro(fetch, "abcd")), nameOf(fetch));
}

await asyncio.run(main);

const slow = functools.lruCache(null)(
  withName(function (n: Int): Int {
    print("computing", n);
    return n < 2 ? n : add(slow(sub(n, 1)), slow(sub(n, 2)));
  }, "slow"),
);

print(slow(5), slow(5), slow.cacheInfo().hits);
const registry: Dict<string, (x: any) => any> = new Dict<string, (x: any) => any>();

export function register(
  name: string,
): (function_: (...args: any[]) => any) => (...args: any[]) => any {
  return (function_: (x: any) => any) => registry.setdefault(name, function_);
}

const _ = register("double")(function _(x: any): any {
  return mul(2, x);
});

print(registry.at("double")(21), list(registry));
