/** `asyncio.coroutines`, which a program loads that drives coroutines by hand. */
export { close, send, throwInto } from "../coroutineMethods.ts";
export { iscoroutine, iscoroutinefunction } from "../coroutines.ts";
