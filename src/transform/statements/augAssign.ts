/** `target op= value`. */
import type * as ast from "../../ast/nodes.ts";
import { binaryOperationType } from "../../analyze/operations.ts";
import { members } from "../../analyze/types/type.ts";
import type { ts } from "ts-morph";
import { typescript } from "../../typescript.ts";
import { toUniversal, universal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  call,
  expressionStatement,
  id,
  member,
  method,
  spread,
  string,
  variable,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { propertyName } from "../expressions/attribute.ts";
import { operand, operate, type Operand } from "../expressions/binOp.ts";
import { spreadable } from "../expressions/displays.ts";
import { translateExpression } from "../registry.ts";
import { mayBeRenamed } from "../renamedAttributes.ts";
import { isBuiltin, isFloatOnly } from "../representation.ts";
import { assignmentTarget, rebindingOf } from "../targets.ts";
import { isStable } from "../calls/stability.ts";

/** Operators of the operator module that change their left operand where it can be changed. */
const IN_PLACE: Record<ast.Operator, string> = {
  Add: "iadd",
  Sub: "isub",
  Mult: "imul",
  MatMult: "imatmul",
  Div: "itruediv",
  Mod: "imod",
  Pow: "ipow",
  LShift: "ilshift",
  RShift: "irshift",
  BitOr: "ior",
  BitXor: "ixor",
  BitAnd: "iand",
  FloorDiv: "ifloordiv",
};

export function translateAugAssign(ctx: TransformContext, node: ast.AugAssign): TsStatement[] {
  const { target } = node;
  if (target.kind === "Name" && isCopiedToClass(ctx, target))
    ctx.report(
      "unsupported-statement",
      node,
      "an augmented assignment to a name that the class does not have yet",
    );
  const type = ctx.typeOf(target);
  if (node.op === "Add" && isBuiltin(type, "list") && keepsItems(ctx, target)) {
    return [
      expressionStatement(
        method(translateExpression(ctx, target), "push", spread(spreadable(ctx, node.value))),
      ),
    ];
  }
  if (target.kind === "Subscript") return [expressionStatement(itemInPlace(ctx, node, target))];
  const isAttribute = target.kind === "Attribute";
  if (isAttribute && mayBeRenamed(ctx, ctx.typeOf(target.value), target.attr))
    return [expressionStatement(renamedInPlace(ctx, node, target))];
  if (isAttribute && !isStable(ctx, target.value) && target.value.kind !== "Attribute") {
    // f().count += 1: the object is looked up once
    const name = ctx.temporary("target");
    ctx.precede(variable(name, { constant: true, value: translateExpression(ctx, target.value) }));
    return [
      expressionStatement(
        update(
          ctx,
          node,
          member(id(name), propertyName(ctx, target.attr, ctx.typeOf(target.value))),
          operand(ctx, target),
        ),
      ),
    ];
  }
  const updated = update(ctx, node, assignmentTarget(ctx, target), operand(ctx, target));
  const rebinding = isAttribute ? rebindingOf(ctx, target) : null;
  // what other modules assign has no known type: the value is always computed in full
  if (rebinding !== null && typescript.isBinaryExpression(updated))
    return [expressionStatement(call(rebinding, updated.right))];
  return [expressionStatement(updated)];
}

/** `setattr(cache, "size", iadd(getattr(cache, "size"), 1))`. */
function renamedInPlace(
  ctx: TransformContext,
  node: ast.AugAssign,
  target: ast.Attribute,
): TsExpression {
  let receiver = translateExpression(ctx, target.value);
  if (!isStable(ctx, target.value)) {
    const name = ctx.temporary("target");
    ctx.precede(variable(name, { constant: true, value: receiver }));
    receiver = id(name);
  }
  const attr = string(target.attr);
  const value = call(
    ctx.operator(IN_PLACE[node.op]),
    call(ctx.builtin("getattr"), receiver, attr),
    operand(ctx, node.value).universal(),
  );
  return call(ctx.builtin("setattr"), receiver, attr, value);
}

/** `count += 1` in a class body that has no `count` yet: the old value is that of a variable outside. */
function isCopiedToClass(ctx: TransformContext, target: ast.Name): boolean {
  const scope = ctx.analysis.scopes.scopeOfName.get(target);
  return (
    scope?.node.kind === "ClassDef" &&
    scope.bindings.has(target.id) &&
    ctx.bindingOf(target)?.scope !== scope
  );
}

/** `names[0] += [x]` extends the list, and then puts it where it is already: a tuple or a slice notices. */
function keepsItems(ctx: TransformContext, target: ast.Expression): boolean {
  if (target.kind !== "Subscript") return true;
  return target.slice.kind !== "Slice" && isBuiltin(ctx.typeOf(target.value), "list", "dict");
}

function update(
  ctx: TransformContext,
  node: ast.AugAssign,
  target: TsExpression,
  left: Operand,
): TsExpression {
  const right = operand(ctx, node.value);
  const result = binaryOperationType(ctx.analysis, node.op, left.type, right.type);
  if (mayChangeInPlace(left)) {
    return assignment(
      target,
      call(ctx.operator(IN_PLACE[node.op]), left.universal(), right.universal()),
    );
  }
  let value = operate(ctx, node.op, left, right, result);
  const shorthand = shorthandFor(value);
  const rawTarget = holdsRawFloat(ctx, node.target);
  if (isFloatOnly(result) && !rawTarget) value = universal(ctx, value);
  else if (shorthand !== null) return shorthand(target);
  return assignment(target, value);
}

/** Lists, sets and objects with methods such as `__iadd__`. */
function mayChangeInPlace(left: Operand): boolean {
  return (
    members(left.type).length === 0 ||
    members(left.type).some(
      (m) =>
        m.kind === "any" ||
        (m.kind === "instance" && !(m.cls.module.name === "builtins" && m.cls.name === "tuple")),
    )
  );
}

/** Whether the target holds floats as plain numbers. */
function holdsRawFloat(ctx: TransformContext, target: ast.Expression): boolean {
  if (target.kind === "Name") {
    const binding = ctx.bindingOf(target);
    return (
      binding !== null &&
      isFloatOnly(ctx.analysis.typeOfBinding(binding)) &&
      ctx.placeOf(binding) === "variable"
    );
  }
  if (target.kind !== "Attribute") return false;
  return members(ctx.typeOf(target.value)).every(
    (m) =>
      m.kind === "instance" &&
      ctx.holdsRaw(m.cls, target.attr) &&
      isFloatOnly(m.cls.attributes.get(target.attr)?.type ?? { kind: "any" }),
  );
}

/** `x = x + 1` written `x += 1`, where the operation is a plain operator on the target itself. */
function shorthandFor(value: TsExpression): ((target: TsExpression) => TsExpression) | null {
  if (!typescript.isBinaryExpression(value)) return null;
  const left = value.left;
  const isTarget = typescript.isIdentifier(left) || typescript.isPropertyAccessExpression(left);
  const operator = COMPOUND.get(value.operatorToken.kind);
  if (!isTarget || operator === undefined) return null;
  return (target) => typescript.factory.createBinaryExpression(target, operator, value.right);
}

const { SyntaxKind } = typescript;
type SyntaxKind = ts.SyntaxKind;
const COMPOUND = new Map<SyntaxKind, ts.BinaryOperator>([
  [SyntaxKind.PlusToken, SyntaxKind.PlusEqualsToken],
  [SyntaxKind.MinusToken, SyntaxKind.MinusEqualsToken],
  [SyntaxKind.AsteriskToken, SyntaxKind.AsteriskEqualsToken],
  [SyntaxKind.SlashToken, SyntaxKind.SlashEqualsToken],
  [SyntaxKind.PercentToken, SyntaxKind.PercentEqualsToken],
  [SyntaxKind.AsteriskAsteriskToken, SyntaxKind.AsteriskAsteriskEqualsToken],
  [SyntaxKind.AmpersandToken, SyntaxKind.AmpersandEqualsToken],
  [SyntaxKind.BarToken, SyntaxKind.BarEqualsToken],
  [SyntaxKind.CaretToken, SyntaxKind.CaretEqualsToken],
]);

/** `container[index] op= value`: container and index are evaluated once. */
function itemInPlace(
  ctx: TransformContext,
  node: ast.AugAssign,
  target: ast.Subscript,
): TsExpression {
  const once = (
    part: ast.Expression,
    name: string,
    translated: TsExpression,
  ): (() => TsExpression) => {
    if (isStable(ctx, part) || part.kind === "Attribute" || part.kind === "Name")
      return () => translateExpression(ctx, part);
    const local = ctx.temporary(name);
    ctx.precede(variable(local, { constant: true, value: translated }));
    return () => id(local);
  };
  const container = once(target.value, "container", translateExpression(ctx, target.value));
  const index =
    target.slice.kind === "Constant"
      ? () => toUniversal(ctx, target.slice)
      : once(target.slice, "key", toUniversal(ctx, target.slice));
  const isDict = isBuiltin(ctx.typeOf(target.value), "dict");
  const read = (): TsExpression =>
    isDict
      ? method(container(), "at", index())
      : call(ctx.operator("getitem"), container(), index());
  const type = ctx.typeOf(target);
  const left: Operand = {
    type,
    number: () => (isFloatOnly(type) ? call("Number", read()) : read()),
    universal: read,
    plain: read,
  };
  const right = operand(ctx, node.value);
  const result = binaryOperationType(ctx.analysis, node.op, type, right.type);
  let value = mayChangeInPlace(left)
    ? call(ctx.operator(IN_PLACE[node.op]), left.universal(), right.universal())
    : operate(ctx, node.op, left, right, result);
  if (isFloatOnly(result)) value = universal(ctx, value);
  return isDict
    ? method(container(), "set", index(), value)
    : call(ctx.operator("setitem"), container(), index(), value);
}
