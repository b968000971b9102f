/** `re.Match`. Positions are in code points, as in Python. */
import { codePointIndex } from "../../python/codePoints.ts";
import { Dict } from "../../python/dict.ts";
import { IndexError } from "../../python/exceptions.ts";
import type { Int } from "../../python/integers.ts";
import { repr } from "../../python/repr.ts";
import { tupleFrom, tupleOf } from "../../python/tuple.ts";
import type { Pattern } from "./Pattern.ts";
import { expandTemplate } from "./template.ts";

type Group = Int | string;

export class Match {
  static readonly __module__ = "re";
  readonly re: Pattern;
  readonly string: string;
  readonly #found: RegExpExecArray;

  constructor(re: Pattern, string: string, found: RegExpExecArray) {
    this.re = re;
    this.string = string;
    this.#found = found;
  }

  #number(group: Group): number {
    const number = typeof group === "string" ? this.re._names.get(group) : Number(group);
    if (number === undefined || !(number >= 0 && number <= this.re.groups)) {
      throw new IndexError("no such group");
    }
    return number;
  }

  /** The text of a group, null where it took no part; a tuple for several groups. */
  group(): string;
  group(group: Group): string | null;
  group(first: Group, second: Group, ...rest: Group[]): readonly (string | null)[];
  group(...groups: Group[]): unknown {
    if (groups.length > 1) return tupleFrom(groups.map((group) => this.__getitem__(group)));
    return this.__getitem__(groups[0] ?? 0);
  }

  /** `m[1]`, `m["name"]`. Raises IndexError. */
  __getitem__(group: Group): string | null {
    return this.#found[this.#number(group)] ?? null;
  }

  groups<D = null>(missing: D = null as D): readonly (string | D)[] {
    return tupleFrom(
      Array.from({ length: this.re.groups }, (_, i) => this.#found[i + 1] ?? missing),
    );
  }

  /** The named groups. */
  groupdict<D = null>(missing: D = null as D): Dict<string, string | D> {
    const dict = new Dict<string, string | D>();
    for (const [name, number] of this.re._names) dict.set(name, this.#found[number] ?? missing);
    return dict;
  }

  #span(group: Group): [number, number] {
    const indices = this.#found.indices![this.#number(group)];
    if (indices === undefined) return [-1, -1];
    return [codePointIndex(this.string, indices[0]), codePointIndex(this.string, indices[1])];
  }

  start(group: Group = 0): number {
    return this.#span(group)[0];
  }

  end(group: Group = 0): number {
    return this.#span(group)[1];
  }

  span(group: Group = 0): readonly [number, number] {
    return tupleOf(...this.#span(group));
  }

  /** The number of the last group that took part. */
  get lastindex(): number | null {
    let last: number | null = null;
    let end = -1;
    for (let i = 1; i <= this.re.groups; i++) {
      const indices = this.#found.indices![i];
      if (indices !== undefined && indices[1] > end) [last, end] = [i, indices[1]];
    }
    return last;
  }

  get lastgroup(): string | null {
    const index = this.lastindex;
    for (const [name, number] of this.re._names) if (number === index) return name;
    return null;
  }

  /** A template with `\1` and `\g<name>` filled in. */
  expand(template: string): string {
    return expandTemplate(template, this);
  }

  __repr__(): string {
    return `<re.Match object; span=${repr(this.span())}, match=${repr(this.group())}>`;
  }
}
