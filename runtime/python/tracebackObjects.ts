/** `e.__traceback__`: traceback objects (Objects/traceback.c), made when a program asks for one. */
import { FrameType } from "./frame.ts";
import { passages, startAgain } from "./stackCapture.ts";
import { framesBelow, framesHere, framesOf, wasRaised, type Frame } from "./stackFrames.ts";
import { address } from "./types.ts";

/** One frame of a traceback; `tbNext` is that of the function it called. */
export class TracebackType {
  static readonly __module__ = "builtins";
  static readonly __qualname__ = "traceback";
  static readonly __name__ = "traceback";

  readonly tbFrame: FrameType;
  readonly tbLineno: number;
  readonly tbNext: TracebackType | null;
  readonly _frame: Frame;

  constructor(frame: Frame, next: TracebackType | null) {
    this._frame = frame;
    this.tbFrame = new FrameType(frame.name, frame.file, frame.line);
    this.tbLineno = frame.line;
    this.tbNext = next;
  }

  __repr__(): string {
    return `<traceback object at ${address(this)}>`;
  }
}

/** The frames of a traceback, outermost first. */
export function framesOfTraceback(traceback: TracebackType | null): Frame[] {
  const frames: Frame[] = [];
  for (let each = traceback; each !== null; each = each.tbNext) frames.push(each._frame);
  return frames;
}

/** What was last given for an exception, which is the same until that is raised on. */
const given = new WeakMap<object, { length: number; traceback: TracebackType | null }>();

/** From the function that caught the exception down to the one that raised it; None if nobody has. */
export function tracebackOf(error: object): TracebackType | null {
  const { length } = passages(error);
  let known = given.get(error);
  if (known?.length === length) return known.traceback;
  const frames = framesBelow(framesOf(error), framesHere());
  known = { length, traceback: null };
  if (wasRaised(error) || length > 0)
    for (const frame of [...frames].reverse())
      known.traceback = new TracebackType(frame, known.traceback);
  given.set(error, known);
  return known.traceback;
}

/** `e.with_traceback(tb)`: what raises the exception from here on is in front of it. */
export function setTraceback(error: object, traceback: TracebackType | null): void {
  startAgain(error, framesOfTraceback(traceback));
  given.set(error, { length: 0, traceback });
}
