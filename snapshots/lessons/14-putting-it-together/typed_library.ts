/** A lesson with type annotations everywhere: a lending library. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor, coro } from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import { Dict, filter, isMain, map, print, repr, sorted, tuple } from "py2ts-async/builtins";
import { bound } from "py2ts-async/language";

export class Library {
  _shelf: Dict<string, string | null>;
  _listeners: ((book: string, reader: string) => Promise<void>)[];
  _lock: asyncio.Lock;

  constructor(books: string[]) {
    this._shelf = new Dict(books.map((book) => [book, null] as [string, string | null]));
    this._listeners = [];
    this._lock = new asyncio.Lock();
  }

  subscribe(listener: (book: string, reader: string) => Promise<void>): void {
    this._listeners.push(listener);
  }

  get available(): string[] {
    return sorted(
      map(
        ([book, reader]) => book,
        filter(([book, reader]) => reader == null, this._shelf.items()),
      ),
    );
  }

  async lend(book: string, reader: string): Promise<boolean> {
    {
      await using _lockContext = await enterAsyncContext(this._lock);
      await asyncio.sleep(0.1);
      if (this._shelf.get(book, "unknown") != null) {
        return false;
      }
      this._shelf.set(book, reader);
    }
    for (const listener of this._listeners) {
      await listener(book, reader);
    }
    return true;
  }

  async *lent(): AsyncGenerator<readonly [string, string | null]> {
    for (const [book, reader] of this._shelf.items()) {
      if (reader != null) {
        await asyncio.sleep(0);
        yield tuple.of(book, reader);
      }
    }
  }
}

export async function note(book: string, reader: string): Promise<void> {
  print(`${reader} takes ${repr(book)}`);
}

export async function main(): Promise<void> {
  const library = new Library(["Faust", "Emma", "Candide"]);
  library.subscribe(note);
  const wishes = [
    tuple.of("Emma", "Lin"),
    tuple.of("Faust", "Max"),
    tuple.of("Emma", "Max"),
    tuple.of("Zorro", "Lin"),
  ];
  const granted = await asyncio.gather(
    ...map((wish) => coro(bound(library, "lend"), ...wish), wishes),
  );
  print(granted);
  print("left:", library.available);
  const entries: Dict<string | null, string> = new Dict();
  for await (const [book, reader] of asyncFor(library.lent())) {
    entries.set(reader, book);
  }
  print(entries);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
