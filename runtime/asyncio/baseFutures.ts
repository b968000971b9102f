/** Reprs of futures, after CPython's asyncio/base_futures.py. */
import { guardRecursion, repr } from "../python/repr.ts";
import { shortTypeName } from "../python/types.ts";
import { creationInfo } from "./creation.ts";
import { formatCallbackSource } from "./formatHelpers.ts";
import type { Future } from "./futures.ts";
import { limitedRepr } from "./limitedRepr.ts";

function formatCallbacks(callbacks: readonly unknown[]): string {
  const format = (index: number): string => formatCallbackSource(callbacks.at(index));
  switch (callbacks.length) {
    case 1:
      return `cb=[${format(0)}]`;
    case 2:
      return `cb=[${format(0)}, ${format(1)}]`;
    default:
      return `cb=[${format(0)}, <${callbacks.length - 2} more>, ${format(-1)}]`;
  }
}

/** `["finished", "result=3"]`: what stands between the class name and the closing bracket. */
export function futureReprInfo(future: Future<never>): string[] {
  const info = [future._state.toLowerCase()];
  if (future._state === "FINISHED") {
    const error = future._exception;
    info.push(
      error === null ? `result=${limitedRepr(future._result)}` : `exception=${repr(error)}`,
    );
  }
  const callbacks = future._callbackFunctions();
  if (callbacks.length > 0) info.push(formatCallbacks(callbacks));
  const creation = creationInfo(future);
  if (creation !== null) info.push(creation);
  return info;
}

/** `<Future finished result=3>`. */
export function futureRepr(
  future: Future<never>,
  info: (future: Future<never>) => string[],
): string {
  return guardRecursion(
    future,
    "...",
    () => `<${shortTypeName(future)} ${info(future).join(" ")}>`,
  );
}
