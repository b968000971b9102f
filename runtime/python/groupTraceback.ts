/** Groups of exceptions in tracebacks, after `TracebackException.format` of CPython's Lib/traceback.py. */
import type { BaseException } from "./exceptions/base.ts";
import type { BaseExceptionGroup } from "./exceptions/groups.ts";
import type { Frame } from "./stackFrames.ts";
import { drawChain, formatExceptionOnly, formatFrames, type Drawing } from "./traceback.ts";

/** CPython's max_group_width and max_group_depth. */
const WIDEST = 15;
const DEEPEST = 10;

/** Text behind the margin of so many groups. */
export function indented(text: string, depth: number, margin = "|"): string {
  return text.replace(/^(?=[^]*?\n)/gm, `${"  ".repeat(depth)}${margin} `);
}

export function drawGroup(
  group: BaseException,
  frames: readonly Frame[],
  drawing: Drawing,
  chain: boolean,
  all: readonly Frame[],
): void {
  if (drawing.depth > DEEPEST) {
    drawing.emit(`... (max_group_depth is ${DEEPEST})\n`);
    return;
  }
  const outermost = drawing.depth === 0;
  if (outermost) drawing.depth += 1;
  const text = formatFrames(frames);
  const header = "Exception Group Traceback (most recent call last):\n";
  if (text !== "") drawing.text += indented(header, drawing.depth, outermost ? "+" : "|");
  drawing.emit(text);
  drawing.emit(formatExceptionOnly(group));
  const { exceptions } = group as BaseExceptionGroup;
  const shown = Math.min(exceptions.length, WIDEST + 1);
  drawing.needsClose = false;
  for (let index = 0; index < shown; index++) {
    const last = index === shown - 1;
    // The frame may be closed by a group inside.
    if (last) drawing.needsClose = true;
    const truncated = index >= WIDEST;
    const title = truncated ? "..." : String(index + 1);
    const corner = index === 0 ? "+-" : "  ";
    const indent = "  ".repeat(drawing.depth);
    drawing.text += `${indent}${corner}+---------------- ${title} ----------------\n`;
    drawing.depth += 1;
    if (truncated) {
      const remaining = exceptions.length - WIDEST;
      drawing.emit(`and ${remaining} more exception${remaining > 1 ? "s" : ""}\n`);
    } else {
      drawChain(exceptions[index]!, drawing, chain, all, all);
    }
    if (last && drawing.needsClose) {
      drawing.text += `${"  ".repeat(drawing.depth)}+------------------------------------\n`;
      drawing.needsClose = false;
    }
    drawing.depth -= 1;
  }
  if (outermost) drawing.depth = 0;
}
