/** `asyncio.locks`. */
export { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from "../locks.ts";
