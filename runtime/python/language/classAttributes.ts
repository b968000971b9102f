/**
 * Attributes of a class, read through its instances.
 *
 *     class Account:
 *         rate = 3
 *     Account().rate      # 3, and what Account.rate is later
 *
 * A static field of a JavaScript class is not seen through its instances.
 */

type AnyClass = abstract new (...args: never[]) => object;

/**
 *     class Plugin:
 *         name = "plugin"
 *     class Loader(Plugin): ...
 *     Loader.name         # plugin
 *
 * Takes from a class the `name` or `length` that JavaScript's classes all have.
 */
export function inheritStatics(cls: AnyClass, ...names: readonly ("name" | "length")[]): void {
  for (const name of names) Reflect.deleteProperty(cls, name);
}

/** Lets instances read these static fields; assigning to one gives the instance its own. */
export function inheritClassAttributes(cls: AnyClass, ...names: readonly string[]): void {
  for (const name of names) {
    Object.defineProperty(cls.prototype, name, {
      configurable: true,
      get(this: object): unknown {
        return (this.constructor as unknown as Record<string, unknown>)[name];
      },
      set(this: object, value: unknown): void {
        Object.defineProperty(this, name, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
    });
  }
}
