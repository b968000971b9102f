/** `TracebackException` of Lib/traceback.py: what is shown of an exception, kept for later. */
import { BaseException, BaseExceptionGroup } from "../../python/exceptions.ts";
import { StackSummary } from "../../python/stackSummary.ts";
import { str } from "../../python/str.ts";
import { framesOfTraceback, type TracebackType } from "../../python/tracebackObjects.ts";
import { formatException, formatExceptionOnly, limited } from "../../python/traceback.ts";
import { classModule, classQualname, type AnyClass } from "../../python/types.ts";
import { linesOf } from "./lines.ts";

interface CaptureOptions {
  readonly limit?: number | null;
  /** Whether a context is left out where a cause takes its place. */
  readonly compact?: boolean;
}

export class TracebackException {
  static readonly __module__ = "traceback";

  readonly stack: StackSummary;
  readonly __cause__: TracebackException | null;
  readonly __context__: TracebackException | null;
  readonly __suppress_context__: boolean;
  readonly __notes__: readonly string[] | null;
  /** The members of a group. */
  readonly exceptions: readonly TracebackException[] | null;
  /** The class, with its module unless that is `builtins` or `__main__`. */
  readonly excTypeStr: string;
  readonly #text: string;
  readonly #only: string;
  readonly #whole: (chain: boolean) => string;

  constructor(
    excType: unknown,
    value: BaseException,
    traceback: TracebackType | null,
    { limit = null, compact = false }: CaptureOptions = {},
    seen = new Set<unknown>(),
  ) {
    seen.add(value);
    const frames = framesOfTraceback(traceback);
    this.stack = StackSummary._of(limited(frames, limit));
    const cls = excType as AnyClass;
    const module = classModule(cls);
    const isPlain = module === "builtins" || module === "__main__";
    this.excTypeStr = isPlain ? classQualname(cls) : `${module}.${classQualname(cls)}`;
    this.#text = str(value);
    this.#only = formatExceptionOnly(value);
    const whole = { true: "", false: "" };
    for (const chain of [true, false])
      whole[`${chain}`] = formatException(value, { chain, limit, frames });
    this.#whole = (chain) => whole[`${chain}`];
    this.__suppress_context__ = value.__suppress_context__;
    this.__notes__ = value.__notes__ ?? null;
    const of = (error: BaseException | null): TracebackException | null =>
      error === null || seen.has(error)
        ? null
        : TracebackException.#captured(error, { limit, compact }, seen);
    this.__cause__ = of(value.__cause__);
    const needsContext = !compact || (this.__cause__ === null && !value.__suppress_context__);
    this.__context__ = needsContext ? of(value.__context__) : null;
    this.exceptions =
      value instanceof BaseExceptionGroup
        ? value.exceptions.map((each) => of(each as BaseException)!)
        : null;
  }

  static #captured(
    error: BaseException,
    options: CaptureOptions,
    seen: Set<unknown>,
  ): TracebackException {
    return new TracebackException(error.constructor, error, error.__traceback__, options, seen);
  }

  static fromException(error: BaseException, options: CaptureOptions = {}): TracebackException {
    return TracebackException.#captured(error, options, new Set());
  }

  /** The lines that `print_exception` writes. */
  format({ chain = true }: { chain?: boolean } = {}): IterableIterator<string> {
    return linesOf(this.#whole(chain)).values();
  }

  formatExceptionOnly(): IterableIterator<string> {
    return linesOf(this.#only).values();
  }

  __str__(): string {
    return this.#text;
  }
}
