/** `asyncio.futures`. */
export { Future, isfuture } from "../futures.ts";
export { wrapFuture } from "../wrapFuture.ts";
