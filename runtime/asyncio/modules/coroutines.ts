/** `asyncio.coroutines`. */
export { iscoroutine, iscoroutinefunction } from "../coroutines.ts";
