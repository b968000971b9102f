/** `contextlib.asynccontextmanager` makes a manager from a generator with one yield. */

import * as asyncio from "py2ts-async/asyncio";
import { asynccontextmanager, enterAsyncContext } from "py2ts-async/contextlib";
import { LookupError, isMain, print, str } from "py2ts-async/builtins";

export const borrowed = asynccontextmanager(async function* borrowed(
  book: string,
  days: number = 14,
): AsyncGenerator<string> {
  print(`borrowing ${book}`);
  await asyncio.sleep(0.1);
  try {
    yield book.toUpperCase(); // here the body of `async with` runs
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print(`lost a page of ${book}: ${str(error)}`);
  } finally {
    await asyncio.sleep(0.1);
    print(`returning ${book} within ${days} days`);
  }
});

export async function main(): Promise<void> {
  {
    await using borrowedContext = await enterAsyncContext(borrowed("Moby Dick"));
    const title = borrowedContext.value;
    print("reading", title);
  }

  {
    await using borrowedContext = await enterAsyncContext(borrowed("The Trial"));
    try {
      const first = borrowedContext.value;
      await using borrowedContext2 = await enterAsyncContext(borrowed("The Castle", 7));
      const second = borrowedContext2.value;
      print("comparing", first, "and", second);
    } catch (error) {
      borrowedContext.except(error);
    }
  }

  {
    await using borrowedContext = await enterAsyncContext(borrowed("Old Atlas"));
    try {
      throw new LookupError("page 73");
    } catch (error) {
      borrowedContext.except(error);
    }
  }
  print("the library is satisfied");
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
