/** TypeScript nodes to text: printed, formatted, and with its comments, blank lines and source map. */
import * as prettierStandalone from "prettier/standalone";
import estree from "prettier/plugins/estree";
import babel from "prettier/plugins/babel";
import type { ts } from "ts-morph";
import { BLANK_MARK, LINE_MARK } from "../transform/trivia.ts";
import { typescript } from "../typescript.ts";

export interface Printed {
  readonly code: string;
  /** For each line of the code (0-based), the 1-based line of the Python it came from, or 0. */
  readonly pythonLines: readonly number[];
}

export async function printModule(statements: readonly ts.Statement[]): Promise<Printed> {
  const { factory } = typescript;
  const file = factory.createSourceFile(
    [...statements],
    factory.createToken(typescript.SyntaxKind.EndOfFileToken),
    typescript.NodeFlags.None,
  );
  const printer = typescript.createPrinter({
    newLine: typescript.NewLineKind.LineFeed,
    removeComments: false,
  });
  const raw = printer.printFile(file);
  const formatted = await prettierStandalone.format(withBlankLines(raw), {
    // Half the time of the parser "typescript", and the same text.
    parser: "babel-ts",
    plugins: [babel, estree],
    printWidth: 100,
  });
  return takeOutMarks(formatted);
}

const BLANK_LINE = new RegExp(`^[ \\t]*//${BLANK_MARK}[ \\t]*$`, "gm");
/** A semicolon alone carries the comments of a statement that left nothing else. */
const EMPTY_STATEMENT = /^[ \t]*;[ \t]*$/gm;

function withBlankLines(text: string): string {
  return text.replace(BLANK_LINE, "").replace(EMPTY_STATEMENT, "");
}

const MARK = new RegExp(`^[ \\t]*//${LINE_MARK}(\\d+)[ \\t]*$`);

/** Removes the marks that say which Python line follows, and notes what they say. */
function takeOutMarks(text: string): Printed {
  const lines: string[] = [];
  const pythonLines: number[] = [];
  let current = 0;
  for (const line of text.split("\n")) {
    const mark = MARK.exec(line);
    if (mark !== null) {
      current = Number(mark[1]);
      continue;
    }
    // a blank line that stood only between a mark and its statement goes with the mark
    if (line === "" && lines.at(-1) === "") continue;
    lines.push(line);
    pythonLines.push(current);
  }
  return { code: lines.join("\n"), pythonLines };
}
