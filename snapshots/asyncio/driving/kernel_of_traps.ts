/** A kernel that serves the traps of its tasks: they spawn, join, sleep and cancel each other. */

import * as types from "py2ts-async/types";
import { defaultdict, deque } from "py2ts-async/collections";
import { type Coroutine, awaited, call, coro as coro_ } from "py2ts-async/asyncio";
import { send, throwInto } from "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  Dict,
  Exception,
  StopIteration,
  dir,
  filter,
  getattr,
  isinstance,
  iterable,
  len,
  list,
  map,
  print,
  slice,
  sorted,
  truth,
  tuple,
} from "py2ts-async/builtins";
import { add, getitem } from "py2ts-async/operator";

export class Trap {
  name: string;
  args: readonly any[];

  constructor(name: string, ...args: any[]) {
    args = tuple(args) as any[];
    this.name = name;
    this.args = args;
  }

  __repr__(): string {
    return `Trap(${this.name})`;
  }
}

const trap = types.coroutine(function* trap(name: string, ...args: any[]): Generator<Trap> {
  return yield new Trap(name, ...args);
});

export async function getKernel(): Promise<any> {
  return await awaited(trap("get_kernel"));
}

export async function spawn(coro: Coroutine<string>): Promise<any> {
  return await awaited(trap("spawn", coro));
}

export async function join(task: any): Promise<any> {
  return await awaited(trap("join", task));
}

export async function sleep(seconds: number): Promise<void> {
  await awaited(trap("sleep", seconds));
}

export async function cancel(task: any): Promise<void> {
  await awaited(trap("cancel", task));
}

export class Cancelled extends Exception {}

export class Task {
  id: number;
  coro: any;
  sendval: any;
  exc: Cancelled | null;
  result: any;
  terminated: boolean;
  joiners: any[];
  declare nextId: number;

  static nextId = 1;

  constructor(coro: any) {
    this.id = Task.nextId;
    Task.nextId += 1;
    this.coro = coro;
    this.sendval = null;
    this.exc = null;
    this.result = null;
    this.terminated = false;
    this.joiners = [];
  }

  __repr__(): string {
    return `<Task ${this.id}>`;
  }

  async run(): Promise<any> {
    if (this.exc != null) {
      const [first, second] = [this.exc, null];
      const exc = first;
      this.exc = second;
      return await throwInto(this.coro, exc);
    }
    return await send(this.coro, this.sendval);
  }
}

export class Kernel {
  tasks: Dict<number, Task>;
  ready: deque<any>;
  sleepers: (readonly [any, any, any])[];
  clock: any;
  waiting: defaultdict<any, any[]>;
  traps: Dict<string, any>;

  constructor() {
    this.tasks = new Dict<number, Task>();
    this.ready = new deque();
    this.sleepers = [];
    this.clock = 0;
    this.waiting = new defaultdict<any, any[]>(list);
    this.traps = new Dict(
      list(
        map(
          (name) => [getitem(name, slice(5, null)), getattr(this, name)] as [string, any],
          filter((name) => name.startsWith("trap_"), dir(this)),
        ),
      ),
    );
  }

  new(coro: any): Task {
    const task = new Task(coro);
    this.tasks.set(task.id, task);
    this.ready.append(task);
    return task;
  }

  trapGetKernel(task: any): void {
    task.sendval = this;
    this.ready.append(task);
  }

  trapSpawn(task: any, coro: any): void {
    task.sendval = this.new(coro);
    this.ready.append(task);
  }

  trapJoin(task: any, other: any): void {
    if (truth(other.terminated)) {
      task.sendval = other.result;
      this.ready.append(task);
    } else {
      getattr(other.joiners, "append")(task);
    }
  }

  trapSleep(task: any, seconds: any): void {
    this.sleepers.push(tuple.of(add(this.clock, seconds), task.id, task));
    list.sort(this.sleepers);
    task.sendval = null;
  }

  trapCancel(task: any, other: any): void {
    other.exc = new Cancelled("cancelled by", task.id);
    this.sleepers = this.sleepers.filter((s) => s[2] !== other);
    this.ready.append(other);
    this.ready.append(task);
    task.sendval = null;
  }

  async mainloop(coro: any): Promise<any> {
    const main = this.new(coro);
    while (this.tasks.size > 0) {
      while (truth(this.ready)) {
        const task = this.ready.popleft();
        let result!: any;
        let succeeded = false;
        try {
          result = await task.run();
          succeeded = true;
        } catch (e) {
          if (e instanceof StopIteration) {
            this.finish(task, e.value);
          } else if (e instanceof Cancelled) {
            print(task, "was", ...e.args);
            this.finish(task, null);
          } else {
            throw e;
          }
        }
        if (succeeded) {
          if (isinstance(result, Trap)) {
            call(this.traps.at(result.name), task, ...result.args);
          }
        }
      }
      if (this.sleepers.length > 0) {
        const [first, second, third] = list.pop(this.sleepers, 0);
        this.clock = first;
        const _ = second;
        const task = third;
        print("clock", this.clock);
        this.ready.append(task);
      }
    }
    return main.result;
  }

  finish(task: any, value: any): void {
    task.terminated = true;
    task.result = value;
    this.tasks.delete(task.id);
    for (const joiner of iterable(task.joiners)) {
      joiner.sendval = value;
      this.ready.append(joiner);
    }
  }
}

export async function countdown(n: number): Promise<string> {
  try {
    while (n > 0) {
      print("T-minus", n);
      await sleep(2);
      n -= 1;
    }
    return "lift-off";
  } finally {
    print("countdown ends");
  }
}

export async function parent(): Promise<string> {
  const t1 = await spawn(coro_(countdown, 2));
  const t2 = await spawn(coro_(countdown, 9));
  await sleep(5);
  await cancel(t2);
  print(await join(t1), await join(t2));
  const k = await getKernel();
  print(len(k.tasks), sorted(k.traps));
  return "parent done";
}

print(await new Kernel().mainloop(coro_(parent)));
