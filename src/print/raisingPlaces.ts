/**
 * The places in TypeScript from which the host may report that something raised, with the Python there.
 *
 * Of a call V8 reports the last name of what is called (or the bracket behind it), of `new` and `await` the
 * keyword, of a loop its variable. (`throw` is here where it throws what was made before.) Those places are
 * found in the text of the module: its tree is walked beside the one that was printed, which knows where its
 * nodes come from.
 */
import type { ts } from "ts-morph";
import { originOf, type Origin } from "../transform/origins.ts";
import { typescript } from "../typescript.ts";

export interface RaisingPlace {
  /** What of the Python program raises there. */
  readonly origin: Origin;
  /** An object is made there: if an exception, that does not raise it. */
  readonly makes: boolean;
}

/** By offset in the text of the module. */
export type RaisingPlaces = ReadonlyMap<number, RaisingPlace>;

const { NodeFlags, SyntaxKind } = typescript;

export function raisingPlaces(statements: readonly ts.Statement[], code: string): RaisingPlaces {
  const { ESNext } = typescript.ScriptTarget;
  const file = typescript.createSourceFile("module.ts", code, ESNext, true);
  const places = new Map<number, RaisingPlace>();
  const visit = (printed: ts.Node, parsed: ts.Node, around: Origin | undefined): void => {
    const origin = originOf(printed) ?? around;
    if (origin !== undefined) {
      const makes = typescript.isNewExpression(parsed);
      for (const offset of reported(parsed, file))
        if (!places.has(offset)) places.set(offset, { origin, makes });
      const thrown = typescript.isThrowStatement(parsed) ? madeAt(printed, parsed) : parsed;
      const raisesMade = origin.kind === "Raise" && origin.exc !== null;
      if (typescript.isThrowStatement(parsed) && (raisesMade || thrown !== parsed))
        places.set(thrown.getStart(file), { origin, makes: false });
    }
    const [before, after] = [partsOf(printed), partsOf(parsed)];
    if (before.length !== after.length) return;
    for (const [i, part] of before.entries())
      if (part.kind === after[i]!.kind) visit(part, after[i]!, origin);
  };
  const [before, after] = [statements.filter(isKept), file.statements.filter(isKept)];
  if (before.length === after.length)
    for (const [i, statement] of before.entries()) visit(statement, after[i]!, undefined);
  return places;
}

/**
 * `throw new E()`, `throw withCause(new E(), cause)`: the error knows where it was made. Else the statement,
 * which throws what was made before.
 */
function madeAt(printed: ts.Node, parsed: ts.ThrowStatement): ts.Node {
  let raised = (printed as ts.ThrowStatement).expression;
  let error = parsed.expression;
  // (a call without an origin is one of a helper)
  while (typescript.isCallExpression(error) && typescript.isCallExpression(raised)) {
    const [first, second] = [error.arguments[0], raised.arguments[0]];
    if (originOf(raised) !== undefined || first === undefined || second === undefined) break;
    [error, raised] = [first, second];
  }
  return typescript.isNewExpression(error) ? error : parsed;
}

function isKept(node: ts.Node): boolean {
  return node.kind !== SyntaxKind.EmptyStatement && node.kind !== SyntaxKind.NotEmittedStatement;
}

/** What a node consists of, without what prettier adds and takes away, and without types and words. */
function partsOf(node: ts.Node): ts.Node[] {
  const parts: ts.Node[] = [];
  typescript.forEachChild(node, (part) => {
    let inner = part;
    while (typescript.isParenthesizedExpression(inner)) inner = inner.expression;
    if (isKept(inner) && !typescript.isTypeNode(inner) && !typescript.isToken(inner))
      parts.push(inner);
  });
  return parts;
}

/** The offsets that V8 reports for a node itself. */
function reported(node: ts.Node, file: ts.SourceFile): number[] {
  const start = (part: ts.Node): number => part.getStart(file);
  if (typescript.isCallExpression(node) || typescript.isTaggedTemplateExpression(node)) {
    const callee = typescript.isCallExpression(node) ? node.expression : node.tag;
    return [
      start(typescript.isPropertyAccessExpression(callee) ? callee.name : callee),
      callee.end,
    ];
  }
  if (typescript.isPropertyAccessExpression(node)) return [start(node.name)];
  if (typescript.isElementAccessExpression(node)) return [node.expression.end];
  if (typescript.isForOfStatement(node)) {
    const { initializer, expression, awaitModifier } = node;
    const variables = typescript.isVariableDeclarationList(initializer)
      ? initializer.declarations.map(({ name }) => start(name))
      : [start(initializer)];
    return awaitModifier === undefined ? [...variables, start(expression)] : variables;
  }
  if (typescript.isVariableStatement(node)) {
    const { flags, declarations } = node.declarationList;
    // entering and leaving `with`
    return flags & NodeFlags.Using ? [start(node), start(declarations[0]!)] : [];
  }
  if (typescript.isAwaitExpression(node)) {
    // `return await future` of a future that is done
    return typescript.isReturnStatement(node.parent)
      ? [start(node), start(node.parent)]
      : [start(node)];
  }
  return typescript.isNewExpression(node) ? [start(node)] : [];
}
