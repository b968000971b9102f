/** Exception groups can be built, nested, searched and split by hand. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import {
  BaseException,
  ExceptionGroup,
  TypeError,
  ValueError,
  filter,
  isMain,
  isinstance,
  iterable,
  len,
  list,
  map,
  print,
  str,
} from "py2ts-async/builtins";
import { contains, getitem } from "py2ts-async/operator";
import { handleGroup } from "py2ts-async/language";

export async function inspectBridge(name: string): Promise<string> {
  await asyncio.sleep(0.1);
  const problems: (ValueError | TypeError)[] = [];
  if (name.includes("old")) {
    problems.push(new ValueError(`${name}: rust`));
  }
  if (name.includes("long")) {
    problems.push(new ValueError(`${name}: swings`));
  }
  if (name.includes("rope")) {
    problems.push(new TypeError(`${name}: not a real bridge`));
  }
  if (problems.length > 0) {
    throw new ExceptionGroup(`report on ${name}`, problems);
  }
  return `${name}: fine`;
}

export function show(error: any, depth: number = 0): void {
  print("  ".repeat(depth) + str(error));
  if (isinstance(error, ExceptionGroup)) {
    for (const inner of iterable(error.exceptions)) {
      show(inner, depth + 1);
    }
  }
}

export async function main(): Promise<void> {
  const names = ["new bridge", "old long bridge", "old rope bridge"];
  const results = await asyncio.gather(...map((name) => coro(inspectBridge, name), names), {
    returnExceptions: true,
  });
  const errors = list(filter((result) => isinstance(result, BaseException), results));
  print(results.filter((result) => !contains(errors, result)));

  const everything = new ExceptionGroup("this morning", errors);
  show(everything);
  // split() divides a group in two and keeps the nesting of both halves.
  const [types, others] = everything.split(TypeError);
  print("type errors:", types!.exceptions.length, "group(s); others:", others!.exceptions.length);

  try {
    throw everything;
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (group) => {
          print(
            "values:",
            Array.from(group.exceptions, (sub: any) => len(sub.exceptions)),
          );
        },
      ],
      [
        TypeError,
        (group) => {
          print("types:", getitem(getitem(group.exceptions, 0).exceptions, 0));
        },
      ],
    ]);
  }
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
