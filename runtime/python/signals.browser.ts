/**
 * Signals in a browser, which has none: those that a program raises itself.
 *
 * Bundles for browsers have this file in the place of signals.ts: see `browser` in package.json.
 */
import { KeyboardInterrupt, OSError, ValueError } from "./exceptions.ts";
import type { SignalFunction, SignalHandling } from "./signals.ts";

export type { SignalFunction, SignalHandling } from "./signals.ts";

export const SIGINT = 2;

export function defaultIntHandler(_signal: number, _frame: unknown): never {
  throw new KeyboardInterrupt();
}

export const DEFAULT_HANDLING: SignalHandling = { handler: 0, call: null };
export const IGNORED: SignalHandling = { handler: 1, call: null };
export const INTERRUPTING: SignalHandling = { handler: defaultIntHandler, call: defaultIntHandler };

/** What the program has set. */
const handlings = new Map<number, SignalHandling>();
/** How SIGINT is handled where that is nothing. */
let interrupting: SignalHandling | null = null;

export function isSignal(signal: number): boolean {
  return Number.isInteger(signal) && signal > 0 && signal < 65;
}

export function signalHandling(signal: number): SignalHandling {
  if (!isSignal(signal)) throw new ValueError("signal number out of range");
  const set = handlings.get(signal);
  if (set !== undefined) return set;
  return signal === SIGINT ? (interrupting ?? INTERRUPTING) : DEFAULT_HANDLING;
}

export function isCatchable(signal: number): boolean {
  return signal !== 9 && signal !== 19;
}

export function setSignalHandling(signal: number, handling: SignalHandling): SignalHandling {
  const before = signalHandling(signal);
  handlings.set(signal, handling);
  return before;
}

export function replaceInterrupts(call: SignalFunction): () => void {
  const before = interrupting;
  interrupting = { handler: call, call };
  return () => {
    interrupting = before;
  };
}

export function invalidArgument(): OSError {
  return new OSError(22, "Invalid argument");
}

export function raiseSignal(signal: number): void {
  if (!isSignal(signal)) throw invalidArgument();
  signalHandling(signal).call?.(signal, null);
}

export function watchInterrupts(): () => void {
  return () => {};
}
