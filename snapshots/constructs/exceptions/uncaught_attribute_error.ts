/** Dies of an AttributeError on None, after an async generator was left. */

import * as asyncio from "py2ts-async/asyncio";
import { asyncFor } from "py2ts-async/asyncio";
import { type Dict, dict, print } from "py2ts-async/builtins";

export async function* rows(): AsyncGenerator<Dict<string, string> | null> {
  try {
    yield dict({ name: "Ann" });
    yield null;
  } finally {
    print("rows closed");
  }
}

export async function main(): Promise<void> {
  for await (const row of asyncFor(rows())) {
    print(row!.get("name"));
  }
}

await asyncio.run(main);
