/** The loop that programs get, under CPython's names for it on Unix. */
import { BaseEventLoop } from "./baseEvents.ts";

/** `asyncio.SelectorEventLoop`, which `asyncio.EventLoop` is as well. */
export class _UnixSelectorEventLoop extends BaseEventLoop {
  static override readonly __module__: string = "asyncio.unix_events";
}
