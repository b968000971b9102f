/** Dies of a KeyError deep inside calls; finally and with still do their work. */

import { enterContext } from "py2ts-async/contextlib";
import { type Dict, dict, isMain, print, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export class Log {
  __enter__(): void {
    print("open");
  }

  __exit__(kind: any, error: any, traceback: any): void {
    print("close", nameOf(kind), error);
  }
}

export function lookUp(
  table: Dict<string, number>,
  key: string | readonly [string, number],
): number {
  try {
    return getitem(table, key);
  } finally {
    print("looked for", key);
  }
}

export function main(): void {
  {
    using logContext = enterContext(new Log());
    try {
      print(lookUp(dict({ a: 1 }), "a"));
      print(lookUp(dict({ a: 1 }), tuple.of("b", 2)));
    } catch (error) {
      logContext.except(error);
    }
  }
}

if (isMain(import.meta)) {
  main();
}
