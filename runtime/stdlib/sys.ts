/** Python's `sys`, as CPython 3.13.0 on Linux shows itself. */
import { tupleOf } from "../python/tuple.ts";
import { type } from "../python/typeOf.ts";
import { SystemExit, type BaseException } from "../python/exceptions.ts";
import type { Float } from "../python/float.ts";
import { asFloat } from "../python/float.ts";
import { currentException } from "../python/handledExceptions.ts";
import type { Int } from "../python/integers.ts";
import { stdout } from "../python/stdio.ts";
import { namedtuple } from "./collections/namedtuple.ts";

export { stderr, stdout } from "../python/stdio.ts";
export { StandardInput, stdin } from "./sys/stdin.ts";

/** The class of `sys.stdout` and `sys.stderr`, for type annotations. */
export const StandardStream: unknown = stdout.constructor;

/** The program and its arguments. */
export const argv: string[] = globalThis.process?.argv?.slice(1) ?? [""];

/** The folders that Python would look for modules in; imports were resolved when the program was translated. */
export const path: string[] = [(argv[0] ?? "").replace(/\/?[^/]*$/, "")];

/** Ends the program: raises SystemExit. None is success, an int the status, anything else a message. */
export function exit(status: unknown = null): never {
  throw status === null ? new SystemExit() : new SystemExit(status);
}

export class VersionInfo extends namedtuple<
  { major: number; minor: number; micro: number; releaselevel: string; serial: number },
  [number, number, number, string, number]
>("version_info", ["major", "minor", "micro", "releaselevel", "serial"], { module: "sys" }) {
  static readonly __module__ = "sys";
  static readonly __name__ = "sys.version_info";
}

export const versionInfo = new VersionInfo(3, 13, 0, "final", 0);
export const version = "3.13.0 (py2ts-async)";
export const hexversion = 0x030d00f0;
export const platform = "linux";
export const byteorder = "little";
export const maxsize: Int = 9223372036854775807n;
export const maxunicode = 0x10ffff;

class FloatInfo extends namedtuple<Record<string, Int | Float>, (Int | Float)[]>(
  "float_info",
  "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds",
) {
  static readonly __module__ = "sys";
  static readonly __name__ = "sys.float_info";
}

export const floatInfo = new FloatInfo(
  ...[asFloat(Number.MAX_VALUE), 1024, 308, asFloat(2 ** -1022), -1021, -307],
  ...[15, 53, asFloat(Number.EPSILON), 2, 1],
);

/** What CPython answers; the JavaScript engine has a limit of its own. */
export function getrecursionlimit(): number {
  return 1000;
}

export function getdefaultencoding(): string {
  return "utf-8";
}

/** Strings need no interning here. */
export function intern(string: string): string {
  return string;
}

interface Handled {
  readonly exc?: unknown;
}

/**
 * The exception that is being handled: its class, itself, and its traceback. JavaScript does not say
 * which one that is, so generated code passes it: `sys.excInfo({ exc: error })`.
 */
export function excInfo({ exc = currentException() }: Handled = {}): readonly [
  type: any,
  value: any,
  traceback: any,
] {
  return exc === null
    ? tupleOf(null, null, null)
    : tupleOf(type(exc), exc, (exc as BaseException).__traceback__ ?? null);
}

/** The exception that is being handled, or null; generated code passes it. */
export function exception({ exc = currentException() }: Handled = {}): any {
  return exc;
}
