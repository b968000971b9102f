import { walk } from "../../src/ast/visit.ts";
import type { AnyNode } from "../../src/ast/visit.ts";
import type { Module } from "../../src/ast/nodes.ts";
import type { SourceText } from "../../src/diagnostics/sourceText.ts";

/** Nodes of which CPython keeps no position. */
const UNPLACED = new Set(["Module", "comprehension", "arguments", "withitem", "match_case"]);

/** Where the nodes stand, as test/parse/record/positions.py writes it. */
export function positions(module: Module, source: SourceText): string[] {
  const lines: string[] = [];
  const place = (offset: number) => {
    const line = source.lineAt(offset);
    return `${line} ${Buffer.byteLength(source.text.slice(source.lineStarts[line - 1], offset))}`;
  };
  walk(module, (node: AnyNode, type) => {
    if (UNPLACED.has(type) || !("span" in node)) return;
    lines.push(`${type} ${place(node.span.start)} ${place(node.span.end)}`);
  });
  return lines;
}
