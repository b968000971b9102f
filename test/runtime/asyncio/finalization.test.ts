/** The report of a future that the engine has collected shows another one, made to look like it. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";
import { UnretrievedException } from "../../../runtime/asyncio/finalization.ts";
import { setClock } from "../../../runtime/loop/clock.ts";
import { ValueError } from "../../../runtime/python/exceptions.ts";
import { repr } from "../../../runtime/python/repr.ts";

setClock("virtual");

async function fail(): Promise<void> {
  await asyncio.sleep(1);
  throw new ValueError("forgotten");
}

test("a collected task is shown as it was, and has its context", async () => {
  await asyncio.run(async () => {
    const task = asyncio.createTask(coro(fail), { name: "lost" });
    await asyncio.wait([task]);
    const record = new UnretrievedException(task as unknown as asyncio.Future<never>);
    const revived = (record as unknown as { revive(): asyncio.Task<never> }).revive();
    // an expectation would look at the tasks, and that would await them
    expect(revived === (task as unknown)).toBe(false);
    expect(repr(revived)).toBe(repr(task));
    expect(revived.getContext()).toBe(task.getContext());
    expect(task.exception()).toBeInstanceOf(ValueError);
  });
});
