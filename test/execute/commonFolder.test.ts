import { expect, test } from "vitest";
import { commonFolder } from "../../src/execute/commonFolder.ts";

test.each([
  [["/a/b/c.py"], "/a/b"],
  [["/a/b/c.py", "/a/b/d/e.py"], "/a/b"],
  [["/a/bc/d.py", "/a/b/d.py"], "/a"],
  [["/a.py", "/b/c.py"], "/"],
])("%s", (files, folder) => {
  expect(commonFolder(files)).toBe(folder);
});
