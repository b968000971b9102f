/** `asyncio.base_events`. */
export { BaseEventLoop } from "../baseEvents.ts";
