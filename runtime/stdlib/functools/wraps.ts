/** `functools.wraps` and `update_wrapper`: a wrapper that bears the name of what it wraps. */
import { functionName, functionQualname } from "../../python/types.ts";

export type AnyFunction = (...args: never[]) => unknown;

const ASSIGNMENTS = ["__module__", "__doc__", "__annotations__", "__type_params__"] as const;

/** Makes `wrapper` look like `wrapped`: name, doc, attributes, and `__wrapped__`. Returns `wrapper`. */
export function updateWrapper<W extends object>(wrapper: W, wrapped: AnyFunction): W {
  Object.assign(wrapper, wrapped);
  const define = (key: string, value: unknown): void => {
    Object.defineProperty(wrapper, key, { value, writable: true, configurable: true });
  };
  define("name", wrapped.name);
  define("__name__", functionName(wrapped));
  // When it is asked for: few programs do, and it costs a look into the source.
  Object.defineProperty(wrapper, "__qualname__", {
    get: () => functionQualname(wrapped),
    set: (value) => define("__qualname__", value),
    configurable: true,
  });
  for (const key of ASSIGNMENTS) {
    if (key in wrapped) define(key, (wrapped as unknown as Record<string, unknown>)[key]);
  }
  define("__wrapped__", wrapped);
  return wrapper;
}

/**
 * Python's decorator factory.
 *
 * ```ts
 * const wrapper = functools.wraps(func)(async (...args: unknown[]) => { ... });
 * ```
 */
export function wraps(wrapped: AnyFunction): <W extends AnyFunction>(wrapper: W) => W {
  return (wrapper) => updateWrapper(wrapper, wrapped);
}
