import type * as ast from "../../ast/nodes.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import type { TsStatement } from "../factory.ts";

export function translateBreak(ctx: TransformContext, _node: ast.Break): TsStatement[] {
  return [typescript.factory.createBreakStatement(ctx.breakLabel ?? undefined)];
}

export function translateContinue(_ctx: TransformContext, _node: ast.Continue): TsStatement[] {
  return [typescript.factory.createContinueStatement()];
}
