/**
 * What JavaScript does not keep of exceptions, noted where a program runs: so tracebacks show all that
 * CPython's show, and generated code stays as it is read.
 *
 *     raise error          an exception that was made, or raised, before: where it is raised now
 *     except / finally     what is handled is the context of whatever else is raised meanwhile
 *     await / yield        in a handler: that its function goes on with a value, not with an exception
 *
 * Modules that read `__context__` do the latter two themselves (transform/statements/try.ts), for whoever
 * runs them; both together are as one.
 */
import type { ts } from "ts-morph";
import type { RaisingMap } from "../print/sourceMap.ts";
import { typescript } from "../typescript.ts";

/** Functions of the runtime (python/language/raising.ts), and their names in the JavaScript. */
const NAMES = {
  raised: "__py2ts_raised",
  handling: "__py2ts_handling",
  innermostHandler: "__py2ts_innermostHandler",
} as const;

/** The declaration of the names, for code in which `import` or `require` is to be used. */
export function raisingImports(format: "esm" | "commonjs", module: string): string {
  const from = JSON.stringify(module);
  const names = Object.entries(NAMES);
  return format === "esm"
    ? `import { ${names.map(([name, local]) => `${name} as ${local}`).join(", ")} } from ${from};\n`
    : `const { ${names.map(([name, local]) => `${name}: ${local}`).join(", ")} } = require(${from});`;
}

/** `handleGroup(error, [[TimeoutError, (group) => { ... }]])`: `except*`. */
function isGroupHandling(node: ts.Node): boolean {
  if (!typescript.isCallExpression(node)) return false;
  const callee = node.expression;
  return typescript.isIdentifier(callee) && callee.text.startsWith("handleGroup");
}

/** `{ await using ... }`: its end waits. */
function endsByWaiting({ statements }: ts.Block): boolean {
  const { AwaitUsing, BlockScoped } = typescript.NodeFlags;
  return statements.some(
    (statement) =>
      typescript.isVariableStatement(statement) &&
      (statement.declarationList.flags & BlockScoped) === AwaitUsing,
  );
}

export function noteRaising(raising: RaisingMap | undefined): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    if (raising === undefined) return file;
    const { factory: f } = context;
    let count = 0;
    /** The innermost handler of the function in which a node stands. */
    let handler: ts.Identifier | null = null;
    /** The node stands in the handlers of an `except*`, which are functions. */
    let inGroupHandling = false;

    const fresh = (name: string): ts.Identifier => f.createIdentifier(`__py2ts_${name}${++count}`);
    const call = (name: string, ...args: ts.Expression[]): ts.Expression =>
      f.createCallExpression(f.createIdentifier(name), undefined, args);
    const ask = (handled: ts.Identifier, method: string, ...args: ts.Expression[]): ts.Expression =>
      f.createCallExpression(f.createPropertyAccessExpression(handled, method), undefined, args);
    const resumed = (): ts.Statement =>
      f.createExpressionStatement(ask(handler!, "resumed", f.createNull()));
    const declared = (
      name: ts.Identifier,
      value: ts.Expression,
      flags: ts.NodeFlags,
    ): ts.Statement =>
      f.createVariableStatement(
        undefined,
        f.createVariableDeclarationList(
          [f.createVariableDeclaration(name, undefined, undefined, value)],
          flags,
        ),
      );
    const isRaise = (node: ts.Node): boolean => {
      if (!typescript.isThrowStatement(node)) return false;
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      return raising.places[line]?.some(([column]) => column === character) === true;
    };
    const { Const, Let } = typescript.NodeFlags;

    function within<T>(inner: ts.Identifier | null, translate: () => T): T {
      const outer = handler;
      handler = inner;
      const result = translate();
      handler = outer;
      return result;
    }

    /**
     *     const handled = handling(error);
     *     try { ... } catch (raised) { throw handled.raised(raised); } finally { handled.end(); }
     */
    const during = (block: ts.Block, error: ts.Expression): ts.Block => {
      const [handled, raised] = [fresh("handled"), fresh("raised")];
      const around = handler === null ? [] : [handler];
      const thrown = f.createThrowStatement(ask(handled, "raised", raised));
      return f.createBlock([
        declared(handled, call(NAMES.handling, error, ...around), Const),
        f.createTryStatement(
          within(handled, () => typescript.visitEachChild(block, visit, context)),
          f.createCatchClause(raised, f.createBlock([thrown])),
          f.createBlock([f.createExpressionStatement(ask(handled, "end"))]),
        ),
      ]);
    };
    const noteInCatch = (clause: ts.CatchClause): ts.CatchClause => {
      const variable = clause.variableDeclaration;
      const [first] = clause.block.statements;
      const isPassing =
        first !== undefined && typescript.isThrowStatement(first) && !isRaise(first);
      if (isPassing || (variable !== undefined && !typescript.isIdentifier(variable.name)))
        return typescript.visitEachChild(clause, visit, context);
      const error = (variable?.name as ts.Identifier | undefined) ?? fresh("error");
      const block = during(clause.block, error);
      return f.updateCatchClause(clause, variable ?? f.createVariableDeclaration(error), block);
    };
    /** What was on its way is handled by `finally`. */
    const noteInFinally = (node: ts.TryStatement): ts.Statement => {
      const [pending, error] = [fresh("pending"), fresh("error")];
      const tryBlock = typescript.visitNode(node.tryBlock, visit) as ts.Block;
      const body =
        node.catchClause === undefined
          ? tryBlock
          : f.createBlock([
              f.createTryStatement(tryBlock, noteInCatch(node.catchClause), undefined),
            ]);
      const noted = f.createCatchClause(
        error,
        f.createBlock([
          f.createExpressionStatement(f.createAssignment(pending, error)),
          f.createThrowStatement(error),
        ]),
      );
      return f.createBlock([
        declared(pending, f.createNull(), Let),
        f.createTryStatement(body, noted, during(node.finallyBlock!, pending)),
      ]);
    };
    /** A function handles nothing; a handler of an `except*` does. */
    const noteInFunction = (node: ts.Node): ts.Node => {
      if (!inGroupHandling || !typescript.isArrowFunction(node) || !typescript.isBlock(node.body))
        return within(null, () => typescript.visitEachChild(node, visit, context));
      inGroupHandling = false;
      const handled = fresh("handled");
      const body = within(handled, () => typescript.visitEachChild(node.body, visit, context));
      inGroupHandling = true;
      const declaration = declared(handled, call(NAMES.innermostHandler), Const);
      return f.updateArrowFunction(
        node,
        node.modifiers,
        node.typeParameters,
        node.parameters,
        node.type,
        node.equalsGreaterThanToken,
        f.createBlock([declaration, ...(body as ts.Block).statements]),
      );
    };
    /** The function of a handler goes on after it has waited, or yielded. */
    const noteResuming = (node: ts.Node): ts.Node => {
      const visited = typescript.visitEachChild(node, visit, context);
      if (handler === null) return visited;
      if (typescript.isAwaitExpression(visited)) return ask(handler, "resumed", visited);
      if (typescript.isYieldExpression(visited) && visited.asteriskToken === undefined) {
        const value = visited.expression ?? f.createVoidZero();
        return ask(
          handler,
          "resumed",
          f.updateYieldExpression(visited, undefined, ask(handler, "pause", value)),
        );
      }
      if (typescript.isForOfStatement(visited) && visited.awaitModifier !== undefined) {
        const { awaitModifier, initializer, expression, statement } = visited;
        const body = f.createBlock([resumed(), statement]);
        return f.updateForOfStatement(visited, awaitModifier, initializer, expression, body);
      }
      if (typescript.isBlock(visited) && endsByWaiting(visited))
        return f.createBlock([visited, resumed()]);
      return visited;
    };
    const visit = (node: ts.Node): ts.Node => {
      if (isRaise(node)) {
        const raise = typescript.visitEachChild(node, visit, context) as ts.ThrowStatement;
        return f.updateThrowStatement(raise, call(NAMES.raised, raise.expression));
      }
      if (typescript.isTryStatement(node) && node.finallyBlock !== undefined)
        return noteInFinally(node);
      if (typescript.isCatchClause(node)) return noteInCatch(node);
      if (typescript.isFunctionLike(node)) return noteInFunction(node);
      if (isGroupHandling(node)) {
        inGroupHandling = true;
        const handling = typescript.visitEachChild(node, visit, context);
        inGroupHandling = false;
        return handling;
      }
      return noteResuming(node);
    };
    return typescript.visitEachChild(file, visit, context);
  };
}
