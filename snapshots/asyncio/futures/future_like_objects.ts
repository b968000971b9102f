/** An object that says it is like a future: isfuture, ensure_future and wrap_future believe it. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { TypeError, id, print } from "py2ts-async/builtins";
import { inheritClassAttributes, nameOf } from "py2ts-async/language";

/** The mark is an attribute of the class. */
export class Duck {
  value: null;
  declare _asyncioFutureBlocking: boolean;

  static _asyncioFutureBlocking = false;

  constructor() {
    this.value = null;
  }

  done(): boolean {
    return this.value != null;
  }

  static {
    inheritClassAttributes(this, "_asyncioFutureBlocking");
  }
}

export class Mallard extends Duck {}

/** The mark of the class is None, that of the instances is not. */
export class Goose {
  declare _asyncioFutureBlocking: boolean | null;

  static _asyncioFutureBlocking: boolean | null = null;

  constructor() {
    this._asyncioFutureBlocking = false;
  }

  static {
    inheritClassAttributes(this, "_asyncioFutureBlocking");
  }
}

export class Decoy {
  declare _asyncioFutureBlocking: null;

  static _asyncioFutureBlocking: null = null;

  static {
    inheritClassAttributes(this, "_asyncioFutureBlocking");
  }
}

/** The class has no mark. */
export class Stranger {
  _asyncioFutureBlocking: boolean;

  constructor() {
    this._asyncioFutureBlocking = false;
  }
}

export async function swim(): Promise<string> {
  return "swam";
}

// covers test_futures: BaseFutureTests.test_isfuture
// covers test_futures: DuckTests.test_wrap_future, DuckTests.test_ensure_future
export async function main(): Promise<void> {
  for (const kind of [Duck, Mallard, Goose, Decoy, Stranger]) {
    print(nameOf(kind), asyncio.isfuture(new kind()), asyncio.isfuture(kind));
  }
  const duck = new Duck();
  const [ensured, wrapped] = [
    asyncio.ensureFuture(duck as never),
    asyncio.wrapFuture(duck as never),
  ];
  print(id(ensured) === id(duck), id(wrapped) === id(duck));
  for (const wrong of [new Decoy(), new Stranger()]) {
    try {
      asyncio.ensureFuture(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print(error);
    }
  }
  const coroutine = coro(swim);
  print(asyncio.isfuture(coroutine), await coroutine);
}

await asyncio.run(main);
