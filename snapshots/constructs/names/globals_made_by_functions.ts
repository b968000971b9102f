/** Variables of the module that only functions assign: who reads them first notices. */

import * as asyncio from "py2ts-async/asyncio";
import { type Dict, Exception, NameError, dict, print, type } from "py2ts-async/builtins";
import { iadd } from "py2ts-async/operator";
import { definedGlobal, nameOf } from "py2ts-async/language";

let started!: string;
let calls!: number;
export function firstCall(message: string): void {
  try {
    definedGlobal(started, "started");
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print("caught:", error);
    started = message;
    calls = 0;
  }
  calls = definedGlobal(calls, "calls") + 1;
  print(started, calls);
}

let total!: any;
export function count(): void {
  total = iadd(definedGlobal(total, "total"), 1);
}

let database!: string;
export function connection(): string {
  try {
    return definedGlobal(database, "database");
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return "nothing is open";
  }
}

export function connect(): void {
  database = "open";
}

let settings!: Dict<string, boolean>;
export async function guarded(): Promise<void> {
  try {
    print(definedGlobal(settings, "settings"));
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    print(nameOf(type(error)), error);
  }
}

export async function main(): Promise<void> {
  firstCall("one");
  firstCall("two");
  try {
    count();
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    print("count:", error);
  }
  print(connection());
  connect();
  print(connection());
  await guarded();
  configure();
  await guarded();
}

export function configure(): void {
  settings = dict({ debug: true });
}

await asyncio.run(main);
