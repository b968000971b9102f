/** `string.Template`: `$name` and `${name}` (Lib/string.py). */
import { Dict } from "../../python/dict.ts";
import { KeyError, ValueError } from "../../python/exceptions.ts";
import { snake } from "../../python/names.ts";
import { str } from "../../python/str.ts";
import type { Keywords } from "../../python/keywords.ts";

const PLACEHOLDER = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\}|())/gi;

type Mapping = Dict<string, unknown> | Keywords | null;

export class Template {
  static readonly __module__ = "string";
  readonly template: string;

  constructor(template: string) {
    this.template = template;
  }

  /** Raises KeyError for a name without a value, ValueError for a stray `$`. */
  substitute(mapping: Mapping = null, keywords: Keywords = {}): string {
    const values = valuesOf(mapping, keywords);
    return this.#replace((name, offset) => {
      if (name === null) throw new ValueError(this.#invalid(offset));
      if (!values.has(name)) throw new KeyError(name);
      return str(values.get(name));
    });
  }

  /** As `substitute`, but what has no value stays as it is. */
  safeSubstitute(mapping: Mapping = null, keywords: Keywords = {}): string {
    const values = valuesOf(mapping, keywords);
    return this.#replace((name, _offset, all) =>
      name === null || !values.has(name) ? all : str(values.get(name)),
    );
  }

  /** The names, in order of appearance. */
  getIdentifiers(): string[] {
    const names = new Set<string>();
    this.#replace((name, _offset, all) => {
      if (name !== null) names.add(name);
      return all;
    });
    return [...names];
  }

  isValid(): boolean {
    let valid = true;
    this.#replace((name, _offset, all) => {
      valid &&= name !== null;
      return all;
    });
    return valid;
  }

  #replace(value: (name: string | null, offset: number, all: string) => string): string {
    return this.template.replace(
      PLACEHOLDER,
      (all: string, escaped?: string, named?: string, braced?: string, ...rest: unknown[]) =>
        escaped === undefined ? value(named ?? braced ?? null, rest[1] as number, all) : "$",
    );
  }

  #invalid(offset: number): string {
    const before = this.template.slice(0, offset);
    const lines = before.split("\n");
    return `Invalid placeholder in string: line ${lines.length}, col ${lines.at(-1)!.length + 1}`;
  }
}

function valuesOf(mapping: Mapping, keywords: Keywords): Map<string, unknown> {
  const values = new Map<string, unknown>();
  if (mapping instanceof Dict) for (const [key, value] of mapping.entries()) values.set(key, value);
  const named = mapping instanceof Dict ? keywords : { ...mapping, ...keywords };
  for (const [key, value] of Object.entries(named)) values.set(snake(key), value);
  return values;
}
