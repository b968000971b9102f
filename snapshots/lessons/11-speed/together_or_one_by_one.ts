/** How much waiting together saves, measured with two clocks. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import {
  type Float,
  abs,
  asFloat,
  dynamicSum,
  format,
  len,
  print,
  str,
} from "py2ts-async/builtins";
import { divide } from "py2ts-async/language";

export async function askLibrary(book: string): Promise<number> {
  await asyncio.sleep(0.25);
  return len(book);
}

export async function oneByOne(books: string[]): Promise<number[]> {
  const results: number[] = [];
  for (const book of books) {
    results.push(await askLibrary(book));
  }
  return results;
}

export async function together(books: string[]): Promise<number[]> {
  return await asyncio.gather(...books.map((book) => coro(askLibrary, book)));
}

export async function measured(
  label: string,
  books: string[],
  way: (books: string[]) => Promise<number[]>,
): Promise<number> {
  let [wall, precise] = [asFloat(time.time()), asFloat(time.perfCounter())];
  const results = await asyncio.run(coro(way, books));
  [wall, precise] = [
    asFloat(time.time() - Number(wall)),
    asFloat(time.perfCounter() - Number(precise)),
  ];
  const agree = abs(Number(wall) - Number(precise)) < 0.001; // both clocks measured the same
  print(
    `${format(label, "<12")} ${format(Number(precise), "5.2f")} s  (same on the wall: ${str(agree)})  sum ${str(dynamicSum(results))}`,
  );
  return Number(precise);
}

const titles = [
  "Emma",
  "Dracula",
  "Ulysses",
  "Persuasion",
  "Middlemarch",
  "Walden",
  "Kim",
  "Heidi",
];
const slow = await measured("one by one", titles, oneByOne);
const fast = await measured("together", titles, together);
print(`${format(divide(slow, fast), ".1f")} times faster`);
