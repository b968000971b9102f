/**
 * The exception that ended a program, from what Python wrote to standard error:
 *
 *     Traceback (most recent call last):
 *       File "lesson.py", line 3, in <module>
 *     ValueError: no tea
 *
 * is `ValueError: no tea`. A message of several lines is kept whole; for an exception group it is the
 * group's own line.
 */
export function lastException(stderr: string): string {
  const lines = stderr.split("\n");
  const start = lines.findLastIndex((line) => HEADING.test(line));
  if (start === -1) return "";
  const inGroup = lines[start]?.startsWith("  + ") === true;
  const body = lines
    .slice(start + 1)
    .map((line) => (inGroup ? line.replace(/^ {2}\| /, "") : line));
  const first = body.findIndex((line) => !line.startsWith(" "));
  if (first === -1) return "";
  if (inGroup) return body[first] ?? "";
  const message = body.slice(first);
  const end = message.findIndex((line) => AFTERWARDS.test(line));
  const own = end === -1 ? message : message.slice(0, end);
  return own.join("\n").trimEnd().replace(SUGGESTION, "");
}

/** What is reported while the interpreter goes down, after the traceback. */
const AFTERWARDS =
  /^(?:Exception ignored |Task was destroyed |(?:Task|Future) exception was never |Unclosed |.*:\d+: \w*Warning: )/;

/** What a traceback adds to the message of some exceptions. */
const SUGGESTION =
  /\. Did you (?:mean:|forget to import) '[^']*'\?(?: Or did you forget to import '[^']*'\?)?$/;

/** Tracebacks of a group's members are indented further: they are not what ended the program. */
const HEADING = /^(?:Traceback| {2}\+ Exception Group Traceback) \(most recent call last\):$/;
