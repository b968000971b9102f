/** `logging.LogRecord`: one event that is logged. */
import { currentTask } from "../../asyncio/taskRegistry.ts";
import { clock } from "../../loop/clock.ts";
import { Dict } from "../../python/dict.ts";
import type { BaseException } from "../../python/exceptions.ts";
import type { Float } from "../../python/float.ts";
import { asFloat } from "../../python/float.ts";
import { camel } from "../../python/names.ts";
import { percentFormat } from "../../python/percentFormat.ts";
import { str } from "../../python/str.ts";
import { tupleFrom } from "../../python/tuple.ts";
import { basename, splitext } from "../os/path.ts";
import { currentIdentity } from "../threading/currentThread.ts";
import { getLevelName } from "./levels.ts";

/** The class, the exception and its traceback. */
export type ExcInfo = readonly [unknown, BaseException | null, unknown];

/** Where a program calls the logger. */
export interface CallSite {
  readonly pathname: string;
  readonly lineno: number;
  readonly funcName: string;
}

const startTime = clock.time();

/** The attributes under their Python names, in the order of `vars(record)`. */
const ATTRIBUTES = [
  ..."name msg args levelname levelno pathname filename module exc_info exc_text stack_info".split(
    " ",
  ),
  ..."lineno funcName created msecs relativeCreated thread threadName processName process".split(
    " ",
  ),
  ..."taskName message asctime".split(" "),
];

export class LogRecord {
  static readonly __module__ = "logging";
  name: string;
  msg: unknown;
  args: unknown;
  levelname: string;
  levelno: number;
  pathname: string;
  filename: string;
  module: string;
  excInfo: ExcInfo | null;
  excText: string | null = null;
  stackInfo: string | null;
  lineno: number;
  funcName: string | null;
  created: number | Float;
  /** Milliseconds within the second. */
  msecs: number | Float;
  relativeCreated: number | Float;
  thread: number;
  threadName: string;
  processName = "MainProcess";
  process: number | null;
  /** The name of the asyncio task that logs, or null outside of one. */
  taskName: string | null;
  message = "";
  asctime = "";

  constructor(
    name: string,
    level: number,
    site: CallSite,
    msg: unknown,
    args: readonly unknown[],
    excInfo: ExcInfo | null,
    stackInfo: string | null = null,
  ) {
    const created = clock.time();
    this.name = name;
    this.msg = msg;
    // logger.info("%(user)s", {"user": name}): a single dict fills the fields by name.
    this.args =
      args.length === 1 && args[0] instanceof Dict && args[0].size > 0 ? args[0] : tupleFrom(args);
    this.levelname = String(getLevelName(level));
    this.levelno = level;
    this.pathname = site.pathname;
    this.filename = basename(site.pathname);
    this.module = splitext(this.filename)[0];
    this.excInfo = excInfo;
    this.stackInfo = stackInfo;
    this.lineno = site.lineno;
    this.funcName = site.funcName;
    this.created = asFloat(created);
    this.msecs = asFloat(Math.floor((created * 1000) % 1000));
    this.relativeCreated = asFloat((created - startTime) * 1000);
    const thread = currentIdentity();
    this.thread = thread.ident;
    this.threadName = thread.name;
    this.process = globalThis.process?.pid ?? null;
    this.taskName = nameOfTask();
  }

  /** The message with its arguments filled in. */
  getMessage(): string {
    const text = str(this.msg);
    const none =
      this.args instanceof Dict ? this.args.size === 0 : (this.args as unknown[]).length === 0;
    return none ? text : percentFormat(text, this.args);
  }

  /** What a format may name, `extra` included. */
  attributes(): Dict<string, unknown> {
    const own = this as unknown as Record<string, unknown>;
    const shown = new Dict<string, unknown>();
    const known = new Set<string>();
    for (const attribute of ATTRIBUTES) {
      const key = attribute in own ? attribute : camel(attribute);
      known.add(key);
      shown.set(attribute, own[key]);
    }
    for (const [key, value] of Object.entries(own)) if (!known.has(key)) shown.set(key, value);
    return shown;
  }

  __repr__(): string {
    const { name, levelno, pathname, lineno, msg } = this;
    return `<LogRecord: ${name}, ${levelno}, ${pathname}, ${lineno}, "${str(msg)}">`;
  }
}

function nameOfTask(): string | null {
  try {
    return currentTask()?.getName() ?? null;
  } catch {
    // No loop is running.
    return null;
  }
}

/** Whether a record has an attribute of that name already, so that `extra` must not bring it. */
export function isReserved(record: LogRecord, name: string): boolean {
  return ATTRIBUTES.includes(name) || name in record;
}
