import { expect, test } from "vitest";
import { normalize } from "../../src/verify/normalize.ts";

test.each([
  ["<object at 0x7f3c5e1b2d90>", "<object at 0x...>"],
  ["hex(255) is 0xff", "hex(255) is 0xff"],
  ['File "/home/me/my lessons/tea.py", line 3', 'File "tea.py", line 3'],
  ["running at /tmp/a/tea.py:3> cb=[x]", "running at tea.py:3> cb=[x]"],
  ["a / b and c/d.txt", "a / b and c/d.txt"],
  ["one\r\ntwo", "one\ntwo"],
])("%s", (text, normalized) => {
  expect(normalize(text)).toBe(normalized);
});
