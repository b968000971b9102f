/** Subclasses of Future that are unlike any that TypeScript allows. */
import { expect, test } from "vitest";
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";
import { setClock } from "../../../runtime/loop/clock.ts";
import { AttributeError } from "../../../runtime/python/exceptions.ts";

setClock("virtual");

// covers test_tasks: CTask_Future_Tests.test_foobar
test("a future that has no get_loop() can be awaited all the same", async () => {
  class Withdrawn extends asyncio.Future<string> {}
  Object.defineProperty(Withdrawn.prototype, "getLoop", {
    get: () => {
      throw new AttributeError("get_loop");
    },
  });
  const result = await asyncio.run(async () => {
    const loop = asyncio.getRunningLoop();
    const future = new Withdrawn({ loop });
    loop.callLater(0.1, (value: string) => future.setResult(value), "spam");
    const waits = async (): Promise<string> => await future;
    return await asyncio.createTask(coro(waits));
  });
  expect(result).toBe("spam");
});
