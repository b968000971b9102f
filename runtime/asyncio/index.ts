/**
 * Python's `asyncio`, with CPython 3.13's schedule.
 *
 * @example
 * import * as asyncio from "py2ts-async/asyncio";
 * import { coro } from "py2ts-async/asyncio";
 *
 * async function brew(what: string): Promise<string> {
 *   await asyncio.sleep(1);
 *   return what;
 * }
 *
 * async function main(): Promise<void> {
 *   const [tea, coffee] = await asyncio.gather(coro(brew, "tea"), coro(brew, "coffee"));
 * }
 * await asyncio.run(main);
 */
import "../python/uncaught.ts";
import "./hostCalls.ts";

export {
  _AsCompletedIterator,
  asCompleted,
  asCompletedEagerly,
  type AsCompleted,
} from "./asCompleted.ts";
export {
  aclose,
  anext,
  asend,
  athrow,
  asyncFor,
  asyncForNamed,
  Box,
  box,
  unbox,
  type Unboxed,
  closeLater,
} from "./asyncGenerators.ts";
export { uncalled } from "./uncalled.ts";
export { unreferenced } from "./unreferenced.ts";
export { resultOf } from "./awaiting.ts";
export { awaited, type Awaitable, type ResultOf } from "./awaitables.ts";
export { BaseEventLoop, BaseEventLoop as AbstractEventLoop } from "./baseEvents.ts";
export {
  call,
  coro,
  Coroutine,
  iscoroutine,
  iscoroutinefunction,
  markCoroutineFunctions,
  type CoroutineLike,
} from "./coroutines.ts";
export { createTask } from "./createTask.ts";
export type { CustomAwaitable } from "./customAwaitables.ts";
export {
  createEagerTaskFactory,
  eagerTaskFactory,
  ensureFutureEagerly,
  spawn,
  startEagerly,
  type TaskFactory,
} from "./eagerTasks.ts";
export { awaitedByLoop } from "./awaitedCallbacks.ts";
export { ensureFuture } from "./ensureFuture.ts";
export { _getRunningLoop, getEventLoop, getRunningLoop } from "./events.ts";
export type { ExceptionContext, ExceptionHandler } from "./exceptionHandler.ts";
export * as exceptions from "./exceptions.ts";
export {
  BrokenBarrierError,
  CancelledError,
  IncompleteReadError,
  InvalidStateError,
  LimitOverrunError,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  SendfileNotAvailableError,
  TimeoutError,
} from "./exceptions.ts";
export { startThread, type Executor } from "./executors.ts";
export { leftUnawaited, unawaited } from "./finalization.ts";
export { fromPromise } from "./fromPromise.ts";
export { Future, isfuture } from "./futures.ts";
export { gather, gatherAll, gatherEagerly, type GatherOptions } from "./gather.ts";
export { Handle, TimerHandle } from "./handles.ts";
export * as locks from "./locks.ts";
export { Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore } from "./locks.ts";
export {
  AbstractEventLoopPolicy,
  _UnixDefaultEventLoopPolicy as DefaultEventLoopPolicy,
  getEventLoopPolicy,
  newEventLoop,
  setEventLoop,
  setEventLoopPolicy,
} from "./policies.ts";
export * as queues from "./queues.ts";
export { LifoQueue, PriorityQueue, Queue } from "./queues.ts";
export { run, Runner, type RunnerOptions } from "./runners.ts";
export { shield, shieldEagerly } from "./shield.ts";
export { sleep } from "./sleep.ts";
export { TaskGroup } from "./taskGroups.ts";
export {
  _enterTask,
  _leaveTask,
  _registerTask,
  _unregisterTask,
  allTasks,
  currentTask,
} from "./taskRegistry.ts";
export { Task, type TaskOptions } from "./tasks.ts";
export { toThread } from "./threads.ts";
export { Timeout, timeout, timeoutAt } from "./timeouts.ts";
export {
  _UnixSelectorEventLoop as EventLoop,
  _UnixSelectorEventLoop as SelectorEventLoop,
} from "./unixEvents.ts";
export { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, waitFor } from "./waiting.ts";
export type { WaitOptions } from "./waiting.ts";
export { runCoroutineThreadsafe, wrapFuture } from "./wrapFuture.ts";
