/** What runs loops refuses, inside and outside of them. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, uncalled } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/debug";
import "py2ts-async/program";
import { Exception, print, type } from "py2ts-async/builtins";
import { bound, nameOf } from "py2ts-async/language";

const TEXT = "text";
const FIVE = 5;
const NONE = null;

export async function nothing(): Promise<string> {
  print("  nothing runs");
  return "nothing";
}

export function show(error: Exception): void {
  print(" ", nameOf(type(error)), error);
}

try {
  await asyncio.run(FIVE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await asyncio.run(NONE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await asyncio.run(uncalled(nothing));
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
const loop = asyncio.newEventLoop();
try {
  await loop.runUntilComplete(FIVE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await loop.runUntilComplete(uncalled(bound(loop, "createFuture")));
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
const f = loop.createFuture();
f.setResult(7);
print(await loop.runUntilComplete(f));
const other = asyncio.newEventLoop();
try {
  await other.runUntilComplete(f);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await other.runUntilComplete(asyncio.gather(f));
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await other.runUntilComplete(asyncio.gather(f, other.createFuture()));
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.gather();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.gather(FIVE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
const c = coro(nothing);
try {
  asyncio.gather(c);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.ensureFuture(c);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.shield(c);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.asCompleted([c]);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
c.close();
try {
  asyncio.timeout(1);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.currentTask();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  asyncio.allTasks();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  new asyncio.Future();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
other.close();
try {
  await other.runUntilComplete(nothing);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  other.callSoon(print);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  other.callLater(1, print);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  other.createTask(FIVE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
other.close();
const runner = new asyncio.Runner();
try {
  await runner.run(FIVE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
print(await runner.run(nothing));
await runner.close();
await runner.close();
try {
  await runner.run(nothing);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await runner.run(FIVE as never);
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  runner.getLoop();
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  {
    await using runnerContext = runner;
  }
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}

export async function inside(): Promise<void> {
  try {
    await asyncio.run(FIVE as never);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    show(error);
  }
  const r = new asyncio.Runner();
  try {
    await r.run(FIVE as never);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    show(error);
  }
  await r.close();
  try {
    await asyncio.getRunningLoop().runUntilComplete(FIVE as never);
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    show(error);
  }
  try {
    await asyncio.getRunningLoop().runForever();
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    show(error);
  }
}

await asyncio.run(inside);
try {
  await asyncio.run(inside, { debug: TEXT as never });
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
try {
  await asyncio.run(nothing, { loopFactory: FIVE as never });
} catch (error) {
  if (!(error instanceof Exception)) throw error;
  show(error);
}
