/** `and` and `or`, which give one of their operands. */
import type * as ast from "../../ast/nodes.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { toUniversal } from "../coercion.ts";
import { condition } from "../conditions.ts";
import type { TransformContext } from "../context.ts";
import {
  anyType,
  arrow,
  assignment,
  binary,
  call,
  conditional,
  expressionStatement,
  id,
  ifStatement,
  not,
  token,
  variable,
  type TsExpression,
} from "../factory.ts";
import { isKind } from "../representation.ts";
import { suspends } from "../suspension.ts";
import { typeNode } from "../typeNodes.ts";
import { typescript } from "../../typescript.ts";

export function translateBoolOp(ctx: TransformContext, node: ast.BoolOp): TsExpression {
  const operator = node.op === "And" ? token.AmpersandAmpersandToken : token.BarBarToken;
  const [first, ...rest] = node.values;
  let result = toUniversal(ctx, first!);
  let type = ctx.typeOf(first!);
  for (const value of rest) {
    const { before, value: right } = ctx.apart(() => toUniversal(ctx, value));
    if (before.length > 0) {
      // ready and [line async for line in lines]: the loop is a statement
      const outcome = ctx.temporary("outcome");
      ctx.precede(
        variable(outcome, {
          constant: false,
          type: typeNode(ctx, eitherOf(type, ctx.typeOf(value)), "item"),
          value: result,
        }),
      );
      // where it is a variable, TypeScript learns something of it
      const tested = typescript.isIdentifier(result) ? result : id(outcome);
      const test = hasJavaScriptTruth(type) ? tested : call(ctx.builtin("truth"), tested);
      const then = [...before, expressionStatement(assignment(id(outcome), right))];
      ctx.precede(ifStatement(node.op === "And" ? test : not(test), then));
      result = id(outcome);
    } else if (
      isKind(type, "none") &&
      node.op === "Or" &&
      first!.kind === "Call" &&
      value === rest[0]
    ) {
      // log(x) or x: None is false, and TypeScript does not test `void`
      result = binary(result, token.CommaToken, right);
    } else if (hasJavaScriptTruth(type) && !(value === rest[0] && hasObviousTruth(first!)))
      result = binary(result, operator, right);
    else if (suspends(ctx, value)) {
      // an arrow function could not wait
      const left = ctx.temporary("left");
      ctx.precede(variable(left, { constant: false, type: anyType() }));
      const test = call(ctx.builtin("truth"), assignment(id(left), result));
      result =
        node.op === "And" ? conditional(test, right, id(left)) : conditional(test, id(left), right);
    } else result = call(ctx.language(node.op === "And" ? "and" : "or"), result, arrow([], right));
    type = eitherOf(type, ctx.typeOf(value));
  }
  return result;
}

function eitherOf(left: Type, right: Type): Type {
  return { kind: "union", members: [...members(left), ...members(right)] };
}

/** A literal whose truth TypeScript sees, so that it refuses to test it: any but 0 and 1. */
function hasObviousTruth(node: ast.Expression): boolean {
  if (node.kind !== "Constant") return false;
  switch (node.value.type) {
    case "str":
    case "None":
      return true;
    case "int":
      return node.value.value !== 0n && node.value.value !== 1n;
    default:
      return false;
  }
}

/** Values whose truth is the same in both languages. */
export function hasJavaScriptTruth(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => {
      switch (m.kind) {
        case "bool":
        case "str":
        case "none":
        case "int":
        case "function":
        case "class":
        case "module":
          return true;
        case "float":
          return !m.integral;
        case "instance":
          return isAlwaysTrue(m);
        default:
          return false;
      }
    })
  );
}

/** An instance of a class that defines neither `__bool__` nor `__len__`. */
export function isAlwaysTrue(type: Type): boolean {
  if (type.kind !== "instance") return false;
  const seen = new Set<object>();
  const plain = (cls: typeof type.cls): boolean => {
    if (seen.has(cls)) return true;
    seen.add(cls);
    if (cls.unknownBase || cls.members.has("__bool__") || cls.members.has("__len__")) return false;
    if (
      cls.module.name === "builtins" &&
      ["list", "dict", "set", "frozenset", "tuple", "bytes", "range"].includes(cls.name)
    )
      return false;
    return cls.kind !== "namedtuple" && cls.bases.every((base) => plain(base.cls));
  };
  return plain(type.cls);
}

/** A boolean operation used as a condition: each side is one. */
export function boolOpCondition(ctx: TransformContext, node: ast.BoolOp): TsExpression {
  const operator = node.op === "And" ? token.AmpersandAmpersandToken : token.BarBarToken;
  const [first, ...rest] = node.values;
  return rest.reduce(
    (left, operand) => {
      const { before, value } = ctx.apart(() => condition(ctx, operand));
      if (before.length === 0) return binary(left, operator, value);
      // if ready and [line async for line in lines]: the loop is a statement
      const holds = ctx.temporary("holds");
      ctx.precede(variable(holds, { constant: false, value: call(ctx.builtin("truth"), left) }));
      const set = assignment(id(holds), call(ctx.builtin("truth"), value));
      const test = node.op === "And" ? id(holds) : not(id(holds));
      ctx.precede(ifStatement(test, [...before, expressionStatement(set)]));
      return id(holds);
    },
    condition(ctx, first!),
  );
}
