/** Expressions that give the same value whenever they are evaluated. */
import type * as ast from "../../ast/nodes.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { members } from "../../analyze/types/type.ts";
import { visitNodes } from "../../analyze/visit.ts";
import type { TransformContext } from "../context.ts";

export function isStable(ctx: TransformContext, node: ast.Expression): boolean {
  switch (node.kind) {
    case "Constant":
      return true;
    case "Name": {
      const binding = ctx.bindingOf(node);
      if (binding === null) return true;
      if (ctx.receivers.has(binding)) return true;
      if (binding.definitions.length !== 1) return false;
      // a loop's variable declared outside the loop changes with each round
      const placement = ctx.placements.of(binding);
      return placement.kind !== "hoisted";
    }
    default:
      return false;
  }
}

/** Whether evaluating it may do something, or be seen to happen sooner or later than something else. */
export function hasEffect(ctx: TransformContext, node: ast.Expression): boolean {
  let found = false;
  visitNodes(node, (inner, functions) => {
    if (functions.length > 0) return;
    if (["Call", "Await", "Yield", "YieldFrom", "NamedExpr"].includes(inner.kind)) found = true;
    // x.y of a class of the program may be a property
    if (inner.kind === "Attribute" && isProperty(ctx, inner)) found = true;
  });
  return found;
}

function isProperty(ctx: TransformContext, node: ast.Attribute): boolean {
  return members(ctx.typeOf(node.value)).some(
    (m) => m.kind === "instance" && [...ancestry(m.cls)].some((c) => c.properties.has(node.attr)),
  );
}
