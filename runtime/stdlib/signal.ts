/** Python's `signal` on Linux: the numbers. Handlers are the event loop's business. */
import { IntEnum, members } from "./enum.ts";

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
