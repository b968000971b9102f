/** The message of cancel() arrives where the task waits and where the task is awaited. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { print, str, tuple } from "py2ts-async/builtins";
import { splitOptions } from "py2ts-async/language";

export async function waitForEver(): Promise<void> {
  await new asyncio.Event().wait();
}

export async function middle(task: asyncio.Task<null>): Promise<void> {
  try {
    await task;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("  middle", error.args, str(error));
    throw error;
  }
}

export async function attempt(label: string, ...messagesAndOptions: unknown[]): Promise<void> {
  let [messages, { through = null }]: [
    readonly (string | readonly [string, number] | null)[],
    {
      through?: boolean | null;
    },
  ] = splitOptions(messagesAndOptions);
  const task = asyncio.createTask(waitForEver);
  const target = through ? asyncio.createTask(coro(middle, task)) : task;
  await asyncio.sleep(0);
  await asyncio.sleep(0);
  for (const message of messages) {
    message != null ? target.cancel(message) : target.cancel();
  }
  try {
    await target;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(label, error.args, task.cancelled(), target.cancelling());
  }
}

export async function main(): Promise<void> {
  await attempt("none", null);
  await attempt("text", "stop");
  await attempt("object", tuple.of("a", 1));
  await attempt("two", "first", "second");
  await attempt("through", "deep", { through: true });
  const future = asyncio.getRunningLoop().createFuture();
  print(future.cancel("future"), future.cancelled(), future.cancel("again"));
  try {
    future.result();
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(error.args);
  }
  try {
    await future;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print(error.args);
  }
}

await asyncio.run(main);
