/** Types of unary, binary and comparison operators. */
import type { Operator } from "../../ast/nodes.ts";
import {
  addBounds,
  ANY_INT,
  floorDivideBounds,
  moduloBounds,
  multiplyBounds,
  negateBounds,
  powerBounds,
} from "../types/interval.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { join, joinAll } from "../types/join.ts";
import {
  ANY,
  FLOAT,
  int,
  intOrBool,
  mayBeBool,
  members,
  STR,
  type IntType,
  type Type,
} from "../types/type.ts";
import { fits } from "./fits.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { findMethod } from "./protocols.ts";

const DUNDERS: Record<Operator, string> = {
  Add: "add",
  Sub: "sub",
  Mult: "mul",
  MatMult: "matmul",
  Div: "truediv",
  Mod: "mod",
  Pow: "pow",
  LShift: "lshift",
  RShift: "rshift",
  BitOr: "or",
  BitXor: "xor",
  BitAnd: "and",
  FloorDiv: "floordiv",
};

function dunderOf(op: Operator): string {
  return `__${DUNDERS[op]}__`;
}

export function binaryType(
  ctx: InferContext,
  node: object,
  op: Operator,
  left: Type,
  right: Type,
): Type {
  if (left.kind === "never" || right.kind === "never") return { kind: "never" };
  const results: Type[] = [];
  for (const l of members(left)) {
    for (const r of members(right)) {
      // `None + 1` raises: it gives no value
      if (l.kind === "none" || r.kind === "none") continue;
      results.push(binaryOfMembers(ctx, node, op, l, r));
    }
  }
  return results.length === 0 ? ANY : joinAll(results);
}

function binaryOfMembers(ctx: InferContext, node: object, op: Operator, l: Type, r: Type): Type {
  const left = l.kind === "bool" ? int(0, 1) : l;
  const right = r.kind === "bool" ? int(0, 1) : r;
  const isBitwise = op === "BitAnd" || op === "BitOr" || op === "BitXor";
  if (l.kind === "bool" && r.kind === "bool" && isBitwise) return l;
  if (left.kind === "int" && right.kind === "int") {
    const result = intOperation(op, left, right);
    // True & True is True
    return result.kind === "int" && isBitwise && mayBeBool(l) && mayBeBool(r)
      ? intOrBool(result)
      : result;
  }
  if (isNumber(left) && isNumber(right)) return FLOAT;
  if (left.kind === "str") {
    if (op === "Mod" || (op === "Add" && right.kind === "str")) return STR;
    if (op === "Mult" && right.kind === "int") return STR;
  }
  if (left.kind === "int" && right.kind === "str" && op === "Mult") return STR;
  if (left.kind === "tuple" && right.kind === "tuple" && op === "Add") {
    return { kind: "tuple", items: [...left.items, ...right.items] };
  }
  if (left.kind === "instance" || right.kind === "instance")
    return instanceOperation(ctx, node, op, left, right);
  return ANY;
}

function intOperation(op: Operator, left: IntType, right: IntType): Type {
  switch (op) {
    case "Add":
      return addBounds(left, right);
    case "Sub":
      return addBounds(left, negateBounds(right));
    case "Mult":
      return multiplyBounds(left, right);
    case "Div":
      return FLOAT;
    case "FloorDiv":
      return floorDivideBounds(left, right);
    case "Mod":
      return moduloBounds(left, right);
    case "Pow":
      return right.lo >= 0 ? powerBounds(left, right) : join(ANY_INT, FLOAT);
    case "BitAnd":
      if (left.lo >= 0 && right.lo >= 0) return int(0, Math.min(left.hi, right.hi));
      return ANY_INT;
    case "BitOr":
    case "BitXor":
      if (left.lo >= 0 && right.lo >= 0) {
        const bits = 2 ** Math.ceil(Math.log2(Math.max(left.hi, right.hi, 1) + 1));
        return int(0, bits - 1);
      }
      return ANY_INT;
    case "RShift":
      return left.lo >= 0 ? int(0, left.hi) : ANY_INT;
    case "LShift":
      return right.lo >= 0 && left.lo >= 0 ? int(0, left.hi * 2 ** right.hi || Infinity) : ANY_INT;
    case "MatMult":
      return ANY;
  }
}

function instanceOperation(
  ctx: InferContext,
  node: object,
  op: Operator,
  left: Type,
  right: Type,
): Type {
  if (left.kind === "instance") {
    const { cls } = left;
    if (cls.module.name === "builtins") {
      const sameClass = right.kind === "instance" && right.cls === cls;
      if (cls.name === "list" && op === "Add" && sameClass) {
        return instanceAt(ctx, node, cls, join(left.args[0]!.type, right.args[0]!.type));
      }
      if (cls.name === "list" && op === "Mult")
        return instanceAt(ctx, node, cls, left.args[0]!.type);
      if (cls.name === "set" || cls.name === "frozenset") {
        const other = right.kind === "instance" ? (right.args[0]?.type ?? ANY) : ANY;
        return instanceAt(
          ctx,
          node,
          cls,
          op === "BitOr" || op === "BitXor" ? join(left.args[0]!.type, other) : left.args[0]!.type,
        );
      }
      if (cls.name === "dict" && op === "BitOr" && sameClass) {
        return instanceAt(
          ctx,
          node,
          cls,
          join(left.args[0]!.type, right.args[0]!.type),
          join(left.args[1]!.type, right.args[1]!.type),
        );
      }
      if (cls.name === "tuple" && op === "Add") return ANY;
    }
    const method = findMethod(cls, dunderOf(op));
    if (method !== null) return feedOperand(ctx, method, right);
  }
  if (right.kind === "instance") {
    const reflected = findMethod(right.cls, `__r${DUNDERS[op]}__`);
    if (reflected !== null) return feedOperand(ctx, reflected, left);
    if (right.cls.name === "list" && op === "Mult")
      return instanceAt(ctx, node, right.cls, right.args[0]!.type);
  }
  return ANY;
}

function feedOperand(
  ctx: InferContext,
  method: ReturnType<typeof findMethod> & object,
  operand: Type,
): Type {
  if (method.module.library) return fittingOverload(ctx, method, operand).declaredResult ?? ANY;
  method.called = true;
  method.parameters[1]?.cell.add(operand);
  return method.result.type;
}

/** `later - earlier` and `later - an_hour` are two signatures of `__sub__`. */
function fittingOverload(ctx: InferContext, method: FunctionInfo, operand: Type): FunctionInfo {
  const member = method.owner?.members.get(method.name);
  const overloads = member?.kind === "function" ? member.overloads : [method];
  return (
    overloads.find((overload) => fits(ctx, operand, overload.parameters[1]?.declared ?? ANY)) ??
    method
  );
}

export function unaryType(op: "Invert" | "Not" | "UAdd" | "USub", operand: Type): Type {
  if (op === "Not") return { kind: "bool" };
  return joinAll(
    members(operand).map((member): Type => {
      const value = member.kind === "bool" ? int(0, 1) : member;
      switch (value.kind) {
        case "int":
          if (op === "USub") return negateBounds(value);
          return op === "Invert" ? int(-value.hi - 1, -value.lo - 1) : int(value.lo, value.hi);
        case "float":
          return value;
        case "instance": {
          const method = findMethod(
            value.cls,
            op === "USub" ? "__neg__" : op === "UAdd" ? "__pos__" : "__invert__",
          );
          return method === null
            ? ANY
            : method.module.library
              ? (method.declaredResult ?? ANY)
              : method.result.type;
        }
        default:
          return ANY;
      }
    }),
  );
}

export function isNumber(type: Type): boolean {
  return type.kind === "int" || type.kind === "float" || type.kind === "bool";
}
