/** What comes out of a limited block that fails by itself, and the chain of contexts behind it. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor } from "py2ts-async/asyncio";
import {
  type BaseException,
  ExceptionGroup,
  KeyError,
  TimeoutError,
  ValueError,
  ZeroDivisionError,
  print,
  repr,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { assignedLocal, handling, pythonException } from "py2ts-async/language";

/** An exception with all that led to it: <- for a cause, .. for a context. */
export function chain(
  error: KeyError | TimeoutError | ZeroDivisionError | ExceptionGroup<any> | BaseException | null,
): string {
  const links = [repr(error)];
  while (pythonException(error!).__context__ != null) {
    const arrow =
      pythonException(error!).__cause__ === pythonException(error!).__context__ ? "<-" : "..";
    error = pythonException(error!).__context__;
    links.push(`${arrow} ${repr(error)}`);
  }
  return links.join(" ");
}

// covers test_timeouts: TimeoutTests.test_foreign_exception_passed
export async function anErrorInTime(): Promise<void> {
  let limit!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        limit = timeoutContext;
        throw new KeyError("keys");
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled = handling(error);
    try {
      print(chain(error), limit.expired());
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_timeout_exception_context
export async function aTimeoutWhileAnErrorIsHandled(): Promise<void> {
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        let pending: any = null;
        try {
          throw new ZeroDivisionError("first");
        } catch (error) {
          pending = error;
          throw error;
        } finally {
          using handled = handling(pending);
          try {
            handled.resumed(await asyncio.sleep(5));
          } catch (raised) {
            throw handled.raised(raised);
          }
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled = handling(error);
    try {
      print(chain(error));
      print(
        "  ",
        error.__cause__ === error.__context__,
        pythonException(error.__cause__!).__cause__,
      );
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_foreign_exception_on_timeout
export async function anErrorInThePlaceOfTheCancellation(): Promise<void> {
  async function crash(): Promise<void> {
    let pending: any = null;
    try {
      await asyncio.sleep(5);
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled = handling(pending);
      try {
        throw new ZeroDivisionError("instead");
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  let limit!: asyncio.Timeout;
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        limit = timeoutContext;
        await crash();
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    using handled = handling(error);
    try {
      print(chain(error), error.__cause__, limit);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_foreign_exception_on_timeout_2
export async function aLongChain(): Promise<void> {
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        let pending: any = null;
        try {
          let pending2: any = null;
          try {
            throw new ValueError("before");
          } catch (error) {
            pending2 = error;
            throw error;
          } finally {
            using handled = handling(pending2);
            try {
              handled.resumed(await asyncio.sleep(5));
            } catch (raised) {
              throw handled.raised(raised);
            }
          }
        } catch (error) {
          pending = error;
          throw error;
        } finally {
          using handled = handling(pending);
          try {
            let pending3: any = null;
            try {
              throw new KeyError("after");
            } catch (error) {
              pending3 = error;
              throw error;
            } finally {
              using handled2 = handling(pending3, handled);
              try {
                throw new ZeroDivisionError("last");
              } catch (raised2) {
                throw handled2.raised(raised2);
              }
            }
          } catch (raised3) {
            throw handled.raised(raised3);
          }
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof ZeroDivisionError)) throw error;
    using handled = handling(error);
    try {
      print(chain(error));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_foreign_cancel_doesnt_timeout_if_not_expired
export async function aCancellationOfSomebodyElse(): Promise<void> {
  async function work(): Promise<void> {
    {
      await using limit = asyncio.timeout(10);
      try {
        limits.push(limit);
        asyncio.currentTask()!.cancel("by hand");
        await asyncio.sleep(10);
      } catch (error) {
        limit.except(error);
      }
    }
  }

  const limits: asyncio.Timeout[] = [];
  try {
    await asyncio.createTask(work);
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    using handled = handling(stopped);
    try {
      print(repr(stopped), getitem(limits, 0).expired(), getitem(limits, 0));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_nested_timeout_in_finally
export async function aSecondLimitForCleaningUp(): Promise<void> {
  let inner!: TimeoutError;
  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        let pending: any = null;
        try {
          await asyncio.sleep(5);
        } catch (error) {
          pending = error;
          throw error;
        } finally {
          using handled = handling(pending);
          try {
            try {
              {
                await using timeoutContext2 = asyncio.timeout(1);
                try {
                  handled.resumed(await asyncio.sleep(5));
                } catch (error) {
                  timeoutContext2.except(handled.raised(error));
                }
              }
            } catch (error) {
              if (!(error instanceof TimeoutError)) throw error;
              using handled2 = handling(error, handled);
              try {
                inner = error;
              } catch (raised) {
                throw handled2.raised(raised);
              }
            }
          } catch (raised2) {
            throw handled.raised(raised2);
          }
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled = handling(error);
    try {
      print("outer", chain(error));
      print("inner", chain(assignedLocal(inner, "inner")));
      print("  ", pythonException(inner.__cause__!).__context__ === error.__cause__);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

// covers test_timeouts: TimeoutTests.test_timeout_taskgroup
export async function aGroupUnderALimit(): Promise<void> {
  async function careless(): Promise<void> {
    let pending: any = null;
    try {
      await asyncio.sleep(5);
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled = handling(pending);
      try {
        throw new ZeroDivisionError("task");
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        {
          await using group = new asyncio.TaskGroup();
          try {
            group.createTask(careless);
            let pending: any = null;
            try {
              throw new ValueError("block");
            } catch (error) {
              pending = error;
              throw error;
            } finally {
              using handled = handling(pending);
              try {
                handled.resumed(await asyncio.sleep(5));
              } catch (raised) {
                throw handled.raised(raised);
              }
            }
          } catch (error) {
            group.except(error);
          }
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (errors) {
    if (!(errors instanceof ExceptionGroup)) throw errors;
    using handled = handling(errors);
    try {
      print("group", chain(errors));
      print("  ", errors.__cause__, errors.exceptions.length);
      print("task ", chain(getitem(errors.exceptions, 0)));
      const [first, second] = [errors.__context__, getitem(errors.exceptions, 0).__context__];
      print("  ", first === second, pythonException(first!).__cause__ === second.__cause__);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function anAsynchronousGeneratorUnderALimit(): Promise<void> {
  async function* count(): AsyncGenerator<number> {
    let number = 0;
    let pending: any = null;
    try {
      while (true) {
        yield number;
        number += 1;
        await asyncio.sleep(0.4);
      }
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled = handling(pending);
      try {
        print("counted to", number);
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  }

  try {
    {
      await using timeoutContext = asyncio.timeout(1);
      try {
        for await (const number of asyncFor(count())) {
          print(number, { end: " " });
        }
      } catch (error) {
        timeoutContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    using handled = handling(error);
    try {
      print(chain(error));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function main(): Promise<void> {
  await anErrorInTime();
  await aTimeoutWhileAnErrorIsHandled();
  await anErrorInThePlaceOfTheCancellation();
  await aLongChain();
  await aCancellationOfSomebodyElse();
  await aSecondLimitForCleaningUp();
  await aGroupUnderALimit();
  await anAsynchronousGeneratorUnderALimit();
}

await asyncio.run(main);
