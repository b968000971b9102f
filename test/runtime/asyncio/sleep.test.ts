/** What a cancelled sleep leaves behind in the loop. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";
import { setClock } from "../../../runtime/loop/clock.ts";

setClock("virtual");

// covers test_tasks: BaseTaskTests.test_sleep_cancel
test("cancelling a task that sleeps cancels its timer", async () => {
  await asyncio.run(async () => {
    const handles: asyncio.TimerHandle[] = [];
    const loop = asyncio.getRunningLoop();
    const pushTimer = loop._pushTimer.bind(loop);
    loop._pushTimer = (timer) => {
      handles.push(timer as asyncio.TimerHandle);
      pushTimer(timer);
    };
    const task = asyncio.createTask(coro(asyncio.sleep, 10, "yeah"));
    await asyncio.sleep(0);
    expect(handles.map((handle) => handle.cancelled())).toEqual([false]);
    task.cancel();
    await asyncio.sleep(0);
    expect(handles.map((handle) => handle.cancelled())).toEqual([true]);
    expect(task.cancelled()).toBe(true);
  });
});
