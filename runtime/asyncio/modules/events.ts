/** `asyncio.events`. */
export { BaseEventLoop as AbstractEventLoop } from "../baseEvents.ts";
export { _getRunningLoop, getEventLoop, getRunningLoop } from "../events.ts";
export { Handle, TimerHandle } from "../handles.ts";
export {
  AbstractEventLoopPolicy,
  getEventLoopPolicy,
  newEventLoop,
  setEventLoop,
  setEventLoopPolicy,
} from "../policies.ts";
