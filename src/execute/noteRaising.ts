/**
 * What JavaScript does not keep of exceptions, noted where a program runs: so tracebacks show all that
 * CPython's show, and generated code stays as it is read.
 *
 *     raise error          an exception that was made, or raised, before: where it is raised now
 *     except / finally     what is handled is the context of whatever else is raised meanwhile
 */
import type { ts } from "ts-morph";
import type { RaisingMap } from "../print/sourceMap.ts";
import { typescript } from "../typescript.ts";

/** The two functions of the runtime (python/language/raising.ts), and their names in the JavaScript. */
const NAMES = { raised: "__py2ts_raised", raisedDuring: "__py2ts_raisedDuring" } as const;

/** The declaration of the names, for code in which `import` or `require` is to be used. */
export function raisingImports(format: "esm" | "commonjs", module: string): string {
  const from = JSON.stringify(module);
  const names = Object.entries(NAMES);
  return format === "esm"
    ? `import { ${names.map(([name, local]) => `${name} as ${local}`).join(", ")} } from ${from};\n`
    : `const { ${names.map(([name, local]) => `${name}: ${local}`).join(", ")} } = require(${from});`;
}

/** `handleGroup(error, ...)`: `except*` tells apart what is handled. */
function isGroupHandling(statement: ts.Statement | undefined): boolean {
  if (statement === undefined || !typescript.isExpressionStatement(statement)) return false;
  let { expression } = statement;
  if (typescript.isAwaitExpression(expression)) ({ expression } = expression);
  if (!typescript.isCallExpression(expression)) return false;
  const callee = expression.expression;
  return typescript.isIdentifier(callee) && callee.text.startsWith("handleGroup");
}

export function noteRaising(raising: RaisingMap | undefined): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    if (raising === undefined) return file;
    const { factory: f } = context;
    let count = 0;
    const fresh = (name: string): ts.Identifier => f.createIdentifier(`__py2ts_${name}${++count}`);
    const call = (name: string, ...args: ts.Expression[]): ts.Expression =>
      f.createCallExpression(f.createIdentifier(name), undefined, args);
    const isRaise = (node: ts.ThrowStatement): boolean => {
      const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
      return raising.places[line]?.some(([column]) => column === character) === true;
    };

    /** `try { ... } catch (raised) { throw raisedDuring(raised, handled); }` */
    const during = (block: ts.Block, handled: ts.Expression): ts.Block => {
      const raised = fresh("raised");
      const thrown = f.createThrowStatement(call(NAMES.raisedDuring, raised, handled));
      const clause = f.createCatchClause(raised, f.createBlock([thrown]));
      return f.createBlock([f.createTryStatement(block, clause, undefined)]);
    };
    const noteInCatch = (clause: ts.CatchClause): ts.CatchClause => {
      const declared = clause.variableDeclaration;
      const [first] = clause.block.statements;
      const isPassing = first !== undefined && typescript.isThrowStatement(first);
      if (
        isPassing ||
        isGroupHandling(first) ||
        (declared !== undefined && !typescript.isIdentifier(declared.name))
      )
        return clause;
      const error = (declared?.name as ts.Identifier | undefined) ?? fresh("error");
      const block = during(clause.block, error);
      return f.updateCatchClause(clause, declared ?? f.createVariableDeclaration(error), block);
    };
    /** What was on its way is handled by `finally`. */
    const noteInFinally = (node: ts.TryStatement): ts.Statement => {
      const [pending, error] = [fresh("pending"), fresh("error")];
      const body =
        node.catchClause === undefined
          ? node.tryBlock
          : f.createBlock([f.createTryStatement(node.tryBlock, node.catchClause, undefined)]);
      const noted = f.createCatchClause(
        error,
        f.createBlock([
          f.createExpressionStatement(f.createAssignment(pending, error)),
          f.createThrowStatement(error),
        ]),
      );
      const declared = f.createVariableDeclaration(pending, undefined, undefined, f.createNull());
      return f.createBlock([
        f.createVariableStatement(
          undefined,
          f.createVariableDeclarationList([declared], typescript.NodeFlags.Let),
        ),
        f.createTryStatement(body, noted, during(node.finallyBlock!, pending)),
      ]);
    };
    const visit = (node: ts.Node): ts.Node => {
      const isNoted = typescript.isThrowStatement(node) && isRaise(node);
      const visited = typescript.visitEachChild(node, visit, context);
      if (isNoted) {
        const raise = visited as ts.ThrowStatement;
        return f.updateThrowStatement(raise, call(NAMES.raised, raise.expression));
      }
      if (typescript.isCatchClause(visited)) return noteInCatch(visited);
      if (typescript.isTryStatement(visited) && visited.finallyBlock !== undefined)
        return noteInFinally(visited);
      return visited;
    };
    return typescript.visitEachChild(file, visit, context);
  };
}
