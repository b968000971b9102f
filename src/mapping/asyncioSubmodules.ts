/** The modules of Python's `asyncio` package under their own names: `from asyncio.locks import Lock`. */

/** What each has of what `asyncio` itself offers. */
const NAMES: Readonly<Record<string, string>> = {
  base_events: "BaseEventLoop",
  coroutines: "iscoroutine, iscoroutinefunction",
  events:
    "AbstractEventLoop, AbstractEventLoopPolicy, Handle, TimerHandle, _get_running_loop, get_event_loop, " +
    "get_event_loop_policy, get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy",
  exceptions:
    "BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError, " +
    "SendfileNotAvailableError, TimeoutError",
  futures: "Future, isfuture, wrap_future",
  locks: "Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore",
  queues: "LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown",
  runners: "Runner, run",
  taskgroups: "TaskGroup",
  tasks:
    "ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Future, Task, all_tasks, as_completed, " +
    "create_eager_task_factory, create_task, current_task, eager_task_factory, ensure_future, gather, " +
    "run_coroutine_threadsafe, shield, sleep, wait, wait_for",
  threads: "to_thread",
  timeouts: "Timeout, timeout, timeout_at",
  unix_events: "DefaultEventLoopPolicy, EventLoop, SelectorEventLoop",
};

/** Their stubs, by their dotted names. */
export const ASYNCIO_SUBMODULES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NAMES).map(([name, names]) => [
    `asyncio.${name}`,
    `from asyncio import ${names}\n`,
  ]),
);
