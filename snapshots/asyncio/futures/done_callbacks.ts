/** Callbacks: order, removal, the same one twice, errors inside them, contexts. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import * as functools from "py2ts-async/functools";
import {
  type Dict,
  Exception,
  ValueError,
  asFloat,
  isinstance,
  list,
  print,
  repr,
} from "py2ts-async/builtins";
import { bound, divide, or } from "py2ts-async/language";

const place = new contextvars.ContextVar("place", { default: "nowhere" });

export function callback(label: string | asyncio.Task<string | number>, future: any): void {
  print(
    label,
    place.get(),
    or(
      or(future.cancelled(), () => future.exception()),
      () => future.result(),
    ),
  );
}

export async function work(result: string | ValueError | number): Promise<string | number> {
  place.set("in the task");
  await asyncio.sleep(0);
  if (isinstance(result, Exception)) {
    throw result;
  }
  return result;
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  loop.setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
    print("handler:", repr(context.at("exception"))),
  );
  place.set("main");
  const task = asyncio.createTask(coro(work, "fine"));
  const first = functools.partial(callback, "first");
  task.addDoneCallback(first);
  place.set("changed");
  task.addDoneCallback(functools.partial(callback, "second"));
  task.addDoneCallback(first);
  task.addDoneCallback((finished: asyncio.Task<string | number>) => asFloat(divide(1, 0)));
  const other = contextvars.copyContext();
  other.run(bound(place, "set"), "other context");
  task.addDoneCallback(functools.partial(callback, "third"), { context: other });
  print(task.removeDoneCallback(callback), task.removeDoneCallback(first));
  print("awaited", await task);
  await asyncio.sleep(0);

  const failing = asyncio.createTask(coro(work, new ValueError("bad")));
  failing.addDoneCallback(functools.partial(callback, "failing"));
  const cancelled = asyncio.createTask(coro(work, "never"));
  cancelled.addDoneCallback(functools.partial(callback, "cancelled"));
  cancelled.cancel();
  await asyncio.wait([failing, cancelled]);
  failing.addDoneCallback(functools.partial(callback, "late"));
  print("added late");
  await asyncio.sleep(0);

  const results: (string | number)[] = [];
  for (let number = 0; number < 3; number++) {
    asyncio
      .createTask(coro(work, number))
      .addDoneCallback((task: asyncio.Task<string | number>) =>
        list.append(results, task.result()),
      );
  }
  await asyncio.sleep(1);
  print(results);
}

await asyncio.run(main);
