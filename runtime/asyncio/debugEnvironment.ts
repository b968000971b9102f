/** Debug mode switched on from outside: `PYTHONASYNCIODEBUG=1`. */
import * as debugMode from "./debugMode.ts";
import { provide } from "./loadedModules.ts";

/** Whether the environment switches debug mode on. */
export function isDebugMode(): boolean {
  const host = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process;
  if ((host?.env?.["PYTHONASYNCIODEBUG"] ?? "") === "") return false;
  provide({ "asyncio/debug": debugMode });
  return true;
}
