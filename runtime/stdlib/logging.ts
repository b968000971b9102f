/**
 * Python's `logging` (Lib/logging/__init__.py).
 *
 * `logging.exception("...")` shows the exception that is being handled. JavaScript does not say which
 * one that is, so generated code passes it: `logging.exception("...", { excInfo: error })`.
 */
import { ValueError } from "../python/exceptions.ts";
import type { Int } from "../python/integers.ts";
import { snake } from "../python/names.ts";
import type { PathLike } from "./os/path.ts";
import { Formatter, styleOf } from "./logging/Formatter.ts";
import { root, shared } from "./logging/Logger.ts";
import type { Handler, LogStream } from "./logging/handlers.ts";
import { FileHandler, StreamHandler } from "./logging/handlers.ts";
import { CRITICAL, checkLevel } from "./logging/levels.ts";

export { Filter } from "./logging/Filter.ts";
export { Formatter } from "./logging/Formatter.ts";
export { LogRecord } from "./logging/LogRecord.ts";
export { Logger, getLogger, root } from "./logging/Logger.ts";
export { LoggerAdapter } from "./logging/LoggerAdapter.ts";
export {
  FileHandler,
  Handler,
  NullHandler,
  StreamHandler,
  lastResort,
  shutdown,
} from "./logging/handlers.ts";
export {
  CRITICAL,
  DEBUG,
  ERROR,
  FATAL,
  INFO,
  NOTSET,
  WARN,
  WARNING,
  addLevelName,
  getLevelName,
  getLevelNamesMapping,
} from "./logging/levels.ts";

export const BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s";

export interface BasicConfig {
  filename?: PathLike | null;
  filemode?: string;
  format?: string;
  datefmt?: string | null;
  style?: string;
  level?: Int | string | null;
  stream?: LogStream | null;
  handlers?: Iterable<Handler> | null;
  force?: boolean;
  encoding?: string | null;
  errors?: string | null;
}

const KNOWN = new Set(
  "filename filemode format datefmt style level stream handlers force encoding errors".split(" "),
);

/** Configures the root logger, unless it has handlers already and `force` is not true. */
export function basicConfig(config: BasicConfig = {}): void {
  if (config.force) {
    for (const handler of [...root.handlers]) {
      root.removeHandler(handler);
      handler.close();
    }
  }
  if (root.handlers.length > 0) return;
  const handlers = handlersOf(config);
  const style = config.style ?? "%";
  const format = config.format ?? styleOf(style).basicFormat;
  const formatter = new Formatter(format, config.datefmt ?? null, style);
  for (const handler of handlers) {
    if (handler.formatter === null) handler.setFormatter(formatter);
    root.addHandler(handler);
  }
  if (config.level !== undefined && config.level !== null) root.setLevel(config.level);
  const unknown = Object.keys(config).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) {
    throw new ValueError(`Unrecognised argument(s): ${unknown.map(snake).join(", ")}`);
  }
}

function handlersOf(config: BasicConfig): Handler[] {
  if (config.handlers !== undefined && config.handlers !== null) {
    if ("stream" in config || "filename" in config) {
      throw new ValueError(
        "'stream' or 'filename' should not be specified together with 'handlers'",
      );
    }
    return [...config.handlers];
  }
  if ("stream" in config && "filename" in config) {
    throw new ValueError("'stream' and 'filename' should not be specified together");
  }
  if (config.filename) return [new FileHandler(config.filename, config.filemode ?? "a")];
  return [new StreamHandler(config.stream ?? null)];
}

/** Turns off all logging up to a level. */
export function disable(level: Int | string = CRITICAL): void {
  shared.disable = checkLevel(level);
}

/** The functions of the module configure the root logger if nobody has. */
function configuredRoot(): typeof root {
  if (root.handlers.length === 0) basicConfig();
  return root;
}

export function debug(msg: unknown, ...args: unknown[]): void {
  configuredRoot().debug(msg, ...args);
}

export function info(msg: unknown, ...args: unknown[]): void {
  configuredRoot().info(msg, ...args);
}

export function warning(msg: unknown, ...args: unknown[]): void {
  configuredRoot().warning(msg, ...args);
}

export function error(msg: unknown, ...args: unknown[]): void {
  configuredRoot().error(msg, ...args);
}

export function critical(msg: unknown, ...args: unknown[]): void {
  configuredRoot().critical(msg, ...args);
}
export const fatal = critical;

export function exception(msg: unknown, ...args: unknown[]): void {
  configuredRoot().exception(msg, ...args);
}

export function log(level: Int, msg: unknown, ...args: unknown[]): void {
  configuredRoot().log(level, msg, ...args);
}
