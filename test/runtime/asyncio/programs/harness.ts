/** What the programs print: the counterpart of harness.py. */
import * as asyncio from "../../../../runtime/asyncio/index.ts";
import { clock } from "../../../../runtime/loop/clock.ts";
import { BaseException, BaseExceptionGroup } from "../../../../runtime/python/exceptions.ts";
import { repr } from "../../../../runtime/python/repr.ts";
import { stdout } from "../../../../runtime/python/stdio.ts";
import { str } from "../../../../runtime/python/str.ts";

clock.mode = "virtual";

export function print(...values: unknown[]): void {
  stdout.write(values.map((value) => str(value ?? null)).join(" ") + "\n");
}

/** Prints values after the number of the iteration and the name of the task. */
export function log(...values: unknown[]): void {
  const { iterations } = asyncio.getRunningLoop();
  print(`[${iterations}] ${asyncio.currentTask()?.getName() ?? "-"}:`, ...values);
}

export function show(error: unknown): string {
  const { name } = error as BaseException;
  if (error instanceof BaseExceptionGroup) {
    const shown = error.exceptions.map((each: BaseException) => show(each));
    return `${name}(${shown.join(", ")})`;
  }
  return `${name}(${str(error).replace(/<TaskGroup[^>]*> /g, "")})`;
}

/** Addresses and folders aside. */
export function printRepr(value: unknown): void {
  const text = repr(value).replace(/0x[0-9a-f]+/g, "0x...");
  print(text.replace(/ at \/[^ ]*\/(asyncio\/\w+\.py:\d+)/g, " at $1"));
}
