/** Tracebacks through tasks, groups, managers and generators, and what was raised while another was handled. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import {
  asynccontextmanager,
  contextmanager,
  enterAsyncContext,
  enterContext,
} from "py2ts-async/contextlib";
import "py2ts-async/concurrent/futures";
import {
  ExceptionGroup,
  type Float,
  type Int,
  KeyError,
  OSError,
  TypeError,
  ValueError,
  asFloat,
  print,
} from "py2ts-async/builtins";
import {
  bound,
  divide,
  handleGroup,
  nameOf,
  nextResultAsync,
  unpack,
  withContext,
} from "py2ts-async/language";

export class Ctx {
  async __aenter__(): Promise<never> {
    throw new ValueError("enter");
  }
  async __aexit__(...a: any[]): Promise<void> {}
}

export class Ctx2 {
  async __aenter__(): Promise<Ctx2> {
    return this;
  }
  async __aexit__(...a: any[]): Promise<never> {
    await asyncio.sleep(0);
    throw new ValueError("exit");
  }
}

export class AIt {
  [Symbol.asyncIterator]() {
    return this;
  }
  async __anext__(): Promise<never> {
    await asyncio.sleep(0);
    throw new ValueError("anext");
  }

  next() {
    return nextResultAsync(this);
  }
}
export async function fail(
  x: string | Int,
  {
    y = 1,
  }: {
    y?: number;
  } = {},
): Promise<never> {
  await asyncio.sleep(0);
  throw new ValueError(x);
}

export function syncFail(): void {
  throw new KeyError("sync");
}

export async function* agen(): AsyncGenerator<number | Float> {
  yield 1;
  await asyncio.sleep(0);
  yield asFloat(divide(1, 0));
}

const cm = contextmanager(function* cm(): Generator<number> {
  yield 3;
  throw new OSError("cm");
});

const acm = asynccontextmanager(async function* acm(): AsyncGenerator<number> {
  await fail("acm");
  yield 3;
});

export async function t1(): Promise<void> {
  {
    await using ctxContext = await enterAsyncContext(new Ctx());
    const c = ctxContext.value;
    print(c);
  }
}

export async function t2(): Promise<void> {
  {
    await using ctx2Context = await enterAsyncContext(new Ctx2());
    try {
      const c = ctx2Context.value;
      await asyncio.sleep(0);
    } catch (error) {
      ctx2Context.except(error);
    }
  }
}

export async function t3(): Promise<void> {
  for await (const x of asyncFor(new AIt())) {
    print(x);
  }
}

export async function t5(): Promise<void> {
  for await (const x of agen()) {
    print(x);
  }
}

export async function t6(): Promise<void> {
  const items: (number | Float)[] = [];
  for await (const x of asyncFor(agen())) {
    items.push(x);
  }
  print(items);
}

export async function t7(): Promise<void> {
  {
    using cmContext = enterContext(cm());
    const c = cmContext.value;
    print(c);
  }
}

export async function t8(): Promise<void> {
  {
    await using acmContext = await enterAsyncContext(acm());
    const c = acmContext.value;
    print(c);
  }
}

export async function t9(): Promise<void> {
  await asyncio.gather(coro(fail, 1), coro(fail, 2));
}

export async function t10(): Promise<void> {
  const [a, b] = unpack(await asyncio.gather(coro(fail, 1), coro(asyncio.sleep, 1)), 2);
}

export async function t11(): Promise<void> {
  const x = await fail(3);
}

export async function t12(): Promise<void> {
  const x = [await fail(3), await fail(4, { y: 3 })];
}

export async function t13(): Promise<void> {
  {
    await using tg = new asyncio.TaskGroup();
    tg.createTask(coro(fail, "tg"));
    tg.createTask(coro(fail, "tg2"));
  }
}

export async function t14(): Promise<void> {
  {
    await using timeoutContext = asyncio.timeout(1);
    try {
      await asyncio.sleep(2);
    } catch (error) {
      timeoutContext.except(error);
    }
  }
}

export async function t16(): Promise<void> {
  await asyncio.waitFor(coro(fail, "w"), 1);
}

export async function t17(): Promise<void> {
  const t = asyncio.createTask(coro(fail, "task"));
  await asyncio.wait([t]);
  t.result();
}

export async function t18(): Promise<void> {
  const t = asyncio.createTask(coro(fail, "task"));
  await asyncio.sleep(1);
  await t;
}

export async function t19(): Promise<void> {
  const q = new asyncio.Queue<number>(1);
  q.putNowait(1);
  q.putNowait(2);
}

export async function t20(): Promise<void> {
  await asyncio.toThread(syncFail);
}

export async function t21(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  await loop.runInExecutor(null, syncFail);
}

export async function t23(): Promise<void> {
  await asyncio.shield(coro(fail, "sh"));
}

export async function t24(): Promise<void> {
  const t = asyncio.createTask(coro(asyncio.sleep, 5));
  asyncio.getRunningLoop().callLater(1, bound(t, "cancel"), "stop it");
  await t;
}

export async function t25(): Promise<void> {
  try {
    await fail("first");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    await fail("second");
  }
}

export async function t26(): Promise<void> {
  try {
    await fail("first");
  } finally {
    await asyncio.sleep(0);
  }
}

export async function t27(): Promise<void> {
  const e = new ValueError("premade");
  await asyncio.sleep(0);
  throw e;
}

export async function t28(): Promise<void> {
  try {
    await fail("orig");
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    await asyncio.sleep(0);
    throw e;
  }
}

export async function t29(): Promise<void> {
  try {
    await fail("orig");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    await asyncio.sleep(0);
    throw error;
  }
}

export async function t30(): Promise<void> {
  async function deep(n: number): Promise<any> {
    if (n === 0) {
      return await fail("deep");
    }
    return await deep(n - 1);
  }
  await deep(2);
}

export async function t31(): Promise<void> {
  await fail("multi", { y: 3 });
  return;
}

export async function t32(): Promise<void> {
  throw new ExceptionGroup("eg", [new ValueError(1), new TypeError("t")]);
}

export async function t33(): Promise<void> {
  try {
    throw new ExceptionGroup("eg", [new ValueError(1), new TypeError("t")]);
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (eg) => {
          throw withContext(new KeyError("in except*"), eg);
        },
      ],
    ]);
  }
}

export async function main(): Promise<void> {
  for (const f of [
    t1,
    t2,
    t3,
    t5,
    t6,
    t7,
    t8,
    t9,
    t10,
    t11,
    t12,
    t13,
    t14,
    t16,
    t17,
    t18,
    t19,
    t20,
    t21,
    t23,
    t24,
    t25,
    t26,
    t27,
    t28,
    t29,
    t30,
    t31,
    t32,
    t33,
  ]) {
    print("--", nameOf(f), { file: sys.stderr });
    try {
      await f();
    } catch (e) {
      traceback.printExc({ exc: e });
    }
  }
  await t13();
}
await asyncio.run(main);
