/** When a runner tells the policy of its loop: once, unless the loop comes from a factory. */

import * as asyncio from "py2ts-async/asyncio";
import { print } from "py2ts-async/builtins";

export class Policy extends asyncio.DefaultEventLoopPolicy {
  setEventLoop(loop: any): void {
    print("set", loop == null ? "no loop" : "a loop");
    super.setEventLoop(loop);
  }

  newEventLoop(): asyncio.AbstractEventLoop {
    print("new");
    return super.newEventLoop();
  }
}

export async function work(): Promise<void> {
  await asyncio.sleep(0);
  print("at work", asyncio.getEventLoop() === asyncio.getRunningLoop());
}

asyncio.setEventLoopPolicy(new Policy());
// covers test_runners: RunTests.test_asyncio_run_set_event_loop
await asyncio.run(work);

// covers test_runners: RunnerTests.test_set_event_loop_called_once
const runner = new asyncio.Runner();
await runner.run(work);
await runner.run(work);
await runner.close();

print("with a factory");
await asyncio.run(work, { loopFactory: asyncio.SelectorEventLoop });
asyncio.setEventLoopPolicy(null);
