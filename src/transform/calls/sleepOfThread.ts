/** `time.sleep` in a thread: `time.sleepInThread`, which gives way to the loop. */
import type * as ast from "../../ast/nodes.ts";
import type { TransformContext } from "../context.ts";
import { id, member, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

/** @param node what stands for `time.sleep` in Python */
export function sleepOfThread(ctx: TransformContext, node: ast.Expression): TsExpression {
  return node.kind === "Attribute"
    ? member(translateExpression(ctx, node.value), "sleepInThread")
    : id(ctx.imports.use("time", "sleepInThread"));
}
