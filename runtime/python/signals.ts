/**
 * What handles each signal, after CPython's Modules/signalmodule.c.
 *
 * CPython calls a handler between two instructions of the main thread, which may then raise in the
 * middle of anything. Signals of the host arrive here between two macrotasks, when nothing runs: an
 * exception ends the event loop's run, as one that interrupts `select` does. A signal that the program
 * raises itself is handled on the spot, in both.
 *
 * A program that loads no `signal` module has the handlers that Python begins with.
 */
import { runningScheduler } from "../loop/scheduler.ts";
import { KeyboardInterrupt, OSError, ValueError } from "./exceptions.ts";

/** Called with the signal's number and the interrupted frame, which is not known here. */
export type SignalFunction = (signal: number, frame: null) => unknown;

/** How a signal is handled. */
export interface SignalHandling {
  /** What `signal.getsignal` gives: `SIG_DFL` (0), `SIG_IGN` (1), or a callable. */
  readonly handler: unknown;
  /** Null: the system's default, or nothing. */
  readonly call: SignalFunction | null;
  /** Handles the signal while a loop runs, if a program that embeds this library does not. */
  readonly yields?: boolean;
}

interface Process {
  readonly pid?: number;
  on?(signal: string, listener: () => void): void;
  off?(signal: string, listener: () => void): void;
  listenerCount?(signal: string): number;
  kill?(pid: number, signal: string): void;
}

export const SIGINT = 2;
const SIG_DFL = 0;
const SIG_IGN = 1;
/** One more than the highest number. */
const NSIG = 65;
const INVALID_ARGUMENT = 22;

/** The numbers on Linux, and on macOS where those do not differ. */
const NAMES = (
  " HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP " +
  "TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS"
).split(" ");
const SIGKILL = 9;
const SIGSTOP = 19;

/** `signal.default_int_handler`: raises KeyboardInterrupt. */
export function defaultIntHandler(_signal: number, _frame: unknown): never {
  throw new KeyboardInterrupt();
}

export const DEFAULT_HANDLING: SignalHandling = { handler: SIG_DFL, call: null };
export const IGNORED: SignalHandling = { handler: SIG_IGN, call: null };
export const INTERRUPTING: SignalHandling = {
  handler: defaultIntHandler,
  call: defaultIntHandler,
  yields: true,
};

const host = (globalThis as { process?: Process }).process;
const SIGPIPE = 13;
const SIGXFSZ = 25;
const handlings = new Map<number, SignalHandling>([
  [SIGINT, INTERRUPTING],
  [SIGPIPE, IGNORED],
  [SIGXFSZ, IGNORED],
]);
const listeners = new Map<number, () => void>();
let runs = 0;

/** Whether there is such a signal. */
export function isSignal(signal: number): boolean {
  return Number.isInteger(signal) && signal > 0 && signal < NSIG;
}

/** How a signal is handled now. Raises ValueError if there is no such signal. */
export function signalHandling(signal: number): SignalHandling {
  if (!isSignal(signal)) throw new ValueError("signal number out of range");
  return handlings.get(signal) ?? DEFAULT_HANDLING;
}

/** Whether a signal can be handled at all. */
export function isCatchable(signal: number): boolean {
  return signal !== SIGKILL && signal !== SIGSTOP;
}

/** Sets how a signal is handled; gives how it was. Raises ValueError if there is no such signal. */
export function setSignalHandling(signal: number, handling: SignalHandling): SignalHandling {
  const before = signalHandling(signal);
  handlings.set(signal, handling);
  listen(signal);
  return before;
}

/** Has another function called at Ctrl-C, if nothing but Python's own is; what it returns ends that. */
export function replaceInterrupts(call: SignalFunction): () => void {
  if (signalHandling(SIGINT) !== INTERRUPTING) return () => {};
  setSignalHandling(SIGINT, { handler: call, call, yields: true });
  return () => {
    // the program may have set a handler of its own meanwhile
    if (signalHandling(SIGINT).handler === call) setSignalHandling(SIGINT, INTERRUPTING);
  };
}

/** What the system raises where a signal cannot be handled or sent. */
export function invalidArgument(): OSError {
  return new OSError(INVALID_ARGUMENT, "Invalid argument");
}

/** Raises a signal in this process. What its handler raises comes out of this call. */
export function raiseSignal(signal: number): void {
  if (!isSignal(signal)) throw invalidArgument();
  const { handler, call } = signalHandling(signal);
  if (call !== null) call(signal, null);
  else if (handler === SIG_DFL) host?.kill?.(host.pid!, `SIG${NAMES[signal]}`);
}

/**
 * While a loop runs, Ctrl-C ends it with KeyboardInterrupt, unless the program embeds this library and
 * handles interrupts itself. To be called at the beginning and, what it returns, at the end of a run.
 */
export function watchInterrupts(): () => void {
  runs++;
  listen(SIGINT);
  return () => {
    runs--;
    listen(SIGINT);
  };
}

/** Listens to the host where the handling asks for it, and only there. */
function listen(signal: number): void {
  const name = `SIG${NAMES[signal]}`;
  if (NAMES[signal] === undefined || host?.on === undefined || host.off === undefined) return;
  const listener = listeners.get(signal);
  const wanted = wantsListener(signal, name, listener !== undefined);
  if (wanted && listener === undefined) {
    const added = (): void => arrived(signal);
    listeners.set(signal, added);
    host.on(name, added);
  } else if (!wanted && listener !== undefined) {
    listeners.delete(signal);
    host.off(name, listener);
  }
}

function wantsListener(signal: number, name: string, listens: boolean): boolean {
  const handling = signalHandling(signal);
  // Node ignores SIGPIPE by itself
  if (signal === SIGPIPE && handling === IGNORED) return false;
  if (handling.yields !== true) return handling.handler !== SIG_DFL;
  const others = (host?.listenerCount?.(name) ?? 0) - (listens ? 1 : 0);
  return runs > 0 && others === 0;
}

/** A signal of the host, while nothing runs. */
function arrived(signal: number): void {
  try {
    signalHandling(signal).call?.(signal, null);
  } catch (error) {
    const loop = runningScheduler();
    if (loop === null) throw error;
    loop._abort(error);
  }
}
