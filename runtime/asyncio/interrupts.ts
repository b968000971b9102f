/** Ctrl-C. */

interface Process {
  on?(signal: "SIGINT", listener: () => void): void;
  off?(signal: "SIGINT", listener: () => void): void;
  listenerCount?(signal: "SIGINT"): number;
}

/**
 * Calls a function at each interrupt from the keyboard until the returned function is called. As
 * CPython's Runner, it leaves interrupts alone where the program handles them itself.
 */
export function listenToInterrupt(listener: () => void): () => void {
  const host = (globalThis as { process?: Process }).process;
  if (host?.on === undefined || host.off === undefined) return () => {};
  if ((host.listenerCount?.("SIGINT") ?? 0) > 0) return () => {};
  host.on("SIGINT", listener);
  return () => host.off!("SIGINT", listener);
}
