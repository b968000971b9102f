/**
 * Comments, blank lines and Python line numbers, carried by the TypeScript statements as comments.
 *
 * TypeScript's printer drops blank lines and knows nothing of Python: both travel as comments of a
 * form that `print` recognises and takes out again.
 */
import type * as ast from "../ast/nodes.ts";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import type { TsStatement } from "./factory.ts";
import type { ts } from "ts-morph";

const { SingleLineCommentTrivia } = typescript.SyntaxKind;

/** Marks the start of a statement that came from this Python line. */
export const LINE_MARK = "@py-line:";
/** Stands for a blank line. */
export const BLANK_MARK = "@py-blank";

type Commented = {
  leading: readonly ast.Trivia[];
  trailing: ast.Comment | null;
  after: readonly ast.Trivia[];
  span: ast.Span;
};

/** Puts a statement's comments around what it was translated to. */
export function commented(
  ctx: TransformContext,
  node: Commented,
  translated: TsStatement[],
): TsStatement[] {
  if (translated.length === 0) {
    const comments = [
      ...node.leading,
      ...(node.trailing === null ? [] : [node.trailing]),
      ...node.after,
    ];
    if (!comments.some((c) => c.kind === "Comment")) return [];
    translated = [typescript.factory.createEmptyStatement()];
  }
  const first = translated[0]!;
  const last = translated.at(-1)!;
  for (const [i, statement] of translated.entries()) if (i > 0) markLine(ctx, statement, node);
  if (node.trailing !== null) placeTrailing(last, node.trailing);
  prependTrivia(first, node.leading);
  markLine(ctx, first, node);
  for (const trivia of node.after) {
    translated.push(withTrivia(typescript.factory.createEmptyStatement(), [trivia]));
  }
  return translated;
}

/** Adds comments before a node, in order, above those it has: its docstring stays next to it. */
export function prependTrivia(node: ts.Node, trivia: readonly ast.Trivia[]): void {
  typescript.setSyntheticLeadingComments(node, [
    ...trivia.map((item): ts.SynthesizedComment => ({
      kind: SingleLineCommentTrivia,
      text: item.kind === "Comment" ? commentText(item) : BLANK_MARK,
      hasTrailingNewLine: true,
      pos: -1,
      end: -1,
    })),
    ...(typescript.getSyntheticLeadingComments(node) ?? []),
  ]);
}

/** A blank line above whatever stands above the node already. */
export function prependBlankLine(node: ts.Node): void {
  const comments = typescript.getSyntheticLeadingComments(node) ?? [];
  typescript.setSyntheticLeadingComments(node, [
    { kind: SingleLineCommentTrivia, text: BLANK_MARK, hasTrailingNewLine: true, pos: -1, end: -1 },
    ...comments,
  ]);
}

function withTrivia(node: TsStatement, trivia: readonly ast.Trivia[]): TsStatement {
  prependTrivia(node, trivia);
  return node;
}

/** `statement  # comment`: behind a simple statement, before a compound one. */
function placeTrailing(node: TsStatement, comment: ast.Comment): void {
  if (isCompound(node)) prependTrivia(node, [comment]);
  else {
    typescript.addSyntheticTrailingComment(
      node,
      SingleLineCommentTrivia,
      commentText(comment),
      false,
    );
  }
}

function isCompound(node: TsStatement): boolean {
  return !(
    typescript.isExpressionStatement(node) ||
    typescript.isVariableStatement(node) ||
    typescript.isReturnStatement(node) ||
    typescript.isThrowStatement(node) ||
    typescript.isBreakStatement(node) ||
    typescript.isContinueStatement(node) ||
    typescript.isEmptyStatement(node)
  );
}

/** Says which line a node comes from, unless a statement inside the source has said so of it. */
export function markLine(ctx: TransformContext, node: ts.Node, source: { span: ast.Span }): void {
  const comments = typescript.getSyntheticLeadingComments(node) ?? [];
  if (comments.some(({ text }) => text.startsWith(LINE_MARK))) return;
  const { line } = ctx.source.position(source.span.start);
  typescript.addSyntheticLeadingComment(node, SingleLineCommentTrivia, `${LINE_MARK}${line}`, true);
}

/** `# text` becomes `// text`. */
export function commentText(comment: ast.Comment): string {
  return comment.text
    .replace(/^#:?!?/, "")
    .replace(/^(?=\S)/, " ")
    .trimEnd();
}
