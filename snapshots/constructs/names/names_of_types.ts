/** Names for types: TypeAlias, aliases of aliases, typing under another name. */

import * as asyncio from "py2ts-async/asyncio";
import { awaited } from "py2ts-async/asyncio";
import * as t from "py2ts-async/typing";
import { Dict as Dict_, dict, print } from "py2ts-async/builtins";
import { fittingArguments, inheritClassAttributes, invoke } from "py2ts-async/language";

export class Server {
  declare handler: (number: number) => Promise<void>;
  declare static handler: (number: number) => Promise<void>;
  declare fallback: null;

  static fallback: null = null;

  constructor(handler: (number: number) => Promise<void>) {
    this.handler = handler;
  }

  static {
    inheritClassAttributes(this, "handler", "fallback");
  }
}

const handlers: Dict_<string, (number: number) => Promise<void>> = new Dict_<
  string,
  (number: number) => Promise<void>
>();

export async function run(factory: () => Promise<number>): Promise<number> {
  return await factory();
}

export async function greet(number: number): Promise<void> {
  print("greetings", number);
}

export async function nine(): Promise<number> {
  return 9;
}

export async function main(): Promise<void> {
  const server = new Server(greet);
  handlers.set("greet", server.handler);
  const handler = handlers.at("greet");
  if (handler != null) {
    await handler(3);
  }
  const callee = greet as any;
  await awaited(invoke(callee, ...fittingArguments(callee, [4])));
  const names = dict({ a: [1, "b"] });
  print(await run(nine), server.fallback, names);
}

await asyncio.run(main);
