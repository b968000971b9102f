/** Python's `signal` on Linux (Lib/signal.py, Modules/signalmodule.c). */
import { provide } from "../asyncio/loadedModules.ts";
import { SignalHandlers } from "../asyncio/signals.ts";
import { TypeError, ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { callable } from "../python/attributes.ts";
import { invoke } from "../python/calling.ts";
import {
  DEFAULT_HANDLING,
  defaultIntHandler,
  IGNORED,
  INTERRUPTING,
  invalidArgument,
  isCatchable,
  isSignal,
  raiseSignal as raise,
  setSignalHandling,
  signalHandling,
  type SignalFunction,
  type SignalHandling,
} from "../python/signals.ts";
import { IntEnum, members } from "./enum.ts";

export { defaultIntHandler };

/** `signal.SIGINT` prints as `2`, its repr is `<Signals.SIGINT: 2>`. */
export class Signals extends IntEnum {
  static override readonly __module__ = "signal";
  static readonly SIGHUP = new Signals(1);
  static readonly SIGINT = new Signals(2);
  static readonly SIGQUIT = new Signals(3);
  static readonly SIGABRT = new Signals(6);
  static readonly SIGKILL = new Signals(9);
  static readonly SIGUSR1 = new Signals(10);
  static readonly SIGSEGV = new Signals(11);
  static readonly SIGUSR2 = new Signals(12);
  static readonly SIGPIPE = new Signals(13);
  static readonly SIGALRM = new Signals(14);
  static readonly SIGTERM = new Signals(15);
  static readonly SIGCHLD = new Signals(17);
  static readonly SIGCONT = new Signals(18);
  static readonly SIGSTOP = new Signals(19);
  static readonly SIGTSTP = new Signals(20);
  static readonly SIGWINCH = new Signals(28);
  static {
    members(this);
  }
}

export const {
  SIGHUP,
  SIGINT,
  SIGQUIT,
  SIGABRT,
  SIGKILL,
  SIGUSR1,
  SIGSEGV,
  SIGUSR2,
  SIGPIPE,
  SIGALRM,
  SIGTERM,
  SIGCHLD,
  SIGCONT,
  SIGSTOP,
  SIGTSTP,
  SIGWINCH,
} = Signals;

/** What a signal may be handled by instead of a function. */
export class Handlers extends IntEnum {
  static override readonly __module__ = "signal";
  static readonly SIG_DFL = new Handlers(0);
  static readonly SIG_IGN = new Handlers(1);
  static {
    members(this);
  }
}

export const { SIG_DFL, SIG_IGN } = Handlers;

type Handler = SignalFunction | Handlers | { __call__: SignalFunction };

/**
 * Sets what handles a signal: a function of the signal's number and the interrupted frame (None here),
 * `SIG_DFL` or `SIG_IGN`. Gives what handled it before. Raises ValueError if there is no such signal,
 * OSError if it cannot be caught, TypeError if the handler is none.
 */
export function signal(signalnum: Int | Signals, handler: Handler | Int): any {
  const number = Number(signalnum);
  signalHandling(number);
  const handling = handlingBy(handler);
  if (!isCatchable(number)) throw invalidArgument();
  return shown(setSignalHandling(number, handling));
}

/** What handles a signal. Raises ValueError if there is no such signal. */
export function getsignal(signalnum: Int | Signals): any {
  return shown(signalHandling(Number(signalnum)));
}

/** Raises a signal in this process. */
export function raiseSignal(signalnum: Int | Signals): void {
  raise(Number(signalnum));
}

function handlingBy(handler: unknown): SignalHandling {
  if (handler === defaultIntHandler) return INTERRUPTING;
  if (callable(handler)) {
    return { handler, call: (number, frame) => invoke(handler, number, frame) };
  }
  const number = handler instanceof IntEnum || typeof handler === "number" ? Number(handler) : -1;
  if (number === 0) return DEFAULT_HANDLING;
  if (number === 1) return IGNORED;
  throw new TypeError(
    "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object",
  );
}

function shown({ handler }: SignalHandling): unknown {
  if (handler === 0) return SIG_DFL;
  return handler === 1 ? SIG_IGN : handler;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  1: "Hangup",
  2: "Interrupt",
  3: "Quit",
  6: "Aborted",
  9: "Killed",
  10: "User defined signal 1",
  11: "Segmentation fault",
  12: "User defined signal 2",
  13: "Broken pipe",
  14: "Alarm clock",
  15: "Terminated",
  17: "Child exited",
  18: "Continued",
  19: "Stopped (signal)",
  20: "Stopped",
  28: "Window changed",
};

/** The system's description of a signal, or None. Raises ValueError if there is no such signal. */
export function strsignal(signalnum: Int | Signals): string | null {
  const number = Number(signalnum);
  if (!isSignal(number)) throw new ValueError("signal number out of range");
  return DESCRIPTIONS[number] ?? null;
}

provide({ signal: { SignalHandlers } });
