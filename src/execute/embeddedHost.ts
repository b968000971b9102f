/** What a program evaluated inside another process takes for its own process. */
import { EventEmitter } from "node:events";
import * as fs from "node:fs";
import type { EmbeddedProgram } from "./embeddedProgram.ts";

/** Thrown by `process.exit`, which must end the program, not the thread. */
export class EmbeddedExit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit status ${status}`);
    this.status = status;
  }
}

/** Standard input is this process's own; the program's is empty. */
const filesWithoutStandardInput = {
  ...fs,
  readSync: ((descriptor: number, ...rest: unknown[]) =>
    descriptor === 0
      ? 0
      : Reflect.apply(fs.readSync, fs, [descriptor, ...rest])) as typeof fs.readSync,
};

export interface EmbeddedHost {
  globalThis: object;
  process: EventEmitter & { exitCode?: number };
}

export function embeddedHost({ argv, clock, seed, awaitLines }: EmbeddedProgram): EmbeddedHost {
  const overrides = {
    argv: [process.argv0, ...argv],
    env: {
      ...process.env,
      PY2TS_CLOCK: clock,
      PY2TS_SEED: seed,
      PY2TS_AWAIT_LINES: awaitLines ? "1" : "0",
    },
    exitCode: undefined,
    getBuiltinModule: (name: string) =>
      name === "node:fs" ? filesWithoutStandardInput : process.getBuiltinModule(name),
    exit: (status?: number) => {
      throw new EmbeddedExit(Number(status ?? 0));
    },
  };
  // Listeners are the program's own; everything else is the real process.
  const events = new EventEmitter();
  const embedded = new Proxy(process, {
    get: (target, name) => {
      if (name in overrides) return overrides[name as keyof typeof overrides];
      const owner = name in events ? events : target;
      const value = Reflect.get(owner, name) as unknown;
      return typeof value === "function" ? (value as () => unknown).bind(owner) : value;
    },
    set: (_, name, value) => Reflect.set(overrides, name, value),
  });
  const global: object = Object.create(globalThis, {
    process: { value: embedded },
    __py2tsEmbedded: { value: true },
  });
  Object.defineProperty(global, "globalThis", { value: global });
  return { globalThis: global, process: embedded as unknown as EmbeddedHost["process"] };
}
