import type * as ast from "../../ast/nodes.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { destroyed } from "../destroying.ts";
import {
  assignment,
  call,
  expressionStatement,
  method,
  nonNull,
  string,
  undefinedValue,
  type TsStatement,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { isBuiltin } from "../representation.ts";
import { assignmentTarget } from "../targets.ts";

export function translateDelete(ctx: TransformContext, node: ast.Delete): TsStatement[] {
  const made = ctx.lost.get(node);
  const [only] = node.targets;
  const destroy =
    made === undefined ? [] : destroyed(ctx, made, translateExpression(ctx, only!), "unawaited");
  return [...destroy, ...node.targets.flatMap((target) => deleteTarget(ctx, target))];
}

function deleteTarget(ctx: TransformContext, target: ast.Expression): TsStatement[] {
  switch (target.kind) {
    case "Subscript": {
      const container = translateExpression(ctx, target.value);
      const index = toUniversal(ctx, target.slice);
      if (isBuiltin(ctx.typeOf(target.value), "dict"))
        return [expressionStatement(method(container, "delete", index))];
      return [expressionStatement(call(ctx.operator("delitem"), container, index))];
    }
    case "Attribute": {
      return [
        expressionStatement(
          call(ctx.builtin("delattr"), translateExpression(ctx, target.value), string(target.attr)),
        ),
      ];
    }
    case "Tuple":
    case "List":
      return target.elts.flatMap((element) => deleteTarget(ctx, element));
    case "Name": {
      const binding = ctx.bindingOf(target);
      if (binding === null || !ctx.mayBeUnassigned(binding)) return [];
      const checked = ctx.unassigned.has(target)
        ? [expressionStatement(translateExpression(ctx, target))]
        : [];
      return [
        ...checked,
        expressionStatement(assignment(assignmentTarget(ctx, target), nonNull(undefinedValue()))),
      ];
    }
    default:
      return [];
  }
}
