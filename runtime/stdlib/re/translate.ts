/**
 * Python's regular expressions in JavaScript's syntax, with the `v` flag.
 *
 * The two differ in small things: what `\w`, `\d`, `\s` and `.` match, where `^` and `$` stand, how groups
 * are named. What JavaScript cannot do (conditionals, atomic groups, possessive quantifiers, flags for a part) raises
 * NotImplementedError; what Python rejects raises PatternError.
 */
import { Exception, NotImplementedError } from "../../python/exceptions.ts";
import { codePointIndex } from "../../python/codePoints.ts";
import { ASCII, DOTALL, IGNORECASE, MULTILINE, UNICODE, VERBOSE, flagOf } from "./flags.ts";

/** `re.error`: a pattern that Python rejects. */
export class PatternError extends Exception {
  static readonly __module__ = "re";
  readonly msg: string;
  readonly pattern: string;
  readonly pos: number;

  constructor(msg: string, pattern: string, pos: number) {
    const line = pattern.slice(0, pos).split("\n");
    const place = pattern.includes("\n")
      ? ` (line ${line.length}, column ${line.at(-1)!.length + 1})`
      : "";
    super(`${msg} at position ${codePointIndex(pattern, pos)}${place}`);
    this.msg = msg;
    this.pattern = pattern;
    this.pos = codePointIndex(pattern, pos);
  }
}

export interface Translated {
  readonly source: string;
  /** With those that the pattern itself sets: `(?i)`. */
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

const START = "(?<![^])";
const END = "(?![^])";

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  a: "\\x07",
  f: "\\f",
  n: "\\n",
  r: "\\r",
  t: "\\t",
  v: "\\v",
};

class Translator {
  readonly #pattern: string;
  #flags: number;
  #at = 0;
  #out = "";
  #groups = 0;
  readonly #names = new Map<string, number>();
  /** Where the groups that are open began. */
  readonly #open: number[] = [];
  /** Whether a quantifier may follow: "item", "quantified", or nothing to repeat. */
  #last: "none" | "item" | "quantified" = "none";

  constructor(pattern: string, flags: number) {
    this.#pattern = pattern;
    this.#flags = flags;
    this.#takeGlobalFlags();
  }

  translate(): Translated {
    while (this.#at < this.#pattern.length) this.#next();
    if (this.#open.length > 0) {
      throw this.#error("missing ), unterminated subpattern", this.#open.at(-1)!);
    }
    return { source: this.#out, flags: this.#flags, groups: this.#groups, names: this.#names };
  }

  #error(message: string, at = this.#at): PatternError {
    return new PatternError(message, this.#pattern, at);
  }

  #has(flag: number): boolean {
    return (this.#flags & flag) !== 0;
  }

  #takeGlobalFlags(): void {
    const match = /^\(\?([aimsux]+)\)/.exec(this.#pattern);
    if (match !== null) {
      for (const letter of match[1]!) this.#flags |= flagOf(letter)!;
      this.#at = match[0].length;
    }
    if (!this.#has(ASCII)) this.#flags |= UNICODE;
  }

  #item(text: string): void {
    this.#out += text;
    this.#last = "item";
  }

  #next(): void {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at)!);
    switch (character) {
      case "\\":
        return this.#escape();
      case "[":
        return this.#characterSet();
      case "(":
        return this.#group();
      case ")":
        if (this.#open.pop() === undefined) throw this.#error("unbalanced parenthesis");
        this.#at++;
        return this.#item(")");
      case "*":
      case "+":
      case "?":
      case "{":
        return this.#quantifier(character);
      case "|":
        this.#at++;
        this.#out += "|";
        this.#last = "none";
        return;
      case "^":
        this.#at++;
        return this.#item(this.#has(MULTILINE) ? "(?<![^\\n])" : START);
      case "$":
        this.#at++;
        return this.#item(this.#has(MULTILINE) ? "(?![^\\n])" : `(?=\\n?${END})`);
      case ".":
        this.#at++;
        return this.#item(this.#has(DOTALL) ? "[^]" : "[^\\n]");
      default:
        return this.#literal(character);
    }
  }

  #literal(character: string): void {
    if (this.#has(VERBOSE)) {
      if (/\s/.test(character)) {
        this.#at++;
        return;
      }
      if (character === "#") {
        const end = this.#pattern.indexOf("\n", this.#at);
        this.#at = end < 0 ? this.#pattern.length : end + 1;
        return;
      }
    }
    this.#at += character.length;
    this.#item(/[\]}/]/.test(character) ? `\\${character}` : character);
  }

  #quantifier(character: string): void {
    const start = this.#at;
    let quantifier = character;
    if (character === "{") {
      const match = /^\{(\d*)(,?)(\d*)\}/.exec(this.#pattern.slice(start));
      if (match === null || (match[1] === "" && match[3] === "")) {
        this.#at++;
        return this.#item("\\{");
      }
      const [all, low = "", comma = "", high = ""] = match;
      if (high !== "" && low !== "" && Number(low) > Number(high)) {
        throw this.#error("min repeat greater than max repeat", start + 1);
      }
      quantifier = `{${low || "0"}${comma}${high}}`;
      this.#at += all.length;
    } else {
      this.#at++;
    }
    if (this.#last === "none") throw this.#error("nothing to repeat", start);
    if (this.#last === "quantified") throw this.#error("multiple repeat", start);
    const next = this.#pattern[this.#at];
    if (next === "+") throw new NotImplementedError("possessive quantifiers are not supported");
    if (next === "?") {
      quantifier += "?";
      this.#at++;
    }
    this.#out += quantifier;
    this.#last = "quantified";
  }

  #group(): void {
    const start = this.#at;
    const rest = this.#pattern.slice(start);
    if (rest.startsWith("(?#")) {
      const end = this.#pattern.indexOf(")", start);
      if (end < 0) throw this.#error("missing ), unterminated comment", start);
      this.#at = end + 1;
      return;
    }
    const reference = /^\(\?P=([^)]*)\)/.exec(rest);
    if (reference !== null) {
      const name = reference[1]!;
      if (!this.#names.has(name)) throw this.#error(`unknown group name '${name}'`, start + 4);
      this.#at += reference[0].length;
      return this.#item(`\\k<${name}>`);
    }
    const named = /^\(\?P<([^>]*)>/.exec(rest);
    const plain = /^\((?:\?(?::|=|!|<=|<!))?/.exec(rest)!;
    if (named === null && rest.startsWith("(?") && plain[0] === "(")
      this.#unsupportedGroup(rest, start);
    if (named !== null || plain[0] === "(") this.#groups++;
    if (named !== null) {
      const name = named[1]!;
      if (!/^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name)) {
        throw this.#error(`bad character in group name '${name}'`, start + 4);
      }
      if (this.#names.has(name)) {
        const [now, before] = [this.#groups, this.#names.get(name)];
        throw this.#error(
          `redefinition of group name '${name}' as group ${now}; was group ${before}`,
          start + 4,
        );
      }
      this.#names.set(name, this.#groups);
    }
    this.#open.push(start);
    this.#out += named === null ? plain[0] : `(?<${named[1]!}>`;
    this.#at += (named ?? plain)[0].length;
    this.#last = "none";
  }

  #unsupportedGroup(rest: string, start: number): never {
    if (rest.startsWith("(?>")) throw new NotImplementedError("atomic groups are not supported");
    if (rest.startsWith("(?("))
      throw new NotImplementedError("conditional groups are not supported");
    if (/^\(\?[aiLmsux-]+:/.test(rest)) {
      throw new NotImplementedError("flags for a part of a pattern are not supported");
    }
    if (/^\(\?[aiLmsux]+\)/.test(rest)) {
      throw this.#error("global flags not at the start of the expression", start);
    }
    throw this.#error(
      `unknown extension ${rest.slice(1, rest.startsWith("(?<") ? 4 : 3)}`,
      start + 1,
    );
  }

  /** What a class stands for, inside a set or outside. */
  #classOf(letter: string): string | undefined {
    const ascii = this.#has(ASCII);
    switch (letter) {
      case "d":
        return ascii ? "[0-9]" : "\\p{Nd}";
      case "D":
        return ascii ? "[^0-9]" : "\\P{Nd}";
      case "s":
        return ascii ? "[ \\t\\n\\r\\f\\v]" : "[[\\s\\x1c-\\x1f\\x85]--\\ufeff]";
      case "S":
        return ascii ? "[^ \\t\\n\\r\\f\\v]" : "[^[\\s\\x1c-\\x1f\\x85]--\\ufeff]";
      case "w":
        return ascii ? "[A-Za-z0-9_]" : "[\\p{L}\\p{N}_]";
      case "W":
        return ascii ? "[^A-Za-z0-9_]" : "[^\\p{L}\\p{N}_]";
      default:
        return undefined;
    }
  }

  #escape(): void {
    const start = this.#at;
    const letter = this.#pattern[start + 1];
    if (letter === undefined) throw this.#error("bad escape (end of pattern)", start);
    const cls = this.#classOf(letter);
    if (cls !== undefined) {
      this.#at += 2;
      return this.#item(cls);
    }
    const word = this.#classOf("w")!;
    const anchors: Readonly<Record<string, string>> = {
      A: START,
      Z: END,
      b: `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`,
      B: `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`,
    };
    if (anchors[letter] !== undefined) {
      this.#at += 2;
      return this.#item(anchors[letter]);
    }
    const reference = /^\\([1-9]\d?)/.exec(this.#pattern.slice(start));
    if (reference !== null) {
      const group = Number(reference[1]);
      if (group > this.#groups) throw this.#error(`invalid group reference ${group}`, start + 1);
      this.#at += reference[0].length;
      return this.#item(`(?:\\${group})`);
    }
    this.#item(this.#character(false));
  }

  /** An escaped character, as JavaScript writes it. */
  #character(inSet: boolean): string {
    const start = this.#at;
    const rest = this.#pattern.slice(start);
    const code = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(0[0-7]{0,2}))/.exec(
      rest,
    );
    if (code !== null) {
      this.#at += code[0].length;
      const [, x, u, U, octal] = code;
      const hex = octal === undefined ? (x ?? u ?? U)! : Number.parseInt(octal, 8).toString(16);
      return `\\u{${hex}}`;
    }
    const letter = String.fromCodePoint(this.#pattern.codePointAt(start + 1)!);
    this.#at += 1 + letter.length;
    const simple = SIMPLE_ESCAPES[letter];
    if (simple !== undefined) return simple;
    if (/[A-Za-z0-9]/.test(letter)) throw this.#error(`bad escape \\${letter}`, start);
    return quoted(letter, inSet);
  }

  #characterSet(): void {
    const start = this.#at++;
    let set = "[";
    if (this.#pattern[this.#at] === "^") {
      set += "^";
      this.#at++;
    }
    const first = this.#at;
    for (;;) {
      const character = this.#pattern[this.#at];
      if (character === undefined) throw this.#error("unterminated character set", start);
      if (character === "]" && this.#at > first) break;
      set += this.#setMember(start);
    }
    this.#at++;
    this.#item(`${set}]`);
  }

  /** A class, a character, or a range of them. */
  #setMember(start: number): string {
    const memberStart = this.#at;
    const low = this.#setCharacter();
    const isRange = this.#pattern[this.#at] === "-" && this.#pattern[this.#at + 1] !== "]";
    if (!isRange) return low;
    this.#at++;
    if (this.#at >= this.#pattern.length) throw this.#error("unterminated character set", start);
    const high = this.#setCharacter();
    const range = `${low}-${high}`;
    if (
      low.startsWith("[") ||
      high.startsWith("[") ||
      /^\\[pP]/.test(low) ||
      /^\\[pP]/.test(high)
    ) {
      const text = this.#pattern.slice(memberStart, this.#at);
      throw this.#error(`bad character range ${text}`, memberStart);
    }
    try {
      new RegExp(`[${range}]`, "v");
    } catch {
      const text = this.#pattern.slice(memberStart, this.#at);
      throw this.#error(`bad character range ${text}`, memberStart);
    }
    return range;
  }

  #setCharacter(): string {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at)!);
    if (character !== "\\") {
      this.#at += character.length;
      return quoted(character, true);
    }
    const letter = this.#pattern[this.#at + 1] ?? "";
    const cls = this.#classOf(letter);
    if (cls !== undefined) {
      this.#at += 2;
      return cls;
    }
    if (letter === "b") {
      this.#at += 2;
      return "\\x08";
    }
    return this.#character(true);
  }
}

/** A character that means itself. */
function quoted(character: string, inSet: boolean): string {
  if (/[\^$\\.*+?()[\]{}|/]/.test(character)) return `\\${character}`;
  // With the v flag, a doubled punctuator would be an operator: "&&", "--".
  if (inSet && /[-&!#%,:;<=>@`~]/.test(character)) {
    return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
  }
  return character;
}

/** Translates a pattern. Raises PatternError or NotImplementedError. */
export function translate(pattern: string, flags: number): Translated {
  return new Translator(pattern, flags).translate();
}

/** The flags of JavaScript for those of Python. */
export function nativeFlags(flags: number): string {
  return (flags & IGNORECASE) === 0 ? "dv" : "div";
}
