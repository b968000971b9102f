/** `json.loads`: CPython's scanner, for its errors (Modules/_json.c, Lib/json/decoder.py). */
import { codePointIndex } from "../../python/codePoints.ts";
import { Dict } from "../../python/dict.ts";
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { asFloat } from "../../python/float.ts";
import { canonical } from "../../python/integers.ts";
import { tupleOf } from "../../python/tuple.ts";
import { shortTypeName } from "../../python/types.ts";

/** What `loads` raises: the message ends with the place. */
export class JSONDecodeError extends ValueError {
  static readonly __module__ = "json.decoder";
  readonly msg: string;
  readonly doc: string;
  /** The index in `doc`. */
  readonly pos: number;
  readonly lineno: number;
  readonly colno: number;

  constructor(msg: string, doc: string, pos: number) {
    const before = [...doc].slice(0, pos).join("");
    const lineno = before.split("\n").length;
    const colno = pos - [...before.slice(0, before.lastIndexOf("\n") + 1)].length + 1;
    super(`${msg}: line ${lineno} column ${colno} (char ${pos})`);
    this.msg = msg;
    this.doc = doc;
    this.pos = pos;
    this.lineno = lineno;
    this.colno = colno;
  }
}

export interface LoadOptions {
  readonly objectHook?: ((object: never) => unknown) | null;
  readonly objectPairsHook?: ((pairs: never) => unknown) | null;
  readonly parseFloat?: ((text: string) => unknown) | null;
  readonly parseInt?: ((text: string) => unknown) | null;
  readonly parseConstant?: ((text: string) => unknown) | null;
  /** Whether control characters are errors in strings. */
  readonly strict?: boolean;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

class Scanner {
  readonly #text: string;
  readonly #options: LoadOptions;
  #at = 0;

  constructor(text: string, options: LoadOptions) {
    this.#text = text;
    this.#options = options;
  }

  document(): unknown {
    this.#skip();
    const value = this.#value();
    this.#skip();
    if (this.#at < this.#text.length) throw this.#error("Extra data", this.#at);
    return value;
  }

  #error(message: string, at: number): JSONDecodeError {
    return new JSONDecodeError(message, this.#text, codePointIndex(this.#text, at));
  }

  #skip(): void {
    while (" \t\n\r".includes(this.#text[this.#at] ?? "x")) this.#at++;
  }

  #value(): unknown {
    const start = this.#at;
    switch (this.#text[start]) {
      case '"':
        return this.#string();
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      default:
        return this.#scalar(start);
    }
  }

  #scalar(start: number): unknown {
    const literal =
      /(?:null|true|false|NaN|-?Infinity)|(-?(?:0|[1-9][0-9]*))((?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)/y;
    literal.lastIndex = start;
    const match = literal.exec(this.#text);
    if (match === null) throw this.#error("Expecting value", start);
    this.#at = literal.lastIndex;
    const [text, whole, rest] = match;
    const { parseFloat = null, parseInt = null, parseConstant = null } = this.#options;
    if (whole === undefined) {
      if (text === "null") return null;
      if (text === "true" || text === "false") return text === "true";
      return parseConstant === null ? asFloat(Number(text)) : parseConstant(text);
    }
    if (rest === "") return parseInt === null ? canonical(BigInt(text)) : parseInt(text);
    return parseFloat === null ? asFloat(Number(text)) : parseFloat(text);
  }

  #object(): unknown {
    const pairs: (readonly [string, unknown])[] = [];
    this.#at++;
    this.#skip();
    if (this.#text[this.#at] !== "}") {
      do {
        if (this.#text[this.#at] !== '"') {
          throw this.#error("Expecting property name enclosed in double quotes", this.#at);
        }
        const key = this.#string();
        this.#skip();
        if (this.#text[this.#at] !== ":") throw this.#error("Expecting ':' delimiter", this.#at);
        this.#at++;
        this.#skip();
        pairs.push(tupleOf(key, this.#value()));
      } while (this.#another("}", "object"));
    }
    this.#at++;
    const { objectHook = null, objectPairsHook = null } = this.#options;
    if (objectPairsHook !== null) return objectPairsHook(pairs as never);
    const object = new Dict(pairs);
    return objectHook === null ? object : objectHook(object as never);
  }

  #array(): unknown[] {
    const items: unknown[] = [];
    this.#at++;
    this.#skip();
    if (this.#text[this.#at] !== "]") {
      do items.push(this.#value());
      while (this.#another("]", "array"));
    }
    this.#at++;
    return items;
  }

  /** Whether a comma and another item follow; otherwise the closing bracket is next. */
  #another(close: string, what: string): boolean {
    this.#skip();
    if (this.#text[this.#at] === close) return false;
    const comma = this.#at;
    if (this.#text[comma] !== ",") throw this.#error("Expecting ',' delimiter", comma);
    this.#at++;
    this.#skip();
    if (this.#text[this.#at] === close) {
      throw this.#error(`Illegal trailing comma before end of ${what}`, comma);
    }
    return true;
  }

  #string(): string {
    const start = this.#at++;
    let result = "";
    for (;;) {
      const unit = this.#text[this.#at];
      if (unit === undefined) throw this.#error("Unterminated string starting at", start);
      if (unit === '"') {
        this.#at++;
        return result;
      }
      if (unit === "\\") {
        result += this.#escape(start);
        continue;
      }
      if (unit < " " && (this.#options.strict ?? true)) {
        throw this.#error("Invalid control character at", this.#at);
      }
      result += unit;
      this.#at++;
    }
  }

  #escape(start: number): string {
    const backslash = this.#at;
    const letter = this.#text[backslash + 1];
    if (letter === undefined) throw this.#error("Unterminated string starting at", start);
    if (letter === "u") {
      const digits = this.#text.slice(backslash + 2, backslash + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw this.#error("Invalid \\uXXXX escape", backslash + 1);
      }
      this.#at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const character = ESCAPES[letter];
    if (character === undefined) throw this.#error("Invalid \\escape", backslash);
    this.#at += 2;
    return character;
  }
}

/** Reads JSON text. Raises JSONDecodeError. */
export function loads(s: string | Uint8Array, options: LoadOptions = {}): unknown {
  if (s instanceof Uint8Array) s = new TextDecoder().decode(s);
  else if (typeof s !== "string") {
    throw new TypeError(`the JSON object must be str, bytes or bytearray, not ${shortTypeName(s)}`);
  } else if (s.startsWith("\ufeff")) {
    throw new JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0);
  }
  return new Scanner(s, options).document();
}
