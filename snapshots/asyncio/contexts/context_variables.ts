/** Context variables: copies per task, tokens, call_soon, generators, explicit contexts. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as contextvars from "py2ts-async/contextvars";
import { LookupError, RuntimeError, print, str, tuple } from "py2ts-async/builtins";
import { contains, getitem } from "py2ts-async/operator";

const colour = new contextvars.ContextVar("colour", { default: "grey" });
const empty = new contextvars.ContextVar("empty");

export async function paint(new_: string): Promise<readonly [string, string, string]> {
  const before = colour.get();
  const token = colour.set(new_);
  await asyncio.sleep(0);
  const inside = colour.get();
  colour.reset(token);
  return tuple.of(before, inside, colour.get());
}

export async function setDirectly(): Promise<void> {
  colour.set("set by an awaited coroutine");
}

export async function* shades(): AsyncGenerator<readonly [string, string]> {
  for (const shade of ["light", "dark"]) {
    colour.set(`${shade} from the generator`);
    yield tuple.of(shade, colour.get());
  }
}

export async function main(): Promise<void> {
  print(colour.get(), colour.get("given"), empty.get("none"));
  try {
    empty.get();
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    print("LookupError");
  }
  colour.set("main");
  print(await asyncio.gather(coro(paint, "red"), coro(paint, "blue")), colour.get());
  await asyncio.createTask(setDirectly);
  print(colour.get());
  await setDirectly();
  print(colour.get());
  const loop = asyncio.getRunningLoop();
  loop.callSoon(() => tuple.of(print("callback", colour.get()), colour.set("lost")));
  colour.set("later");
  await asyncio.sleep(0);
  print(colour.get());
  for await (const item of shades()) {
    print(item, colour.get());
  }
  const context = contextvars.copyContext();
  print(
    context.run(() => tuple.of(colour.set("in the copy"), colour.get())[1]),
    colour.get(),
    getitem(context, colour),
  );
  print(
    await asyncio.createTask(coro(paint, "green"), { context }),
    getitem(context, colour),
    contains(context, colour),
    contains(context, empty),
  );
  const one = colour.set("one");
  const two = colour.set("two");
  print(two.oldValue, one.var === colour, colour.name);
  colour.reset(two);
  print(colour.get());
  try {
    colour.reset(two);
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    print("RuntimeError", str(error).includes("already been used"));
  }
}

await asyncio.run(main);
