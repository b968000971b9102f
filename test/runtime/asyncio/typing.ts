/** What the types of asyncio promise: checked by tsc, never run. */
import * as asyncio from "../../../runtime/asyncio/index.ts";
import { coro } from "../../../runtime/asyncio/index.ts";

async function describe(x: number): Promise<string> {
  await asyncio.sleep(0);
  return String(x);
}

export async function main(): Promise<void> {
  const direct: string = await describe(1);
  const task: asyncio.Task<string> = asyncio.createTask(coro(describe, 1));
  const awaited: string = await task;
  const [text, number] = await asyncio.gather(
    coro(describe, 1),
    coro(() => asyncio.sleep(0, 5)),
  );
  const both: [string, number] = [text, number];
  const many: string[] = await asyncio.gather(...[1, 2].map((x) => coro(describe, x)));
  const safe = await asyncio.gather(coro(describe, 1), { returnExceptions: true });
  if (typeof safe[0] !== "string") safe[0].addNote("an exception");
  const limited: string = await asyncio.waitFor(coro(describe, 1), 5);
  const [done] = await asyncio.wait([task], { returnWhen: asyncio.FIRST_COMPLETED });
  for (const each of done) each.getName();
  const queue = new asyncio.Queue<number>(3);
  await queue.put(1);
  const item: number = await queue.get();
  await asyncio.createTask(coro(asyncio.sleep, 1));
  {
    await using group = new asyncio.TaskGroup();
    const member: asyncio.Task<string> = group.createTask(coro(describe, 3));
    member.cancel();
  }
  // @ts-expect-error: the arguments of a coroutine are those of its function
  coro(describe, "x");
  // @ts-expect-error: a started promise is no coroutine
  asyncio.createTask(describe(1));
  // @ts-expect-error: an item of the wrong type
  queue.putNowait("x");
  console.log(direct, awaited, both, many, limited, item);
}

await asyncio.run(main);
const result: string = await asyncio.run(coro(describe, 1));
console.log(result);
