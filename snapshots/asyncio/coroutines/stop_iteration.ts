/** StopIteration that leaves a coroutine or a generator becomes a RuntimeError (PEP 479). */

import * as asyncio from "py2ts-async/asyncio";
import { anext, asyncFor, box, call, coro } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import * as itertools from "py2ts-async/itertools";
import {
  type BaseException,
  Exception,
  RuntimeError,
  StopAsyncIteration,
  StopIteration,
  TypeError,
  ValueError,
  iter,
  list,
  next,
  print,
  repr,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import {
  bound,
  handling,
  nameOf,
  nextResultAsync,
  pythonException,
  stopped,
} from "py2ts-async/language";

export async function direct(): Promise<void> {
  try {
    throw new StopIteration(3);
  } catch (error) {
    throw stopped(error, "coroutine");
  }
}

export async function byNext(): Promise<void> {
  try {
    const it = iter([]);
    next(it);
    return;
  } catch (error) {
    throw stopped(error, "coroutine");
  }
}

export async function outer(): Promise<void> {
  await direct();
  return;
}

export function* gen(): Generator<number> {
  try {
    yield 1;
    next(iter([]));
    yield 2;
  } catch (error) {
    throw stopped(error, "generator");
  }
}

export async function* agen(): AsyncGenerator<number> {
  try {
    yield 1;
    throw new StopAsyncIteration();
  } catch (error) {
    throw stopped(error, "async generator");
  }
}

export async function* agen2(): AsyncGenerator<number> {
  try {
    yield 1;
    throw new StopIteration();
  } catch (error) {
    throw stopped(error, "async generator");
  }
}

export async function coroSai(): Promise<void> {
  throw new StopAsyncIteration();
}

export class It {
  n: number;

  constructor() {
    this.n = 0;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  async __anext__(): Promise<number> {
    try {
      this.n += 1;
      if (this.n > 2) {
        throw new StopIteration();
      }
      return this.n;
    } catch (error) {
      throw stopped(error, "coroutine");
    }
  }

  next() {
    return nextResultAsync(this);
  }
}

export function plain(): void {
  throw new StopIteration("plain");
}

export async function callsPlain(): Promise<void> {
  try {
    plain();
  } catch (error) {
    throw stopped(error, "coroutine");
  }
}

export function show(e: Exception | BaseException | RuntimeError | null): void {
  print(
    nameOf(type(e)),
    e,
    repr(pythonException(e!).__cause__),
    repr(pythonException(e!).__context__),
    pythonException(e!).__suppress_context__,
  );
}

export async function main(): Promise<void> {
  let f!: (() => Promise<void>) | asyncio.Future<any>;
  for (f of [direct, byNext, outer, callsPlain, coroSai]) {
    try {
      await f();
    } catch (e) {
      if (!(e instanceof Exception)) throw e;
      using handled = handling(e);
      try {
        show(e);
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
    const t = asyncio.createTask(coro(f));
    try {
      await t;
    } catch (e) {
      if (!(e instanceof Exception)) throw e;
      using handled = handling(e);
      try {
        show(e);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
    const r = await asyncio.gather(coro(f), { returnExceptions: true });
    show(getitem(r, 0));
  }
  try {
    for (const x of gen()) {
      print(x);
    }
  } catch (e) {
    if (!(e instanceof RuntimeError)) throw e;
    using handled = handling(e);
    try {
      show(e);
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
  for (const a of [agen, agen2, It]) {
    try {
      for await (const x of asyncFor(call(a))) {
        print(x);
      }
    } catch (e) {
      if (!(e instanceof RuntimeError)) throw e;
      using handled = handling(e);
      try {
        show(e);
      } catch (raised4) {
        throw handled.raised(raised4);
      }
    }
  }
  f = asyncio.getRunningLoop().createFuture();
  try {
    f.setException(new StopIteration(2));
  } catch (e) {
    if (!(e instanceof TypeError)) throw e;
    using handled = handling(e);
    try {
      print("TE", e);
    } catch (raised5) {
      throw handled.raised(raised5);
    }
  }
  try {
    await f;
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    using handled = handling(e);
    try {
      show(e);
    } catch (raised6) {
      throw handled.raised(raised6);
    }
  }
  f = asyncio.getRunningLoop().createFuture();
  f.setException(StopIteration);
  try {
    await f;
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    using handled = handling(e);
    try {
      show(e);
    } catch (raised7) {
      throw handled.raised(raised7);
    }
  }
  f = asyncio.getRunningLoop().createFuture();
  f.setException(new StopAsyncIteration("a"));
  try {
    await f;
  } catch (e) {
    if (!(e instanceof Exception)) throw e;
    using handled = handling(e);
    try {
      show(e);
    } catch (raised8) {
      throw handled.raised(raised8);
    }
  }

  async function local(): Promise<void> {
    try {
      throw new StopIteration(1);
    } catch (e) {
      if (!(e instanceof StopIteration)) throw e;
      using handled = handling(e);
      try {
        print("caught", e.value);
      } catch (raised9) {
        throw handled.raised(raised9);
      }
    }
    try {
      plain();
    } catch (e) {
      if (!(e instanceof StopIteration)) throw e;
      using handled = handling(e);
      try {
        print("caught", e.value);
      } catch (raised10) {
        throw handled.raised(raised10);
      }
    }
    try {
      await direct();
    } catch (e) {
      if (e instanceof StopIteration) {
        using handled = handling(e);
        try {
          print("wrong", e);
        } catch (raised12) {
          throw handled.raised(raised12);
        }
      } else if (e instanceof RuntimeError) {
        using handled = handling(e);
        try {
          show(e);
        } catch (raised11) {
          throw handled.raised(raised11);
        }
      } else {
        throw e;
      }
    }
  }
  await local();
}

export function* pairs(words: string): Generator<readonly [any, any]> {
  const iterator = iter(words);
  while (true) {
    try {
      yield tuple.of(next(iterator), next(iterator));
    } catch (error) {
      if (!(error instanceof StopIteration)) throw error;
      using handled = handling(error);
      try {
        return;
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
}

export function* odd(words: string): Generator<readonly [any, any]> {
  try {
    const iterator = iter(words);
    while (true) {
      yield tuple.of(next(iterator), next(iterator, null));
    }
  } catch (error) {
    throw stopped(error, "generator");
  }
}

export function* delegating(words: string): Generator<readonly [any, any]> {
  yield* odd(words);
}

print(list(pairs("abcde")));
for (const generate of [odd, delegating]) {
  try {
    for (const pair of generate("abc")) {
      print(pair);
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    using handled = handling(error);
    try {
      show(error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

const numberedIds: IterableIterator<number> = itertools.count(1);
export async function numbered(
  names: string,
  ids: IterableIterator<number> = numberedIds,
): Promise<readonly [number, string]> {
  try {
    return tuple.of(next(ids), getitem(names, 0));
  } catch (error) {
    throw stopped(error, "coroutine");
  }
}

export async function* aiterByHand(): AsyncGenerator<any> {
  try {
    const values = agen3();
    yield box(await anext(values));
    yield box(await anext(values));
  } catch (error) {
    throw stopped(error, "async generator");
  }
}

export async function* agen3(): AsyncGenerator<string> {
  yield "only";
}

export async function more(): Promise<void> {
  print(await numbered("ab"), await numbered("cd"));
  try {
    for await (const value of asyncFor(aiterByHand())) {
      print(value);
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    using handled = handling(error);
    try {
      show(error);
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
  {
    using suppressContext = enterContext(new contextlib.suppress(StopIteration));
    try {
      plain();
    } catch (error) {
      suppressContext.except(error);
    }
  }
  try {
    {
      using suppressContext = enterContext(new contextlib.suppress(ValueError));
      try {
        await callsPlain();
      } catch (error) {
        suppressContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    using handled = handling(error);
    try {
      show(error);
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
  const method = bound(new Reader("x"), "first");
  print(await method());
  try {
    await method();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    using handled = handling(error);
    try {
      show(error);
    } catch (raised4) {
      throw handled.raised(raised4);
    }
  }
}

export class Reader {
  letters: IterableIterator<any>;

  constructor(text: string) {
    this.letters = iter(text);
  }

  async first(): Promise<any> {
    try {
      return next(this.letters);
    } catch (error) {
      throw stopped(error, "coroutine");
    }
  }
}

await asyncio.run(main);
await asyncio.run(more);
