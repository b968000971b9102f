import { expect, test } from "vitest";
import { readRecording, writeRecording } from "../../src/verify/recording.ts";

test.each([
  ["nothing", { stdout: "", status: 0, exception: "" }, "--- exit status 0\n"],
  ["lines", { stdout: "a\nb\n", status: 0, exception: "" }, "a\nb\n--- exit status 0\n"],
  [
    "no line break at the end",
    { stdout: "a\nb", status: 0, exception: "" },
    "a\nb\n--- no line break\n--- exit status 0\n",
  ],
  [
    "an exception of several lines",
    { stdout: "a\n", status: 1, exception: "ValueError: no\ntea" },
    "a\n--- exit status 1\nValueError: no\ntea\n",
  ],
  [
    "a program that prints such lines itself",
    { stdout: "--- exit status 3\nx\n", status: 2, exception: "" },
    "--- exit status 3\nx\n--- exit status 2\n",
  ],
])("%s", (_, ending, text) => {
  expect(writeRecording(ending)).toBe(text);
  expect(readRecording(text)).toEqual(ending);
});

test("any other file is refused", () => {
  expect(() => readRecording("hello\n")).toThrow("not a recording");
});
