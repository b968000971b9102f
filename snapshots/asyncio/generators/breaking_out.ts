/** break, return and exceptions in async for; explicit closing with aclosing. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, asyncFor, asyncForNamed, closeLater } from "py2ts-async/asyncio";
import { aclosing, enterAsyncContext } from "py2ts-async/contextlib";
import { KeyError, print } from "py2ts-async/builtins";

export async function* numbers(name: string, limit: number = 5): AsyncGenerator<number> {
  try {
    for (let number = 0; number < limit; number++) {
      await asyncio.sleep(0);
      yield number;
    }
  } finally {
    print(name, "closed");
  }
}

export async function find(wanted: number): Promise<string> {
  {
    await using aclosingContext = await enterAsyncContext(new aclosing(numbers("find")));
    try {
      const source = aclosingContext.value;
      for await (const number of asyncForNamed(source)) {
        if (number === wanted) {
          return `found ${number}`;
        }
      }
    } catch (error) {
      aclosingContext.except(error);
    }
  }
  return "not found";
}

export async function main(): Promise<void> {
  for await (const number of asyncFor(numbers("whole", 2))) {
    print("whole", number);
  }
  print("else");

  let source = numbers("broken");
  loop: {
    for await (const number of asyncForNamed(source)) {
      if (number === 1) {
        break loop;
      }
    }
    print("never printed");
  }
  print("after break");
  const items: number[] = [];
  for await (const number of asyncForNamed(source)) {
    items.push(number);
  }
  print("goes on", items);

  print(await find(2), await find(99));
  const previous = source;
  source = numbers("error");
  closeLater(previous);
  try {
    for await (const number of asyncForNamed(source)) {
      throw new KeyError(number);
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("KeyError", error);
    await aclose(source);
  }

  let outerNumbers!: AsyncGenerator<number>;
  for await (const outer of asyncFor((outerNumbers = numbers("outer", 2)))) {
    let innerNumbers!: AsyncGenerator<number>;
    for await (const inner of asyncFor((innerNumbers = numbers("inner", 3)))) {
      if (inner === 1) {
        continue;
      }
      if (inner > outer) {
        break;
      }
      print(outer, inner);
    }
    await aclose(innerNumbers);
  }
  await aclose(outerNumbers);
}

await asyncio.run(main);
