/** `datetime.tzinfo` and `datetime.timezone`: a fixed distance from UTC. */
import { TypeError, ValueError } from "../../python/exceptions.ts";
import { hashOf } from "../../python/hash.ts";
import type { Int } from "../../python/integers.ts";
import { repr } from "../../python/repr.ts";
import { offsetText } from "../time/strftime.ts";
import type { datetime } from "./datetime.ts";
import { timedelta } from "./timedelta.ts";

/** The base of time zones. */
export abstract class tzinfo {
  static readonly __module__: string = "datetime";
  abstract utcoffset(dt: datetime | null): timedelta | null;
  abstract tzname(dt: datetime | null): string | null;
  abstract dst(dt: datetime | null): timedelta | null;
}

export class timezone extends tzinfo {
  static readonly utc: timezone = new timezone(new timedelta(0));
  readonly #offset: timedelta;
  readonly #name: string | null;

  /** `offset` must be less than a day. */
  constructor(offset: timedelta, name: string | null = null) {
    super();
    if (!(offset instanceof timedelta)) {
      throw new TypeError("timezone() argument 1 must be datetime.timedelta");
    }
    if (Math.abs(offset.totalSeconds()) >= 86400) {
      throw new ValueError(
        `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${repr(offset)}.`,
      );
    }
    this.#offset = offset;
    this.#name = name;
  }

  utcoffset(): timedelta {
    return this.#offset;
  }

  tzname(): string {
    if (this.#name !== null) return this.#name;
    const seconds = this.#offset.totalSeconds();
    return seconds === 0 ? "UTC" : `UTC${offsetText(seconds, ":")}`;
  }

  dst(): null {
    return null;
  }

  __eq__(other: unknown): boolean {
    return other instanceof timezone && other.#offset.__eq__(this.#offset) === true;
  }

  __hash__(): Int {
    return hashOf(this.#offset);
  }

  __str__(): string {
    return this.tzname();
  }

  __repr__(): string {
    if (this === timezone.utc) return "datetime.timezone.utc";
    const name = this.#name === null ? "" : `, ${repr(this.#name)}`;
    return `datetime.timezone(${repr(this.#offset)}${name})`;
  }
}
