import { RuntimeError } from "../../python/exceptions.ts";
import { address, qualifiedName, classOf } from "../../python/types.ts";
import { repr } from "../../python/repr.ts";
import type { BaseEventLoop } from "../baseEvents.ts";
import { getRunningLoop } from "../events.ts";

/** What belongs to the loop that first waited for it, after CPython's asyncio/mixins.py. */
export abstract class LoopBound {
  private boundLoop: BaseEventLoop | null = null;

  /** The running loop. Raises RuntimeError if another one waited before. */
  protected _getLoop(): BaseEventLoop {
    const loop = getRunningLoop();
    this.boundLoop ??= loop;
    if (loop !== this.boundLoop) {
      throw new RuntimeError(`${repr(this)} is bound to a different event loop`);
    }
    return loop;
  }

  /** `<asyncio.locks.Lock object at 0x7f... [unlocked, waiters:1]>`. */
  protected _reprWith(state: string, waiters = 0): string {
    const name = qualifiedName(classOf(this)!);
    const waiting = waiters > 0 ? `, waiters:${waiters}` : "";
    return `<${name} object at ${address(this)} [${state}${waiting}]>`;
  }
}

/** What `async with` acquires and releases. */
export abstract class Acquirable extends LoopBound {
  abstract acquire(): Promise<boolean>;
  abstract release(): void;

  async __aenter__(): Promise<null> {
    await this.acquire();
    return null;
  }

  async __aexit__(): Promise<null> {
    this.release();
    return null;
  }
}

/** What an `acquire` that need not wait gives: no function is entered, no promise made. */
export const ACQUIRED: Promise<boolean> = Promise.resolve(true);
