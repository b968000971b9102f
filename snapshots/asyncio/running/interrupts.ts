/** Ctrl-C: the first one cancels the main task of a run, which then raises KeyboardInterrupt. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as os from "py2ts-async/os";
import * as signal from "py2ts-async/signal";
import { KeyboardInterrupt, ValueError, print, repr, tuple } from "py2ts-async/builtins";
import { bound, handling, invoke } from "py2ts-async/language";

/** What Ctrl-C does. */
export function interrupt(): void {
  signal.raiseSignal(signal.SIGINT as never);
}

export async function attempt(
  action: any,
  ...args: asyncio.Coroutine<string | null>[]
): Promise<void> {
  try {
    print("result:", await invoke(action, ...args));
  } catch (error) {
    if (error instanceof KeyboardInterrupt) {
      using handled = handling(error);
      try {
        print("KeyboardInterrupt", error.args, repr(error.__context__));
      } catch (raised3) {
        throw handled.raised(raised3);
      }
    } else if (error instanceof asyncio.CancelledError) {
      using handled = handling(error);
      try {
        print("CancelledError", error.args);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    } else if (error instanceof ValueError) {
      using handled = handling(error);
      try {
        print(repr(error));
      } catch (raised) {
        throw handled.raised(raised);
      }
    } else {
      throw error;
    }
  }
}

// covers test_runners: RunnerTests.test_interrupt_call_soon
/** The task is never suspended by a future. */
export async function neverIdle(): Promise<string | null> {
  asyncio.getRunningLoop().callSoon(interrupt);
  try {
    while (true) {
      await asyncio.sleep(0);
    }
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("told to stop", asyncio.currentTask()!.cancelling());
      throw new asyncio.CancelledError("mine");
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_runners: RunnerTests.test_interrupt_wait
export async function waiting(future: asyncio.Future<any>): Promise<string | null> {
  try {
    await future;
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    using handled = handling(stopped);
    try {
      print("told to stop", stopped.args);
      throw stopped;
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  return null;
}

// covers test_runners: RunnerTests.test_interrupt_cancelled_task
export async function cancelledAsWell(): Promise<string | null> {
  async function cancelsAndInterrupts(task: asyncio.Task<any> | null): Promise<void> {
    await asyncio.sleep(0);
    task!.cancel("by a task");
    interrupt();
  }

  const helper = asyncio.createTask(coro(cancelsAndInterrupts, asyncio.currentTask()));
  await asyncio.sleep(10);
  print("never printed", helper);
  return null;
}

export async function stubborn(): Promise<string | null> {
  for (let number = 0; number < 2; number++) {
    try {
      await asyncio.sleep(10);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print("I stay", number);
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }
  return "stayed";
}

export async function cleansUp(): Promise<string | null> {
  let pending: any = null;
  try {
    await asyncio.sleep(10);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      handled.resumed(await asyncio.sleep(3));
      print("cleaned up");
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  return null;
}

export async function forgives(): Promise<string | null> {
  try {
    await asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print("forgiven", asyncio.currentTask()!.uncancel());
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  await asyncio.sleep(1);
  return "went on";
}

export async function answersWithAnError(): Promise<string | null> {
  try {
    await asyncio.sleep(10);
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      throw new ValueError("instead");
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  return null;
}

export async function runInterrupted(
  coroutine: asyncio.Coroutine<string | null>,
  ...delays: number[]
): Promise<void> {
  delays = tuple(delays) as number[];
  {
    await using runner = new asyncio.Runner();
    try {
      for (const delay of delays) {
        runner.getLoop().callLater(delay, interrupt);
      }
      await attempt(bound(runner, "run"), coroutine);
    } catch (error) {
      runner.except(error);
    }
  }
}

print("never idle");
await attempt(asyncio.run, coro(neverIdle));

print("waiting for a future");
{
  await using runner = new asyncio.Runner();
  try {
    const future = runner.getLoop().createFuture();
    runner.getLoop().callLater(1, interrupt);
    await attempt(bound(runner, "run"), coro(waiting, future));
    print(future.cancelled());
    print("another run:", await runner.run(coro(asyncio.sleep, 0, "as ever")));
  } catch (error) {
    runner.except(error);
  }
}

print("cancelled as well");
await attempt(asyncio.run, coro(cancelledAsWell));
print("stubborn, one interrupt");
await runInterrupted(coro(stubborn), 1);
print("stubborn, two interrupts");
await runInterrupted(coro(stubborn), 1, 2);
print("cleaning up");
await runInterrupted(coro(cleansUp), 1);
print("cleaning up, interrupted again");
await runInterrupted(coro(cleansUp), 1, 2);
print("forgiving");
await runInterrupted(coro(forgives), 1);
print("an error instead");
await runInterrupted(coro(answersWithAnError), 1);

export async function interruptsItself(): Promise<string | null> {
  print("before");
  os.kill(os.getpid(), signal.SIGINT as never);
  print("after", asyncio.currentTask()!.cancelling());
  await asyncio.sleep(1);
  print("never printed");
  return null;
}

print("interrupts itself");
await attempt(asyncio.run, coro(interruptsItself));
print(signal.getsignal(signal.SIGINT as never) === signal.defaultIntHandler);
print("outside of any loop");
await attempt(interrupt);

print("a loop without a runner");
const loop = asyncio.newEventLoop();
loop.callLater(1, interrupt);
await attempt(bound(loop, "runForever"));
await attempt(bound(loop, "runUntilComplete"), coro(asyncio.sleep, 1, "runs on"));
loop.close();

await asyncio.run(interruptsItself);
