import { expect, test } from "vitest";
import { lastException } from "../../src/verify/lastException.ts";

const traceback = (...lines: string[]) =>
  ["Traceback (most recent call last):", '  File "tea.py", line 3, in <module>', ...lines, ""].join(
    "\n",
  );

test("type and message", () => {
  expect(lastException(traceback("    brew()", "ValueError: no tea"))).toBe("ValueError: no tea");
});

test("a type without message, a type of a module", () => {
  expect(lastException(traceback("asyncio.exceptions.CancelledError"))).toBe(
    "asyncio.exceptions.CancelledError",
  );
});

test("a message of several lines", () => {
  expect(lastException(traceback("ValueError: no tea", "  and no cake"))).toBe(
    "ValueError: no tea\n  and no cake",
  );
});

test("the last of a chain", () => {
  const chain = [
    traceback("KeyError: 1"),
    "During handling of the above exception, another exception occurred:\n",
    traceback("ValueError: no tea"),
  ];
  expect(lastException(chain.join("\n"))).toBe("ValueError: no tea");
});

test("what was written before is not the exception", () => {
  expect(lastException("Error: just a log line\n" + traceback("ValueError: x"))).toBe(
    "ValueError: x",
  );
  expect(lastException("Error: just a log line\n")).toBe("");
});

test("a group's own line, not those of its members", () => {
  const group = `  + Exception Group Traceback (most recent call last):
  |   File "tea.py", line 3, in <module>
  | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "tea.py", line 1, in brew
    | ValueError: no tea
    +------------------------------------
`;
  expect(lastException(group)).toBe(
    "ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)",
  );
});

test("what is reported afterwards is not part of the message", () => {
  const stderr =
    traceback("ValueError: no", "tea") + "Task was destroyed but it is pending!\ntask: x\n";
  expect(lastException(stderr)).toBe("ValueError: no\ntea");
  expect(lastException(traceback("KeyError: 1") + "sys:1: RuntimeWarning: coroutine\n")).toBe(
    "KeyError: 1",
  );
});

test("suggestions of the traceback are not part of the message", () => {
  for (const suggestion of [
    "Did you mean: 'tea'?",
    "Did you forget to import 'tea'?",
    "Did you mean: 'tea'? Or did you forget to import 'tea'?",
  ])
    expect(lastException(traceback(`NameError: name 'te' is not defined. ${suggestion}`))).toBe(
      "NameError: name 'te' is not defined",
    );
});
