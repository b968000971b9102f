/** `json.dumps` (Lib/json/encoder.py). */
import { Dict } from "../../python/dict.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { floatRepr, isFloat } from "../../python/float.ts";
import { sorted } from "../../python/iteration.ts";
import { repr } from "../../python/repr.ts";
import { shortTypeName } from "../../python/types.ts";
import { IntEnum, StrEnum } from "../enum/mixed.ts";

export interface DumpOptions {
  readonly skipkeys?: boolean;
  readonly ensureAscii?: boolean;
  readonly checkCircular?: boolean;
  readonly allowNan?: boolean;
  readonly indent?: number | bigint | string | null;
  readonly separators?: readonly [item: string, key: string] | readonly string[] | null;
  readonly default?: ((value: never) => unknown) | null;
  readonly sortKeys?: boolean;
}

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\f": "\\f",
  "\b": "\\b",
};

function escape(unit: string): string {
  return SHORT[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function quote(text: string, ensureAscii: boolean): string {
  // Escapes go by UTF-16 unit, as JSON wants: two for a character beyond U+FFFF.
  const pattern = ensureAscii ? /["\\]|[^ -~]/g : /["\\\u0000-\u001f]/g;
  return `"${text.replace(pattern, escape)}"`;
}

class Encoder {
  readonly #options: DumpOptions;
  readonly #indent: string | null;
  readonly #itemSeparator: string;
  readonly #keySeparator: string;
  readonly #active = new Set<unknown>();

  constructor(options: DumpOptions) {
    this.#options = options;
    const { indent = null, separators = null } = options;
    this.#indent =
      indent === null || typeof indent === "string"
        ? indent
        : " ".repeat(Math.max(0, Number(indent)));
    this.#itemSeparator = separators?.[0] ?? (this.#indent === null ? ", " : ",");
    this.#keySeparator = separators?.[1] ?? ": ";
  }

  encode(value: unknown, depth: number): string {
    if (value instanceof IntEnum || value instanceof StrEnum) value = value.value;
    if (typeof value === "string") return quote(value, this.#options.ensureAscii ?? true);
    if (value === null || value === undefined) return "null";
    if (typeof value === "boolean" || typeof value === "bigint") return String(value);
    if (isFloat(value)) return this.#float(Number(value));
    if (typeof value === "number") return String(BigInt(value));
    if (Array.isArray(value)) {
      return this.#guarded(value, () => {
        const items = value.map((item) => this.encode(item, depth + 1));
        return this.#block("[", items, "]", depth);
      });
    }
    if (value instanceof Dict) {
      return this.#guarded(value, () =>
        this.#block("{", this.#entries(value, depth + 1), "}", depth),
      );
    }
    const { default: convert = null } = this.#options;
    if (convert === null) {
      throw new TypeError(`Object of type ${shortTypeName(value)} is not JSON serializable`);
    }
    return this.#guarded(value, () => this.encode(convert(value as never), depth));
  }

  #guarded(value: unknown, encode: () => string): string {
    if (this.#active.has(value)) throw new ValueError("Circular reference detected");
    this.#active.add(value);
    const text = encode();
    this.#active.delete(value);
    return text;
  }

  #block(open: string, items: readonly string[], close: string, depth: number): string {
    if (items.length === 0) return open + close;
    if (this.#indent === null) return open + items.join(this.#itemSeparator) + close;
    const newline = `\n${this.#indent.repeat(depth + 1)}`;
    const end = `\n${this.#indent.repeat(depth)}`;
    return open + newline + items.join(this.#itemSeparator + newline) + end + close;
  }

  #entries(dict: Dict, depth: number): string[] {
    let entries = [...dict.items()];
    if (this.#options.sortKeys) entries = sorted(entries);
    const texts: string[] = [];
    for (const [key, value] of entries) {
      const name = this.#key(key);
      if (name === null) continue;
      const text = quote(name, this.#options.ensureAscii ?? true);
      texts.push(text + this.#keySeparator + this.encode(value, depth));
    }
    return texts;
  }

  #key(key: unknown): string | null {
    if (typeof key === "string") return key;
    if (key instanceof StrEnum || key instanceof IntEnum) return String(key.value);
    if (key === null || key === undefined) return "null";
    if (typeof key === "boolean" || typeof key === "bigint") return String(key);
    if (isFloat(key)) return this.#float(Number(key));
    if (typeof key === "number") return String(BigInt(key));
    if (this.#options.skipkeys) return null;
    throw new TypeError(`keys must be str, int, float, bool or None, not ${shortTypeName(key)}`);
  }

  #float(value: number): string {
    if (Number.isFinite(value)) return floatRepr(value);
    if (this.#options.allowNan ?? true) {
      return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    throw new ValueError(`Out of range float values are not JSON compliant: ${repr(value)}`);
  }
}

/** An object as JSON text. Raises TypeError for what JSON cannot say, unless `default` converts it. */
export function dumps(obj: unknown, options: DumpOptions = {}): string {
  return new Encoder(options).encode(obj, 0);
}
