/** Targets of assignments: as patterns that declare, and as patterns that assign. */
import type { ts } from "ts-morph";
import type * as ast from "../ast/nodes.ts";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import { array, element, id, member, spread, type TsExpression } from "./factory.ts";
import { translateExpression } from "./registry.ts";
import { toUniversal } from "./coercion.ts";

const f = typescript.factory;

/** A pattern of names that are declared here; anything else cannot stand in one. `instead`: other names for some. */
export function bindingPattern(
  ctx: TransformContext,
  target: ast.Expression,
  instead: ReadonlyMap<ast.Name, string> = new Map(),
): ts.BindingName {
  switch (target.kind) {
    case "Name": {
      const other = instead.get(target);
      if (other !== undefined) return id(other);
      const binding = ctx.bindingOf(target);
      return id(binding === null ? target.id : ctx.names.of(binding));
    }
    case "Tuple":
    case "List":
      return f.createArrayBindingPattern(
        target.elts.map((element, i) =>
          element.kind === "Starred"
            ? f.createBindingElement(
                restToken(target, i),
                undefined,
                bindingPattern(ctx, element.value, instead),
              )
            : f.createBindingElement(undefined, undefined, bindingPattern(ctx, element, instead)),
        ),
      );
    default:
      ctx.report("unsupported-expression", target, "this target of a comprehension");
      return id("_");
  }
}

/** `...` for a star at the end; one further left is a list among the values that `unpackStarred` gives. */
export function restToken(
  target: ast.Tuple | ast.List,
  index: number,
): ts.DotDotDotToken | undefined {
  const isRest = target.elts[index]?.kind === "Starred" && index === target.elts.length - 1;
  return isRest ? f.createToken(typescript.SyntaxKind.DotDotDotToken) : undefined;
}

/** A star that is not at the end of its target, here or in a target inside. */
export function hasInnerStar(target: ast.Expression): boolean {
  if (target.kind !== "Tuple" && target.kind !== "List") return false;
  return target.elts.some(
    (e, i) =>
      (e.kind === "Starred" && i < target.elts.length - 1) ||
      hasInnerStar(e.kind === "Starred" ? e.value : e),
  );
}

/** A target that exists already: `a`, `this.count`, `[a, b]`. */
export function assignmentTarget(ctx: TransformContext, target: ast.Expression): TsExpression {
  switch (target.kind) {
    case "Tuple":
    case "List":
      return array(
        target.elts.map((e, i) => {
          const part = assignmentTarget(ctx, e.kind === "Starred" ? e.value : e);
          return restToken(target, i) === undefined ? part : spread(part);
        }),
      );
    case "Attribute":
      return member(translateExpression(ctx, target.value), ctx.names.property(target.attr));
    case "Subscript":
      return element(translateExpression(ctx, target.value), toUniversal(ctx, target.slice));
    case "Name": {
      const binding = ctx.bindingOf(target);
      if (binding !== null && binding.scope.node.kind === "ClassDef")
        return translateExpression(ctx, target);
      return id(binding === null ? ctx.names.identifier(target.id) : ctx.names.of(binding));
    }
    default:
      return translateExpression(ctx, target);
  }
}

/** The names in a target, nested ones included. */
export function namesIn(target: ast.Expression): ast.Name[] {
  switch (target.kind) {
    case "Name":
      return [target];
    case "Tuple":
    case "List":
      return target.elts.flatMap(namesIn);
    case "Starred":
      return namesIn(target.value);
    default:
      return [];
  }
}

/** Whether every part of a target is a name. */
export function isNamesOnly(target: ast.Expression): boolean {
  switch (target.kind) {
    case "Name":
      return true;
    case "Tuple":
    case "List":
      return target.elts.every(isNamesOnly);
    case "Starred":
      return isNamesOnly(target.value);
    default:
      return false;
  }
}
