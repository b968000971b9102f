/** `logging.Formatter`: a record as text, by a %-, {- or $-format. */
import { KeyError, ValueError } from "../../python/exceptions.ts";
import type { Dict } from "../../python/dict.ts";
import { fieldSource, renderTemplate } from "../../python/formatTemplate.ts";
import { percentFormat } from "../../python/percentFormat.ts";
import { repr } from "../../python/repr.ts";
import { formatException } from "../../python/traceback.ts";
import { tupleOf } from "../../python/tuple.ts";
import { Template } from "../string/Template.ts";
import * as time from "../time.ts";
import type { ExcInfo, LogRecord } from "./LogRecord.ts";

type Values = Dict<string, unknown>;

interface Style {
  /** The format of `basicConfig`, and the one that shows the message alone. */
  readonly basicFormat: string;
  readonly defaultFormat: string;
  usesTime(format: string): boolean;
  validate(format: string): void;
  format(format: string, values: Values): string;
}

const percentStyle: Style = {
  basicFormat: "%(levelname)s:%(name)s:%(message)s",
  defaultFormat: "%(message)s",
  usesTime: (format) => format.includes("%(asctime)"),
  validate(format) {
    if (!/%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]/i.test(format)) {
      throw new ValueError(`Invalid format '${format}' for '%' style`);
    }
  },
  format: (format, values) => percentFormat(format, values),
};

const braceStyle: Style = {
  basicFormat: "{levelname}:{name}:{message}",
  defaultFormat: "{message}",
  usesTime: (format) => format.includes("{asctime"),
  validate(format) {
    if (!/\{\w/.test(format)) throw new ValueError("invalid format: no fields");
  },
  format: (format, values) =>
    renderTemplate(format, fieldSource([], Object.fromEntries(values.entries()))),
};

const dollarStyle: Style = {
  basicFormat: "${levelname}:${name}:${message}",
  defaultFormat: "${message}",
  usesTime: (format) => format.includes("$asctime") || format.includes("${asctime}"),
  validate(format) {
    const template = new Template(format);
    if (!template.isValid()) throw new ValueError("invalid format: bare '$' not allowed");
    if (template.getIdentifiers().length === 0) throw new ValueError("invalid format: no fields");
  },
  format: (format, values) => new Template(format).substitute(values),
};

const STYLES = new Map<string, Style>([
  ["%", percentStyle],
  ["{", braceStyle],
  ["$", dollarStyle],
]);

/** The style for its character. Raises ValueError. */
export function styleOf(style: string): Style {
  const found = STYLES.get(style);
  if (found === undefined) {
    throw new ValueError(`Style must be one of: ${[...STYLES.keys()].join(",")}`);
  }
  return found;
}

export class Formatter {
  static readonly __module__ = "logging";
  readonly #style: Style;
  readonly #format: string;
  readonly #defaults: Values | null;
  datefmt: string | null;
  defaultTimeFormat = "%Y-%m-%d %H:%M:%S";
  defaultMsecFormat: string | null = "%s,%03d";
  /** Seconds to a struct_time: local time unless replaced, for instance by `time.gmtime`. */
  converter: (seconds: number) => time.structTime = time.localtime;

  constructor(
    fmt: string | null = null,
    datefmt: string | null = null,
    style = "%",
    validate = true,
    { defaults = null }: { defaults?: Values | null } = {},
  ) {
    this.#style = styleOf(style);
    this.#format = fmt || this.#style.defaultFormat;
    this.#defaults = defaults;
    this.datefmt = datefmt;
    if (validate) this.#style.validate(this.#format);
  }

  /** The text of a record, with the traceback of its exception if it has one. */
  format(record: LogRecord): string {
    record.message = record.getMessage();
    if (this.usesTime()) record.asctime = this.formatTime(record, this.datefmt);
    let text = this.formatMessage(record);
    if (record.excInfo !== null) record.excText ??= this.formatException(record.excInfo);
    if (record.excText) text = onNewLine(text, record.excText);
    if (record.stackInfo) text = onNewLine(text, this.formatStack(record.stackInfo));
    return text;
  }

  formatMessage(record: LogRecord): string {
    const values = record.attributes();
    for (const [key, value] of this.#defaults?.entries() ?? []) {
      if (!values.has(key)) values.set(key, value);
    }
    try {
      return this.#style.format(this.#format, values);
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      throw new ValueError(`Formatting field not found in record: ${repr(error.args[0])}`);
    }
  }

  formatTime(record: LogRecord, datefmt: string | null = null): string {
    const created = this.converter(Number(record.created));
    if (datefmt) return time.strftime(datefmt, created);
    const text = time.strftime(this.defaultTimeFormat, created);
    if (!this.defaultMsecFormat) return text;
    return percentFormat(this.defaultMsecFormat, tupleOf(text, record.msecs));
  }

  formatException(ei: ExcInfo): string {
    return ei[1] === null ? "NoneType: None" : formatException(ei[1]).replace(/\n$/, "");
  }

  formatStack(stackInfo: string): string {
    return stackInfo;
  }

  usesTime(): boolean {
    return this.#style.usesTime(this.#format);
  }
}

function onNewLine(text: string, more: string): string {
  return text.endsWith("\n") ? text + more : `${text}\n${more}`;
}
