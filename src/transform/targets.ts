/** Targets of assignments: as patterns that declare, and as patterns that assign. */
import type { ts } from "ts-morph";
import type * as ast from "../ast/nodes.ts";
import { slotsOfDataclass } from "../analyze/infer/dataclassFields.ts";
import { ancestry, type ClassInfo } from "../analyze/types/declarations.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import {
  anyType,
  array,
  assignment,
  call,
  cast,
  element,
  id,
  member,
  spread,
  string,
  type TsExpression,
} from "./factory.ts";
import { propertyName } from "./expressions/attribute.ts";
import { translateExpression } from "./registry.ts";
import { mayBeRenamed } from "./renamedAttributes.ts";
import { toUniversal } from "./coercion.ts";
import { rebindingFunction } from "./siblingModules.ts";

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
    case "Attribute": {
      const type = ctx.typeOf(target.value);
      if (mayBeRenamed(ctx, type, target.attr))
        ctx.report(
          "unsupported-statement",
          target,
          `an assignment among others to '${target.attr}' of an object whose class is not known`,
        );
      const receiver = translateExpression(ctx, target.value);
      const open = isClosed(type, target.attr) ? cast(receiver, anyType()) : receiver;
      return member(open, propertyName(ctx, target.attr, type));
    }
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

/**
 * Whether TypeScript would not let the attribute be assigned: functions have no such property, and a
 * property without a setter and a field of a NamedTuple are read-only, which the program finds out from
 * an AttributeError.
 */
function isClosed(type: Type, name: string): boolean {
  return members(type).some((m) => {
    switch (m.kind) {
      case "function":
      case "callable":
        return true;
      case "instance": {
        const own = [...ancestry(m.cls)].filter((c) => !c.module.library);
        const property = own.map((c) => c.properties.get(name)).find((p) => p !== undefined);
        if (property !== undefined) return property.setter === null;
        return own.some((c) => c.kind === "namedtuple" && c.attributes.has(name));
      }
      default:
        return false;
    }
  });
}

/** Whether the objects of a class have only the attributes of its `__slots__`, and this is none of them. */
function isSlotless(type: Type, name: string): boolean {
  return members(type).some(
    (m) =>
      m.kind === "instance" &&
      [...ancestry(m.cls)].every((c) => {
        const slots = slotsOf(c);
        return slots !== null && !slots.includes(name) && !c.properties.has(name);
      }),
  );
}

/** The names in `__slots__ = ("x", "y")`; null where there is none, or it is not so plain. */
function slotsOf(cls: ClassInfo): string[] | null {
  const { node, module } = cls;
  if (cls.kind === "dataclass") return slotsOfDataclass(cls);
  for (const statement of module.library ? [] : node.body) {
    if (statement.kind !== "Assign" || statement.targets.length !== 1) continue;
    const [target] = statement.targets;
    const { value } = statement;
    if (target?.kind !== "Name" || target.id !== "__slots__") continue;
    if (value.kind !== "Tuple" && value.kind !== "List") return null;
    const names = value.elts.map((e) =>
      e.kind === "Constant" && e.value.type === "str" ? e.value.value : "__dict__",
    );
    return names.includes("__dict__") ? null : names;
  }
  return null;
}

/**
 * Assigns a translated value to what is neither subscript nor pattern. Variables of another module are
 * assigned by a function of that module: `shop.lookups = 0` is `shop.rebindLookups(0)`.
 */
export function assignTranslated(
  ctx: TransformContext,
  target: ast.Expression,
  value: TsExpression,
): TsExpression {
  if (target.kind === "Attribute" && isEnumMember(ctx, target)) {
    const cls = translateExpression(ctx, target.value);
    return call(ctx.builtin("setattr"), cls, string(target.attr), value);
  }
  if (target.kind === "Attribute") {
    const type = ctx.typeOf(target.value);
    if (isSlotless(type, target.attr) || mayBeRenamed(ctx, type, target.attr)) {
      const object = translateExpression(ctx, target.value);
      return call(ctx.builtin("setattr"), object, string(target.attr), value);
    }
  }
  const rebinding = target.kind === "Attribute" ? rebindingOf(ctx, target) : null;
  return rebinding === null
    ? assignment(assignmentTarget(ctx, target), value)
    : call(rebinding, value);
}

/** `Colour.RED = 5` raises AttributeError. */
function isEnumMember(ctx: TransformContext, { value, attr }: ast.Attribute): boolean {
  const type = ctx.typeOf(value);
  return type.kind === "class" && type.cls.kind === "enum" && type.cls.attributes.has(attr);
}

/** `shop.rebindLookups` for `shop.lookups`, where shop is a module of the program. */
export function rebindingOf(ctx: TransformContext, target: ast.Attribute): TsExpression | null {
  if (ctx.siblingModules.pathOf(target.value) === null) return null;
  const name = rebindingFunction(ctx.names.identifier(target.attr));
  return member(translateExpression(ctx, target.value), name);
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
