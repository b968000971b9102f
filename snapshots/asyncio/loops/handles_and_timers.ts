/** What call_soon, call_later and call_at give: handles to cancel, to compare and to look at. */

import * as asyncio from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import {
  TypeError,
  asFloat,
  enumerate,
  getattr,
  hash,
  isinstance,
  print,
  range,
  sorted,
  str,
  tuple,
} from "py2ts-async/builtins";
import { eq, ge, getitem, gt, le, lt, ne } from "py2ts-async/operator";
import { bound } from "py2ts-async/language";

const season = new contextvars.ContextVar("season", { default: "spring" });

export function water(plant: string): void {
  print("watering the", plant, "in", season.get());
}

export function prune(plant: string, times: number = 1): void {
  print("pruning the", plant, times);
}

// covers test_base_events: BaseEventLoopTests.test_call_soon
// covers test_base_events: BaseEventLoopTests.test__add_callback_handle
/** A handle is called once, in the next round. */
export async function soon(loop: asyncio.AbstractEventLoop): Promise<void> {
  const handle = loop.callSoon(water, "fern");
  print(
    isinstance(handle, asyncio.Handle),
    isinstance(handle, asyncio.TimerHandle),
    handle.cancelled(),
  );
  print(handle);
  await asyncio.sleep(0);
  print("after the round:", handle);
  await asyncio.sleep(0);
}

// covers test_base_events: BaseEventLoopTests.test__add_callback_cancelled_handle
/** A cancelled handle forgets its callback; cancelling twice is fine, afterwards it does nothing. */
export async function cancelled(loop: asyncio.AbstractEventLoop): Promise<void> {
  const handle = loop.callSoon(water, "nettle");
  handle.cancel();
  handle.cancel();
  print(handle, handle.cancelled());
  const timer = loop.callLater(1, water, "thistle");
  timer.cancel();
  print(timer.cancelled(), str(timer).startsWith("<TimerHandle cancelled when="));
  const done = loop.callSoon(water, "moss");
  await asyncio.sleep(2);
  done.cancel();
  print(done);
}

// covers test_base_events: BaseEventLoopTests.test_call_later
// covers test_base_events: BaseEventLoopTests.test_time_and_call_at
/** A timer waits for its time, and tells it; without a time it is refused. */
export async function later(loop: asyncio.AbstractEventLoop): Promise<void> {
  const start = loop.time();
  const timer = loop.callLater(10.0, water, "oak");
  print(isinstance(timer, asyncio.TimerHandle), asFloat(timer.when() - start));
  const at = loop.callAt(start + 0.25, () => print("at", asFloat(loop.time() - start)));
  print(at.when() === start + 0.25, str(timer).startsWith("<TimerHandle when="));
  for (const wrong of [bound(loop, "callLater"), bound(loop, "callAt")]) {
    try {
      wrong(null, water, "nothing");
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError:", error);
    }
  }
  await asyncio.sleep(11);
  print("waited", asFloat(loop.time() - start));
}

// covers test_base_events: BaseEventLoopTests.test_call_later_negative_delays
/** Of timers in the past the one that is due the longest comes first. */
export async function overdue(loop: asyncio.AbstractEventLoop): Promise<void> {
  for (const delay of [-1, -3, 0, -2]) {
    loop.callLater(delay, print, "due", delay);
  }
  await asyncio.sleep(0);
  await asyncio.sleep(0);
}

// covers test_base_events: BaseEventLoopTests.test__run_once_schedule_handle
// covers test_base_events: BaseEventLoopTests.test__run_once
/** What a timer schedules runs in the next round; a cancelled timer does not delay the others. */
export async function fromATimer(loop: asyncio.AbstractEventLoop): Promise<void> {
  const start = loop.time();

  function fire(name: string): void {
    print(name, "at", asFloat(loop.time() - start));
    loop.callSoon(print, "scheduled by", name);
  }

  const first = loop.callLater(5, fire, "first");
  loop.callLater(10, fire, "second");
  loop.callLater(10, fire, "third");
  first.cancel();
  await asyncio.sleep(12);
}

// covers test_base_events: BaseEventLoopTests.test__run_once_cancelled_event_cleanup
/** A thousand cancelled timers, among them more than half of all, leave the others alone. */
export async function manyCancelled(loop: asyncio.AbstractEventLoop): Promise<void> {
  const fired: any[] = [];
  const start = loop.time();
  const timers = Array.from(range(1000), (n) =>
    loop.callLater((n % 7) + 1, getattr(fired, "append"), n),
  );
  for (const [n, timer] of enumerate(timers)) {
    if (n % 100 !== 0) {
      timer.cancel();
    }
  }
  await asyncio.sleep(3600);
  print(fired, asFloat(loop.time() - start));
}

/** A callback runs in a copy of the context, or in the one that is given. */
export async function inAContext(loop: asyncio.AbstractEventLoop): Promise<void> {
  const own = contextvars.copyContext();
  own.run(bound(season, "set"), "winter");
  season.set("summer");
  const handles = [
    loop.callSoon(water, "rose"),
    loop.callSoon(water, "holly", { context: own }),
    loop.callSoonThreadsafe(water, "ivy", { context: own }),
    loop.callLater(1, water, "yew", { context: own }),
    loop.callAt(loop.time() + 2, water, "elm", { context: own }),
  ];
  season.set("autumn");
  print(
    handles.map((handle) => handle.getContext().get(season)),
    getitem(handles, 1).getContext() === own,
  );
  await asyncio.sleep(3);
}

/** Timers are ordered by their time, and equal if they do the same at the same time. */
export async function compared(loop: asyncio.AbstractEventLoop): Promise<void> {
  const when = loop.time() + 50;
  const early = new asyncio.TimerHandle(when, prune, tuple.of("vine"), loop);
  const late = new asyncio.TimerHandle(when + 1, prune, tuple.of("vine"), loop);
  const same = new asyncio.TimerHandle(when, prune, tuple.of("vine"), loop);
  const other = new asyncio.TimerHandle(when, prune, tuple.of("vine", 2), loop);
  print(
    lt(early, late),
    le(early, late),
    gt(early, late),
    ge(early, late),
    eq(early, late),
    ne(early, late),
  );
  print(
    eq(early, same),
    le(early, same),
    ge(early, same),
    eq(early, other),
    hash(early) === hash(same),
  );
  same.cancel();
  print(eq(early, same), eq(early, 5), ne(early, "vine"));
  try {
    print(lt(early, 5));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }
  const plain = new asyncio.Handle(prune, tuple.of("hedge", 3), loop);
  print(plain, plain.cancelled(), getitem(sorted([late, early]), 0) === early);
}

export class Gardener {
  work(): void {
    print("working");
  }
}

/** Functions with their place, methods and builtins with their names. */
export async function shown(loop: asyncio.AbstractEventLoop): Promise<void> {
  print(loop.callSoon(prune, "apple"));
  print(loop.callSoon(bound(new Gardener(), "work")));
  print(loop.callSoon(() => null));
  print(loop.callSoon(print, "printed"));
  await asyncio.sleep(0);
}

export async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  await soon(loop);
  await cancelled(loop);
  await later(loop);
  await overdue(loop);
  await fromATimer(loop);
  await manyCancelled(loop);
  await inAContext(loop);
  await compared(loop);
  await shown(loop);
}

await asyncio.run(main);
