/** A failed task keeps its exception until somebody asks for it. */

import * as asyncio from "py2ts-async/asyncio";
import { RuntimeError, print, repr } from "py2ts-async/builtins";

export async function shortFlight(): Promise<never> {
  print("balloon: up we go");
  await asyncio.sleep(0.2);
  throw new RuntimeError("landed in a tree");
}

export async function longFlight(): Promise<void> {
  print("airship: up we go");
  await asyncio.sleep(2);
  print("airship: landed on the field");
}

export async function main(): Promise<void> {
  const balloon = asyncio.createTask(shortFlight);
  const airship = asyncio.createTask(longFlight);

  await asyncio.sleep(0);
  try {
    balloon.exception();
  } catch (error) {
    if (!(error instanceof asyncio.InvalidStateError)) throw error;
    print("still in the air:", error);
  }

  await airship;
  print("balloon done:", balloon.done());
  print("what went wrong:", repr(balloon.exception()));
  print("airship:", airship.exception(), airship.result());

  // Awaiting it raises the very same exception.
  try {
    await balloon;
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("raised again:", error === balloon.exception());
  }
}

await asyncio.run(main);
