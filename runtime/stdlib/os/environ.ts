/** `os.environ`: the environment variables as a mapping; changes reach child processes. */
import { Dict } from "../../python/dict.ts";
import { TypeError } from "../../python/exceptions.ts";
import { typeName } from "../../python/types.ts";
import { environment } from "./host.ts";

export class Environ extends Dict<string, string> {
  static override readonly __name__: string = "_Environ";
  static readonly __module__ = "os";

  override set(key: string, value: string): this {
    for (const text of [key, value]) {
      if (typeof text !== "string") throw new TypeError(`str expected, not ${typeName(text)}`);
    }
    environment[key] = value;
    return super.set(key, value);
  }

  override delete(key: string): void {
    super.delete(key);
    delete environment[key];
  }

  override pop(key: string, missing?: unknown): never {
    const value = super.pop(key, missing);
    delete environment[key];
    return value as never;
  }

  override __repr__(): string {
    return `environ(${super.__repr__()})`;
  }
}

export const environ: Environ = new Environ(
  Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
