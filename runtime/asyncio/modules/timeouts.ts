/** `asyncio.timeouts`. */
export { Timeout, timeout, timeoutAt } from "../timeouts.ts";
