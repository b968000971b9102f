/** The loop that programs get, under CPython's names for it on Unix. */
import { BaseEventLoop } from "./baseEvents.ts";
import { logger } from "./log.ts";

const logDebug = logger("debug", "selector_events.py", 64, "__init__");

/** What CPython waits with on this system. */
const selectorName = globalThis.process?.platform === "darwin" ? "KqueueSelector" : "EpollSelector";

/** `asyncio.SelectorEventLoop`, which `asyncio.EventLoop` is as well. */
export class _UnixSelectorEventLoop extends BaseEventLoop {
  static override readonly __module__: string = "asyncio.unix_events";

  constructor() {
    super();
    logDebug(`Using selector: ${selectorName}`);
  }
}
