/** What the README points at is there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../src/execute/packageRoot.ts";

test("every path that the README names exists", () => {
  const text = readFileSync(join(packageRoot, "README.md"), "utf8");
  expect(pathsIn(text).filter((path) => !existsSync(join(packageRoot, path)))).toEqual([]);
});

/** Targets of relative links, and code spans that start with a folder of this project. */
function pathsIn(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(
    (match) => match[1] as string,
  );
  const spans = [
    ...markdown.matchAll(/`((?:src|runtime|fixtures|snapshots|test|bin|docs)\/[^`\s]*)`/g),
  ]
    .map((match) => match[1] as string)
    .filter((path) => !/[*{<]/.test(path));
  return [...links, ...spans];
}
