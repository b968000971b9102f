/**
 * The locks of `threading`. Threads are cooperative here, so nobody can release a lock while this
 * code waits for it: waiting without end is reported as the deadlock it would be.
 */
import { blockFor } from "../../loop/clock.ts";
import { RuntimeError } from "../../python/exceptions.ts";
import type { Float } from "../../python/float.ts";
import type { Int } from "../../python/integers.ts";
import { address } from "../../python/types.ts";
import { currentIdentity } from "./currentThread.ts";

type Timeout = Int | Float | null;

/** Waits in vain: for so many seconds, or raises RuntimeError where that would be for ever. */
function waitInVain(timeout: Timeout): false {
  if (timeout === null || Number(timeout) < 0) {
    throw new RuntimeError("deadlock: no other thread can wake this one");
  }
  blockFor(Number(timeout));
  return false;
}

export class Lock {
  static readonly __module__ = "_thread";
  static readonly __name__ = "lock";
  #locked = false;

  acquire(blocking = true, timeout: Timeout = -1): boolean {
    if (this.#locked) return blocking ? waitInVain(timeout) : false;
    this.#locked = true;
    return true;
  }

  release(): void {
    if (!this.#locked) throw new RuntimeError("release unlocked lock");
    this.#locked = false;
  }

  locked(): boolean {
    return this.#locked;
  }

  __enter__(): boolean {
    return this.acquire();
  }

  __exit__(): void {
    this.release();
  }

  __repr__(): string {
    return `<${this.#locked ? "locked" : "unlocked"} _thread.lock object at ${address(this)}>`;
  }
}

/** A lock that its owner may acquire again. */
export class RLock {
  static readonly __module__ = "_thread";
  #owner: number | null = null;
  #count = 0;

  acquire(blocking = true, timeout: Timeout = -1): boolean {
    const { ident } = currentIdentity();
    if (this.#owner !== null && this.#owner !== ident) {
      return blocking ? waitInVain(timeout) : false;
    }
    this.#owner = ident;
    this.#count++;
    return true;
  }

  release(): void {
    if (this.#owner !== currentIdentity().ident) {
      throw new RuntimeError("cannot release un-acquired lock");
    }
    if (--this.#count === 0) this.#owner = null;
  }

  __enter__(): boolean {
    return this.acquire();
  }

  __exit__(): void {
    this.release();
  }
}

export class Event {
  static readonly __module__ = "threading";
  #flag = false;

  isSet(): boolean {
    return this.#flag;
  }

  set(): void {
    this.#flag = true;
  }

  clear(): void {
    this.#flag = false;
  }

  /** Whether the flag is set, at the latest after `timeout` seconds. */
  wait(timeout: Timeout = null): boolean {
    return this.#flag || waitInVain(timeout);
  }

  __repr__(): string {
    return `<threading.Event at ${address(this)}: ${this.#flag ? "set" : "unset"}>`;
  }
}
