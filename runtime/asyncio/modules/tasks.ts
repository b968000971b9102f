/** `asyncio.tasks`, which a program loads that has objects with `__await__`. */
import { setObjectAwait } from "../../python/awaitedObjects.ts";
import { awaitableCoroutine, awaited } from "../awaitables.ts";
import { provide } from "../loadedModules.ts";

export { asCompleted, asCompletedEagerly } from "../asCompleted.ts";
export { createTask } from "../createTask.ts";
export {
  createEagerTaskFactory,
  eagerTaskFactory,
  ensureFutureEagerly,
  spawn,
} from "../eagerTasks.ts";
export { ensureFuture } from "../ensureFuture.ts";
export { Future } from "../futures.ts";
export { gather, gatherAll, gatherEagerly } from "../gather.ts";
export { shield, shieldEagerly } from "../shield.ts";
export { sleep } from "../sleep.ts";
export { allTasks, currentTask } from "../taskRegistry.ts";
export { Task } from "../tasks.ts";
export { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, waitFor } from "../waiting.ts";
export { runCoroutineThreadsafe } from "../wrapFuture.ts";

provide({ "asyncio/tasks": { awaitableCoroutine } });
setObjectAwait(awaited);
