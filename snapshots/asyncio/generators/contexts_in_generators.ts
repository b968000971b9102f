/** Contexts of what is thrown into generators, and of what they raise where others handle something. */

import * as asyncio from "py2ts-async/asyncio";
import { aclose, anext, asend, asyncFor, athrow, coro } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterAsyncContext, enterContext } from "py2ts-async/contextlib";
import * as sys from "py2ts-async/sys";
import {
  ArithmeticError,
  ExceptionGroup,
  IndexError,
  type Int,
  KeyError,
  LookupError,
  OSError,
  TypeError,
  ValueError,
  next,
  print,
  str,
  truth,
  type,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import {
  close,
  closeUnreferenced,
  handleGroup,
  handleGroupAsync,
  handling,
  nameOf,
  throwInto,
  withCause,
  withContext,
} from "py2ts-async/language";

export function chain(error: any): string {
  const links: string[] = [];
  while (error != null) {
    links.push(
      `${nameOf(type(error))}${str(error.args)}${truth(error.__suppress_context__) ? "!" : ""}`,
    );
    error = error.__context__;
  }
  return links.join(" < ") || "nothing";
}

export function catches(name: string): void {
  try {
    throw new LookupError(name);
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    using handled = handling(error);
    try {
      print(`  ${name} sees ${chain(error)}`);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function* numbers(name: string): AsyncGenerator<number> {
  let pending: any = null;
  try {
    try {
      try {
        throw new ValueError(name);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        using handled = handling(error);
        try {
          catches(`${name}, before its first item`);
          handled.resumed(yield handled.pause(1));
          catches(`${name}, before its second item`);
          handled.resumed(await asyncio.sleep(0.1));
          catches(`${name}, after waiting`);
          handled.resumed(yield handled.pause(2));
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    } catch (error) {
      using handled = handling(error);
      try {
        print(" ", name, "got", chain(error), "and handles", chain(sys.exception({ exc: error })));
        catches(`${name}, handling that`);
        throw error;
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      print(" ", name, "closes, handling", chain(sys.exception()));
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
}

export async function* plain(name: string): AsyncGenerator<number> {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    using handled = handling(error);
    try {
      print(" ", name, "got", chain(error));
      throw new KeyError(name);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function* inTwo(name: string): AsyncGenerator<number> {
  try {
    throw new ValueError(`outer of ${name}`);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      try {
        throw new KeyError(`inner of ${name}`);
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled2 = handling(error, handled);
        try {
          handled2.resumed(yield handled2.pause(1));
          handled2.resumed(yield handled2.pause(2));
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export async function attempt(
  name: string,
  awaitable: asyncio.Coroutine<number | string | null> | asyncio.Task<null>,
): Promise<void> {
  try {
    print(" ", name, "gives", await awaitable);
  } catch (error) {
    using handled = handling(error);
    try {
      print(" ", name, "raises", chain(error));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function methods(): Promise<void> {
  for (const make of [numbers, plain, inTwo]) {
    print(nameOf(make));
    for (const how of ["athrow", "aclose", "asend"]) {
      const generator = make(`${nameOf(make)} ${how}`);
      print(" ", await anext(generator));
      try {
        throw new IndexError("around");
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        using handled = handling(error);
        try {
          if (how === "athrow") {
            handled.resumed(await attempt(how, coro(athrow, generator, new OSError("thrown"))));
          } else if (how === "aclose") {
            handled.resumed(await attempt(how, coro(aclose, generator)));
          } else {
            handled.resumed(await attempt(how, coro(asend, generator, "sent")));
            print("  still", chain(sys.exception({ exc: error })));
          }
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
      await attempt("anext", coro(anext, generator, "the end"));
    }
  }
}

export async function walks(name: string): Promise<void> {
  for await (const number of asyncFor(numbers(name))) {
    print(" ", name, number);
  }
}

export async function walksInHandler(name: string): Promise<void> {
  try {
    throw new IndexError("the walker's");
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    using handled = handling(error);
    try {
      handled.resumed(await walks(name));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

export async function cancelled(): Promise<void> {
  for (const walk of [walks, walksInHandler]) {
    print(nameOf(walk));
    const task = asyncio.createTask(coro(walk, nameOf(walk)));
    await asyncio.sleep(0.05);
    task.cancel("enough");
    await attempt("the task", task);
  }
}

const room = contextlib.asynccontextmanager(async function* room(
  name: string,
): AsyncGenerator<string> {
  try {
    throw new ArithmeticError(`before ${name}`);
  } catch (error_) {
    if (!(error_ instanceof ArithmeticError)) throw error_;
    using handled = handling(error_);
    try {
      let pending: any = null;
      try {
        try {
          handled.resumed(yield handled.pause(name));
        } catch (error) {
          if (!(error instanceof KeyError)) throw error;
          using handled2 = handling(error, handled);
          try {
            print("  the room sees", chain(error));
            throw error;
          } catch (raised) {
            throw handled2.raised(raised);
          }
        }
      } catch (error) {
        pending = error;
        throw error;
      } finally {
        using handled2 = handling(pending, handled);
        try {
          catches("the end of the room");
        } catch (raised2) {
          throw handled2.raised(raised2);
        }
      }
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
});

const cupboard = contextlib.contextmanager(function* cupboard(name: string): Generator<string> {
  let pending: any = null;
  try {
    try {
      yield name;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      using handled = handling(error);
      try {
        print("  the cupboard sees", chain(error), chain(sys.exception({ exc: error })));
        throw new TypeError(name);
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
      catches("the end of the cupboard");
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
});

export async function managers(): Promise<void> {
  print("managers");
  for (const cls of [KeyError, OSError]) {
    try {
      try {
        throw new IndexError("around the room");
      } catch (error) {
        if (!(error instanceof IndexError)) throw error;
        using handled = handling(error);
        try {
          {
            await using roomContext = await enterAsyncContext(room("one"));
            try {
              throw withContext(new cls("in the room"), error);
            } catch (error) {
              roomContext.except(handled.raised(error));
            }
          }
        } catch (raised) {
          throw handled.raised(raised);
        }
      }
    } catch (error) {
      if (!(error instanceof KeyError || error instanceof OSError)) throw error;
      using handled = handling(error);
      try {
        print("  it raised", chain(error));
      } catch (raised2) {
        throw handled.raised(raised2);
      }
    }
  }
  try {
    {
      await using roomContext = await enterAsyncContext(room("two"));
      try {
        {
          using cupboardContext = enterContext(cupboard("three"));
          try {
            throw new ValueError("in the cupboard");
          } catch (error) {
            cupboardContext.except(error);
          }
        }
      } catch (error) {
        roomContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    using handled = handling(error);
    try {
      print("  it raised", chain(error));
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
}

export function* counter(name: string): Generator<Int | string> {
  try {
    throw new ValueError(name);
  } catch (error_) {
    if (!(error_ instanceof ValueError)) throw error_;
    using handled = handling(error_);
    try {
      handled.resumed(yield handled.pause(1));
      try {
        handled.resumed(yield handled.pause(2));
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled2 = handling(error, handled);
        try {
          print("  the counter sees", chain(error));
          handled2.resumed(yield handled2.pause(chain(sys.exception({ exc: error }))));
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
      catches("the counter");
      handled.resumed(yield handled.pause(3));
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export function synchronous(): void {
  print("synchronous");
  let numbers: Generator<Int | string> = counter("generator");
  print(" ", next(numbers), chain(sys.exception()));
  try {
    throw new IndexError("around");
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    using handled = handling(error);
    try {
      print(" ", next(numbers), chain(sys.exception({ exc: error })));
      print(" ", throwInto(numbers, new KeyError("thrown")), chain(sys.exception({ exc: error })));
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  print(" ", next(numbers), chain(sys.exception()));
  close(numbers);
  const previous = numbers;
  numbers = counter("another");
  closeUnreferenced(previous);
  next(numbers);
  try {
    throwInto(numbers, new OSError("out of it"));
  } catch (error) {
    if (!(error instanceof OSError)) throw error;
    using handled = handling(error);
    try {
      print(" ", chain(error));
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export async function groups(): Promise<void> {
  print("groups");
  try {
    try {
      throw new IndexError("around");
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      using handled = handling(error);
      try {
        {
          await using group = new asyncio.TaskGroup();
          group.createTask(coro(attempt, "member", coro(asyncio.sleep, 0, "slept")));
          group.createTask(fails);
        }
      } catch (raised) {
        throw handled.raised(raised);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (problems) => {
          print(
            " ",
            chain(problems),
            chain(getitem(problems.exceptions, 0)),
            chain(sys.exception({ exc: problems })),
          );
          catches("the handler of the group");
        },
      ],
    ]);
  }
  try {
    try {
      throw new ExceptionGroup("both", [new ValueError("one"), new KeyError("two")]);
    } catch (error) {
      await handleGroupAsync(error, [
        [
          ValueError,
          async (problems) => {
            await asyncio.sleep(0);
            throw withCause(new OSError("instead"), problems);
          },
        ],
      ]);
    }
  } catch (error) {
    if (!(error instanceof ExceptionGroup)) throw error;
    using handled = handling(error);
    try {
      print(
        " ",
        chain(error),
        Array.from(error.exceptions, (one: any) => chain(one)),
      );
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }

  try {
    try {
      throw new ValueError("alone");
    } catch (error) {
      handleGroup(error, [
        [
          KeyError,
          (group) => {
            print("no");
          },
        ],
        [
          ValueError,
          (problems) => {
            print(" ", chain(problems), chain(getitem(problems.exceptions, 0)));
            throw new KeyError("in the handler");
          },
        ],
      ]);
    }
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled = handling(error);
    try {
      print(" ", chain(error));
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
}

export async function fails(): Promise<never> {
  throw new ValueError("of a member");
}

export async function main(): Promise<void> {
  await methods();
  await cancelled();
  await managers();
  synchronous();
  await groups();
}

await asyncio.run(main);
