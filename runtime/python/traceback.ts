/** Exceptions as the text of a traceback, after CPython's Lib/traceback.py. */
import { BaseException, IS_GROUP, isForeignError } from "./exceptions/base.ts";
import { pythonError } from "./exceptions/foreign.ts";
import type { BaseExceptionGroup } from "./exceptions/groups.ts";
import { framesBelow, framesOf, isMadeWith, type Frame } from "./stackFrames.ts";
import { repr } from "./repr.ts";
import { str } from "./str.ts";
import { classModule, classOf, classQualname, typeName, type AnyClass } from "./types.ts";

const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
/** CPython's max_group_width and max_group_depth. */
const WIDEST = 15;
const DEEPEST = 10;
/** How many times in a row a frame is shown before the rest are counted. */
const REPEATS = 3;

/** The frames as text: `  File "x.py", line 3, in main` and the line itself. */
export function formatFrames(frames: readonly Frame[]): string {
  let text = "";
  let previous = "";
  let count = 0;
  const repeated = (): string => {
    const more = count - REPEATS;
    return more > 0 ? `  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n` : "";
  };
  for (const { file, line, name, text: source } of frames) {
    const shown = `  File "${file}", line ${line}, in ${name}\n`;
    if (shown !== previous) {
      text += repeated();
      previous = shown;
      count = 0;
    }
    count += 1;
    if (count <= REPEATS)
      text += shown + (source === null || source === "" ? "" : `    ${source}\n`);
  }
  return text + repeated();
}

/** `asyncio.queues.QueueShutDown`; without the module for Python's own and for `__main__`. */
function shownName(error: BaseException): string {
  const cls = classOf(error) as AnyClass;
  const module = classModule(cls);
  return module === "builtins" || module === "__main__"
    ? classQualname(cls)
    : `${module}.${classQualname(cls)}`;
}

function safeText(value: unknown, show: (value: unknown) => string, what: string): string {
  try {
    return show(value);
  } catch {
    return `<${what} failed>`;
  }
}

/** The last lines of a traceback: `ValueError: message`, and notes. */
export function formatExceptionOnly(error: unknown): string {
  const exception = asException(error);
  if (exception === null) return `${typeName(error)}: ${safeText(error, str, "exception str()")}\n`;
  const message = safeText(exception, str, "exception str()");
  let text = message === "" ? `${shownName(exception)}\n` : `${shownName(exception)}: ${message}\n`;
  const notes: unknown = exception.__notes__;
  if (notes === undefined || notes === null) return text;
  if (!Array.isArray(notes)) return text + safeText(notes, repr, "__notes__ repr()") + "\n";
  for (const note of notes) text += safeText(note, str, "note str()") + "\n";
  return text;
}

function asException(error: unknown): BaseException | null {
  if (isForeignError(error)) return pythonError(error);
  return error instanceof BaseException ? error : null;
}

/** Where the drawing of nested groups stands. */
class Drawing {
  depth = 0;
  needsClose = false;
  text = "";
  readonly seen = new Set<unknown>();

  indent(): string {
    return " ".repeat(2 * this.depth);
  }

  /** Text behind the margin of the groups that are open. */
  emit(text: string, margin = "|"): void {
    const prefix = this.depth > 0 ? `${this.indent()}${margin} ` : "";
    this.text += text.replace(/^(?=[^]*?\n)/gm, prefix);
  }
}

/**
 * @param handler what was running when the error was handled: its callers are not in the traceback
 * @param group the frames of the group of which the error is a member
 */
function drawChain(
  error: BaseException,
  drawing: Drawing,
  chain: boolean,
  handler: readonly Frame[],
  group: readonly Frame[] = [],
): void {
  drawing.seen.add(error);
  const { __cause__: cause, __context__: context } = error;
  const all = framesOf(error);
  if (chain && cause !== null && !drawing.seen.has(cause)) {
    drawChain(asException(cause)!, drawing, chain, all);
    drawing.emit(CAUSE);
  } else if (
    chain &&
    cause === null &&
    context !== null &&
    !error.__suppress_context__ &&
    !drawing.seen.has(context)
  ) {
    drawChain(asException(context)!, drawing, chain, all);
    drawing.emit(CONTEXT);
  }
  const frames = isMadeWith(all, group) ? [] : framesBelow(all, handler);
  if (isGroup(error)) drawGroup(error, frames, drawing, chain, all);
  else drawPlain(error, frames, drawing);
}

function isGroup(error: BaseException): error is BaseExceptionGroup {
  return IS_GROUP in error;
}

function drawPlain(error: BaseException, frames: readonly Frame[], drawing: Drawing): void {
  const text = formatFrames(frames);
  if (text !== "") drawing.emit("Traceback (most recent call last):\n" + text);
  drawing.emit(formatExceptionOnly(error));
}

function drawGroup(
  group: BaseExceptionGroup,
  frames: readonly Frame[],
  drawing: Drawing,
  chain: boolean,
  all: readonly Frame[],
): void {
  if (drawing.depth > DEEPEST) {
    drawing.emit(`... (max_group_depth is ${DEEPEST})\n`);
    return;
  }
  const outermost = drawing.depth === 0;
  if (outermost) drawing.depth += 1;
  const text = formatFrames(frames);
  const header = "Exception Group Traceback (most recent call last):\n";
  if (text !== "") drawing.emit(header, outermost ? "+" : "|");
  drawing.emit(text);
  drawing.emit(formatExceptionOnly(group));
  const { exceptions } = group;
  const shown = Math.min(exceptions.length, WIDEST + 1);
  drawing.needsClose = false;
  for (let index = 0; index < shown; index++) {
    const last = index === shown - 1;
    // The frame may be closed by a group inside.
    if (last) drawing.needsClose = true;
    const truncated = index >= WIDEST;
    const title = truncated ? "..." : String(index + 1);
    const corner = index === 0 ? "+-" : "  ";
    drawing.text += `${drawing.indent()}${corner}+---------------- ${title} ----------------\n`;
    drawing.depth += 1;
    if (truncated) {
      const remaining = exceptions.length - WIDEST;
      drawing.emit(`and ${remaining} more exception${remaining > 1 ? "s" : ""}\n`);
    } else {
      drawChain(exceptions[index]!, drawing, chain, all, all);
    }
    if (last && drawing.needsClose) {
      drawing.text += `${drawing.indent()}+------------------------------------\n`;
      drawing.needsClose = false;
    }
    drawing.depth -= 1;
  }
  if (outermost) drawing.depth = 0;
}

/**
 * What Python prints for an exception: the traceback, what caused it, its notes, and the exceptions
 * of a group.
 *
 * @param options.chain false leaves out causes and contexts
 * @param options.handler the frames of the code that has caught it, if it was caught
 */
export function formatException(
  error: unknown,
  { chain = true, handler = [] }: { chain?: boolean; handler?: readonly Frame[] } = {},
): string {
  const exception = asException(error);
  if (exception === null) return formatExceptionOnly(error);
  const drawing = new Drawing();
  drawChain(exception, drawing, chain, handler);
  return drawing.text;
}
