/** asend, athrow, aclose, anext, and what an exhausted generator answers. */

import * as asyncio from "py2ts-async/asyncio";
import {
  aclose,
  anext,
  asend,
  asyncFor,
  asyncForNamed,
  athrow,
  box,
  closeLater,
  coro,
} from "py2ts-async/asyncio";
import {
  GeneratorExit,
  StopAsyncIteration,
  TypeError,
  ValueError,
  print,
  str,
  type,
} from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export async function* echo(): AsyncGenerator<any> {
  let received = "ready";
  while (true) {
    try {
      received = yield box(received);
      await asyncio.sleep(0);
      if (eq(received, "stop")) {
        return;
      }
    } catch (error) {
      if (error instanceof ValueError) {
        received = `handled ${str(error)}`;
      } else if (error instanceof GeneratorExit) {
        print("asked to close");
        throw error;
      } else {
        throw error;
      }
    } finally {
      print("finally", received);
    }
  }
}

export async function* short(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}

export async function main(): Promise<void> {
  const generator = echo();
  print(
    nameOf(type(generator)),
    await asend(generator, null),
    await asend(generator, "a"),
    await anext(generator),
  );
  print(await athrow(generator, new ValueError("thrown")), await asend(generator, "b"));
  try {
    await asend(generator, "stop");
  } catch (error) {
    if (!(error instanceof StopAsyncIteration)) throw error;
    print("stopped");
  }
  try {
    await anext(generator);
  } catch (error) {
    if (!(error instanceof StopAsyncIteration)) throw error;
    print("still stopped");
  }
  print(await anext(generator, "default"), await aclose(generator));

  const other = echo();
  await anext(other);
  await aclose(other);
  await aclose(other);
  for await (const value of asyncForNamed(other)) {
    print("never printed");
  }
  const items: number[] = [];
  for await (const value of asyncFor(short())) {
    items.push(value);
  }
  const items2: any[] = [];
  for await (const value of asyncForNamed(other)) {
    items2.push(value);
  }
  print(items, items2);

  const fresh = short();
  await aclose(fresh);
  print(await anext(fresh, "closed before it started"));
  try {
    await asend(short(), "too early");
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  const [one, two] = [short(), short()];
  print(
    await asyncio.gather(coro(anext, one), coro(anext, two)),
    await anext(one),
    await anext(one, null),
  );
  closeLater(generator);
}

await asyncio.run(main);
