/** Exceptions as the text of a traceback, after CPython's Lib/traceback.py. */
import { BaseException, IS_GROUP, isForeignError } from "./exceptions/base.ts";
import { pythonError } from "./exceptions/foreign.ts";
import { framesBelow, framesOf, isMadeWith, type Frame } from "./stackFrames.ts";
import { repr } from "./repr.ts";
import { str } from "./str.ts";
import { classModule, classOf, classQualname, typeName, type AnyClass } from "./types.ts";

const CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";
/** How many times in a row a frame is shown before the rest are counted. */
const REPEATS = 3;

/** As many of the frames as a limit says: the first ones, or the last ones if it is negative. */
export function limited<F>(frames: readonly F[], limit: number | null): readonly F[] {
  if (limit === null) return frames;
  return limit >= 0 ? frames.slice(0, limit) : frames.slice(limit);
}

/** The frames as text: `  File "x.py", line 3, in main` and the line itself. */
export function formatFrames(frames: readonly Frame[]): string {
  let text = "";
  let previous = "";
  let count = 0;
  const repeated = (): string => {
    const more = count - REPEATS;
    return more > 0 ? `  [Previous line repeated ${more} more time${more > 1 ? "s" : ""}]\n` : "";
  };
  for (const { file, line, name, text: source, marked = source } of frames) {
    const shown = `  File "${file}", line ${line}, in ${name}\n`;
    if (shown !== previous) {
      text += repeated();
      previous = shown;
      count = 0;
    }
    count += 1;
    if (count <= REPEATS)
      text +=
        shown + (marked === null || marked === "" ? "" : marked.replace(/^/gm, "    ") + "\n");
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
export class Drawing {
  /** How many frames of each exception are shown: the first ones, or the last -n; null for all. */
  readonly limit: number | null;
  depth = 0;
  needsClose = false;
  text = "";
  readonly seen = new Set<unknown>();

  constructor(limit: number | null = null) {
    this.limit = limit;
  }

  /** Text behind the margin of the groups that are open. */
  emit(text: string): void {
    this.text += this.depth > 0 ? groupDrawing!.indented(text, this.depth) : text;
  }
}

/**
 * @param handler what was running when the error was handled: its callers are not in the traceback
 * @param group the frames of the group of which the error is a member
 * @param given the frames to show in the place of its own
 */
export function drawChain(
  error: BaseException,
  drawing: Drawing,
  chain: boolean,
  handler: readonly Frame[],
  group: readonly Frame[] = [],
  given?: readonly Frame[],
): void {
  drawing.seen.add(error);
  const { __cause__: cause, __context__: context } = error;
  const all = given ?? framesOf(error);
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
  const shown = isMadeWith(all, group) ? [] : framesBelow(all, handler);
  const frames = limited(shown, drawing.limit);
  if (IS_GROUP in error) groupDrawing!.draw(error, frames, drawing, chain, all);
  else drawPlain(error, frames, drawing);
}

interface GroupDrawing {
  draw(
    group: BaseException,
    frames: readonly Frame[],
    drawing: Drawing,
    chain: boolean,
    all: readonly Frame[],
  ): void;
  indented(text: string, depth: number): string;
}

let groupDrawing: GroupDrawing | null = null;

/** Says how groups are drawn: see groupTraceback.ts, which programs without groups leave out. */
export function registerGroupDrawing(drawing: GroupDrawing): void {
  groupDrawing = drawing;
}

function drawPlain(error: BaseException, frames: readonly Frame[], drawing: Drawing): void {
  const text = formatFrames(frames);
  if (text !== "") drawing.emit("Traceback (most recent call last):\n" + text);
  drawing.emit(formatExceptionOnly(error));
}

interface FormatOptions {
  readonly chain?: boolean;
  readonly handler?: readonly Frame[];
  readonly limit?: number | null;
  readonly frames?: readonly Frame[];
}

/**
 * What Python prints for an exception: the traceback, what caused it, its notes, and the exceptions
 * of a group.
 *
 * @param options.chain false leaves out causes and contexts
 * @param options.handler the frames of the code that has caught it, if it was caught
 * @param options.limit how many frames of each exception: the first ones, or the last -n; null for all
 * @param options.frames what is shown in the place of the exception's own frames
 */
export function formatException(
  error: unknown,
  { chain = true, handler = [], limit = null, frames }: FormatOptions = {},
): string {
  const exception = asException(error);
  if (exception === null) return formatExceptionOnly(error);
  const drawing = new Drawing(limit);
  drawChain(exception, drawing, chain, handler, [], frames);
  return drawing.text;
}
