/** `asyncio.unix_events`. */
export { _UnixDefaultEventLoopPolicy as DefaultEventLoopPolicy } from "../policies.ts";
export {
  _UnixSelectorEventLoop as EventLoop,
  _UnixSelectorEventLoop as SelectorEventLoop,
} from "../unixEvents.ts";
