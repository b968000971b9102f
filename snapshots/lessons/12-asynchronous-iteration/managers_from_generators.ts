/** `contextlib.asynccontextmanager` makes a manager from a generator with one yield. */

import * as asyncio from "py2ts-async/asyncio";
import { box } from "py2ts-async/asyncio";
import { asynccontextmanager, enterAsyncContext } from "py2ts-async/contextlib";
import { LookupError, getattr, isMain, print, str } from "py2ts-async/builtins";

export const borrowed = asynccontextmanager(async function* borrowed(
  book: any,
  days: any = 14,
): AsyncGenerator<any> {
  print(`borrowing ${str(book)}`);
  await asyncio.sleep(0.1);
  try {
    yield box(getattr(book, "upper")()); // here the body of `async with` runs
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print(`lost a page of ${str(book)}: ${str(error)}`);
  } finally {
    await asyncio.sleep(0.1);
    print(`returning ${str(book)} within ${str(days)} days`);
  }
});

export async function main(): Promise<void> {
  {
    await using borrowedContext = await enterAsyncContext(borrowed("Moby Dick"));
    try {
      const title = borrowedContext.value;
      print("reading", title);
    } catch (error) {
      borrowedContext.except(error);
    }
  }

  {
    await using borrowedContext = await enterAsyncContext(borrowed("The Trial"));
    try {
      const first = borrowedContext.value;
      await using borrowedContext2 = await enterAsyncContext(borrowed("The Castle", 7));
      try {
        const second = borrowedContext2.value;
        print("comparing", first, "and", second);
      } catch (error) {
        borrowedContext2.except(error);
      }
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
