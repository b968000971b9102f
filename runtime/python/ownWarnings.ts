/** Warnings of the runtime itself, shown as Python's default filters have it. */
import type { Exception } from "./exceptions/base.ts";
import { framesOf } from "./stackFrames.ts";
import { stderr } from "./stdio.ts";
import { className, type AnyClass } from "./types.ts";

type Warn = (text: string, category: new (...args: unknown[]) => Exception) => void;

const shown = new Set<string>();

const showOnce: Warn = (text, category) => {
  const frame = framesOf(new Error()).at(-1);
  const place = `${frame?.file ?? "sys"}:${frame?.line ?? 1}`;
  const warning = `${place}: ${className(category as AnyClass)}: ${text}\n`;
  if (shown.has(warning)) return;
  shown.add(warning);
  stderr.write(warning + (frame?.text ? `  ${frame.text}\n` : ""));
};

let warn = showOnce;

/** Has `warnings.warn` issue them (warnings.ts), in programs that may change its filters. */
export function registerWarn(register: Warn): void {
  warn = register;
}

/** Issues a warning of one of the classes that are shown by default. */
export const warnOwn: Warn = (text, category) => warn(text, category);
