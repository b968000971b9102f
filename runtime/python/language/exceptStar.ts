/** `except*` (PEP 654): each handler takes the part of the group that is of its types. */
import { dispose } from "../disposeSymbols.ts";
import { BaseException, BaseExceptionGroup } from "../exceptions.ts";
import { handling } from "../handledExceptions.ts";
import { leaveFrame } from "../stackCapture.ts";
import { raisedDuring } from "./raising.ts";

type Types = any;
type Handler<R> = readonly [types: Types, handle: (group: any) => R];

/** Runs the handlers; raises what none of them took, together with what they raised themselves. */
export function handleGroup(error: unknown, handlers: readonly Handler<void>[]): void {
  const parts = new Parts(error);
  for (const [types, handle] of handlers) {
    const part = parts.take(types);
    if (part === null) continue;
    const handled = handling(part);
    try {
      handle(part);
    } catch (raised) {
      parts.raised(raised, part);
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
  for (const [types, handle] of handlers) {
    const part = parts.take(types);
    if (part === null) continue;
    const handled = handling(part);
    try {
      await handle(part);
    } catch (raised) {
      parts.raised(raised, part);
    } finally {
      handled[dispose]();
    }
  }
  parts.finish(handleGroupAsync);
}

class Parts {
  private readonly original: unknown;
  private readonly naked: boolean;
  private rest: BaseExceptionGroup | null;
  private readonly newlyRaised: BaseException[] = [];
  private readonly reraised: BaseException[] = [];

  constructor(error: unknown) {
    this.original = error;
    this.naked = !(error instanceof BaseExceptionGroup);
    // an exception alone is handed over in a group of its own
    this.rest = this.naked
      ? error instanceof BaseException
        ? new BaseExceptionGroup("", [error])
        : null
      : (error as BaseExceptionGroup);
    if (this.rest === null) throw error;
  }

  /** The part of those types, or null; it is no longer among the rest. */
  take(types: Types): BaseExceptionGroup | null {
    if (this.rest === null) return null;
    const [match, rest] = this.rest.split(types);
    this.rest = rest as BaseExceptionGroup | null;
    return match as BaseExceptionGroup | null;
  }

  raised(error: unknown, part: BaseExceptionGroup): void {
    if (error === part) this.reraised.push(part);
    else this.newlyRaised.push(raisedDuring(error, part) as BaseException);
  }

  /** @param handle what a function calls that the traceback of a new group does not have */
  finish(handle: (...args: never[]) => unknown): void {
    const left = [...this.reraised, ...(this.rest === null ? [] : [this.rest])];
    if (this.newlyRaised.length === 0) {
      if (left.length === 0) return;
      if (this.naked || (left.length === 1 && left[0] === this.original)) throw this.original;
      if (left.length === 1) throw left[0];
      // what is left keeps the shape of the original group
      const kept = new Set(left.flatMap((group) => leaves(group)));
      throw (this.original as BaseExceptionGroup).subgroup((e: BaseException) => kept.has(e));
    }
    if (left.length === 0 && this.newlyRaised.length === 1) throw this.newlyRaised[0];
    const group = new BaseExceptionGroup("", [...this.newlyRaised, ...left]);
    leaveFrame(group, handle);
    throw group;
  }
}

function leaves(error: BaseException): BaseException[] {
  if (!(error instanceof BaseExceptionGroup)) return [error];
  return [...error.exceptions].flatMap((inner) => leaves(inner as BaseException));
}
