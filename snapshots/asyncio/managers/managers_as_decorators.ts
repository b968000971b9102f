/** Context managers as decorators: a fresh one for each call. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call } from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import {
  asynccontextmanager,
  contextmanager,
  enterAsyncContext,
  enterContext,
} from "py2ts-async/contextlib";
import * as inspect from "py2ts-async/inspect";
import {
  KeyError,
  ValueError,
  ZeroDivisionError,
  getattr,
  isinstance,
  print,
  repr,
  tuple,
} from "py2ts-async/builtins";
import { add, eq, mul, truediv } from "py2ts-async/operator";
import {
  and,
  bindArguments,
  invoke,
  method as method_,
  nameOf,
  withDocstring,
} from "py2ts-async/language";

const tagCatch_: readonly [] | readonly [any] = tuple.of();
const tag = contextmanager(function* tag(
  name: string,
  catch_: readonly [] | readonly [any] = tagCatch_,
): Generator<string> {
  print("open", name);
  try {
    yield name;
  } catch (error) {
    if (!isinstance(error, catch_)) throw error;
    print("caught", repr(error));
  } finally {
    print("close", name);
  }
});

const atagCatch_: any = tuple.of();
const atag = asynccontextmanager(async function* atag(
  name: string,
  {
    catch: catch_ = atagCatch_,
  }: {
    catch?: any;
  } = {},
): AsyncGenerator<string> {
  print("aopen", name);
  await asyncio.sleep(0.1);
  try {
    yield name;
  } catch (error) {
    if (!isinstance(error, catch_)) throw error;
    print("acaught", repr(error));
  } finally {
    await asyncio.sleep(0.1);
    print("aclose", name);
  }
});

/** Doubles. */
const double = invoke(
  tag("double"),
  withDocstring(function double(
    x: any,
    {
      plus = 0,
    }: {
      plus?: any;
    } = {},
  ): any {
    print("doubling");
    return add(mul(2, x), plus);
  }, "Doubles."),
);

const failing = invoke(tag("failing", tuple.of(ValueError)), function failing(message: any): void {
  throw new ValueError(message);
});

const nested = invoke(
  tag("outer"),
  invoke(tag("inner"), function nested(): string {
    return "nested";
  }),
);

const early = invoke(tag("sync around async"), async function early(): Promise<string> {
  print("in early");
  return "early";
});

/** Fetches. */
const fetch = invoke(
  atag("fetch"),
  withDocstring(async function fetch(
    x: any,
    {
      plus = 0,
    }: {
      plus?: any;
    } = {},
  ): Promise<any> {
    print("fetching");
    await asyncio.sleep(0.1);
    return add(mul(2, x), plus);
  }, "Fetches."),
);

const afailing = invoke(
  atag("afailing", { catch: KeyError }),
  async function afailing(key: any): Promise<never> {
    throw new KeyError(key);
  },
);

export class Service {
  declare method: any;
  declare amethod: any;

  static {
    this.prototype.method = method_(
      invoke(tag("method"), function method(self: Service, x: any): readonly [Service, any] {
        return tuple.of(self, x);
      }),
    );
  }

  static {
    this.prototype.amethod = method_(
      invoke(atag("amethod"), async function amethod(self: Service, x: any): Promise<any> {
        return x;
      }),
    );
  }

  static readonly __doc__: string | null = null;
}

export class Timer extends contextlib.ContextDecorator {
  name: string;
  uses: number;

  constructor(name: string) {
    super();
    this.name = name;
    this.uses = 0;
  }

  __enter__(): Timer {
    this.uses += 1;
    print("enter", this.name, this.uses);
    return this;
  }

  __exit__(kind: any, error: any, traceback: any): boolean {
    print(
      "exit",
      this.name,
      and(kind, () => nameOf(kind)),
    );
    return kind === ZeroDivisionError;
  }

  static readonly __doc__: string | null = null;
}

export class AsyncTimer extends contextlib.AsyncContextDecorator {
  name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  async __aenter__(): Promise<AsyncTimer> {
    await asyncio.sleep(0);
    print("aenter", this.name);
    return this;
  }

  async __aexit__(kind: any, error: any, traceback: any): Promise<boolean> {
    print(
      "aexit",
      this.name,
      and(kind, () => nameOf(kind)),
    );
    return false;
  }

  static readonly __doc__: string | null = null;
}

const timed = invoke(new Timer("t"), function timed(x: any): any {
  return truediv(10, x);
});

const atimed = invoke(new AsyncTimer("at"), async function atimed(x: any): Promise<any> {
  await asyncio.sleep(0.1);
  return x;
});

export async function main(): Promise<void> {
  print(
    call(double, 3),
    call(double, ...bindArguments(double, [3], { plus: 1 })),
    nameOf(double),
    getattr(double, "__doc__"),
  );
  print(call(failing, "bad"));
  print(call(nested));
  const coroutine = call(early);
  print("made");
  print(await awaited(coroutine));
  print(
    inspect.iscoroutinefunction(fetch),
    inspect.iscoroutinefunction(early),
    nameOf(fetch),
    getattr(fetch, "__doc__"),
  );
  const later = call(fetch, 1);
  print("nothing yet");
  print(
    await awaited(later),
    await awaited(invoke(fetch, ...bindArguments(fetch, [2], { plus: 1 }))),
  );
  print(await asyncio.gather(call(fetch, 1), call(fetch, 2)));
  print(await awaited(invoke(afailing, "k")));
  const service = new Service();
  print(eq(service.method(1), tuple.of(service, 1)), await service.amethod(2));
  print(call(timed, 5), call(timed, 0));
  {
    using timerContext = enterContext(new Timer("block"));
    const timer = timerContext.value;
    print(timer.name);
  }
  print(await awaited(invoke(atimed, 3)), await asyncio.createTask(call(atimed, 4)));
  {
    await using asyncTimerContext = await enterAsyncContext(new AsyncTimer("ablock"));
    const timer = asyncTimerContext.value;
    print(timer.name);
  }
  const decorate = atag("by hand");
  const byHand = decorate.__call__(fetch);
  print(await awaited(invoke(byHand, 1)), await awaited(invoke(byHand, 2)));
}

await asyncio.run(main);
