/**
 * What debug mode notes of where objects are created.
 *
 * The frames are those of the program; of asyncio's own, the innermost alone is known, where it is what
 * a repr shows.
 */
import { captureStack, type Stack } from "../python/stackCapture.ts";
import { framesOf, withoutMarks, type Frame } from "../python/stackFrames.ts";
import { StackSummary } from "../python/stackSummary.ts";
import { LIBRARY, type SourcePosition } from "./sourcePositions.ts";

/** CPython's `constants.DEBUG_STACK_DEPTH`. */
const DEPTH = 10;

class Creation {
  /** A function of asyncio that creates such objects for programs. */
  creator: SourcePosition | null = null;
  readonly #stack: Stack = captureStack();
  #found: Frame[] | null = null;

  /** The program's frames, the innermost last. */
  frames(): Frame[] {
    return (this.#found ??= framesOf(this.#stack).slice(-DEPTH));
  }

  /** What a repr shows: `file.py:12`. */
  place(): string | null {
    const { file, line } = this.creator ?? this.frames().at(-1) ?? { file: null, line: 0 };
    return file === null ? null : `${file}:${line}`;
  }
}

/** Behind the functions of creation.ts. */
export class CreationNotes {
  readonly #creations = new WeakMap<object, Creation>();

  note(thing: object): void {
    this.#creations.set(thing, new Creation());
  }

  createdBy(thing: object, file: string, line: number): void {
    const creation = this.#creations.get(thing);
    if (creation !== undefined) creation.creator = { file: LIBRARY + file, line };
  }

  info(thing: object): string | null {
    const place = this.#creations.get(thing)?.place() ?? null;
    return place === null ? null : `created at ${place}`;
  }

  traceback(thing: object): StackSummary | null {
    const frames = this.#creations.get(thing)?.frames() ?? [];
    if (frames.length === 0) return null;
    return StackSummary._of(frames.map(withoutMarks));
  }
}
