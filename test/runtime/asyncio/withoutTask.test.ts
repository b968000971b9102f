/**
 * Managers that need a task, entered in a callback, where none runs. In Python that takes a coroutine
 * driven by hand, which no translated program can do.
 */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { setClock } from "../../../runtime/loop/clock.ts";

setClock("virtual");

/** Runs code in a callback of the loop; rejects with what it throws. */
function inCallback(action: () => void): Promise<void> {
  return asyncio.run(async () => {
    const done = asyncio.getRunningLoop().createFuture<null>();
    asyncio.getRunningLoop().callSoon(() => {
      try {
        action();
        done.setResult(null);
      } catch (error) {
        done.setException(error);
      }
    });
    await done;
  });
}

// covers test_taskgroups: TestTaskGroup.test_taskgroup_without_parent_task
test("a group without a parent task", async () => {
  const group = new asyncio.TaskGroup();
  await expect(inCallback(() => void group.enter())).rejects.toThrow(
    "TaskGroup <TaskGroup> cannot determine the parent task",
  );
  expect(() => group.createTask(asyncio.coro(asyncio.sleep, 0))).toThrow(
    "TaskGroup <TaskGroup> has not been entered",
  );
});

// covers test_timeouts: TimeoutTests.test_timeout_without_task
test("a timeout without a task", async () => {
  const limit = asyncio.timeoutAt(1);
  await expect(inCallback(() => void limit.enter())).rejects.toThrow(
    "Timeout should be used inside a task",
  );
  expect(() => limit.reschedule(2)).toThrow("Timeout has not been entered");
});
