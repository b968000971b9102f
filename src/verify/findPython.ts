/** Finds the CPython that programs are compared with: 3.13, the version whose behaviour we promise. */
import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export const REFERENCE_VERSION = "3.13";

export interface Python {
  /** Absolute path of the executable. */
  executable: string;
  /** "3.13.0" */
  version: string;
}

/** What a candidate says of itself. */
const PROBE =
  "import platform, sys; print(sys.executable, platform.python_version(), platform.python_implementation(), sep='\\n')";

/**
 * @param wanted a path or name given by the user, tried alone
 * @returns the first CPython 3.13, or what was found instead
 */
export async function findPython(
  wanted?: string,
): Promise<{ python: Python } | { python: undefined; found: Python[] }> {
  const found: Python[] = [];
  for (const candidate of wanted === undefined ? candidates() : [wanted]) {
    const python = await probe(candidate);
    if (python === undefined) continue;
    if (python.version.startsWith(`${REFERENCE_VERSION}.`)) return { python };
    if (!found.some(({ executable }) => executable === python.executable)) found.push(python);
  }
  return { python: undefined, found };
}

function* candidates(): Generator<string> {
  yield `python${REFERENCE_VERSION}`;
  const versions = join(process.env["PYENV_ROOT"] ?? join(homedir(), ".pyenv"), "versions");
  for (const version of foldersIn(versions))
    if (version.startsWith(REFERENCE_VERSION)) yield join(versions, version, "bin", "python3");
  yield "python3";
  yield "python";
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
}

async function probe(candidate: string): Promise<Python | undefined> {
  try {
    const { stdout } = await promisify(execFile)(candidate, ["-I", "-c", PROBE], {
      timeout: 10_000,
    });
    const [executable, version, implementation] = stdout.trim().split(/\r?\n/);
    if (!executable || !version || implementation !== "CPython") return undefined;
    return { executable, version };
  } catch {
    return undefined;
  }
}
