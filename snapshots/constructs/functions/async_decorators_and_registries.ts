/** Decorators that register, cache, limit and log coroutine functions. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { Dict, asFloat, getattr, map, print, range, str, tuple } from "py2ts-async/builtins";
import {
  bindArguments,
  keywordDict,
  keywords,
  method,
  nameOf,
  splitOptions,
} from "py2ts-async/language";

const routes: Dict<string, readonly [any, Dict<string, string>]> = new Dict<
  string,
  readonly [any, Dict<string, string>]
>();

export function route(
  path: string,
  {
    ...optionsOptions
  }: {
    [name: string]: string;
  } = {},
): (handler: any) => any {
  let options = keywordDict(optionsOptions);
  function register(handler: any): any {
    routes.set(path, tuple.of(handler, options));
    return handler;
  }

  return register;
}

export function cached(
  function_: (...args: any[]) => Promise<string>,
): (...args: any[]) => Promise<string> {
  const results: Dict<readonly any[], string> = new Dict<readonly any[], string>();

  const wrapper = functools.wraps(function_)(async function wrapper(
    ...args: any[]
  ): Promise<string> {
    args = tuple(args) as any[];
    if (!results.has(args)) {
      results.set(args, await function_(...args));
    }
    return results.at(args);
  });

  (wrapper as any).results = results;
  return wrapper;
}

export function limited(
  count: number,
): <R>(function_: (...args: any[]) => Promise<R>) => (...args: any[]) => Promise<R | null> {
  const semaphore = new asyncio.Semaphore(count);

  function decorate<R>(
    function_: (...args: any[]) => Promise<R>,
  ): (...args: any[]) => Promise<R | null> {
    const wrapper = functools.wraps(function_)(async function wrapper(
      ...argsAndOptions: unknown[]
    ): Promise<R | null> {
      let [args, { ...kwargsOptions }]: [
        readonly any[],
        {
          [name: string]: any;
        },
      ] = splitOptions(argsAndOptions);
      let kwargs = keywordDict(kwargsOptions);
      {
        await using semaphoreContext = await enterAsyncContext(semaphore);
        return await awaited(function_(...bindArguments(function_, [...args], keywords(kwargs))));
      }
      return null;
    });

    return wrapper;
  }

  return decorate;
}

export function logged(
  function_: any = null,
  {
    prefix = "log",
  }: {
    prefix?: any;
  } = {},
): ((...args: any[]) => any) | ((...args: any[]) => Promise<any>) {
  if (function_ == null) {
    return functools.partial(logged, { prefix });
  }

  const wrapper = functools.wraps(function_)(async function wrapper(
    ...argsAndOptions: unknown[]
  ): Promise<any> {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    print(`${str(prefix)}: ${str(nameOf(function_))}${str(args)} ${str(kwargs)}`);
    return await awaited(function_(...bindArguments(function_, [...args], keywords(kwargs))));
  });

  return wrapper;
}

const index = route("/")(async function index(request: any): Promise<string> {
  return `index for ${str(request)}`;
});

const slow = route("/slow", { method: "POST" })(
  logged(undefined, { prefix: "slow" })(
    cached(async function slow(request: any): Promise<string> {
      await asyncio.sleep(1);
      return `slow ${str(request)}`;
    }),
  ),
);

const limitedWork = logged(
  limited(2)(async function limitedWork(n: any): Promise<any> {
    await asyncio.sleep(1);
    return n;
  }),
);

export class Service {
  declare answer: any;

  static {
    this.prototype.answer = method(
      logged(undefined, { prefix: "method" })(async function answer(
        self: Service,
        question: any,
        {
          tone = "calm",
        }: {
          tone?: any;
        } = {},
      ): Promise<string> {
        return `${str(question)}? ${str(tone)}`;
      }),
    );
  }

  __repr__(): string {
    return "Service()";
  }
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const [path, [handler, options]] of routes.items()) {
    print(path, nameOf(handler), options, await awaited(handler("GET")));
  }
  const begin = loop.time();
  print(
    await awaited(slow("GET")),
    asFloat(loop.time() - begin),
    getattr(slow, "__wrapped__").results,
  );
  print(
    await asyncio.gather(...map((...args: any[]) => call(limitedWork as any, ...args), range(5))),
    asFloat(loop.time() - begin),
  );
  print(await new Service().answer("why", { tone: "stern" }));
}

await asyncio.run(main);
