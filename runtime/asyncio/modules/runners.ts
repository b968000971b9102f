/** `asyncio.runners`. */
export { run, Runner } from "../runners.ts";
