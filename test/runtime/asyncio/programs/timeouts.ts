import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { RuntimeError, TimeoutError, ValueError } from "../../../../runtime/python/exceptions.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { asFloat } from "../../../../runtime/python/float.ts";
import { log, show } from "./harness.ts";

async function nap(name: string, seconds: number): Promise<string> {
  try {
    await asyncio.sleep(seconds);
    return name;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    log(name, show(error));
    throw error;
  }
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const task = asyncio.currentTask()!;
  let limit!: asyncio.Timeout;
  let outer!: asyncio.Timeout;
  let inner!: asyncio.Timeout;
  try {
    await using entered = asyncio.timeout(2);
    limit = entered;
    try {
      await nap("a", 9);
    } catch (error) {
      entered.except(error);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    const time = asFloat(loop.time());
    log(show(error), show(error.__cause__), limit.expired(), task.cancelling(), time);
  }
  {
    await using entered = asyncio.timeout(9);
    limit = entered;
    try {
      log(await nap("b", 2), asFloat(limit.when()!));
    } catch (error) {
      entered.except(error);
    }
  }
  log(limit.expired());
  try {
    await using first = asyncio.timeout(9);
    outer = first;
    try {
      try {
        await using second = asyncio.timeout(2);
        inner = second;
        try {
          await nap("c", 9);
        } catch (error) {
          second.except(error);
        }
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        log("inner", inner.expired(), outer.expired());
        throw error;
      }
    } catch (error) {
      first.except(error);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log("outer", outer.expired());
  }
  try {
    await using first = asyncio.timeout(2);
    outer = first;
    try {
      await using second = asyncio.timeout(9);
      inner = second;
      try {
        await nap("d", 9);
      } catch (error) {
        second.except(error);
      }
    } catch (error) {
      first.except(error);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log("outer", inner.expired(), outer.expired());
  }
  const when = loop.time() + 2;
  try {
    await using first = asyncio.timeoutAt(when);
    outer = first;
    try {
      try {
        await using second = asyncio.timeoutAt(when);
        inner = second;
        try {
          await nap("e", 9);
        } catch (error) {
          second.except(error);
        }
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        log("both", inner.expired(), outer.expired(), task.cancelling());
      }
      await asyncio.sleep(9);
    } catch (error) {
      first.except(error);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log("both", inner.expired(), outer.expired());
  }
  {
    await using entered = asyncio.timeout(2);
    limit = entered;
    try {
      await asyncio.sleep(9);
    } catch (error) {
      if (!(error instanceof asyncio.CancelledError)) throw error;
      log("swallowed");
    }
  }
  log(limit.expired(), task.cancelling());
  for (const delay of [0, -1]) {
    try {
      await using entered = asyncio.timeout(delay);
      try {
        await asyncio.sleep(0);
        log("one iteration later");
        await asyncio.sleep(0);
        log("never");
      } catch (error) {
        entered.except(error);
      }
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      log("expired at once");
    }
  }
  {
    await using _ = asyncio.timeout(0);
    log("no await, no timeout");
  }
  {
    await using entered = asyncio.timeout(2);
    try {
      entered.reschedule(null);
      await asyncio.sleep(4);
      log("never expires", entered.when());
    } catch (error) {
      entered.except(error);
    }
  }
  try {
    await using entered = asyncio.timeout(null);
    limit = entered;
    try {
      limit.reschedule(loop.time() + 2);
      await asyncio.sleep(9);
    } catch (error) {
      entered.except(error);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log("rescheduled", asFloat(limit.when()!), limit);
  }
  try {
    await using entered = asyncio.timeout(2);
    try {
      await using group = new asyncio.TaskGroup();
      group.createTask(coro(nap, "f", 9));
      group.createTask(coro(nap, "g", 1));
    } catch (error) {
      entered.except(error);
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    log("group", task.cancelling());
  }
  try {
    await using entered = asyncio.timeout(2);
    try {
      try {
        await asyncio.sleep(9);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        throw new ValueError("other");
      }
    } catch (error) {
      entered.except(error);
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    log(show(error), task.cancelling());
  }
  try {
    limit.reschedule(1);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    log(show(error));
  }
}

await asyncio.run(main);
