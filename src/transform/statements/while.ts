import type * as ast from "../../ast/nodes.ts";
import { isTrue } from "../../analyze/flow.ts";
import { typescript } from "../../typescript.ts";
import { condition } from "../conditions.ts";
import type { TransformContext } from "../context.ts";
import { block, bool, ifStatement, not, type TsStatement } from "../factory.ts";
import { withElse } from "../loops.ts";
import { translateBlock } from "../registry.ts";

export function translateWhile(ctx: TransformContext, node: ast.While): TsStatement[] {
  const f = typescript.factory;
  return withElse(
    ctx,
    node,
    (body) => {
      if (isTrue(node.test)) return [f.createWhileStatement(bool(true), block(body()))];
      let test = bool(true);
      const before = ctx.withPreceding(() => {
        test = condition(ctx, node.test);
        return [];
      });
      if (before.length === 0) return [f.createWhileStatement(test, block(body()))];
      // what the test needs is done before each round
      return [
        f.createWhileStatement(
          bool(true),
          block([
            ...before,
            ifStatement(not(f.createParenthesizedExpression(test)), [f.createBreakStatement()]),
            ...body(),
          ]),
        ),
      ];
    },
    (statements) => translateBlock(ctx, statements),
  );
}
