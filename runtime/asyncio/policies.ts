/** Event loop policies, after CPython's asyncio/events.py and asyncio/unix_events.py. */
import {
  DeprecationWarning,
  NotImplementedError,
  RuntimeError,
  TypeError,
} from "../python/exceptions.ts";
import { repr } from "../python/repr.ts";
import { shortTypeName } from "../python/types.ts";
import { warnOwn } from "../python/ownWarnings.ts";
import { BaseEventLoop } from "./baseEvents.ts";
import { runningThread, setCurrentLoopLookup } from "./events.ts";
import { _UnixSelectorEventLoop } from "./unixEvents.ts";

/** What makes loops and keeps the current one: subclasses say how. */
export class AbstractEventLoopPolicy {
  static readonly __module__: string = "asyncio.events";

  getEventLoop(): BaseEventLoop {
    throw new NotImplementedError();
  }

  setEventLoop(_loop: BaseEventLoop | null): void {
    throw new NotImplementedError();
  }

  newEventLoop(): BaseEventLoop {
    throw new NotImplementedError();
  }
}

interface CurrentLoop {
  loop: BaseEventLoop | null;
  setCalled: boolean;
}

/** Without the modules that know threads by name, only the default executor runs any. */
let threadName = (): string => (runningThread() === null ? "MainThread" : "asyncio_0");

/** Tells how to find the name of the thread that runs. */
export function setThreadNameLookup(find: () => string): void {
  threadName = find;
}

/** `asyncio.DefaultEventLoopPolicy`, the policy in use unless another is set. */
export class _UnixDefaultEventLoopPolicy extends AbstractEventLoopPolicy {
  static override readonly __module__: string = "asyncio.unix_events";

  readonly #mainThread: CurrentLoop = { loop: null, setCalled: false };
  readonly #threads = new WeakMap<object, CurrentLoop>();

  /** What was set in the thread that runs. */
  #current(): CurrentLoop {
    const thread = runningThread();
    if (thread === null) return this.#mainThread;
    const current = this.#threads.get(thread) ?? { loop: null, setCalled: true };
    this.#threads.set(thread, current);
    return current;
  }

  /** The current loop; the main thread makes one, with a DeprecationWarning, if none was ever set. */
  override getEventLoop(): BaseEventLoop {
    const current = this.#current();
    if (current.loop === null && !current.setCalled) {
      warnOwn("There is no current event loop", DeprecationWarning);
      this.setEventLoop(this.newEventLoop());
    }
    if (current.loop === null) {
      throw new RuntimeError(`There is no current event loop in thread ${repr(threadName())}.`);
    }
    return current.loop;
  }

  override setEventLoop(loop: BaseEventLoop | null): void {
    const current = this.#current();
    current.setCalled = true;
    if (loop !== null && !((loop as unknown) instanceof BaseEventLoop)) {
      throw new TypeError(
        `loop must be an instance of AbstractEventLoop or None, not '${shortTypeName(loop)}'`,
      );
    }
    current.loop = loop;
  }

  override newEventLoop(): BaseEventLoop {
    return new _UnixSelectorEventLoop();
  }
}

let policy: AbstractEventLoopPolicy | null = null;

export function getEventLoopPolicy(): AbstractEventLoopPolicy {
  policy ??= new _UnixDefaultEventLoopPolicy();
  return policy;
}

/** Sets the policy; None restores the default one. */
export function setEventLoopPolicy(newPolicy: AbstractEventLoopPolicy | null): void {
  if (newPolicy !== null && !((newPolicy as unknown) instanceof AbstractEventLoopPolicy)) {
    throw new TypeError(
      `policy must be an instance of AbstractEventLoopPolicy or None, not '${shortTypeName(newPolicy)}'`,
    );
  }
  policy = newPolicy;
}

/** Sets the current loop: what `get_event_loop()` returns while none runs. */
export function setEventLoop(loop: BaseEventLoop | null): void {
  getEventLoopPolicy().setEventLoop(loop);
}

/** Makes a loop; it does not become the current one. */
export function newEventLoop(): BaseEventLoop {
  return getEventLoopPolicy().newEventLoop();
}

setCurrentLoopLookup(() => getEventLoopPolicy().getEventLoop());
