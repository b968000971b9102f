/** When the host runs what: a fresh macrotask, and the moment in which all microtasks have run. */
import { soon } from "./promise.ts";

type Callback = () => void;

interface Port {
  onmessage: Callback | null;
  postMessage(message: unknown): void;
  ref?(): void;
  unref?(): void;
}

interface Host {
  process?: { nextTick?(fn: Callback): void };
  setImmediate?: (fn: Callback) => unknown;
  MessageChannel?: new () => { port1: Port; port2: Port };
}

/** `MessageChannel` where there is no `setImmediate`; `setTimeout` would be clamped to 4 ms. */
function overMessageChannel(
  Channel: new () => { port1: Port; port2: Port },
): (fn: Callback) => void {
  const { port1, port2 } = new Channel();
  const queue: Callback[] = [];
  port1.onmessage = () => {
    const fn = queue.shift();
    if (queue.length === 0) port1.unref?.();
    fn?.();
  };
  port1.unref?.();
  return (fn) => {
    queue.push(fn);
    port1.ref?.();
    port2.postMessage(0);
  };
}

function choose(host: Host): (fn: Callback) => void {
  const immediate = host.setImmediate;
  if (typeof immediate === "function") return (fn) => void immediate(fn);
  if (host.MessageChannel !== undefined) return overMessageChannel(host.MessageChannel);
  return (fn) => void setTimeout(fn, 0);
}

/** Runs a function in a macrotask of its own: timers, I/O and painting get their turn before it. */
export const macrotask: (fn: Callback) => void = choose(globalThis as unknown as Host);

const { nextTick } = (globalThis as unknown as Host).process ?? {};

/**
 * Runs a function once all microtasks have run. Node does it before the next macrotask begins; a browser
 * cannot tell, there it is a macrotask.
 */
export function drained(fn: Callback): void {
  if (nextTick === undefined) macrotask(fn);
  // from within a microtask: those that are there already come first
  else soon(() => nextTick(fn));
}
