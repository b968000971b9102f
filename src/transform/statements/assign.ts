/** `a = b = value`: declarations where the names begin, assignments elsewhere. */
import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../../analyze/scopes.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { toPlace, toUniversal } from "../coercion.ts";
import { isTypedDict } from "../../analyze/typedDicts.ts";
import type { TransformContext } from "../context.ts";
import {
  anyType,
  assignment,
  binary,
  call,
  expressionStatement,
  id,
  member,
  nullValue,
  token,
  variable,
  type TsExpression,
  type TsStatement,
  type TsType,
  string,
} from "../factory.ts";
import { propertyName } from "../expressions/attribute.ts";
import { translateExpression } from "../registry.ts";
import {
  assignTranslated,
  assignmentTarget,
  bindingPattern,
  hasInnerStar,
  isNamesOnly,
  namesIn,
  restToken,
} from "../targets.ts";
import { hasEffect } from "../calls/stability.ts";
import { rebinding } from "../destroying.ts";
import { declaredType, isEmptyContainer, showsItems } from "../declaredTypes.ts";
import { isBuiltin, isFloatOnly, mayBeNone } from "../representation.ts";
import { typeNode, typeText } from "../typeNodes.ts";
import { counted, fitsInside, unpacked } from "../unpacking.ts";

export function translateAssign(ctx: TransformContext, node: ast.Assign): TsStatement[] {
  if (ctx.typeAliases.has(node)) return [];
  const [first, ...others] = node.targets;
  const target = first!;
  if (isTypedDict(node) && target.kind === "Name" && !ctx.imported) {
    // class Movie(TypedDict), which only annotations name
    if (ctx.usedInAnnotationsOnly(ctx.bindingOf(target))) return [];
  }
  if (others.length > 0) return assignMany(ctx, node);
  if (target.kind === "Name")
    return rebinding(ctx, node, target, assignName(ctx, target, node.value));
  if (target.kind === "Tuple" || target.kind === "List") {
    const values = sequentialValues(ctx, target, node.value);
    if (values === null) return assignPattern(ctx, target, node.value);
    return target.elts.flatMap((element, i) =>
      translateAssign(ctx, { ...node, targets: [element], value: values[i]! }),
    );
  }
  if (hasEffect(ctx, node.value) && hasEffect(ctx, target)) return assignHeldValue(ctx, node);
  return [expressionStatement(assignPart(ctx, target, node.value))];
}

/** `self.x, self.y = x, y`: one assignment after the other, where none changes a value of the next. */
function sequentialValues(
  ctx: TransformContext,
  target: ast.Tuple | ast.List,
  value: ast.Expression,
): readonly ast.Expression[] | null {
  if (value.kind !== "Tuple" || value.elts.length !== target.elts.length || isNamesOnly(target))
    return null;
  const bound = new Set(namesIn(target).map((name) => name.id));
  const isFixed = value.elts.every(
    (e) => e.kind === "Constant" || (e.kind === "Name" && !bound.has(e.id)),
  );
  const isPlain = target.elts.every(
    (e) =>
      (e.kind === "Name" || e.kind === "Attribute" || e.kind === "Subscript") && !hasEffect(ctx, e),
  );
  return isFixed && isPlain ? value.elts : null;
}

/** `find()[key()] = value()`: Python evaluates the value first. */
function assignHeldValue(ctx: TransformContext, node: ast.Assign): TsStatement[] {
  const held = ctx.temporary("value");
  const value = variable(held, { constant: true, value: toUniversal(ctx, node.value) });
  return [value, ...node.targets.flatMap((target) => assignValue(ctx, target, id(held)))];
}

/** Whether the statement that assigns this name is the one that declares it. */
export function isDeclaredHere(
  ctx: TransformContext,
  name: ast.Name,
): { constant: boolean } | null {
  const binding = ctx.bindingOf(name);
  if (binding === null) return null;
  const placement = ctx.placements.of(binding);
  if (placement.kind !== "at-definition") return null;
  for (const [definition, constant] of placement.definitions)
    if (definition.node === name) return { constant };
  return null;
}

export function assignName(
  ctx: TransformContext,
  target: ast.Name,
  value: ast.Expression,
): TsStatement {
  const binding = ctx.bindingOf(target);
  const type = binding === null ? ctx.typeOf(value) : ctx.analysis.typeOfBinding(binding);
  const place = binding === null ? "item" : ctx.placeOf(binding);
  const translated = assignedValue(ctx, binding, value, toPlace(ctx, value, type, place));
  const here = isDeclaredHere(ctx, target);
  const name = assignmentTarget(ctx, target);
  if (here === null || binding === null) return expressionStatement(assignment(name, translated));
  return variable(ctx.names.of(binding), {
    constant: here.constant,
    type: binding.assignedElsewhere
      ? anyType()
      : declaredType(ctx, type, value, place, here.constant),
    value: translated,
  });
}

/** What a function returns that returns nothing is undefined: that would stand for "not assigned yet". */
function assignedValue(
  ctx: TransformContext,
  binding: Binding | null,
  value: ast.Expression,
  translated: TsExpression,
): TsExpression {
  if (
    binding === null ||
    !ctx.mayBeUnassigned(binding) ||
    (value.kind !== "Call" && value.kind !== "Await")
  )
    return translated;
  return mayBeNone(ctx.typeOf(value))
    ? binary(translated, token.QuestionQuestionToken, nullValue())
    : translated;
}

/** `Account.close = lambda self: ...`: a function that a class of the program is given is a method. */
function becomesMethod(
  ctx: TransformContext,
  target: ast.Attribute,
  value: ast.Expression,
): boolean {
  const owner = ctx.typeOf(target.value);
  return (
    owner.kind === "class" &&
    !owner.cls.module.library &&
    members(ctx.typeOf(value)).every(
      (m) => m.kind === "function" && m.self === null && !m.fn.module.library,
    )
  );
}

/** `self.x = value`, `xs[i] = value`. */
function assignPart(
  ctx: TransformContext,
  target: ast.Expression,
  value: ast.Expression,
): TsExpression {
  if (target.kind === "Attribute" && becomesMethod(ctx, target, value))
    return call(
      ctx.language("setMethod"),
      translateExpression(ctx, target.value),
      string(propertyName(ctx, target.attr, ctx.typeOf(target.value))),
      translateExpression(ctx, value),
    );
  if (target.kind === "Attribute")
    return assignTranslated(ctx, target, toAttribute(ctx, target, value));
  return assignTo(ctx, target, toUniversal(ctx, value));
}

/** The value in the form in which that attribute holds floats. */
export function toAttribute(
  ctx: TransformContext,
  target: ast.Attribute,
  value: ast.Expression,
): TsExpression {
  const type = attributeType(ctx, target);
  return toPlace(ctx, value, type, isRawAttribute(ctx, target) ? "variable" : "item");
}

function attributeType(ctx: TransformContext, target: ast.Attribute): Type {
  const [receiver] = members(ctx.typeOf(target.value));
  const cls = receiver?.kind === "instance" || receiver?.kind === "class" ? receiver.cls : null;
  return cls?.attributes.get(target.attr)?.type ?? { kind: "any" };
}

function isRawAttribute(ctx: TransformContext, target: ast.Attribute): boolean {
  return (
    isFloatOnly(attributeType(ctx, target)) &&
    members(ctx.typeOf(target.value)).every(
      (m) => (m.kind === "instance" || m.kind === "class") && ctx.holdsRaw(m.cls, target.attr),
    )
  );
}

/** Assigns a value that is translated already; gives the expression that does it. */
function assignTo(
  ctx: TransformContext,
  target: ast.Expression,
  value: TsExpression,
): TsExpression {
  if (target.kind !== "Subscript") return assignTranslated(ctx, target, value);
  const container = translateExpression(ctx, target.value);
  if (target.slice.kind !== "Slice" && isBuiltin(ctx.typeOf(target.value), "dict")) {
    return call(member(container, "set"), toUniversal(ctx, target.slice), value);
  }
  return call(ctx.operator("setitem"), container, toUniversal(ctx, target.slice), value);
}

/** Assigns a value that is translated already to any target; declares the names that begin there. */
export function assignValue(
  ctx: TransformContext,
  target: ast.Expression,
  value: TsExpression,
): TsStatement[] {
  switch (target.kind) {
    case "Name": {
      const here = isDeclaredHere(ctx, target);
      if (here === null) return [expressionStatement(assignTo(ctx, target, value))];
      const binding = ctx.bindingOf(target)!;
      const type = here.constant
        ? undefined
        : typeNode(ctx, ctx.analysis.typeOfBinding(binding), ctx.placeOf(binding));
      return [variable(ctx.names.of(binding), { constant: here.constant, type, value })];
    }
    case "Starred":
      return assignValue(ctx, target.value, value);
    case "Tuple":
    case "List":
      return assignParts(ctx, target, counted(ctx, target, value));
    default:
      return [expressionStatement(assignTo(ctx, target, value))];
  }
}

/** `a, b = value`. */
function assignPattern(
  ctx: TransformContext,
  target: ast.Tuple | ast.List,
  value: ast.Expression,
): TsStatement[] {
  const source = unpacked(ctx, target, value);
  if (
    !isNamesOnly(target) ||
    target.elts.some(hasInnerStar) ||
    !fitsInside(ctx.typeOf(value), target)
  )
    return assignParts(ctx, target, source);
  const names = namesIn(target);
  const here = names.map((name) => isDeclaredHere(ctx, name));
  const repeated = new Set(names.map((n) => n.id)).size < names.length;
  if (here.every((h) => h !== null) && !repeated) {
    const constant = here.every((h) => h!.constant);
    return [
      variable(bindingPattern(ctx, target), {
        constant,
        type: patternType(ctx, target, value, constant),
        value: source,
      }),
    ];
  }
  const declarations = names.flatMap((name, i): TsStatement[] => {
    if (here[i] === null) return [];
    const binding = ctx.bindingOf(name)!;
    return [
      variable(ctx.names.of(binding), {
        constant: false,
        type: typeNode(ctx, ctx.analysis.typeOfBinding(binding), ctx.placeOf(binding)),
      }),
    ];
  });
  return [...declarations, expressionStatement(assignment(assignmentTarget(ctx, target), source))];
}

/** The types of `let [a, b] = ...` where later assignments bring others. */
function patternType(
  ctx: TransformContext,
  target: ast.Tuple | ast.List,
  value: ast.Expression,
  constant: boolean,
): TsType | undefined {
  const displays = value.kind === "Tuple" || value.kind === "List" ? value.elts : [];
  const showsAll = displays.every((display, i) => {
    const name = target.elts[i];
    const binding = name?.kind === "Name" ? ctx.bindingOf(name) : null;
    return (
      !isEmptyContainer(display) &&
      (binding === null || showsItems(ctx, display, ctx.analysis.typeOfBinding(binding)))
    );
  });
  if (constant && showsAll) return undefined;
  const f = typescript.factory;
  const types: TsType[] = [];
  let same = showsAll;
  for (const name of target.elts) {
    if (name.kind !== "Name") return undefined;
    const binding = ctx.bindingOf(name)!;
    const [type, place] = [ctx.analysis.typeOfBinding(binding), ctx.placeOf(binding)];
    if (typeText(ctx, type, place) !== typeText(ctx, ctx.typeOf(name), place)) same = false;
    types.push(typeNode(ctx, type, place));
  }
  return same
    ? undefined
    : f.createTypeOperatorNode(token.ReadonlyKeyword, f.createTupleTypeNode(types));
}

/** `a[i], a[j] = a[j], a[i]`: first all values, then each assignment in turn. */
function assignParts(
  ctx: TransformContext,
  target: ast.Tuple | ast.List,
  source: TsExpression,
): TsStatement[] {
  const names = target.elts.map((_, i) =>
    ctx.temporary(["first", "second", "third", "fourth"][i] ?? `part${i + 1}`),
  );
  const assigned = target.elts.flatMap((element, i) => assignValue(ctx, element, id(names[i]!)));
  return [
    variable(bindingPatternOf(target, names), { constant: true, value: source }),
    ...assigned,
  ];
}

function bindingPatternOf(target: ast.Tuple | ast.List, names: readonly string[]) {
  const f = typescript.factory;
  return f.createArrayBindingPattern(
    target.elts.map((_, i) => f.createBindingElement(restToken(target, i), undefined, names[i]!)),
  );
}

/** `a = b = value`: the value once, then the targets from left to right. */
function assignMany(ctx: TransformContext, node: ast.Assign): TsStatement[] {
  const simple = node.value.kind === "Constant" || node.value.kind === "Name";
  if (simple)
    return node.targets.flatMap((target) => translateAssign(ctx, { ...node, targets: [target] }));
  const [first, ...rest] = node.targets;
  if (first!.kind === "Name") {
    const name = first!;
    return [
      assignName(ctx, name, node.value),
      ...rest.flatMap((target) =>
        translateAssign(ctx, { ...node, targets: [target], value: name }),
      ),
    ];
  }
  return assignHeldValue(ctx, node);
}
