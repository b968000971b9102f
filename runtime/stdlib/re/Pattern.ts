/** `re.Pattern`: a compiled regular expression. */
import { codePointLength, unitOffset } from "../../python/codePoints.ts";
import { Dict } from "../../python/dict.ts";
import { TypeError } from "../../python/exceptions.ts";
import { hashItems } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { repr } from "../../python/repr.ts";
import { tupleOf } from "../../python/tuple.ts";
import { typeName } from "../../python/types.ts";
import { UNICODE, flagsText } from "./flags.ts";
import { Match } from "./Match.ts";
import { expandTemplate } from "./template.ts";
import { nativeFlags, translate } from "./translate.ts";

/** The replacement of `sub`: a template, or a function of the match. */
export type Replacement = string | ((match: Match) => string);

export class Pattern {
  static readonly __module__ = "re";
  readonly pattern: string;
  readonly flags: number;
  /** The number of groups. */
  readonly groups: number;
  readonly _names: ReadonlyMap<string, number>;
  readonly #search: RegExp;
  readonly #match: RegExp;
  readonly #full: RegExp;

  constructor(pattern: string, flags: Int) {
    const { source, flags: all, groups, names } = translate(pattern, Number(flags));
    this.pattern = pattern;
    this.flags = all;
    this.groups = groups;
    this._names = names;
    const native = nativeFlags(all);
    this.#search = new RegExp(source, `g${native}`);
    this.#match = new RegExp(source, `y${native}`);
    this.#full = new RegExp(`(?:${source})(?![^])`, `y${native}`);
  }

  /** Names and numbers of the named groups. */
  get groupindex(): Dict<string, number> {
    return new Dict(this._names);
  }

  #exec(native: RegExp, text: string, from: number): Match | null {
    native.lastIndex = from;
    const found = native.exec(text);
    return found === null ? null : new Match(this, text, found);
  }

  /** The text up to `endpos` and the offset of `pos` in it. */
  #region(string: string, pos: Int, endpos: Int | null): [string, number] {
    if (typeof string !== "string") {
      throw new TypeError(`expected string or bytes-like object, got '${typeName(string)}'`);
    }
    const length = codePointLength(string);
    const start = Math.min(Math.max(Number(pos), 0), length);
    const end = endpos === null ? length : Math.min(Math.max(Number(endpos), 0), length);
    const text = end === length ? string : string.slice(0, unitOffset(string, end));
    return [text, start === 0 ? 0 : unitOffset(string, start)];
  }

  /** The first match anywhere. */
  search(string: string, pos: Int = 0, endpos: Int | null = null): Match | null {
    return this.#exec(this.#search, ...this.#region(string, pos, endpos));
  }

  /** A match at the start. */
  match(string: string, pos: Int = 0, endpos: Int | null = null): Match | null {
    return this.#exec(this.#match, ...this.#region(string, pos, endpos));
  }

  /** A match of the whole. */
  fullmatch(string: string, pos: Int = 0, endpos: Int | null = null): Match | null {
    return this.#exec(this.#full, ...this.#region(string, pos, endpos));
  }

  /** All matches that do not overlap. An empty one may follow another directly, but not itself. */
  *finditer(
    string: string,
    pos: Int = 0,
    endpos: Int | null = null,
  ): Generator<Match, void, undefined> {
    const [text, start] = this.#region(string, pos, endpos);
    for (let from = start; from <= text.length;) {
      const native = this.#search;
      native.lastIndex = from;
      const found = native.exec(text);
      if (found === null) return;
      const end = found.index + found[0].length;
      from = found[0] === "" ? end + (text.codePointAt(end)! > 0xffff ? 2 : 1) : end;
      yield new Match(this, text, found);
    }
  }

  /** The texts of all matches: of the group if there is one, tuples of groups if there are more. */
  findall(string: string, pos: Int = 0, endpos: Int | null = null): unknown[] {
    return Array.from(this.finditer(string, pos, endpos), (match) => {
      if (this.groups === 0) return match.group();
      return this.groups === 1 ? match.groups("")[0] : match.groups("");
    });
  }

  sub(repl: Replacement, string: string, count: Int = 0): string {
    return this.subn(repl, string, count)[0];
  }

  /** The text with replacements, and their number. */
  subn(repl: Replacement, string: string, count: Int = 0): readonly [string, number] {
    let result = "";
    let last = 0;
    let number = 0;
    for (const match of this.finditer(string)) {
      if (Number(count) > 0 && number >= Number(count)) break;
      const start = unitOffset(string, match.start());
      const text = typeof repl === "function" ? repl(match) : expandTemplate(repl, match);
      result += string.slice(last, start) + text;
      last = start + match.group().length;
      number++;
    }
    return tupleOf(result + string.slice(last), number);
  }

  /** The text between the matches, with the groups of each match. */
  split(string: string, maxsplit: Int = 0): (string | null)[] {
    const parts: (string | null)[] = [];
    let last = 0;
    let number = 0;
    for (const match of this.finditer(string)) {
      if (Number(maxsplit) > 0 && number >= Number(maxsplit)) break;
      const start = unitOffset(string, match.start());
      parts.push(string.slice(last, start), ...match.groups());
      last = start + match.group().length;
      number++;
    }
    parts.push(string.slice(last));
    return parts;
  }

  __eq__(other: unknown): boolean {
    return other instanceof Pattern && other.pattern === this.pattern && other.flags === this.flags;
  }

  __hash__(): Int {
    return hashItems([this.pattern, this.flags]);
  }

  __repr__(): string {
    const shown = repr(this.pattern);
    const text = shown.length > 200 ? shown.slice(0, 200) : shown;
    const flags = flagsText(this.flags & ~UNICODE);
    return `re.compile(${text}${flags === "" ? "" : `, ${flags}`})`;
  }
}
