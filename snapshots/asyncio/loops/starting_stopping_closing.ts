/** Running, stopping and closing loops by hand, and what is refused. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import "py2ts-async/concurrent/futures";
import "py2ts-async/program";
import {
  type Dict,
  KeyboardInterrupt,
  RuntimeError,
  SystemExit,
  TypeError,
  ValueError,
  asFloat,
  list,
  print,
  type,
} from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

export async function job(seconds: number, result: string = "done"): Promise<string> {
  await asyncio.sleep(seconds);
  return result;
}

export function attempt(what: any, ...args: any[]): void {
  try {
    print(what(...args));
  } catch (error) {
    if (!(
      error instanceof RuntimeError ||
      error instanceof TypeError ||
      error instanceof ValueError
    ))
      throw error;
    print(nameOf(type(error)) + ":", error);
  }
}

// covers test_base_events: BaseEventLoopTests.test_close
/** A loop may be closed twice, but does nothing any more. */
export async function closing(): Promise<void> {
  const loop = asyncio.newEventLoop();
  print(loop.isClosed(), loop);
  loop.close();
  loop.close();
  print(loop.isClosed(), loop);
  const future = loop.createFuture();
  try {
    await loop.runForever();
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  try {
    await loop.runUntilComplete(future);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error);
  }
  attempt(bound(loop, "callSoon"), print);
  attempt(bound(loop, "callSoonThreadsafe"), print);
  attempt(bound(loop, "callLater"), 1, print);
  attempt(bound(loop, "callAt"), 1, print);
  attempt(bound(loop, "runInExecutor"), null, print);
  print(loop.isRunning(), loop.time() > 0);
}

// covers test_base_events: BaseEventLoopTests.test_run_until_complete_type_error
// covers test_base_events: BaseEventLoopTests.test_run_until_complete_loop
/** Only awaitables can be waited for, and no future of another loop. */
export async function wrongArguments(loop: asyncio.AbstractEventLoop): Promise<void> {
  for (const wrong of ["text", 5, null]) {
    try {
      await loop.runUntilComplete(wrong as never);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      print("TypeError:", error);
    }
  }
  const other = asyncio.newEventLoop();
  try {
    await other.runUntilComplete(loop.createFuture());
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError:", error);
  }
  other.close();
}

// covers test_base_events: BaseEventLoopTests.test_run_once
/** stop() called in a callback ends the loop after this round. */
export async function oneRound(loop: asyncio.AbstractEventLoop): Promise<void> {
  const rounds: number[] = [];

  function again(): void {
    rounds.push(rounds.length);
    if (rounds.length < 6) {
      loop.callSoon(again);
    }
  }

  loop.callSoon(again);
  for (let _ = 0; _ < 3; _++) {
    loop.callSoon(bound(loop, "stop"));
    await loop.runForever();
    print(rounds, loop.isRunning());
  }
}

// covers test_base_events: BaseEventLoopTests.test_run_forever_pre_stopped
/** A loop that is stopped before it runs does one round, without waiting for timers. */
export async function stoppedBefore(loop: asyncio.AbstractEventLoop): Promise<void> {
  const start = loop.time();
  loop.callLater(100, print, "too late");
  loop.callSoon(print, "one round");
  loop.stop();
  await loop.runForever();
  print("waited", asFloat(loop.time() - start));
}

/** Stopping a loop that waits for something is an error, and the something may go on later. */
export async function stoppedMeanwhile(loop: asyncio.AbstractEventLoop): Promise<void> {
  const task = loop.createTask(coro(job, 2));
  loop.callLater(1, bound(loop, "stop"));
  try {
    await loop.runUntilComplete(task);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error, task.done());
  }
  print(await loop.runUntilComplete(task), task.done());
}

export class Evacuation extends SystemExit {}

// covers test_base_events: BaseEventLoopTests.test_run_until_complete_loop_orphan_future_close_loop
/** An exit out of a callback leaves the future; the next run does not stop when that one is done. */
export async function leftByAnExit(loop: asyncio.AbstractEventLoop): Promise<void> {
  function alarm(): void {
    throw new Evacuation("everybody out");
  }

  loop.callSoon(alarm);
  try {
    await loop.runUntilComplete(coro(job, 0.1));
  } catch (error) {
    if (!(error instanceof Evacuation)) throw error;
    print("left:", error);
  }
  print(await loop.runUntilComplete(coro(job, 0.2, "the second run")));
}

// covers test_base_events: BaseEventLoopTests.test_run_forever_keyboard_interrupt
// covers test_base_events: BaseEventLoopTests.test_run_until_complete_baseexception
/** KeyboardInterrupt comes out once: nobody is told of it again, and no stop() is left behind. */
export async function interrupted(): Promise<void> {
  const loop = asyncio.newEventLoop();
  const told: any[] = [];
  loop.setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
    list.append(told, context.at("message")),
  );

  async function interrupt(): Promise<never> {
    throw new KeyboardInterrupt();
  }

  try {
    await loop.runUntilComplete(interrupt);
  } catch (error) {
    if (!(error instanceof KeyboardInterrupt)) throw error;
    print("interrupted", error.args);
  }

  function finish(): void {
    print("two rounds later");
    loop.stop();
  }

  loop.callSoon(() => loop.callSoon(finish));
  await loop.runForever();
  loop.close();
  print(told);
}

// covers test_base_events: RunningLoopTests.test_running_loop_within_a_loop
/** A loop cannot run while another one does, nor twice. */
export async function oneAtATime(): Promise<void> {
  const inner = asyncio.newEventLoop();
  const outer = asyncio.newEventLoop();

  async function run(loop: asyncio.AbstractEventLoop): Promise<void> {
    await loop.runForever();
  }

  for (const loop of [inner, outer]) {
    try {
      await outer.runUntilComplete(coro(run, loop));
    } catch (error) {
      if (!(error instanceof RuntimeError)) throw error;
      print("RuntimeError:", error);
    }
  }

  async function close(): Promise<void> {
    outer.close();
  }

  try {
    await outer.runUntilComplete(close);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError:", error, outer.isClosed());
  }
  inner.close();
  outer.close();
}

export async function states(loop: asyncio.AbstractEventLoop): Promise<void> {
  print(loop.isRunning(), loop.isClosed(), loop, asyncio.getRunningLoop() === loop);
}

const loop = asyncio.newEventLoop();
print(loop.isRunning(), loop.getDebug());
await loop.runUntilComplete(coro(states, loop));
await closing();
await wrongArguments(loop);
await oneRound(loop);
await stoppedBefore(loop);
await stoppedMeanwhile(loop);
await leftByAnExit(loop);
loop.close();
await interrupted();
await oneAtATime();
