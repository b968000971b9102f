/** The context of a task: a copy of its maker's, or one that is given; callbacks have their own. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { all, print, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, nameOf } from "py2ts-async/language";

const place = new contextvars.ContextVar("place", { default: "nowhere" });

export async function movesTo(where: string): Promise<string> {
  const before = place.get();
  place.set(where);
  await asyncio.sleep(0);
  return `${before} -> ${place.get()}`;
}

export async function copiedWhenMade(): Promise<void> {
  place.set("maker");
  const task = asyncio.createTask(coro(movesTo, "task"));
  place.set("maker moved on");
  print(await task, "|", place.get(), "|", getitem(task.getContext(), place));
  print(task.getContext() === asyncio.currentTask()!.getContext());
}

export async function given(): Promise<void> {
  const mine = contextvars.copyContext();
  mine.run(bound(place, "set"), "given");
  const first = asyncio.createTask(coro(movesTo, "first"), { context: mine });
  print(await first, "|", getitem(mine, place), "|", first.getContext() === mine);
  const coro2 = coro(movesTo, "second");
  const loop = asyncio.getRunningLoop();
  const second = new asyncio.Task(coro2, { loop, context: mine });
  const third = asyncio.getRunningLoop().createTask(coro(movesTo, "third"), { context: mine });
  print(await second, "|", await third, "|", getitem(mine, place), "|", place.get());
  const shared = new contextvars.Context();
  let tasks!: asyncio.Task<string>[];
  {
    await using group = new asyncio.TaskGroup();
    try {
      tasks = Array.from("ab", (where) =>
        group.createTask(coro(movesTo, where), { context: shared }),
      );
    } catch (error) {
      group.except(error);
    }
  }
  print(
    tasks.map((task) => task.result()),
    getitem(shared, place),
  );
}

export async function ofCallbacks(): Promise<void> {
  const seen: (readonly [string, string])[] = [];

  function note(task: asyncio.Task<string>): void {
    seen.push(tuple.of(task.getName(), place.get()));
  }

  place.set("when added");
  const task = asyncio.createTask(coro(movesTo, "in the task"), { name: "t" });
  task.addDoneCallback(note);
  place.set("later");
  task.addDoneCallback(note);
  task.addDoneCallback(note, { context: task.getContext() });
  task.addDoneCallback(note, { context: new contextvars.Context() });
  await task;
  task.addDoneCallback(note);
  print("added when done:", seen.length);
  await asyncio.sleep(0);
  print(...seen, { sep: "\n" });
  const never = asyncio.createTask(coro(movesTo, "nowhere else"), { name: "never" });
  for (let _ = 0; _ < 3; _++) {
    never.addDoneCallback(note);
  }
  never.addDoneCallback(print);
  print(never.removeDoneCallback(note), never.removeDoneCallback(note));
  print(never.removeDoneCallback(print), await never, seen.length);
}

export async function keptWhileWaiting(): Promise<void> {
  async function walks(...places: string[]): Promise<boolean> {
    places = tuple(places) as string[];
    const seen: boolean[] = [];
    for (const where of places) {
      place.set(where);
      await asyncio.sleep(0);
      seen.push(place.get() === where);
    }
    return all(seen);
  }

  print(
    await asyncio.gather(coro(walks, "a", "b", "c"), coro(walks, "d", "e"), coro(walks, "f")),
    place.get(),
  );
}

export async function main(): Promise<void> {
  for (const part of [copiedWhenMade, given, ofCallbacks, keptWhileWaiting]) {
    print("---", nameOf(part));
    await part();
  }
}

await asyncio.run(main);
