/** Decorators of coroutine functions that pass on what they are called with: retries, timing, limits. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import {
  asynccontextmanager,
  contextmanager,
  enterAsyncContext,
  enterContext,
} from "py2ts-async/contextlib";
import "py2ts-async/program";
import {
  ConnectionError,
  type Float,
  asFloat,
  dict,
  format,
  getattr,
  len,
  map,
  print,
  range,
  str,
  sum,
  tuple,
} from "py2ts-async/builtins";
import { mul, truediv } from "py2ts-async/operator";
import {
  bindArguments,
  bound,
  invoke,
  keywordDict,
  keywords,
  method,
  nameOf,
  splitOptions,
} from "py2ts-async/language";

export function retry(
  times: number,
  {
    delay = 0.1,
  }: {
    delay?: number;
  } = {},
): <R>(function_: (...args: any[]) => Promise<R>) => (...args: any[]) => Promise<R | null> {
  function decorate<R>(
    function_: (...args: any[]) => Promise<R>,
  ): (...args: any[]) => Promise<R | null> {
    const wrapper = functools.wraps(function_)(async function wrapper(
      ...argsAndOptions: unknown[]
    ): Promise<R | null> {
      let [args, { ...kwargsOptions }]: [
        readonly (string | Library)[],
        {
          [name: string]: number | Float;
        },
      ] = splitOptions(argsAndOptions);
      let kwargs = keywordDict(kwargsOptions);
      for (let attempt = 1; attempt <= times; attempt++) {
        try {
          return await awaited(
            invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs))),
          );
        } catch (error) {
          if (!(error instanceof ConnectionError)) throw error;
          print(`${nameOf(function_)}: attempt ${attempt}: ${str(error)}`);
          await asyncio.sleep(delay * Number(attempt));
        }
      }
      return null;
    });

    return wrapper;
  }

  return decorate;
}

export function timed(
  function_:
    | ((...args: any[]) => Promise<any>)
    | ((...args: any[]) => Promise<void>)
    | ((...args: any[]) => Promise<string>),
): (...args: any[]) => Promise<any> {
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
    const loop = asyncio.getRunningLoop();
    const begin = loop.time();
    const result = await awaited(
      invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs))),
    );
    print(`${nameOf(function_)} took ${format(loop.time() - begin, ".2f")} s`);
    return result;
  });

  return wrapper;
}

export function limited(
  count: number,
): <R>(function_: (...args: any[]) => Promise<R>) => (...args: any[]) => Promise<R | null> {
  const semaphore = new asyncio.Semaphore(count);

  function decorate<R>(
    function_: (...args: any[]) => Promise<R>,
  ): (...args: any[]) => Promise<R | null> {
    async function wrapper(...args: number[]): Promise<R | null> {
      {
        await using semaphoreContext = await enterAsyncContext(semaphore);
        return await awaited(function_(...args));
      }
      return null;
    }

    return wrapper;
  }

  return decorate;
}

export function announced(
  function_: ((...args: any[]) => Promise<string>) | ((...args: any[]) => number),
): (...args: any[]) => any {
  const wrapper = functools.wraps(function_)(function wrapper(...argsAndOptions: unknown[]): any {
    let [args, { ...kwargsOptions }]: [
      readonly (string | number)[],
      {
        [name: string]: string;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    print("calling", nameOf(function_), args, kwargs);
    return call(function_, ...bindArguments(function_, [...args], keywords(kwargs)));
  });

  return wrapper;
}

export function asTask(
  function_: (...args: any[]) => Promise<number>,
): (...args: number[]) => asyncio.Task<any> {
  const wrapper = functools.wraps(function_)(function wrapper(
    ...args: number[]
  ): asyncio.Task<any> {
    return asyncio.createTask(coro(function_, ...args), { name: nameOf(function_) });
  });

  return wrapper;
}

const failures = dict({ flaky: 2, broken: 9 });

const fetch = retry(3)(async function fetch(
  page: string,
  {
    scale = 1,
  }: {
    scale?: number | Float;
  } = {},
): Promise<number | Float> {
  await asyncio.sleep(0.1);
  if (failures.get(page, 0) > 0) {
    failures.set(page, failures.at(page) - 1);
    throw new ConnectionError(page);
  }
  return mul(len(page), scale);
});

const title = timed(
  retry(2, { delay: 0.5 })(async function title(page: string): Promise<string> {
    await asyncio.sleep(0.2);
    return str.title(page);
  }),
);

const pause = timed(async function pause(seconds: number): Promise<void> {
  await asyncio.sleep(seconds);
});

const work = limited(2)(async function work(n: number): Promise<number | Float> {
  await asyncio.sleep(1);
  return asFloat(n / 2);
});

const greet = announced(async function greet(
  name: string,
  greeting: string = "hello",
): Promise<string> {
  await asyncio.sleep(0);
  return str.capitalize(`${greeting} ${name}`);
});

const count = announced(function count(...items: (number | string)[]): number {
  items = tuple(items) as (number | string)[];
  return items.length;
});

const background = asTask(async function background(n: number): Promise<number> {
  await asyncio.sleep(n);
  return n + 1;
});

const borrowed = asynccontextmanager(async function* borrowed(
  book: string,
  days: number = 14,
): AsyncGenerator<string> {
  print("borrowing", book, "for", days);
  await asyncio.sleep(0.1);
  try {
    yield book.toUpperCase();
  } finally {
    print("returning", book);
  }
});

const counting = contextmanager(function* counting(start: number): Generator<number[]> {
  yield [start, start + 1];
});

export class Library {
  name: string;
  declare find: any;
  declare lend: any;
  declare opened: any;

  constructor(name: string) {
    this.name = name;
  }

  static {
    this.prototype.find = method(
      timed(async function find(
        self: Library,
        title: any,
        {
          shelf = 1,
        }: {
          shelf?: any;
        } = {},
      ): Promise<string> {
        await asyncio.sleep(Number(truediv(shelf, 2)));
        return `${self.name}: ${str(getattr(title, "lower")())} on shelf ${str(shelf)}`;
      }),
    );
  }

  static {
    this.prototype.lend = method(
      retry(2)(async function lend(self: Library, title: string): Promise<string> {
        await asyncio.sleep(0);
        if (failures.has(title)) {
          throw new ConnectionError(title);
        }
        return title.toUpperCase();
      }),
    );
  }

  static {
    this.prototype.opened = method(
      asynccontextmanager(async function* opened(
        self: Library,
        hour: number,
      ): AsyncGenerator<number | Float> {
        print(self.name, "opens at", hour);
        yield asFloat(hour + 0.5);
        print(self.name, "closes");
      }),
    );
  }
}

export async function main(): Promise<void> {
  print(await fetch("ab"), await fetch("flaky", { scale: asFloat(2.0) }), await fetch("broken"));
  print(await title("the trial"), await title("emma"), await pause(0.5), await pause(1));
  print(
    await asyncio.gather(...map((n) => coro(work, n), range(4))),
    await asyncio.gather(...map((...args: any[]) => coro(work as any, ...args), [5, 6])),
  );
  const coroutine = greet("ann");
  print("not yet");
  print(await coroutine, (await greet("bob", { greeting: "bye" })).toUpperCase(), count(1, "b"));
  const task = background(1);
  print(task.getName(), await task, await background(2));

  {
    await using borrowedContext = await enterAsyncContext(borrowed("emma"));
    try {
      const first = borrowedContext.value;
      await using borrowedContext2 = await enterAsyncContext(borrowed("ulysses", 7));
      try {
        const second = borrowedContext2.value;
        print(first.toLowerCase(), len(second));
      } catch (error) {
        borrowedContext2.except(error);
      }
    } catch (error) {
      borrowedContext.except(error);
    }
  }
  {
    using countingContext = enterContext(counting(3));
    try {
      const numbers = countingContext.value;
      print(sum(numbers));
    } catch (error) {
      countingContext.except(error);
    }
  }

  const library = new Library("city");
  print(
    await library.find("Emma"),
    await library.find(...bindArguments(library.find, [], { title: "Ulysses", shelf: 2 })),
  );
  print(getattr(await library.lend("emma"), "lower")(), await library.lend("flaky"));
  {
    await using openedContext = await enterAsyncContext(library.opened(8));
    try {
      const halfPast = openedContext.value;
      print(asFloat(Number(halfPast) + 1));
    } catch (error) {
      openedContext.except(error);
    }
  }
  const find = bound(library, "find");
  print(await find("Dune", { shelf: 3 }));
}

await asyncio.run(main);
