/** `except*` (PEP 654): each handler takes the part of the group that is of its types. */
import { dispose } from "../disposeSymbols.ts";
import { BaseException, BaseExceptionGroup } from "../exceptions.ts";
import { keepContext } from "../exceptionContexts.ts";
import { handlerOf, handling } from "../handledExceptions.ts";
import { leaveFrame } from "../stackCapture.ts";
import { asTuple } from "../tuple.ts";

type Types = any;
type Handler<R> = readonly [types: Types, handle: (group: any) => R];

/** Runs the handlers; raises what none of them took, together with what they raised themselves. */
export function handleGroup(error: unknown, handlers: readonly Handler<void>[]): void {
  const parts = new Parts(error);
  for (const [types, handle] of handlers) {
    const part = parts.take(types);
    if (part === null) continue;
    const handled = handling(keepContext(part));
    try {
      handle(part);
    } catch (raised) {
      parts.raised(handled.raised(raised), part);
    } finally {
      handled[dispose]();
    }
  }
  parts.finish(handleGroup);
}

/** The same where handlers wait for something. */
export async function handleGroupAsync(
  error: unknown,
  handlers: readonly Handler<Promise<void> | void>[],
): Promise<void> {
  const parts = new Parts(error);
  const around = handlerOf(error);
  for (const [types, handle] of handlers) {
    const part = parts.take(types);
    if (part === null) continue;
    const handled = handling(keepContext(part), around);
    try {
      await handle(part);
      handled.resumed(null);
    } catch (raised) {
      parts.raised(handled.raised(raised), part);
    } finally {
      handled[dispose]();
    }
  }
  parts.finish(handleGroupAsync);
}

class Parts {
  readonly #original: unknown;
  readonly #naked: boolean;
  #rest: BaseExceptionGroup | null;
  readonly #newlyRaised: BaseException[] = [];
  readonly #reraised: BaseException[] = [];

  constructor(error: unknown) {
    this.#original = error;
    this.#naked = !(error instanceof BaseExceptionGroup);
    // an exception alone is handed over in a group of its own
    this.#rest = this.#naked
      ? error instanceof BaseException
        ? new BaseExceptionGroup("", asTuple([error]))
        : null
      : (error as BaseExceptionGroup);
    if (this.#rest === null) throw error;
  }

  /** The part of those types, or null; it is no longer among the rest. */
  take(types: Types): BaseExceptionGroup | null {
    if (this.#rest === null) return null;
    const all = this.#rest;
    const [match, rest] = all.split(types);
    // the group that an exception alone was put into is no part of another
    if (this.#naked) {
      this.#rest = match === null ? all : null;
      return match === null ? null : all;
    }
    this.#rest = rest;
    return match;
  }

  raised(error: unknown, part: BaseExceptionGroup): void {
    if (error === part) this.#reraised.push(part);
    else this.#newlyRaised.push(error as BaseException);
  }

  /** @param handle what a function calls that the traceback of a new group does not have */
  finish(handle: (...args: never[]) => unknown): void {
    const left = [...this.#reraised, ...(this.#rest === null ? [] : [this.#rest])];
    if (this.#newlyRaised.length === 0) {
      if (left.length === 0) return;
      if (this.#naked || (left.length === 1 && left[0] === this.#original)) throw this.#original;
      if (left.length === 1) throw keepContext(left[0]);
      // what is left keeps the shape of the original group
      const kept = new Set(left.flatMap((group) => leaves(group)));
      const original = this.#original;
      throw keepContext(
        (original as BaseExceptionGroup).subgroup((e: BaseException) => kept.has(e)),
      );
    }
    if (left.length === 0 && this.#newlyRaised.length === 1) throw this.#newlyRaised[0];
    const group = new BaseExceptionGroup("", [...this.#newlyRaised, ...left]);
    leaveFrame(group, handle);
    throw keepContext(group);
  }
}

function leaves(error: BaseException): BaseException[] {
  if (!(error instanceof BaseExceptionGroup)) return [error];
  return [...error.exceptions].flatMap((inner) => leaves(inner as BaseException));
}
