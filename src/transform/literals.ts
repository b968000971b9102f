/** What TypeScript, too, knows the value of. */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "../analyze/visit.ts";
import type { TransformContext } from "./context.ts";

/** The value of a literal, or of a variable that is only ever one. */
export function literalValue(ctx: TransformContext, node: ast.Expression): unknown {
  if (node.kind === "Constant") return "value" in node.value ? node.value.value : undefined;
  const binding = node.kind === "Name" ? ctx.bindingOf(node) : null;
  if (binding === null || binding.definitions.length !== 1) return undefined;
  const { node: name } = binding.definitions[0]!;
  let value: unknown;
  visitNodes(
    binding.scope.node.kind === "Lambda" ? binding.scope.node.body : binding.scope.node,
    (inner) => {
      if (
        inner.kind === "Assign" &&
        inner.targets.length === 1 &&
        inner.targets[0] === name &&
        inner.value.kind === "Constant"
      )
        value = literalValue(ctx, inner.value);
    },
  );
  return value;
}
