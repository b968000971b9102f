/** `asyncio.threads`. */
export { toThread } from "../threads.ts";
