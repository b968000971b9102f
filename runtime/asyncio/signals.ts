/** `loop.add_signal_handler`, after CPython's asyncio/unix_events.py. */
import { RuntimeError, ValueError } from "../python/exceptions.ts";

type Listener = () => void;

interface Process {
  on?(signal: string, listener: Listener): void;
  off?(signal: string, listener: Listener): void;
}

/** The numbers of signals on Linux, and on macOS where those differ not. */
const NAMES: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  6: "SIGABRT",
  10: "SIGUSR1",
  12: "SIGUSR2",
  13: "SIGPIPE",
  14: "SIGALRM",
  15: "SIGTERM",
  17: "SIGCHLD",
  18: "SIGCONT",
  28: "SIGWINCH",
};
const KILL = 9;
const STOP = 19;
const HIGHEST = 64;

function nameOf(signal: number): string {
  if (signal < 1 || signal > HIGHEST) throw new ValueError(`invalid signal number ${signal}`);
  const name = NAMES[signal];
  if (signal === KILL || signal === STOP || name === undefined) {
    throw new RuntimeError(`sig ${signal} cannot be caught`);
  }
  return name;
}

/** The signal handlers of a loop. */
export class SignalHandlers {
  private readonly listeners = new Map<number, Listener>();
  private readonly host = (globalThis as { process?: Process }).process;

  /** Calls a listener at each signal, in the place of the one before. */
  add(signal: number, listener: Listener): void {
    const name = nameOf(signal);
    this.remove(signal);
    this.listeners.set(signal, listener);
    this.host?.on?.(name, listener);
  }

  /** False if there is no listener. */
  remove(signal: number): boolean {
    const listener = this.listeners.get(signal);
    if (listener === undefined) return false;
    this.listeners.delete(signal);
    this.host?.off?.(nameOf(signal), listener);
    return true;
  }

  removeAll(): void {
    for (const signal of [...this.listeners.keys()]) this.remove(signal);
  }
}
