/** Comparisons, chained ones included: `0 <= x < 10` evaluates `x` once. */
import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { mayBeBool, members, type Type } from "../../analyze/types/type.ts";
import { visitNodes } from "../../analyze/visit.ts";
import type { ts } from "ts-morph";
import { toNumber, toUniversal } from "../coercion.ts";
import { hasEffect } from "../calls/stability.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  binary,
  bool,
  call,
  id,
  method,
  not,
  nullValue,
  string,
  token,
  undefinedValue,
  variable,
  type TsExpression,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { literalValue } from "../literals.ts";
import { isBuiltin, isKind, isNumeric, isSmallInt } from "../representation.ts";
import { typeNode } from "../typeNodes.ts";

const ORDER: Partial<Record<ast.CompareOperator, { operator: ts.BinaryOperator; helper: string }>> =
  {
    Lt: { operator: token.LessThanToken, helper: "lt" },
    LtE: { operator: token.LessThanEqualsToken, helper: "le" },
    Gt: { operator: token.GreaterThanToken, helper: "gt" },
    GtE: { operator: token.GreaterThanEqualsToken, helper: "ge" },
  };

/** A side of a comparison that may already stand in a variable. */
interface Side {
  readonly node: ast.Expression;
  readonly type: Type;
  /** The variable that holds it, where it is needed twice. */
  readonly held: TsExpression | null;
}

export function translateCompare(ctx: TransformContext, node: ast.Compare): TsExpression {
  if (!isKind(ctx.typeOf(node), "bool")) return comparedRichly(ctx, node);
  const sides = [node.left, ...node.comparators].map((side, i, all): Side => {
    const inner = i > 0 && i < all.length - 1;
    return {
      node: side,
      type: ctx.typeOf(side),
      held: inner && !isRepeatable(side) ? holder(ctx, side) : null,
    };
  });
  return node.ops
    .map((op, i) => {
      const right = sides[i + 1]!;
      return compare(ctx, op, sides[i]!, right, right.held);
    })
    .reduce((all, next) => binary(all, token.AmpersandAmpersandToken, next));
}

/** `column == 5`, where the class answers with something else than a bool. */
function comparedRichly(ctx: TransformContext, node: ast.Compare): TsExpression {
  const [op] = node.ops;
  const [right] = node.comparators;
  if (node.ops.length > 1)
    ctx.report("unsupported-expression", node, "a chain of comparisons that give no bools");
  return call(
    ctx.language("compare"),
    toUniversal(ctx, node.left),
    string(SYMBOLS[op!] ?? ""),
    toUniversal(ctx, right!),
  );
}

const SYMBOLS: Partial<Record<ast.CompareOperator, string>> = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
};

function isRepeatable(node: ast.Expression): boolean {
  return node.kind === "Name" || node.kind === "Constant";
}

function holder(ctx: TransformContext, node: ast.Expression): TsExpression {
  const name = ctx.temporary("middle");
  ctx.precede(variable(name, { constant: false, type: typeNode(ctx, ctx.typeOf(node), "item") }));
  return id(name);
}

function compare(
  ctx: TransformContext,
  op: ast.CompareOperator,
  left: Side,
  right: Side,
  hold: TsExpression | null,
): TsExpression {
  const plain = (side: Side): TsExpression => {
    if (side === left && side.held !== null) return side.held;
    const value =
      hold !== null && side === right
        ? toUniversal(ctx, side.node)
        : translateExpression(ctx, side.node);
    return hold !== null && side === right ? assignment(hold, value) : value;
  };
  const numeric = (side: Side): TsExpression =>
    side.held === null ? toNumber(ctx, side.node) : call("Number", plain(side));
  const universal = (side: Side): TsExpression =>
    side.held === null ? toUniversal(ctx, side.node) : plain(side);
  switch (op) {
    case "Is":
    case "IsNot":
      if (isNewList(left.node) || isNewList(right.node))
        return call(ctx.operator(op === "Is" ? "is_" : "isNot"), universal(left), universal(right));
      return identity(op === "Is", left, right, plain);
    case "Eq":
    case "NotEq":
      return equality(ctx, op === "Eq", left, right, { plain, numeric, universal });
    case "In":
      return membership(ctx, left, right, { plain, universal });
    case "NotIn":
      return not(membership(ctx, left, right, { plain, universal }));
    default: {
      const { operator, helper } = ORDER[op]!;
      if (isNumeric(left.type) && isNumeric(right.type))
        return binary(
          comparable(left, numeric, plain),
          operator,
          comparable(right, numeric, plain),
        );
      if (
        isKind(left.type, "str") &&
        isKind(right.type, "str") &&
        (isBasicText(left.node) || isBasicText(right.node))
      ) {
        return binary(plain(left), operator, plain(right));
      }
      return call(ctx.operator(helper), universal(left), universal(right));
    }
  }
}

/** A literal beside which the order of UTF-16 code units is that of code points. */
function isBasicText(node: ast.Expression): boolean {
  return (
    node.kind === "Constant" &&
    node.value.type === "str" &&
    !/[\ud800-\uffff]/.test(node.value.value)
  );
}

/** JavaScript compares numbers with bigints, so only boxed floats need to be unwrapped. */
function comparable(
  side: Side,
  numeric: (s: Side) => TsExpression,
  plain: (s: Side) => TsExpression,
): TsExpression {
  return isKind(side.type, "int") ? plain(side) : numeric(side);
}

/** `x is []`, which never is: TypeScript refuses to compare. */
function isNewList(node: ast.Expression): boolean {
  return node.kind === "List";
}

/** `is`: None may also be the undefined of a function that returns nothing. */
function identity(
  positive: boolean,
  left: Side,
  right: Side,
  plain: (s: Side) => TsExpression,
): TsExpression {
  const none = isKind(right.type, "none") || isKind(left.type, "none");
  if (none) {
    const value = isKind(right.type, "none") ? left : right;
    return binary(
      plain(value),
      positive ? token.EqualsEqualsToken : token.ExclamationEqualsToken,
      nullValue(),
    );
  }
  return binary(
    plain(left),
    positive ? token.EqualsEqualsEqualsToken : token.ExclamationEqualsEqualsToken,
    plain(right),
  );
}

function equality(
  ctx: TransformContext,
  positive: boolean,
  left: Side,
  right: Side,
  form: Record<"plain" | "numeric" | "universal", (s: Side) => TsExpression>,
): TsExpression {
  const operator = positive ? token.EqualsEqualsEqualsToken : token.ExclamationEqualsEqualsToken;
  if (areDifferentLiterals(ctx, left.node, right.node))
    return call(ctx.operator(positive ? "eq" : "ne"), form.universal(left), form.universal(right));
  if (isKind(left.type, "none") || isKind(right.type, "none")) {
    const hasEquality = [left, right].some(
      (s) => !isKind(s.type, "none") && !comparesByIdentity(s.type),
    );
    if (!hasEquality || [left, right].every((s) => s.type.kind !== "any"))
      return identity(positive, left, right, form.plain);
  }
  if (areComparedPlainly(left.type, right.type))
    return binary(form.plain(left), operator, form.plain(right));
  const noBools = ![left, right].some((s) => mayBeBool(s.type));
  const noBigInts = [left, right].every((s) => !isKind(s.type, "int") || isSmallInt(s.type));
  if (isNumeric(left.type) && isNumeric(right.type) && noBools && noBigInts) {
    return binary(form.numeric(left), operator, form.numeric(right));
  }
  return call(ctx.operator(positive ? "eq" : "ne"), form.universal(left), form.universal(right));
}

/** Whether `===` between values of these types is Python's `==`. */
export function areComparedPlainly(left: Type, right: Type): boolean {
  const both = (test: (type: Type) => boolean): boolean => test(left) && test(right);
  return (
    both((type) => isKind(type, "int") && !mayBeBool(type)) ||
    both((type) => isKind(type, "bool")) ||
    both(isText) ||
    both(comparesByIdentity)
  );
}

/** TypeScript refuses to compare what it sees cannot be equal. */
function areDifferentLiterals(
  ctx: TransformContext,
  left: ast.Expression,
  right: ast.Expression,
): boolean {
  const [a, b] = [literalValue(ctx, left), literalValue(ctx, right)];
  return a !== undefined && b !== undefined && a !== b;
}

/** A str, or None where a str could be. */
function isText(type: Type): boolean {
  return isKind(type, "str");
}

/** Objects without an `__eq__` of their own, and enum members. */
function comparesByIdentity(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => {
      // two accesses to a method give two functions, which are equal
      if (m.kind === "function") return m.self === null;
      if (m.kind === "class" || m.kind === "none") return true;
      if (m.kind !== "instance") return false;
      const { cls } = m;
      if (cls.kind === "enum") return true;
      if (cls.kind !== "plain" || cls.unknownBase || lookup(cls, "__eq__") !== null) return false;
      // a dataclass has an `__eq__` that nobody wrote
      if ([...ancestry(cls)].some((c) => c.kind === "dataclass" || c.kind === "namedtuple"))
        return false;
      return !cls.module.library || ["Task", "Future", "Lock", "Event"].includes(cls.name);
    })
  );
}

/** `"name" in globals()`: whether a variable of the module has been assigned. */
function globalsMembership(
  ctx: TransformContext,
  left: ast.Expression,
  right: ast.Expression,
): TsExpression | null {
  if (
    right.kind !== "Call" ||
    right.func.kind !== "Name" ||
    right.func.id !== "globals" ||
    right.args.length > 0
  )
    return null;
  if (ctx.bindingOf(right.func) !== null || left.kind !== "Constant" || left.value.type !== "str")
    return null;
  const binding = ctx.analysis.scopes.module.bindings.get(left.value.value);
  if (binding === undefined) return bool(false);
  if (ctx.placements.of(binding).kind !== "hoisted") return bool(true);
  return binary(id(ctx.names.of(binding)), token.ExclamationEqualsEqualsToken, undefinedValue());
}

/** `(x := f()) in [x]`. */
function assignsName(node: ast.Expression): boolean {
  let found = false;
  visitNodes(node, (inner) => {
    if (inner.kind === "NamedExpr") found = true;
  });
  return found;
}

function membership(
  ctx: TransformContext,
  left: Side,
  right: Side,
  form: Record<"plain" | "universal", (s: Side) => TsExpression>,
): TsExpression {
  const inGlobals = globalsMembership(ctx, left.node, right.node);
  if (inGlobals !== null) return inGlobals;
  if (isKind(right.type, "str") && isKind(left.type, "str"))
    return method(form.plain(right), "includes", form.plain(left));
  if (isBuiltin(right.type, "dict", "set", "frozenset") && isRepeatable(left.node)) {
    return method(form.plain(right), "has", form.universal(left));
  }
  const items = right.type.kind === "instance" ? right.type.args[0]?.type : undefined;
  const sameKind =
    items !== undefined &&
    ["str", "int"].some(
      (kind) => isKind(items, kind as "str") && isKind(left.type, kind as "str"),
    ) &&
    !mayBeBool(items) &&
    !mayBeBool(left.type);
  if (isBuiltin(right.type, "list") && sameKind && isRepeatable(left.node)) {
    return method(form.plain(right), "includes", form.plain(left));
  }
  if (hasEffect(ctx, left.node) && (hasEffect(ctx, right.node) || assignsName(left.node))) {
    return call(ctx.language("isIn"), form.universal(left), form.universal(right));
  }
  return call(ctx.operator("contains"), form.universal(right), form.universal(left));
}
