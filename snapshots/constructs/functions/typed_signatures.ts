/** Type hints of decorators, managers, generators and handlers, which say nothing when the program runs. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited, call, coro } from "py2ts-async/asyncio";
import * as functools from "py2ts-async/functools";
import * as json from "py2ts-async/json";
import * as time from "py2ts-async/time";
import { ABC, abstractMethods } from "py2ts-async/abc";
import {
  asynccontextmanager,
  contextmanager,
  enterAsyncContext,
  enterContext,
  suppress,
} from "py2ts-async/contextlib";
import { asdict, dataclass, field, replace } from "py2ts-async/dataclasses";
import { Flag, StrEnum, auto, members } from "py2ts-async/enum";
import { cast } from "py2ts-async/typing";
import {
  ConnectionError,
  Dict,
  type Int,
  KeyError,
  LookupError,
  PySet,
  RuntimeError,
  ValueError,
  dict,
  dynamicSum,
  format,
  int,
  isMain,
  isinstance,
  list,
  map,
  print,
  repr,
  sorted,
  str,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { contains, getitem, lt, pow } from "py2ts-async/operator";
import {
  bindArguments,
  keywordDict,
  keywords,
  matchSequence,
  matched,
  nameOf,
  runtimeProtocol,
  splitOptions,
  withCause,
} from "py2ts-async/language";

export class Comparable {
  __lt__(other: any): boolean {
    return null!;
  }
}

export class Closable {
  close(): void {}
}
runtimeProtocol(Closable, ["close"]);

export class Resource {
  name: string;
  open: boolean;

  constructor(name: string) {
    this.name = name;
    this.open = true;
  }
  close(): void {
    this.open = false;
  }
  __enter__(): Resource {
    return this;
  }
  __exit__(...exc: any[]): void {
    this.close();
  }
}

export class Color extends StrEnum {
  static readonly RED = new Color("red");
  static readonly BLUE = new Color(auto());

  static {
    members(this);
  }
}

export class Perm extends Flag {
  static readonly R = new Perm(auto());
  static readonly W = new Perm(auto());
  static readonly RW = new Perm(Perm.R.value | Perm.W.value);

  static {
    members(this);
  }
}

export function timed(fn: (...args: any[]) => any): (...args: any[]) => any {
  const wrapper = functools.wraps(fn)(function wrapper(...argsAndOptions: unknown[]): any {
    let [args, { ...kwargsOptions }]: [
      readonly number[][],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    const start = time.perfCounter();
    const result = fn(...bindArguments(fn, [...args], keywords(kwargs)));
    print(`${nameOf(fn)} took ${format(time.perfCounter() - start, ".1f")}`);
    return result;
  });
  return wrapper;
}

export function retry(
  times: number,
  {
    delay = 0.1,
  }: {
    delay?: number;
  } = {},
): (fn: (...args: any[]) => any) => (...args: any[]) => any {
  function decorate(
    fn: (...args: any[]) => Promise<Dict<string, number[] | string | number | null>>,
  ): (...args: any[]) => Promise<any> {
    const wrapper = functools.wraps(fn)(async function wrapper(
      ...argsAndOptions: unknown[]
    ): Promise<any> {
      let [args, { ...kwargsOptions }]: [
        readonly string[],
        {
          [name: string]: number;
        },
      ] = splitOptions(argsAndOptions);
      let kwargs = keywordDict(kwargsOptions);
      for (let i = 0; i < times; i++) {
        try {
          return await awaited(fn(...bindArguments(fn, [...args], keywords(kwargs))));
        } catch (exc) {
          if (!(exc instanceof ConnectionError)) throw exc;
          print(`retry ${i}: ${str(exc)}`);
          await asyncio.sleep(delay * Number(pow(2, i)));
        }
      }
      throw new RuntimeError("gave up");
    });
    return wrapper;
  }
  return decorate;
}

export const total = timed(function total(values: number[]): any {
  const result = dynamicSum(values);
  return result as any;
});

export const attempts: Dict<string, number> = new Dict<string, number>();

export const fetch = retry(3, { delay: 0.5 })(async function fetch(
  url: string,
  {
    timeout = null,
  }: {
    timeout?: number | null;
  } = {},
): Promise<Dict<string, number[] | string | number | null>> {
  attempts.set(url, attempts.get(url, 0) + 1);
  if (attempts.at(url) < 2) {
    throw new ConnectionError(url);
  }
  return dict({ url, timeout, items: [1, 2] });
});

export function largest(items: (number | string)[]): number | string {
  let best = getitem(items, 0);
  for (const item of items.slice(1)) {
    if (lt(best, item)) {
      best = item;
    }
  }
  return best;
}

export class Node {
  value: number;
  next: Node | null;

  *[Symbol.iterator]() {
    let node: Node | null = this;
    while (node != null) {
      yield node.value;
      node = node.next;
    }
  }

  constructor(value: number, next: Node | null = null) {
    this.value = value;
    this.next = next;
  }

  static {
    dataclass(this, ["value", "next"], { slots: true });
  }
}

export class Config {
  host: string;
  port: number;
  tags: string[];
  extra: Dict<string, any>;

  static load(data: Dict<string, number | string[]>): Config {
    return new this(...bindArguments(this, [], keywords(data)));
  }
  get url(): string {
    return `http://${this.host}:${str(this.port)}`;
  }

  constructor(
    host: string = "localhost",
    port: number = 80,
    tags: string[] = [],
    extra: Dict<string, any> = new Dict(),
  ) {
    this.host = host;
    this.port = port;
    this.tags = tags;
    this.extra = extra;
  }

  static {
    dataclass(this, ["host", "port", "tags", field("extra", { repr: false })]);
  }
}

export class Repository extends ABC {
  _store: Dict<number, string>;
  _next: number;

  constructor() {
    super();
    this._store = new Dict<number, string>();
    this._next = 1;
  }
  async validate(item: any): Promise<boolean> {
    return null!;
  }
  async add(item: string): Promise<number> {
    if (!truth(await this.validate(item))) {
      throw new ValueError(`bad ${repr(item)}`);
    }
    const key = this._next;
    this._store.set(key, item);
    this._next += 1;
    return key;
  }
  get(key: number): string | null {
    return this._store.get(key);
  }
  __getitem__(key: number): string {
    try {
      return this._store.at(key);
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      throw withCause(new LookupError(`no ${key}`), null, error);
    }
  }

  static {
    abstractMethods(this, "validate");
  }
}

export class Users extends Repository {
  async validate(item: string): Promise<any> {
    await asyncio.sleep(0);
    return str.isalpha(item);
  }
}

export const session = asynccontextmanager(async function* session(
  name: string,
): AsyncGenerator<Dict<string, string>> {
  print("open", name);
  try {
    yield dict({ name });
  } finally {
    print("close", name);
  }
});

export const indent = contextmanager(function* indent(n: number): Generator<string> {
  yield " ".repeat(n);
});

export class Bus {
  _handlers: Dict<
    string,
    (
      | ((arg0: any) => PromiseLike<null> | null)
      | ((payload: any) => Promise<void>)
      | ((payload: any) => void)
    )[]
  >;

  constructor() {
    this._handlers = new Dict<
      string,
      (
        | ((arg0: any) => PromiseLike<null> | null)
        | ((payload: any) => Promise<void>)
        | ((payload: any) => void)
      )[]
    >();
  }
  on(event: string): (fn: (...args: any[]) => any) => (...args: any[]) => any {
    const register = (
      fn: ((payload: any) => Promise<void>) | ((payload: any) => void),
    ): ((payload: any) => Promise<void>) | ((payload: any) => void) => {
      this._handlers.setdefault(event, []).push(fn);
      return fn;
    };
    return register;
  }
  async emit(event: string, payload: Dict<string, number>): Promise<void> {
    for (const fn of this._handlers.get(event, [])) {
      const result = call(fn, payload);
      if (asyncio.iscoroutine(result)) {
        await awaited(result);
      }
    }
  }
}

export const bus = new Bus();

export const onStart = bus.on("start")(async function onStart(payload: any): Promise<void> {
  print("start", payload);
});

export const also = bus.on("start")(function also(payload: any): void {
  print("also", payload);
});

export function parse(value: number | string | string[] | null): string {
  let n!: Int;
  let s!: string;
  let first!: string;
  let rest!: string[];
  let items2: any;
  if (value == null) {
    return "none";
  } else if (isinstance(value, int) && matched((n = value)) && n > 10) {
    return `big ${str(n)}`;
  } else if (isinstance(value, int)) {
    return "int";
  } else if (isinstance(value, str) && matched((s = value))) {
    return s.toUpperCase();
  } else if (
    (items2 = matchSequence(value, 1, 0)) !== null &&
    matched((first = items2[0])) &&
    matched((rest = items2[1]))
  ) {
    return `${first}+${rest.length}`;
  } else {
    return "?";
  }
}

const walkPath: readonly [] | readonly string[] = tuple.of();
export function* walk(
  tree: Dict<
    string,
    Dict<string, Dict<string, Dict<string, Dict<any, any> | number> | number> | number> | number
  >,
  path: readonly [] | readonly string[] = walkPath,
): Generator<readonly string[]> {
  for (const [key, value] of tree.items()) {
    yield tuple.of(...path, key);
    if (isinstance(value, dict)) {
      yield* walk(value, tuple.of(...path, key));
    }
  }
}

export async function producer(
  queue: asyncio.Queue<readonly [Int, string]>,
  n: number,
): Promise<void> {
  for (let i = 0; i < n; i++) {
    await queue.put(tuple.of(i, `item${i}`));
    await asyncio.sleep(0.01);
  }
}

export async function consumer(
  queue: asyncio.Queue<readonly [Int, string]>,
  results: string[],
): Promise<void> {
  while (true) {
    const [i, name] = await queue.get();
    results.push(`${i}:${name}`);
    queue.taskDone();
  }
}

export async function main(): Promise<void> {
  print(total([1, 2, 3]), total([0.5, 0.25]));
  print(await fetch("http://x", { timeout: 2 }));
  print(largest([3, 9, 2]), largest(["b", "a"]));
  print(list(new Node(1, new Node(2, new Node(3)))));
  const config = Config.load(dict({ port: 8080, tags: ["a"] }));
  print(config, config.url, asdict(replace(config, { host: "h" })));
  const users = new Users();
  const key = await users.add("ann");
  print(key, users.get(key), users.get(99), getitem(users, key));
  try {
    await users.add("b0b");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
  {
    using suppressContext = enterContext(new suppress(LookupError));
    try {
      getitem(users, 5);
    } catch (error) {
      suppressContext.except(error);
    }
  }
  {
    await using sessionContext = await enterAsyncContext(session("s"));
    try {
      const s = sessionContext.value;
      await using sessionContext2 = await enterAsyncContext(session("t"));
      try {
        const t = sessionContext2.value;
        print(s.at("name") + t.at("name"));
      } catch (error) {
        sessionContext2.except(error);
      }
    } catch (error) {
      sessionContext.except(error);
    }
  }
  let r!: Resource;
  {
    using indentContext = enterContext(indent(2));
    try {
      const pad = indentContext.value;
      using resourceContext = enterContext(new Resource("r"));
      try {
        r = resourceContext.value;
        print(repr(pad), r.name, isinstance(r, Closable));
      } catch (error) {
        resourceContext.except(error);
      }
    } catch (error) {
      indentContext.except(error);
    }
  }
  print(
    r.open,
    Color.RED,
    new Color("blue"),
    Color.BLUE.value.toUpperCase(),
    Perm.RW,
    contains(Perm.RW, Perm.R),
  );
  await bus.emit("start", dict({ id: 1 }));
  for (const value of [null, 5, 50, "s", ["a", "b"]]) {
    print(parse(value));
  }
  print(list(walk(dict({ a: dict({ b: 1 }), c: 2 }))));
  const queue = new asyncio.Queue<readonly [Int, string]>(2);
  const results: string[] = [];
  const worker = asyncio.createTask(coro(consumer, queue, results));
  await producer(queue, 3);
  await queue.join();
  worker.cancel();
  try {
    await worker;
  } catch (error) {
    if (!(error instanceof asyncio.CancelledError)) throw error;
    print("cancelled", results);
  }
  let tasks!: Dict<string, asyncio.Task<string>>;
  {
    await using tg = new asyncio.TaskGroup();
    try {
      tasks = new Dict(
        ["x", "y"].map(
          (name) =>
            [name, tg.createTask(coro(asyncio.sleep, 0.1, name))] as [string, asyncio.Task<string>],
        ),
      );
    } catch (error) {
      tg.except(error);
    }
  }
  print(
    new Dict(
      Array.from(tasks.items(), ([name, task]) => [name, task.result()] as [string, string]),
    ),
  );
  const [done, pending] = await asyncio.wait(
    new PySet([1, 2].map((i) => asyncio.createTask(coro(asyncio.sleep, i, i)))),
    { timeout: 1.5 },
  );
  print(sorted(map((t) => t.result(), done)), pending.size);
  for (const t2 of pending) {
    t2.cancel();
  }
  print(json.dumps(dict({ k: [1, 2.5, null, true] }), { indent: null }));
  const pairs = sorted(dict({ b: 2, a: 1 }).items(), {
    key: (kv: readonly [string, number]) => kv[1],
  });
  const nameTo = new Dict(pairs.map(([k, v]) => [k, tuple.of(v)] as [string, readonly [number]]));
  print(pairs, nameTo);
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
