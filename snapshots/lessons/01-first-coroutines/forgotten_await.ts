/** What happens to a coroutine that nobody awaits? Nothing at all. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

const letters: string[] = [];

export async function postLetter(name: string): Promise<number> {
  await asyncio.sleep(1);
  letters.push(name);
  return letters.length;
}

export async function main(): Promise<void> {
  // The beginner's mistake: no `await`. The letter to Ada is never posted.
  const forgotten = coro(postLetter, "Ada");

  const count = await postLetter("Grace");
  print("Letters posted:", count);
  print("To whom:", letters);

  // Closing the plan says that we really mean to throw it away.
  forgotten.close();
  print("Ada got mail:", letters.includes("Ada"));
}

await asyncio.run(main);
