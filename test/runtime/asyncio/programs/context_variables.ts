import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { coro } from "../../../../runtime/asyncio/index.ts";
import { LookupError, RuntimeError } from "../../../../runtime/python/exceptions.ts";
import * as contextvars from "../../../../runtime/stdlib/contextvars.ts";
import { log } from "./harness.ts";

const variable = new contextvars.ContextVar<string>("variable", { default: "default" });
const bare = new contextvars.ContextVar<string>("bare");

async function child(name: string): Promise<void> {
  log(name, "sees", variable.get());
  variable.set(name);
  await asyncio.sleep(0);
  await helper(name);
  log(name, "has", variable.get());
}

async function helper(name: string): Promise<void> {
  variable.set(name + "!");
}

async function main(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  variable.set("main");
  const tasks = [0, 1, 2].map((i) => asyncio.createTask(coro(child, `c${i}`)));
  variable.set("later");
  await asyncio.gather(...tasks);
  await child("called directly");
  log(variable.get());
  loop.callSoon(() => log("callback sees", variable.get()));
  variable.set("after call_soon");
  await asyncio.sleep(0);
  const future = loop.createFuture<null>();
  variable.set("at registration");
  future.addDoneCallback(() => log("done callback sees", variable.get()));
  variable.set("at settling");
  future.setResult(null);
  await asyncio.sleep(0);
  const context = contextvars.copyContext();
  context.run((value: string) => variable.set(value), "explicit");
  await asyncio.createTask(coro(child, "in a context"), { context });
  log(
    variable.get(),
    context.__getitem__(variable),
    context.__contains__(variable),
    context.get(bare),
  );
  const token = variable.set("temporary");
  log(variable.get(), token.oldValue);
  variable.reset(token);
  log(variable.get());
  try {
    variable.reset(token);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    log(error.message.includes("already been used") ? "already used" : error);
  }
  try {
    bare.get();
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    log("no value", bare.get("given"));
  }

  function callback(): void {
    variable.set("in a callback");
    loop.callSoon(() => log("nested", variable.get()));
  }

  loop.callSoon(callback);
  for (let i = 0; i < 3; i++) await asyncio.sleep(0);
  log(variable.get());

  async function* numbers(): AsyncGenerator<number> {
    variable.set("in a generator");
    yield 1;
  }

  for await (const _ of asyncio.asyncFor(numbers())) log(variable.get());
  {
    await using group = new asyncio.TaskGroup();
    for (let i = 0; i < 2; i++) {
      variable.set(`group ${i}`);
      group.createTask(coro(child, `g${i}`));
    }
  }
  log(variable.get());
}

await asyncio.run(main);
