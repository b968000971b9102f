/** What a future answers while it is pending, finished, failed and cancelled. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  type Dict,
  Exception,
  KeyError,
  LookupError,
  RuntimeError,
  StopIteration,
  TypeError,
  int,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { bound, handling, nameOf, pythonException } from "py2ts-async/language";

/** Shows the three questions about its state, then what the two accessors give. */
export function ask(future: asyncio.Future<any>): void {
  print(" ", future.done(), future.cancelled(), { end: " " });
  for (const accessor of [bound(future, "result"), bound(future, "exception")]) {
    try {
      print(repr(accessor()), { end: " " });
    } catch (error) {
      if (error instanceof asyncio.InvalidStateError || error instanceof asyncio.CancelledError) {
        using handled = handling(error);
        try {
          print(`<${nameOf(type(error))}: ${str(error)}>`, { end: " " });
        } catch (raised3) {
          throw handled.raised(raised3);
        }
      } else if (error instanceof Exception) {
        using handled = handling(error);
        try {
          print("raised", repr(error), { end: " " });
        } catch (raised2) {
          throw handled.raised(raised2);
        }
      } else {
        throw error;
      }
    }
  }
  print();
}

/** A future that is done can be neither settled nor cancelled. */
export function settleAgain(future: asyncio.Future<any>): void {
  for (const again of [
    () => future.setResult(null),
    () => future.setException(new KeyError("late")),
  ]) {
    try {
      again();
    } catch (error) {
      if (!(error instanceof asyncio.InvalidStateError)) throw error;
      using handled = handling(error);
      try {
        print("  again:", nameOf(type(error)), error);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  }
  print("  cancel:", future.cancel());
}

// covers test_futures: BaseFutureTests.test_initial_state, BaseFutureTests.test_cancel
// covers test_futures: BaseFutureTests.test_result, BaseFutureTests.test_exception
export async function states(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  for (const [name, settle] of [
    tuple.of("finished", (future: asyncio.Future<any>) => future.setResult(42)),
    tuple.of("failed", (future: asyncio.Future<any>) =>
      future.setException(new RuntimeError("no")),
    ),
    tuple.of("cancelled", (future: asyncio.Future<any>) => print("  cancel:", future.cancel())),
  ]) {
    print(name);
    const future = loop.createFuture();
    ask(future);
    settle(future);
    ask(future);
    settleAgain(future);
    ask(future);
  }
}

export class OwnStop extends StopIteration {}

// covers test_futures: BaseFutureTests.test_stop_iteration_exception
// covers test_futures: BaseFutureTests.test_stop_iteration_subclass_exception
export async function stopIterationIsReplaced(): Promise<void> {
  for (const stop of [new StopIteration("value"), new OwnStop(1, 2), StopIteration]) {
    const future = asyncio.getRunningLoop().createFuture();
    future.setException(stop);
    const error = future.exception();
    print(nameOf(type(error)), "|", error, "|", repr(pythonException(error!).__cause__));
    print(pythonException(error!).__context__ === pythonException(error!).__cause__);
    try {
      await future;
    } catch (raised) {
      if (!(raised instanceof RuntimeError)) throw raised;
      using handled = handling(raised);
      try {
        print("awaited:", raised === error);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  }
}

// covers test_futures: BaseFutureTests.test_exception_class
export async function exceptionsByClass(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  future.setException(LookupError);
  print(repr(future.exception()));
  for (const wrong of ["text", 5, null, int]) {
    try {
      asyncio.getRunningLoop().createFuture().setException(wrong);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      using handled = handling(error);
      try {
        print("TypeError:", error);
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  }
}

// covers test_futures: BaseFutureTests.test_future_cancel_message_getter
// covers test_futures: BaseFutureTests.test_future_cancel_message_setter
export async function messageOfACancellation(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  let future!: asyncio.Future<any>;
  for (const arguments_ of [
    tuple.of(),
    tuple.of("stop it"),
    tuple.of(null),
    tuple.of(17),
    tuple.of(tuple.of("a", "b")),
  ]) {
    future = loop.createFuture();
    print(future.cancel(...arguments_), { end: " " });
    try {
      await future;
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print("awaited", error.args, { end: " " });
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
    try {
      future.result();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print("asked", error.args, { end: " " });
      } catch (raised3) {
        throw handled.raised(raised3);
      }
    }
    future.cancel("too late");
    try {
      future.exception();
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      using handled = handling(error);
      try {
        print("asked again", error.args);
      } catch (raised4) {
        throw handled.raised(raised4);
      }
    }
  }
  future = loop.createFuture();
  print(future._cancelMessage);
  future.cancel("first");
  print(future._cancelMessage);
  future._cancelMessage = "replaced";
  try {
    await future;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled = handling(error);
    try {
      print(error.args, future._cancelMessage);
    } catch (raised5) {
      throw handled.raised(raised5);
    }
  }
}

// covers test_futures: BaseFutureTests.test_yield_from_twice
// covers test_futures: BaseFutureTests.test_future_stop_iteration_args
/** The second await of a future that is done does not suspend; a tuple comes out whole. */
export async function awaitedTwice(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const future = loop.createFuture();
  loop.callSoon(bound(future, "setResult"), tuple.of(1, 2));
  print("A");
  print("B", await future);
  loop.callSoon(print, "runs after C");
  print("C", await future);
  await asyncio.sleep(0);
}

// covers test_futures: BaseFutureTests.test_set_result_unless_cancelled
/** The timer fires and finds the sleeper's future cancelled: nothing is raised, nothing logged. */
export async function timerOfACancelledSleep(): Promise<void> {
  asyncio
    .getRunningLoop()
    .setExceptionHandler((loop: asyncio.AbstractEventLoop, context: Dict<string, any>) =>
      print("handler", context),
    );
  const sleeper = asyncio.createTask(coro(asyncio.sleep, 1, "slept"));
  await asyncio.sleep(0);
  sleeper.cancel();
  await asyncio.sleep(2);
  print(sleeper.cancelled());
}

export async function main(): Promise<void> {
  await states();
  await stopIterationIsReplaced();
  await exceptionsByClass();
  await messageOfACancellation();
  await awaitedTwice();
  await timerOfACancelledSleep();
}

await asyncio.run(main);
