/** Loops with `else`, whose `break` must jump over it. */
import type * as ast from "../ast/nodes.ts";
import { breaksOut } from "../analyze/flow.ts";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import { block, type TsStatement } from "./factory.ts";

type Loop = ast.For | ast.AsyncFor | ast.While;

export function withElse(
  ctx: TransformContext,
  node: Loop,
  translate: (body: () => TsStatement[]) => TsStatement[],
  translateBlock: (statements: readonly ast.Statement[]) => TsStatement[],
): TsStatement[] {
  const outer = ctx.breakLabel;
  const labelled = node.orelse.length > 0 && breaksOut(node.body);
  const label = labelled ? ctx.label("loop") : null;
  ctx.breakLabel = label;
  const loop = translate(() => translateBlock(node.body));
  ctx.breakLabel = outer;
  if (node.orelse.length === 0) return loop;
  const otherwise = translateBlock(node.orelse);
  if (label === null) return [...loop, ...otherwise];
  return [typescript.factory.createLabeledStatement(label, block([...loop, ...otherwise]))];
}
