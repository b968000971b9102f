import type * as ast from "../../ast/nodes.ts";
import { isMainTest } from "../../analyze/mainTest.ts";
import { typescript } from "../../typescript.ts";
import { condition } from "../conditions.ts";
import type { TransformContext } from "../context.ts";
import { block, call, id, type TsExpression, type TsStatement } from "../factory.ts";
import { translateBlock } from "../registry.ts";

export function translateIf(ctx: TransformContext, node: ast.If): TsStatement[] {
  return [ifStatement(ctx, node)];
}

function ifStatement(ctx: TransformContext, node: ast.If): TsStatement {
  const test = isMainTest(node.test) ? mainTest(ctx) : condition(ctx, node.test);
  return typescript.factory.createIfStatement(
    test,
    block(translateBlock(ctx, node.body)),
    otherwise(ctx, node),
  );
}

/** `elif` stays `else if`, as long as nothing must run before its test. */
function otherwise(ctx: TransformContext, node: ast.If): TsStatement | undefined {
  const [only] = node.orelse;
  if (only === undefined) return undefined;
  const isElif =
    node.orelse.length === 1 &&
    only.kind === "If" &&
    ctx.source.text.startsWith("elif", only.span.start);
  if (!isElif || ctx.placements.before(only).length > 0)
    return block(translateBlock(ctx, node.orelse));
  const statements = ctx.withPreceding(() => [ifStatement(ctx, only)]);
  return statements.length === 1 ? statements[0] : block(statements);
}

function mainTest(ctx: TransformContext): TsExpression {
  return call(ctx.builtin("isMain"), id("import.meta"));
}
