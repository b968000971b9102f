/**
 * Several base classes.
 *
 *     class Duck(Swims, Walks, Animal): ...
 *
 * ```ts
 * class Duck extends inherit(Swims, Walks, Animal) { ... }
 * ```
 *
 * JavaScript knows one base, so `inherit` makes one that has what all of them have, nearest first in
 * Python's method resolution order. Such classes have `__init__` as a method, since a constructor can
 * be called only to make an object, and `superOf` instead of `super`.
 */
import { AttributeError, NotImplementedError, TypeError } from "./exceptions/hierarchy.ts";
import { isKeywords } from "./keywords.ts";
import { resolutionOrder } from "./mro.ts";
import { className, type AnyClass } from "./types.ts";

export type Class = abstract new (...args: any[]) => object;

const basesOfMerged = new WeakMap<object, readonly Class[]>();

/**
 * The base of classes that have `__init__` as a method: those that take part in multiple inheritance, and
 * those whose `__init__` calls the base's late, sometimes or never.
 */
export class Cooperative {
  constructor(...args: any[]) {
    const made = madeByNew(new.target, args);
    if (made !== null) return made as Cooperative;
    if (this.__init__ === Cooperative.prototype.__init__ && args.length > 0) {
      throw new TypeError(`${className(this.constructor as never)}() takes no arguments`);
    }
    this.__init__(...args);
  }

  /** `object.__new__`. */
  static __new__(cls: any, ...args: any[]): any {
    return newObject(cls as Class, ...(args as unknown[]));
  }

  /** `object.__init__`. */
  __init__(...args: any[]): void {
    objectInit(...args);
  }

  static [Symbol.hasInstance](value: unknown): boolean {
    return hasInOrder(value, this as unknown as Class);
  }
}

/** `object.__new__(cls)`: an object on which no `__init__` was called. */
export function newObject<C extends Class>(cls: C, ...args: unknown[]): InstanceType<C> {
  if (hasArguments(args)) {
    throw new TypeError("object.__new__() takes exactly one argument (the type to instantiate)");
  }
  return Object.create(cls.prototype as object) as InstanceType<C>;
}

/** `type.__call__` where a class has a `__new__`: what that makes, with `__init__` called; null elsewhere. */
function madeByNew(cls: Class, args: readonly unknown[]): object | null {
  const create = (cls as unknown as typeof Cooperative).__new__;
  if (isOfObject(create)) return null;
  const made = create.call(cls, cls, ...args) as Cooperative;
  if (hasInOrder(made, cls) && made.__init__ !== Cooperative.prototype.__init__)
    made.__init__(...args);
  // JavaScript's constructors give objects only
  if (typeof made !== "object" || (made as unknown) === null)
    throw new NotImplementedError("a __new__ that returns something else than an object");
  return made;
}

const ownNews = new WeakSet<object>([Cooperative.__new__]);

/** Whether a `__new__` is no program's. */
function isOfObject(create: object): boolean {
  return ownNews.has(create);
}

function hasArguments(args: readonly unknown[]): boolean {
  const last = args.at(-1);
  // **kwargs of which nothing was left
  return args.length > (isKeywords(last) && Object.keys(last).length === 0 ? 1 : 0);
}

/** Whether a class is in the method resolution order of an object's class. */
function hasInOrder(value: unknown, cls: Class): boolean {
  if (typeof value !== "object" || value === null) return false;
  const own = (value as { constructor?: unknown }).constructor;
  return typeof own === "function" && orderOf(own as unknown as Class).includes(cls);
}

/**
 *     class AppError(Exception):
 *         def __init__(self, code):
 *             self.code = code
 *             super().__init__(f"code {code}")
 *
 * A class of the library as the base of a class that has `__init__` as a method: `extends
 * initialising(Exception)`. Like `__new__` it gets the positional arguments.
 */
export function initialising<B extends Class>(
  base: B,
): (new (...args: any[]) => InstanceType<B> & Cooperative) &
  Omit<B, "prototype"> &
  Pick<typeof Cooperative, "__new__"> {
  const Host = class extends (base as unknown as new (...args: unknown[]) => Cooperative) {
    static __new__(cls: Class, ...args: unknown[]): unknown {
      const positional = isKeywords(args.at(-1)) ? args.slice(0, -1) : args;
      return Reflect.construct(base as unknown as new () => object, positional, cls) as unknown;
    }

    constructor(...args: unknown[]) {
      super(...(isKeywords(args.at(-1)) ? args.slice(0, -1) : args));
      const made = madeByNew(new.target as unknown as Class, args);
      if (made !== null) return made as Cooperative;
      this.__init__(...args);
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return hasInOrder(value, this as unknown as Class);
    }
  };
  if (!("__init__" in base.prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(Cooperative.prototype, "__init__")!;
    Object.defineProperty(Host.prototype, "__init__", { value, configurable: true });
  }
  ownNews.add(Host.__new__);
  basesOfMerged.set(Host, [base]);
  return Host as never;
}

/** The bases that Python knows: not the class that `inherit` made, nor Cooperative. */
export function directBases(cls: Class): readonly Class[] {
  const above = Object.getPrototypeOf(cls) as Class;
  const merged = basesOfMerged.get(above);
  if (merged !== undefined) return merged;
  const isReal =
    typeof above === "function" &&
    (above as unknown) !== Function.prototype &&
    above !== Cooperative &&
    (above as unknown) !== Error;
  return isReal ? [above] : [];
}

const known = new WeakMap<object, readonly Class[]>();

/** A class and its bases in method resolution order. */
export function orderOf(cls: Class): readonly Class[] {
  let order = known.get(cls);
  if (order === undefined) {
    order = resolutionOrder(cls, directBases, (each) => className(each));
    known.set(cls, order);
  }
  return order;
}

type Instances<B extends readonly Class[]> = B extends readonly [
  infer First extends Class,
  ...infer Rest extends readonly Class[],
]
  ? InstanceType<First> & Instances<Rest>
  : unknown;

const OF_EVERY_CLASS = new Set<string | symbol>([
  "length",
  "name",
  "prototype",
  Symbol.hasInstance,
]);

/** One class with what these have. Raises TypeError where they have no resolution order. */
export function inherit<B extends readonly Class[]>(
  ...bases: B
): (new (...args: any[]) => Instances<B>) & Omit<B[0], "prototype"> {
  // an exception has to be made as one, wherever it stands among the bases
  const host = bases.find((base) => !Cooperative.prototype.isPrototypeOf(base.prototype));
  const Merged = class extends ((host ?? bases[0]) as unknown as new () => object) {};
  basesOfMerged.set(Merged, bases);
  const order = resolutionOrder<Class>(
    Merged,
    (cls) => (cls === Merged ? bases : directBases(cls)),
    (each) => className(each),
  );
  for (const each of order.slice(1).reverse()) {
    copyMembers(each.prototype as object, Merged.prototype);
    shareStatics(each, Merged);
  }
  return Merged as never;
}

function copyMembers(from: object, to: object): void {
  for (const key of Reflect.ownKeys(from)) {
    if (key === "constructor") continue;
    Object.defineProperty(to, key, Object.getOwnPropertyDescriptor(from, key)!);
  }
}

/** Attributes of a base class, whatever they are at the time. */
function shareStatics(from: Class, to: object): void {
  for (const key of Reflect.ownKeys(from)) {
    if (OF_EVERY_CLASS.has(key) || (typeof key === "string" && key.startsWith("__"))) continue;
    Object.defineProperty(to, key, {
      configurable: true,
      get: () => (from as unknown as Record<string | symbol, unknown>)[key],
      set(this: object, value: unknown) {
        Object.defineProperty(this, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
}

/** `object.__init_subclass__`, which takes no keywords. */
export function objectInitSubclass(cls: AnyClass, keywords: object = {}): void {
  if (Object.keys(keywords).length > 0)
    throw new TypeError(`${className(cls)}.__init_subclass__() takes no keyword arguments`);
}

/** `super()` in a method of `cls`: what the classes after it have, in the order of the instance. */
export function superOf(cls: AnyClass, self: object): any {
  const isClass = typeof self === "function";
  const start = (isClass ? self : self.constructor) as Class;
  const order = orderOf(start);
  const after = order.slice(order.indexOf(cls as Class) + 1);
  return new Proxy(
    {},
    {
      get(_target, key): unknown {
        for (const each of after) {
          const owner = (isClass ? each : each.prototype) as object;
          const found = Object.getOwnPropertyDescriptor(owner, key);
          if (found === undefined) continue;
          if (found.get !== undefined) return found.get.call(self) as unknown;
          const value = found.value as unknown;
          return typeof value === "function" ? (value.bind(self) as unknown) : value;
        }
        if (key === "__init__") return objectInit;
        throw new AttributeError(`'super' object has no attribute '${String(key)}'`);
      },
    },
  );
}

function objectInit(...args: unknown[]): void {
  if (hasArguments(args)) {
    throw new TypeError(
      "object.__init__() takes exactly one argument (the instance to initialize)",
    );
  }
}
