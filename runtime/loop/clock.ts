/**
 * The one clock of the runtime: loop timers, `time.*` and `datetime.now` all read it.
 *
 * It is real or virtual. The virtual clock stands still while code runs; `blockFor` and an idle event
 * loop move it on, so that a program with minutes of sleeping ends in milliseconds and prints the same
 * times on every run. `PY2TS_CLOCK=virtual` chooses it, or `setClock("virtual")` before anything ran.
 */

export type ClockMode = "real" | "virtual";

/** Where the virtual clock starts: `time.time()` and `time.monotonic()`, in seconds. */
const VIRTUAL_EPOCH = 1_700_000_000;
const VIRTUAL_MONOTONIC = 1000;

const hostNow = performance.now.bind(performance);

function modeOfEnvironment(): ClockMode {
  const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } })
    .process?.env;
  return environment?.["PY2TS_CLOCK"] === "virtual" ? "virtual" : "real";
}

/** Blocks this thread, as `time.sleep` does. */
function block(milliseconds: number): void {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  } catch {
    // The main thread of a browser must not wait: all it can do is spin.
    const end = hostNow() + milliseconds;
    while (hostNow() < end);
  }
}

class Clock {
  mode: ClockMode = modeOfEnvironment();
  /** Virtual seconds since the start of the program. */
  #elapsed = 0;

  get isVirtual(): boolean {
    return this.mode === "virtual";
  }

  /** Seconds since the Unix epoch. */
  time(): number {
    return this.mode === "virtual" ? VIRTUAL_EPOCH + this.#elapsed : Date.now() / 1000;
  }

  /** Seconds since some fixed moment; never goes back. */
  monotonic(): number {
    return this.mode === "virtual" ? VIRTUAL_MONOTONIC + this.#elapsed : hostNow() / 1000;
  }

  /** Moves the virtual clock on by so many seconds. */
  advance(seconds: number): void {
    if (seconds > 0) this.#elapsed += seconds;
  }
}

export const clock = new Clock();

/** Blocks for so many seconds, or moves the virtual clock. (No method: most bundles can leave it out.) */
export function blockFor(seconds: number): void {
  if (clock.isVirtual) clock.advance(seconds);
  else if (seconds > 0) block(seconds * 1000);
}

/** Chooses the clock of this program. */
export function setClock(mode: ClockMode): void {
  clock.mode = mode;
}

/** Milliseconds of the host's clock, whatever clock the program is on. */
export const hostMilliseconds: () => number = hostNow;
