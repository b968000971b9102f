/** Looking for a running loop where none runs, at the top of a program. */

import * as asyncio from "py2ts-async/asyncio";
import "py2ts-async/program";
import { RuntimeError, print } from "py2ts-async/builtins";
import { keywordDict, keywords, qualnameOf } from "py2ts-async/language";

try {
  const loop = asyncio.getRunningLoop();
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}

export const made: any[] = [];

export function loggingFactory(
  loop: any,
  coro: any,
  {
    ...optionsOptions
  }: {
    [name: string]: any;
  } = {},
): asyncio.Task<any> {
  let options = keywordDict(optionsOptions);
  made.push(qualnameOf(coro));
  return new asyncio.Task(coro, { loop: loop, ...keywords(options) });
}

export async function main(): Promise<void> {
  asyncio.getRunningLoop().setTaskFactory(loggingFactory);
  await asyncio.createTask(asyncio.coro(asyncio.sleep, 0));
  print(asyncio.getRunningLoop().isRunning());
}

if ((await asyncio.run(main)) == null) {
  print(made);
}
