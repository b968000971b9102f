import { expect, test } from "vitest";
import { findDifference } from "../../src/verify/findDifference.ts";

const ending = (stdout: string, status: number | null = 0, exception = "") => ({
  stdout,
  status,
  exception,
});

test("none", () => {
  expect(findDifference(ending("a\n"), ending("a\n"))).toBeUndefined();
});

test("the first line that differs, in context", () => {
  expect(
    findDifference(ending("1\n2\n3\n4\n5\n6\n7\n8\n"), ending("1\n2\n3\n4\nfive\n6\n7\n")),
  ).toEqual({
    what: "output",
    line: 5,
    explanation: [
      "    2",
      "    3",
      "    4",
      "  - 5",
      "  - 6",
      "  - 7",
      "  + five",
      "  + 6",
      "  + 7",
    ].join("\n"),
  });
});

test("an output that ends early, on either side", () => {
  expect(findDifference(ending("1\n2"), ending("1"))?.explanation).toBe(
    "    1\n  - 2\n  + (end of the output)",
  );
  expect(findDifference(ending("1"), ending("1\n2"))?.explanation).toBe(
    "    1\n  - (end of the output)\n  + 2",
  );
});

test("the exception that ended it early", () => {
  const died = ending("1\n", 1, "KeyError: 'x'");
  expect(findDifference(ending("1\n2\n"), died)?.explanation).toBe(
    [
      "    1",
      "  - 2",
      "  + (end of the output)",
      "  - exit status 0",
      "  + exit status 1, KeyError: 'x'",
    ].join("\n"),
  );
});

test("the ending", () => {
  expect(findDifference(ending("", 1, "ValueError: x"), ending(""))).toEqual({
    what: "exit status",
    explanation: "  - exit status 1, ValueError: x\n  + exit status 0",
  });
  expect(findDifference(ending("", 3), ending("", 1))).toEqual({
    what: "exit status",
    explanation: "  - exit status 3\n  + exit status 1",
  });
  expect(findDifference(ending("", 1, "ValueError: x"), ending("", 1, "KeyError: x"))).toEqual({
    what: "exception",
    explanation: "  - ValueError: x\n  + KeyError: x",
  });
});

test("a translation that was stopped", () => {
  expect(findDifference(ending("1\n"), ending("", null))?.explanation).toBe(
    "  - exit status 0\n  + did not end in time",
  );
});
