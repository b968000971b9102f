/** Frames as a list that can be formatted: `StackSummary` of Lib/traceback.py. */
import { FrameSummary } from "./frameSummary.ts";
import type { Frame } from "./stackFrames.ts";
import { formatFrames } from "./traceback.ts";

/** A list of frames, outermost first. */
export class StackSummary extends Array<FrameSummary> {
  static readonly __module__ = "traceback";

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  static _of(frames: readonly Frame[]): StackSummary {
    const summary = new StackSummary();
    for (const frame of frames) summary.push(FrameSummary._of(frame));
    return summary;
  }

  /** The text of each frame; of many that are the same, the first three and how many there are. */
  format(): string[] {
    return formatList(this);
  }
}

/** `format_list(frames)`: also of tuples of file, line, name and code. */
export function formatList(extractedList: Iterable<FrameSummary | readonly unknown[]>): string[] {
  const frames = [...extractedList].map((each): Frame => {
    if (each instanceof FrameSummary) return each._frame;
    const [file, line, name, text] = each as [string, number, string, string | null];
    return { file, line, name, text };
  });
  return formatFrames(frames).match(/ {2}(?:File|\[)[^]*?\n(?= {2}(?:File|\[)|$)/g) ?? [];
}
