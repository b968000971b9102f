/** `logging.LoggerAdapter`: a logger that adds context to each record. */
import { Dict } from "../../python/dict.ts";
import type { Int } from "../../python/integers.ts";
import { splitKeywords } from "../../python/keywords.ts";
import type { LogOptions, Logger } from "./Logger.ts";
import { CRITICAL, DEBUG, ERROR, INFO, WARNING } from "./levels.ts";

export class LoggerAdapter {
  static readonly __module__ = "logging";
  readonly logger: Logger;
  readonly extra: Dict<string, unknown> | null;

  constructor(logger: Logger, extra: Dict<string, unknown> | null = null) {
    this.logger = logger;
    this.extra = extra;
  }

  /** May be overridden to change the message or the keyword arguments. */
  process(msg: unknown, options: LogOptions): readonly [unknown, LogOptions] {
    return [msg, { ...options, extra: this.extra }];
  }

  log(level: Int, msg: unknown, ...args: unknown[]): void {
    if (!this.isEnabledFor(level)) return;
    const [positional, keywords] = splitKeywords(args);
    const [text, options] = this.process(msg, keywords);
    this.logger.log(level, text, ...positional, options);
  }

  debug(msg: unknown, ...args: unknown[]): void {
    this.log(DEBUG, msg, ...args);
  }

  info(msg: unknown, ...args: unknown[]): void {
    this.log(INFO, msg, ...args);
  }

  warning(msg: unknown, ...args: unknown[]): void {
    this.log(WARNING, msg, ...args);
  }

  error(msg: unknown, ...args: unknown[]): void {
    this.log(ERROR, msg, ...args);
  }

  critical(msg: unknown, ...args: unknown[]): void {
    this.log(CRITICAL, msg, ...args);
  }

  exception(msg: unknown, ...args: unknown[]): void {
    const [positional, keywords] = splitKeywords(args);
    this.log(ERROR, msg, ...positional, { excInfo: true, ...keywords });
  }

  setLevel(level: Int | string): void {
    this.logger.setLevel(level);
  }

  isEnabledFor(level: Int): boolean {
    return this.logger.isEnabledFor(level);
  }

  getEffectiveLevel(): number {
    return this.logger.getEffectiveLevel();
  }
}
