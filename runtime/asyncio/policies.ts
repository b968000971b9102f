/** Event loop policies, after CPython's asyncio/events.py and asyncio/unix_events.py. */
import { RuntimeError, TypeError } from "../python/exceptions.ts";
import { stderr } from "../python/stdio.ts";
import { typeName } from "../python/types.ts";
import { BaseEventLoop } from "./baseEvents.ts";
import { setCurrentLoopLookup } from "./events.ts";
import { _UnixSelectorEventLoop } from "./unixEvents.ts";

/** What makes loops and keeps the current one. */
export abstract class AbstractEventLoopPolicy {
  static readonly __module__: string = "asyncio.events";

  abstract getEventLoop(): BaseEventLoop;
  abstract setEventLoop(loop: BaseEventLoop | null): void;
  abstract newEventLoop(): BaseEventLoop;
}

/** The policy in use unless another is set. */
export class DefaultEventLoopPolicy extends AbstractEventLoopPolicy {
  static override readonly __module__: string = "asyncio.unix_events";

  private loop: BaseEventLoop | null = null;
  private setCalled = false;

  /** The current loop; makes one, with a DeprecationWarning, if none was ever set. */
  getEventLoop(): BaseEventLoop {
    if (this.loop === null && !this.setCalled) {
      stderr.write("DeprecationWarning: There is no current event loop\n");
      this.setEventLoop(this.newEventLoop());
    }
    if (this.loop === null) {
      throw new RuntimeError("There is no current event loop in thread 'MainThread'.");
    }
    return this.loop;
  }

  setEventLoop(loop: BaseEventLoop | null): void {
    this.setCalled = true;
    if (loop !== null && !((loop as unknown) instanceof BaseEventLoop)) {
      throw new TypeError(
        `loop must be an instance of AbstractEventLoop or None, not '${typeName(loop)}'`,
      );
    }
    this.loop = loop;
  }

  newEventLoop(): BaseEventLoop {
    return new _UnixSelectorEventLoop();
  }
}

let policy: AbstractEventLoopPolicy | null = null;

export function getEventLoopPolicy(): AbstractEventLoopPolicy {
  policy ??= new DefaultEventLoopPolicy();
  return policy;
}

/** Sets the policy; None restores the default one. */
export function setEventLoopPolicy(newPolicy: AbstractEventLoopPolicy | null): void {
  if (newPolicy !== null && !((newPolicy as unknown) instanceof AbstractEventLoopPolicy)) {
    throw new TypeError(
      `policy must be an instance of AbstractEventLoopPolicy or None, not '${typeName(newPolicy)}'`,
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
