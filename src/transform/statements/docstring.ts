/** Docstrings become the comment before what they describe. */
import type * as ast from "../../ast/nodes.ts";
import type { ts } from "ts-morph";
import { typescript } from "../../typescript.ts";

export function docstringOf(body: readonly ast.Statement[]): string | null {
  const [first] = body;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.value.type !== "str")
    return null;
  return dedent(first.value.value.value);
}

/** As `inspect.cleandoc`: the first line, and the others without their common indentation. */
function dedent(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const indents = rest
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const margin = Math.min(...indents, Infinity);
  return [
    first.trim(),
    ...rest.map((line) => line.slice(Number.isFinite(margin) ? margin : 0).trimEnd()),
  ]
    .join("\n")
    .trim();
}

/** `__doc__` as the compiler keeps it (`_PyCompile_CleanDoc` in Python/compile.c). */
export function pythonDocstring(body: readonly ast.Statement[]): string | null {
  const [first] = body;
  if (first?.kind !== "Expr" || first.value.kind !== "Constant" || first.value.value.type !== "str")
    return null;
  const [head = "", ...rest] = first.value.value.value.split("\n");
  const indents = rest
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.replace(/^ +/, "").length);
  const margin = Math.min(...indents, Infinity);
  return [
    head.replace(/^ +/, ""),
    ...rest.map((line) =>
      line.replace(new RegExp(`^ {0,${Number.isFinite(margin) ? margin : 0}}`), ""),
    ),
  ].join("\n");
}

/** Adds the docstring as a JSDoc comment. */
export function document(node: ts.Node, docstring: string | null): void {
  if (docstring === null || docstring === "") return;
  typescript.addSyntheticLeadingComment(
    node,
    typescript.SyntaxKind.MultiLineCommentTrivia,
    jsDoc(docstring),
    true,
  );
}

/** The text between the opening and the closing of a comment. */
export function jsDoc(docstring: string): string {
  const lines = docstring.replaceAll("*/", "*\\/").split("\n");
  if (lines.length === 1) return `* ${lines[0]} `;
  return `*\n${lines.map((line) => (line === "" ? " *" : ` * ${line}`)).join("\n")}\n `;
}
