/** `logging.Logger` and the tree of loggers. */
import { setLogSink } from "../../asyncio/log.ts";
import { Dict } from "../../python/dict.ts";
import { BaseException, KeyError, TypeError } from "../../python/exceptions.ts";
import { pythonError } from "../../python/exceptions.ts";
import { currentException } from "../../python/handledExceptions.ts";
import type { Int } from "../../python/integers.ts";
import { repr } from "../../python/repr.ts";
import { truth } from "../../python/truth.ts";
import { className, classOf } from "../../python/types.ts";
import { splitKeywords } from "../../python/keywords.ts";
import { callSite, stackText } from "./callSite.ts";
import { Filterer } from "./Filter.ts";
import type { ExcInfo } from "./LogRecord.ts";
import { LogRecord, isReserved } from "./LogRecord.ts";
import type { Handler } from "./handlers.ts";
import { lastResort } from "./handlers.ts";
import {
  CRITICAL,
  DEBUG,
  ERROR,
  INFO,
  NOTSET,
  WARNING,
  checkLevel,
  getLevelName,
} from "./levels.ts";

/** The keyword arguments of `debug`, `info`...: the trailing object of the call. */
export interface LogOptions {
  /**
   * The exception to show. In an `except` block Python finds it itself (`exc_info=True`); generated
   * code passes what it has caught.
   */
  readonly excInfo?: unknown;
  readonly extra?: Dict<string, unknown> | null;
  readonly stackInfo?: boolean;
  readonly stacklevel?: Int;
}

/** State that all loggers share. */
export const shared = { disable: NOTSET };

export class Logger extends Filterer {
  static readonly __module__: string = "logging";
  readonly name: string;
  level: number;
  parent: Logger | null = null;
  propagate = true;
  handlers: Handler[] = [];
  disabled = false;

  constructor(name: string, level: Int | string = NOTSET) {
    super();
    this.name = name;
    this.level = checkLevel(level);
  }

  setLevel(level: Int | string): void {
    this.level = checkLevel(level);
  }

  /** Logs `msg % args`; keyword arguments are a trailing object. */
  debug(msg: unknown, ...args: unknown[]): void {
    this.#log(DEBUG, msg, args);
  }

  info(msg: unknown, ...args: unknown[]): void {
    this.#log(INFO, msg, args);
  }

  warning(msg: unknown, ...args: unknown[]): void {
    this.#log(WARNING, msg, args);
  }

  error(msg: unknown, ...args: unknown[]): void {
    this.#log(ERROR, msg, args);
  }

  critical(msg: unknown, ...args: unknown[]): void {
    this.#log(CRITICAL, msg, args);
  }

  /** An error with the traceback of `excInfo`. */
  exception(msg: unknown, ...args: unknown[]): void {
    this.#log(ERROR, msg, args, { excInfo: true });
  }

  log(level: Int, msg: unknown, ...args: unknown[]): void {
    if (typeof level !== "number" && typeof level !== "bigint") {
      throw new TypeError("level must be an integer");
    }
    this.#log(Number(level), msg, args);
  }

  #log(level: number, msg: unknown, given: readonly unknown[], defaults: LogOptions = {}): void {
    if (!this.isEnabledFor(level)) return;
    const [args, keywords] = splitKeywords(given);
    const options: LogOptions = { ...defaults, ...keywords };
    const site = callSite(Number(options.stacklevel ?? 1));
    const stack = options.stackInfo ? stackText() : null;
    const record = new LogRecord(
      this.name,
      level,
      site,
      msg,
      args,
      excInfoOf(options.excInfo),
      stack,
    );
    for (const [key, value] of options.extra?.entries() ?? []) {
      if (isReserved(record, key)) {
        throw new KeyError(`Attempt to overwrite ${repr(key)} in LogRecord`);
      }
      Object.assign(record, { [key]: value });
    }
    this.handle(record);
  }

  /** Gives a record to the handlers, unless a filter of this logger holds it back. */
  handle(record: LogRecord): void {
    if (this.disabled) return;
    const passed = this.filter(record);
    if (passed !== null) this.callHandlers(passed);
  }

  /** Gives a record to the handlers of this logger and of those above it. */
  callHandlers(record: LogRecord): void {
    let found = 0;
    for (
      let logger: Logger | null = this;
      logger;
      logger = logger.propagate ? logger.parent : null
    ) {
      for (const handler of logger.handlers) {
        found++;
        if (record.levelno >= handler.level) handler.handle(record);
      }
    }
    if (found === 0 && record.levelno >= lastResort.level) lastResort.handle(record);
  }

  addHandler(hdlr: Handler): void {
    if (!this.handlers.includes(hdlr)) this.handlers.push(hdlr);
  }

  removeHandler(hdlr: Handler): void {
    this.handlers = this.handlers.filter((each) => each !== hdlr);
  }

  hasHandlers(): boolean {
    for (
      let logger: Logger | null = this;
      logger;
      logger = logger.propagate ? logger.parent : null
    ) {
      if (logger.handlers.length > 0) return true;
    }
    return false;
  }

  /** The level of this logger, or of the nearest above it that has one. */
  getEffectiveLevel(): number {
    for (let logger: Logger | null = this; logger; logger = logger.parent) {
      if (logger.level !== NOTSET) return logger.level;
    }
    return NOTSET;
  }

  isEnabledFor(level: Int): boolean {
    if (this.disabled || shared.disable >= Number(level)) return false;
    return Number(level) >= this.getEffectiveLevel();
  }

  getChild(suffix: string): Logger {
    return getLogger(this === root ? suffix : `${this.name}.${suffix}`);
  }

  __repr__(): string {
    const level = getLevelName(this.getEffectiveLevel());
    return `<${className(this.constructor as typeof Logger)} ${this.name} (${level})>`;
  }
}

function excInfoOf(given: unknown): ExcInfo | null {
  if (given instanceof Error) {
    const error = given instanceof BaseException ? given : pythonError(given);
    return [classOf(error), error, error.__traceback__ ?? null];
  }
  if (Array.isArray(given)) return given as unknown as ExcInfo;
  if (!truth(given)) return null;
  const handled = currentException();
  return handled instanceof Error ? excInfoOf(handled) : [null, null, null];
}

class RootLogger extends Logger {}

/** The logger above all others. */
export const root: Logger = new RootLogger("root", WARNING);
const loggers = new Map<string, Logger>();

/** The logger of a name, made when it is first asked for; the root logger without a name. */
export function getLogger(name: string | null = null): Logger {
  if (!name || name === "root") return root;
  let logger = loggers.get(name);
  if (logger === undefined) {
    logger = new Logger(name);
    loggers.set(name, logger);
    // Loggers that exist already may belong between this one and their parents.
    for (const [each, other] of loggers) {
      if (each === name || each.startsWith(`${name}.`)) other.parent = parentOf(each);
    }
  }
  return logger;
}

function parentOf(name: string): Logger {
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    const found = loggers.get(name.slice(0, dot));
    if (found !== undefined) return found;
  }
  return root;
}

setLogSink((level, message, error, site) => {
  const logger = getLogger("asyncio");
  const levelno = { debug: DEBUG, info: INFO, warning: WARNING, error: ERROR }[level];
  if (!logger.isEnabledFor(levelno)) return;
  logger.handle(new LogRecord("asyncio", levelno, site, message, [], excInfoOf(error)));
});
