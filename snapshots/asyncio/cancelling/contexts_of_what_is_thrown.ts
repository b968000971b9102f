/** An exception that is thrown into coroutines gets as its context what each of them is handling. */

import * as asyncio from "py2ts-async/asyncio";
import { call, coro } from "py2ts-async/asyncio";
import * as sys from "py2ts-async/sys";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  ArithmeticError,
  IndexError,
  KeyError,
  LookupError,
  OSError,
  RuntimeError,
  TimeoutError,
  ValueError,
  print,
  range,
  str,
  truth,
  tuple,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { handling, nameOf } from "py2ts-async/language";

export function chain(error: any): string {
  const links: string[] = [];
  while (error != null) {
    links.push(
      `${nameOf(type(error))}${str(error.args)}${truth(error.__suppress_context__) ? "!" : ""}`,
    );
    error = error.__context__;
  }
  return links.join(" < ");
}

export function handled(): string {
  return chain(sys.exception());
}

export function catches(name: string): void {
  try {
    throw new LookupError(name);
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    using handled2 = handling(error);
    try {
      print(`  ${name} sees ${chain(error)}`);
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function waits(future: asyncio.Future<any>): Promise<void> {
  await future;
}

export async function waitsInHandler(future: asyncio.Future<any>, name: string): Promise<void> {
  try {
    throw new ValueError(name);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await future);
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function waitsInFinally(future: asyncio.Future<any>, name: string): Promise<void> {
  let pending: any = null;
  try {
    throw new KeyError(name);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled2 = handling(pending);
    try {
      handled2.resumed(await future);
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function nested(future: asyncio.Future<any>, depth: number): Promise<void> {
  try {
    throw new ValueError(depth);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      if (depth === 0) {
        handled2.resumed(await future);
      } else {
        handled2.resumed(await nested(future, depth - 1));
      }
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function inTwoHandlers(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new ValueError("outer");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      try {
        throw new KeyError("inner");
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled3 = handling(error, handled2);
        try {
          handled3.resumed(await future);
        } catch (raised) {
          throw handled3.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled2.raised(raised2);
    }
  }
}

export async function inTwoHandlersOfTwo(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new ValueError("outer of the caller");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      try {
        throw new KeyError("inner of the caller");
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled3 = handling(error, handled2);
        try {
          handled3.resumed(await inTwoHandlers(future));
        } catch (raised) {
          throw handled3.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled2.raised(raised2);
    }
  }
}

export async function caughtAndConverted(future: asyncio.Future<any>): Promise<void> {
  try {
    await future;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled2 = handling(error);
    try {
      print("  caught", chain(error));
      catches("while the cancellation is handled");
      throw new OSError("converted");
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function conversionInHandler(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new ValueError("handled by the caller");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await caughtAndConverted(future));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function swallows(future: asyncio.Future<any>): Promise<void> {
  try {
    await future;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled2 = handling(error);
    try {
      print("  swallows", chain(error));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
  print("  handles", handled() || "nothing");
  catches("behind the handler");
}

export async function goesOnAfterSwallowing(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new ValueError("the caller's");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await swallows(future));
      print("  the caller handles", handled());
      catches("the caller");
      handled2.resumed(await asyncio.sleep(0));
      catches("the caller, a step later");
      throw new OSError("from the caller");
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function waitsTwice(future: asyncio.Future<any>): Promise<void> {
  try {
    await future;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    using handled2 = handling(error);
    try {
      print("  caught", chain(error));
      catches("before the second wait");
      handled2.resumed(await asyncio.sleep(1));
      catches("after the second wait");
      throw new OSError("later");
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function conversionAStepLater(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new ValueError("the caller's");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await waitsTwice(future));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export class Manager {
  future: asyncio.Coroutine<null> | asyncio.Future<any>;

  constructor(future: asyncio.Coroutine<null> | asyncio.Future<any>) {
    this.future = future;
  }

  async __aenter__(): Promise<Manager> {
    return this;
  }

  async __aexit__(kind: any, error: any, trace: any): Promise<void> {
    print("  leaving with", chain(error), "while", handled() || "nothing");
    await this.future;
    catches("leaving");
  }
}

export async function inExit(future: asyncio.Future<any>): Promise<void> {
  {
    await using managerContext = await enterAsyncContext(new Manager(future));
    try {
      throw new ValueError("in the block");
    } catch (error) {
      managerContext.except(error);
    }
  }
}

export async function inExitOfHandler(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      {
        await using managerContext = await enterAsyncContext(new Manager(future));
        try {
          throw new ValueError("in the block");
        } catch (error) {
          managerContext.except(handled2.raised(error));
        }
      }
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function inExitWithoutError(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      {
        await using managerContext = await enterAsyncContext(new Manager(future));
      }
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function inBlockOfHandler(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      {
        await using managerContext = await enterAsyncContext(new Manager(coro(asyncio.sleep, 0)));
        try {
          handled2.resumed(await future);
        } catch (error) {
          managerContext.except(handled2.raised(error));
        }
      }
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function caughtInTheSameHandler(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around");
  } catch (error_) {
    if (!(error_ instanceof KeyError)) throw error_;
    using handled2 = handling(error_);
    try {
      try {
        handled2.resumed(await future);
      } catch (error) {
        if (!(error instanceof asyncio.CancelledError)) throw error;
        using handled3 = handling(error, handled2);
        try {
          print("  caught", chain(error), "while", handled());
          throw error;
        } catch (raised) {
          throw handled3.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled2.raised(raised2);
    }
  }
}

export async function caughtTwice(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("outside");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await caughtInTheSameHandler(future));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function ofATask(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around a task");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await asyncio.createTask(coro(waitsInHandler, future, "in the task")));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function ofGather(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around gather");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(
        await asyncio.gather(coro(waitsInHandler, future, "one"), coro(waits, future)),
      );
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function ofWaitFor(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around wait_for");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await asyncio.waitFor(coro(waitsInHandler, future, "in wait_for"), 5));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function ofShield(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around shield");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await asyncio.shield(future));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function ofACondition(future: asyncio.Future<any>): Promise<void> {
  const condition = new asyncio.Condition();
  {
    await using conditionContext = await enterAsyncContext(condition);
    try {
      throw new KeyError("around the condition");
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled2 = handling(error);
      try {
        handled2.resumed(await condition.wait());
      } catch (raised) {
        throw handled2.raised(raised);
      }
    }
  }
}

export async function ofAQueue(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around the queue");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      handled2.resumed(await new asyncio.Queue().get());
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export async function ofAGroup(future: asyncio.Future<any>): Promise<void> {
  try {
    throw new KeyError("around the group");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      {
        await using group = new asyncio.TaskGroup();
        group.createTask(coro(waitsInHandler, future, "in the group"));
      }
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

const PROGRAMS = tuple.of(
  waits,
  (future: asyncio.Future<any>) => coro(waitsInHandler, future, "handled"),
  (future: asyncio.Future<any>) => coro(waitsInFinally, future, "on its way"),
  (future: asyncio.Future<any>) => coro(nested, future, 2),
  inTwoHandlers,
  inTwoHandlersOfTwo,
  caughtAndConverted,
  conversionInHandler,
  goesOnAfterSwallowing,
  conversionAStepLater,
  inExit,
  inExitOfHandler,
  inExitWithoutError,
  inBlockOfHandler,
  caughtInTheSameHandler,
  caughtTwice,
  ofATask,
  ofGather,
  ofWaitFor,
  ofShield,
  ofACondition,
  ofAQueue,
  ofAGroup,
);

export async function attempt(number: number, how: string): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const task = asyncio.createTask(call(getitem(PROGRAMS, number), future));
  await asyncio.sleep(1);
  if (how === "cancel") {
    task.cancel("stop");
  } else if (future.done()) {
  } else if (how === "fail") {
    future.setException(new ArithmeticError("failed"));
  } else {
    future.cancel("the future");
  }
  if (!truth(await asyncio.wait([task], { timeout: 3 }))) {
    return;
  }
  if (!task.done()) {
    task.cancel();
  }
  try {
    await task;
  } catch (error) {
    using handled2 = handling(error);
    try {
      print(" ", how, chain(error));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
  try {
    throw new IndexError("now");
  } catch (error_) {
    if (!(error_ instanceof IndexError)) throw error_;
    using handled2 = handling(error_);
    try {
      try {
        handled2.resumed(await task);
      } catch (error) {
        using handled3 = handling(error, handled2);
        try {
          print("  awaited again", chain(error));
        } catch (raised2) {
          throw handled3.raised(raised2);
        }
      }
      try {
        task.result();
      } catch (error) {
        using handled3 = handling(error, handled2);
        try {
          print("  its result", chain(error));
        } catch (raised3) {
          throw handled3.raised(raised3);
        }
      }
    } catch (raised4) {
      throw handled2.raised(raised4);
    }
  }
}

export async function timeouts(): Promise<void> {
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        await inTwoHandlers(asyncio.getRunningLoop().createFuture());
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled2 = handling(error);
    try {
      print(chain(error));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
  try {
    try {
      throw new ValueError("around");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      using handled2 = handling(error);
      try {
        {
          await using timeoutContext = asyncio.timeout(1);
          try {
            let pending: any = null;
            try {
              handled2.resumed(await asyncio.sleep(5));
            } catch (error) {
              pending = error;
              throw error;
            } finally {
              using handled3 = handling(pending, handled2);
              try {
                catches("in finally");
              } catch (raised2) {
                throw handled3.raised(raised2);
              }
            }
          } catch (error) {
            timeoutContext.except(handled2.raised(error));
          }
        }
      } catch (raised2) {
        throw handled2.raised(raised2);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled2 = handling(error);
    try {
      print(chain(error));
    } catch (raised3) {
      throw handled2.raised(raised3);
    }
  }
  try {
    try {
      throw new ValueError("around");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      using handled2 = handling(error);
      try {
        {
          await using timeoutContext = asyncio.timeout(1);
          try {
            try {
              throw new KeyError("inside");
            } catch (error) {
              if (!(error instanceof KeyError)) throw error;
              using handled3 = handling(error, handled2);
              try {
                handled3.resumed(await asyncio.sleep(5));
              } catch (raised4) {
                throw handled3.raised(raised4);
              }
            }
          } catch (error) {
            timeoutContext.except(handled2.raised(error));
          }
        }
      } catch (raised4) {
        throw handled2.raised(raised4);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled2 = handling(error);
    try {
      print(chain(error));
    } catch (raised5) {
      throw handled2.raised(raised5);
    }
  }
  try {
    try {
      throw new ValueError("around");
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      using handled2 = handling(error);
      try {
        handled2.resumed(await asyncio.waitFor(coro(asyncio.sleep, 5), 1));
      } catch (raised6) {
        throw handled2.raised(raised6);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled2 = handling(error);
    try {
      print(chain(error));
    } catch (raised7) {
      throw handled2.raised(raised7);
    }
  }
}

export async function main(): Promise<void> {
  for (const number of range(PROGRAMS.length)) {
    print(number, nameOf(getitem(PROGRAMS, number)));
    await attempt(number, "cancel");
    if (number < 16) {
      await attempt(number, "fail");
      await attempt(number, "cancel the future");
    }
  }
  await timeouts();
}

await asyncio.run(main);
try {
  throw new RuntimeError("around the loop");
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  using handled2 = handling(error);
  try {
    await asyncio.run(timeouts);
    print(handled());
  } catch (raised) {
    throw handled2.raised(raised);
  }
}
