/**
 * The callable types of builtins (`int`, `str`, `dict`...) beside the classes behind them.
 *
 * `dict(...)` is a function, its values are instances of the class Dict: `type(d)` must give `dict`,
 * and `isinstance(d, dict)` must know Dict.
 */
import { declareBuiltinClasses, type AnyClass } from "./types.ts";

interface Registered {
  readonly check: (value: unknown) => boolean;
  readonly behind: AnyClass | null;
}

const registered = new Map<unknown, Registered>();
const callables = new Map<AnyClass, AnyClass>();

/** Declares a callable type: how its values are known, and the class behind it if there is one. */
export function declareType(
  callable: AnyClass,
  check: (value: unknown) => boolean,
  behind: AnyClass | null = null,
): void {
  declareBuiltinClasses(callable);
  if (behind !== null) declareBuiltinClasses(behind);
  registered.set(callable, { check, behind });
  if (behind !== null) callables.set(behind, callable);
}

/** Declares that the instances of a class are instances of a callable type, too: `class Level(int, Enum)`. */
export function declareSubclass(callable: AnyClass, cls: abstract new () => unknown): void {
  const { check, behind } = registered.get(callable)!;
  registered.set(callable, { check: (value) => check(value) || value instanceof cls, behind });
}

let rawFloat: unknown = null;

/** Declares `float`, whose results are raw numbers: only as a float of unknown type they need boxing. */
export function declareRawFloat(float: AnyClass): void {
  rawFloat = float;
}

/** Whether a callable is `float`. */
export function givesRawFloat(callable: unknown): boolean {
  return rawFloat !== null && callable === rawFloat;
}

/** What tells the instances of a callable type; undefined for classes. */
export function checkOf(type: unknown): ((value: unknown) => boolean) | undefined {
  return registered.get(type)?.check;
}

/** The class behind a callable type, or the class itself. */
export function classBehind(type: AnyClass): AnyClass {
  return registered.get(type)?.behind ?? type;
}

/** What Python calls a class: `dict` for Dict. */
export function publicType(cls: AnyClass): AnyClass {
  return callables.get(cls) ?? cls;
}
