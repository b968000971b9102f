/** Python's `threading`, as far as it makes sense with one thread: who runs, locks, events. */
import type { ThreadIdentity } from "./threading/currentThread.ts";
import { currentIdentity, mainIdentity } from "./threading/currentThread.ts";

export { Event, Lock, RLock } from "./threading/locks.ts";

/** What `current_thread()` gives: in Python a Thread. */
export class CurrentThread {
  static readonly __module__ = "threading";
  readonly #identity: ThreadIdentity;

  constructor(identity: ThreadIdentity) {
    this.#identity = identity;
  }

  get name(): string {
    return this.#identity.name;
  }

  get ident(): number {
    return this.#identity.ident;
  }

  get daemon(): boolean {
    return this.#identity.daemon;
  }

  isAlive(): boolean {
    return true;
  }

  __eq__(other: unknown): boolean {
    return other instanceof CurrentThread && other.ident === this.ident;
  }

  __hash__(): number {
    return this.ident;
  }

  __repr__(): string {
    const cls = this.#identity === mainIdentity ? "_MainThread" : "Thread";
    return `<${cls}(${this.name}, started ${this.ident})>`;
  }
}

export function currentThread(): CurrentThread {
  return new CurrentThread(currentIdentity());
}

export function mainThread(): CurrentThread {
  return new CurrentThread(mainIdentity);
}

/** A number for the thread that runs. */
export function getIdent(): number {
  return currentIdentity().ident;
}
