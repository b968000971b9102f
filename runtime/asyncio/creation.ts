/**
 * Where handles, futures, tasks and coroutines are created, which debug mode notes (CPython's
 * `_source_traceback` and `sys.set_coroutine_origin_tracking_depth`).
 *
 * The frames are those of the program; of asyncio's own, the innermost alone is known, where it is what
 * a repr shows.
 */
import { captureStack, type Stack } from "../python/stackCapture.ts";
import { framesOf, type Frame } from "../python/stackFrames.ts";
import { repr } from "../python/repr.ts";
import { formatFrames } from "../python/traceback.ts";
import { LIBRARY, type SourcePosition } from "./sourcePositions.ts";

/** CPython's `constants.DEBUG_STACK_DEPTH`. */
const DEPTH = 10;

/** An entry of a traceback: `traceback.FrameSummary`. */
export class FrameSummary {
  static readonly __module__: string = "traceback";

  readonly filename: string;
  readonly lineno: number;
  readonly name: string;
  readonly line: string | null;

  constructor({ file, line, name, text }: Frame) {
    this.filename = file;
    this.lineno = line;
    this.name = name;
    this.line = text;
  }

  __repr__(): string {
    return `<FrameSummary file ${this.filename}, line ${this.lineno} in ${this.name}>`;
  }
}

class Creation {
  /** A function of asyncio that creates such objects for programs. */
  creator: SourcePosition | null = null;
  private readonly stack: Stack = captureStack();
  private found: Frame[] | null = null;

  /** The program's frames, the innermost last. */
  frames(): Frame[] {
    return (this.found ??= framesOf(this.stack).slice(-DEPTH));
  }

  /** What a repr shows: `file.py:12`. */
  place(): string | null {
    const { file, line } = this.creator ?? this.frames().at(-1) ?? { file: null, line: 0 };
    return file === null ? null : `${file}:${line}`;
  }
}

const creations = new WeakMap<object, Creation>();
/** Outside of debug mode nothing is looked up. */
let notesCreations = false;

/** Notes that an object is created here: in debug mode alone, for it is slow. */
export function noteCreation(thing: object): void {
  notesCreations = true;
  creations.set(thing, new Creation());
}

/**
 * Says that a function of asyncio created an object, for reprs; nothing outside of debug mode.
 *
 * @param file a file of CPython's asyncio package, with the line that creates the object
 */
export function createdBy<T extends object>(thing: T, file: string, line: number): T {
  const creation = notesCreations ? creations.get(thing) : undefined;
  if (creation !== undefined) creation.creator = { file: LIBRARY + file, line };
  return thing;
}

/** `created at file.py:12`, or null where that was not noted. */
export function creationInfo(thing: object): string | null {
  const place = creations.get(thing)?.place() ?? null;
  return place === null ? null : `created at ${place}`;
}

/** The calls that led to an object's creation, the innermost last; null where they were not noted. */
export function sourceTraceback(thing: object): FrameSummary[] | null {
  const frames =
    creations
      .get(thing)
      ?.frames()
      .map((frame) => new FrameSummary(frame)) ?? [];
  return frames.length === 0 ? null : frames;
}

/** The value of `source_traceback` in a report, as text. */
export function formatSourceTraceback(value: unknown): string {
  if (!Array.isArray(value)) return repr(value);
  const frames = (value as FrameSummary[]).map(({ filename, lineno, name, line }) => ({
    file: filename,
    line: lineno,
    name,
    text: line,
  }));
  return formatFrames(frames).trimEnd();
}
