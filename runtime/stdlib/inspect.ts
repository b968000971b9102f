/** Python's `inspect`: what a value is. */
import { Coroutine } from "../asyncio/coroutines.ts";
import { Future } from "../asyncio/futures.ts";
import { BuiltinFunctionType, FunctionType, isinstance, MethodType } from "../python/typeOf.ts";
import { isClass as isPythonClass } from "../python/types.ts";

export { iscoroutinefunction } from "../asyncio/coroutines.ts";

const GeneratorFunction = Object.getPrototypeOf(function* () {}) as object;
const AsyncGeneratorFunction = Object.getPrototypeOf(async function* () {}) as object;

export function iscoroutine(object: unknown): boolean {
  return object instanceof Coroutine;
}

export function isawaitable(object: unknown): boolean {
  if (object instanceof Coroutine || object instanceof Future) return true;
  return typeof (object as { __await__?: unknown } | null | undefined)?.__await__ === "function";
}

export function isclass(object: unknown): boolean {
  return isPythonClass(object);
}

export function isfunction(object: unknown): boolean {
  return isinstance(object, FunctionType);
}

export function ismethod(object: unknown): boolean {
  return isinstance(object, MethodType);
}

export function isbuiltin(object: unknown): boolean {
  return isinstance(object, BuiltinFunctionType);
}

export function isgeneratorfunction(object: unknown): boolean {
  return typeof object === "function" && GeneratorFunction.isPrototypeOf(object);
}

export function isasyncgenfunction(object: unknown): boolean {
  return typeof object === "function" && AsyncGeneratorFunction.isPrototypeOf(object);
}

export function isgenerator(object: unknown): boolean {
  return Object.prototype.toString.call(object) === "[object Generator]";
}

export function isasyncgen(object: unknown): boolean {
  return Object.prototype.toString.call(object) === "[object AsyncGenerator]";
}

export const CORO_CREATED = "CORO_CREATED";
export const CORO_RUNNING = "CORO_RUNNING";
export const CORO_SUSPENDED = "CORO_SUSPENDED";
export const CORO_CLOSED = "CORO_CLOSED";

/** Which of them a coroutine is. */
export function getcoroutinestate(coroutine: Coroutine<unknown>): string {
  if (!coroutine._consumed()) return CORO_CREATED;
  const runner = coroutine._runner;
  if (runner === null || runner.done()) return CORO_CLOSED;
  return runner._isRunning?.() === true ? CORO_RUNNING : CORO_SUSPENDED;
}
