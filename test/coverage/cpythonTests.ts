/** The tests of CPython's test_asyncio that our own are compared with. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const RECORDED = new URL("cpythonTests.json", import.meta.url);
const LISTER = fileURLToPath(new URL("listTests.py", import.meta.url));

/** The modules that test what our asyncio has. */
export const MODULES = [
  "test_tasks",
  "test_futures",
  "test_futures2",
  "test_locks",
  "test_queues",
  "test_taskgroups",
  "test_timeouts",
  "test_waitfor",
  "test_runners",
  "test_eager_task_factory",
  "test_context",
  "test_pep492",
  "test_base_events",
] as const;

/** By module: `Class.test_name`, in the order of the file; as recorded from CPython 3.13. */
export type CPythonTests = Readonly<Record<string, readonly string[]>>;

export function readCPythonTests(): CPythonTests {
  return JSON.parse(readFileSync(RECORDED, "utf8")) as CPythonTests;
}

/** Asks a CPython 3.13 that has its tests installed. */
export function listCPythonTests(python: string): string {
  return execFileSync(python, ["-B", LISTER, ...MODULES], { encoding: "utf8" });
}

export function recordCPythonTests(python: string): void {
  writeFileSync(RECORDED, listCPythonTests(python));
}
