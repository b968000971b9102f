/** Locks, conditions and semaphores are held by `async with`; they cannot be awaited. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import { TypeError, print, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

// covers test_pep492: LockTests.test_context_manager_async_with
export async function held(
  primitive: asyncio.Lock | asyncio.Condition | asyncio.Semaphore | asyncio.BoundedSemaphore,
): Promise<void> {
  await asyncio.sleep(0.01);
  print(nameOf(type(primitive)), bound(primitive, "locked")(), { end: " " });
  {
    await using primitiveContext = await enterAsyncContext(primitive);
    const inside = primitiveContext.value;
    print(inside, bound(primitive, "locked")(), { end: " " });
    await asyncio.sleep(0.01);
    print(bound(primitive, "locked")(), { end: " " });
  }
  print(bound(primitive, "locked")());
}

// covers test_pep492: LockTests.test_context_manager_with_await
export async function awaited(
  primitive: asyncio.Lock | asyncio.Condition | asyncio.Semaphore | asyncio.BoundedSemaphore,
): Promise<void> {
  try {
    {
      using managerContext = enterContext(await asyncio.awaited(primitive));
      print("never printed");
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print(error);
  }
  print(bound(primitive, "locked")());
}

export async function main(): Promise<void> {
  for (const primitive of [
    new asyncio.Lock(),
    new asyncio.Condition(),
    new asyncio.Semaphore(),
    new asyncio.BoundedSemaphore(),
  ]) {
    await held(primitive);
    await awaited(primitive);
  }
}

await asyncio.run(main);
