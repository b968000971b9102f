/** String methods at work: several readers count words of one text. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Counter } from "py2ts-async/collections";
import { enumerate, format, len, map, max, print, slice, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

const TEXT =
  '\nThe owl and the cat went out to sea,\n    in a boat the colour of a pea;\nThey took some honey, and plenty of tea -\n    "The sea", said the owl, "is the place to be."\n';

export function wordsOf(line: string): string[] {
  const cleaned = str.join(
    "",
    map((character) => (str.isalpha(character) ? character : " "), line),
  );
  return str.split(cleaned.toLowerCase());
}

export async function readLine(
  number: number,
  line: string,
  counts: Counter<string>,
): Promise<readonly [number, number]> {
  await asyncio.sleep(len(line) / 1000);
  const words = wordsOf(line);
  counts.update(words);
  return tuple.of(number, words.length);
}

export async function main(): Promise<void> {
  const counts = new Counter<string>();
  const lines = str.splitlines(str.strip(TEXT)).map((line) => str.strip(line));
  const lengths = await asyncio.gather(
    ...map(([n, line]) => coro(readLine, n, line, counts), enumerate(lines, 1)),
  );
  for (const [number, length] of lengths) {
    print(`line ${number}: ${format(length, "2")} words ${"#".repeat(length)}`);
  }

  const common = counts
    .mostCommon()
    .filter(([word, count]) => count > 1)
    .map(([word, count]) => `${word} (${count})`);
  print(common.join("; "));
  const longest = max(counts, { key: (word: string) => tuple.of(len(word), word) });
  print(
    str.capitalize(longest),
    str.center(longest, 12, "*"),
    str.find(longest, "o"),
    getitem(longest, slice(null, null, -1)),
    getitem(longest, slice(-3, null)),
  );
  print(
    str.count(getitem(lines, 3), '"'),
    getitem(lines, 0).startsWith("The"),
    getitem(lines, -1).endsWith("."),
    getitem(lines, 0).includes("sea"),
  );
}

await asyncio.run(main);
