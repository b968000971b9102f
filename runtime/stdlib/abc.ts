/**
 * Python's `abc`.
 *
 * Generated code names the abstract methods of a class:
 *
 *     class Shape(ABC):
 *         @abstractmethod
 *         def area(self): ...
 *
 * ```ts
 * abstract class Shape extends ABC {
 *   static {
 *     abstractMethods(this, "area");
 *   }
 * }
 * ```
 */
import { TypeError } from "../python/exceptions.ts";
import { snake } from "../python/names.ts";
import { className } from "../python/types.ts";

type AnyClass = abstract new (...args: never[]) => object;
const declared = new WeakMap<object, readonly string[]>();

/** Names the methods that subclasses must define; their objects cannot be made before. */
export function abstractMethods(cls: AnyClass, ...names: string[]): void {
  declared.set(cls, names);
  for (const name of names) {
    if (Object.hasOwn(cls.prototype as object, name)) continue;
    // Marks where the method is abstract, so that a definition further down is told from it.
    const attributes = { writable: true, configurable: true };
    Object.defineProperty(cls.prototype, name, { value: abstractMethod, ...attributes });
  }
}

function abstractMethod(): null {
  return null;
}

/** The methods of a class that are still abstract, by their Python names. */
function missing(cls: AnyClass): string[] {
  const names = new Set<string>();
  const prototype = cls.prototype as Record<string, unknown>;
  for (let each: object | null = cls; each !== null; each = Object.getPrototypeOf(each) as object) {
    const owner = (each as AnyClass).prototype as object | undefined;
    for (const name of declared.get(each) ?? []) {
      if (owner !== undefined && definer(prototype, name) === owner) names.add(snake(name));
    }
  }
  return [...names].sort();
}

/** The prototype that a method comes from. */
function definer(prototype: object, name: string): object | null {
  for (
    let each: object | null = prototype;
    each !== null;
    each = Object.getPrototypeOf(each) as object
  ) {
    if (Object.hasOwn(each, name)) return each;
  }
  return null;
}

/** The base of abstract classes: raises TypeError where an object of one would be made. */
export abstract class ABC {
  static readonly __module__: string = "__main__";

  constructor() {
    checkAbstract(new.target);
  }
}

/** The check of `ABC`, for classes that cannot extend it. */
export function checkAbstract(cls: AnyClass): void {
  const names = missing(cls);
  if (names.length === 0) return;
  const plural = names.length > 1 ? "s" : "";
  const list = names.map((name) => `'${name}'`).join(", ");
  throw new TypeError(
    `Can't instantiate abstract class ${className(cls)} without an implementation for abstract method${plural} ${list}`,
  );
}
