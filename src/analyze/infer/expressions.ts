/** The type of each expression, and what flows where while it is evaluated. */
import type * as ast from "../../ast/nodes.ts";
import { allArgs } from "../scopes.ts";
import { ANY_INT } from "../types/interval.ts";
import { join, joinAll } from "../types/join.ts";
import {
  ANY,
  BOOL,
  ELLIPSIS,
  FLOAT,
  FRACTION,
  int,
  members,
  NEVER,
  NONE,
  STR,
  type Type,
} from "../types/type.ts";
import { attributeType, lookup } from "./attributes.ts";
import { flowInto } from "./argumentFlow.ts";
import { callType } from "./calls.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { classSubstitution, instantiate } from "./generics.ts";
import { memberType } from "./modules.ts";
import { narrow } from "./narrowing.ts";
import { binaryType, unaryType } from "./operators.ts";
import { awaitedType, findMethod, iterationType } from "./protocols.ts";
import { assign } from "./targets.ts";

export function evaluate(ctx: InferContext, node: ast.Expression): Type {
  const type = compute(ctx, node);
  ctx.typeOf.set(node, type);
  return type;
}

function compute(ctx: InferContext, node: ast.Expression): Type {
  const visit = (n: ast.Expression): Type => evaluate(ctx, n);
  switch (node.kind) {
    case "Constant":
      return constantType(ctx, node);
    case "Name":
      return nameType(ctx, node);
    case "JoinedStr":
      for (const part of node.values) if (part.kind === "FormattedValue") visit(part);
      return STR;
    case "FormattedValue":
      visit(node.value);
      if (node.formatSpec !== null) visit(node.formatSpec);
      return STR;
    case "BinOp":
      return binaryType(ctx, node, node.op, visit(node.left), visit(node.right));
    case "UnaryOp":
      return unaryType(node.op, visit(node.operand));
    case "BoolOp":
      return boolOpType(ctx, node);
    case "Compare":
      visit(node.left);
      node.comparators.forEach(visit);
      return comparisonType(ctx, node);
    case "IfExp":
      return conditionalType(ctx, node);
    case "NamedExpr": {
      const value = visit(node.value);
      assign(ctx, node.target, value);
      return value;
    }
    case "List":
      return instanceAt(
        ctx,
        node,
        ctx.library.class("list"),
        joinAll(node.elts.map((e) => itemType(ctx, e))),
      );
    case "Set":
      return instanceAt(
        ctx,
        node,
        ctx.library.class("set"),
        joinAll(node.elts.map((e) => itemType(ctx, e))),
      );
    case "Tuple":
      if (node.elts.some((e) => e.kind === "Starred")) {
        return instanceAt(
          ctx,
          node,
          ctx.library.class("tuple"),
          joinAll(node.elts.map((e) => itemType(ctx, e))),
        );
      }
      return { kind: "tuple", items: node.elts.map(visit) };
    case "Dict":
      return dictType(ctx, node);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
    case "DictComp":
      return comprehensionType(ctx, node);
    case "Lambda":
      return lambdaType(ctx, node);
    case "Await":
      return awaitedType(ctx, visit(node.value));
    case "Yield": {
      const value = node.value === null ? NONE : visit(node.value);
      ctx.current?.yields.add(value);
      return ANY;
    }
    case "YieldFrom": {
      const value = visit(node.value);
      ctx.current?.yields.add(iterationType(ctx, value) ?? ANY);
      return ANY;
    }
    case "Attribute":
      return attributeType(ctx, node, visit(node.value));
    case "Subscript":
      return subscriptType(ctx, node, visit(node.value));
    case "Slice":
      for (const part of [node.lower, node.upper, node.step]) if (part !== null) visit(part);
      return ANY;
    case "Starred":
      return visit(node.value);
    case "Call":
      return callType(ctx, node, visit(node.func), visit);
  }
}

function constantType(ctx: InferContext, node: ast.Constant): Type {
  const { value } = node;
  switch (value.type) {
    case "None":
      return NONE;
    case "bool":
      return BOOL;
    case "int":
      return int(Number(value.value), Number(value.value));
    case "float":
      return Number.isInteger(value.value) || !Number.isFinite(value.value) || !isPlain(value.value)
        ? FLOAT
        : FRACTION;
    case "str":
      return STR;
    case "bytes": {
      const bytes = ctx.library.builtin("bytes");
      return bytes?.kind === "class" ? { kind: "instance", cls: bytes.cls, args: [] } : ANY;
    }
    case "Ellipsis":
      return ELLIPSIS;
    case "complex":
      return ANY;
  }
}

/** JavaScript and Python write it alike: no exponent. */
function isPlain(value: number): boolean {
  return !String(value).includes("e");
}

function nameType(ctx: InferContext, node: ast.Name): Type {
  const binding = ctx.scopes.bindingOf.get(node);
  if (binding === undefined) {
    if (node.id === "__name__" || node.id === "__file__") return STR;
    const member = ctx.library.builtin(node.id);
    return member === null ? ANY : memberType(member, null);
  }
  return ctx.narrowed.get(binding) ?? ctx.cellOf(binding).type;
}

function boolOpType(ctx: InferContext, node: ast.BoolOp): Type {
  const before = ctx.narrowed;
  const types: Type[] = [];
  node.values.forEach((value, i) => {
    const type = evaluate(ctx, value);
    const last = i === node.values.length - 1;
    // `x or y`: x only where it is true, so never None
    types.push(
      last
        ? type
        : node.op === "Or"
          ? joinAll(members(type).filter((m) => m.kind !== "none"))
          : type,
    );
    ctx.narrowed = narrow(ctx, value, node.op === "And");
  });
  ctx.narrowed = before;
  return joinAll(types);
}

function conditionalType(ctx: InferContext, node: ast.IfExp): Type {
  evaluate(ctx, node.test);
  const before = ctx.narrowed;
  ctx.narrowed = narrow(ctx, node.test, true);
  const body = evaluate(ctx, node.body);
  ctx.narrowed = before;
  ctx.narrowed = narrow(ctx, node.test, false);
  const orelse = evaluate(ctx, node.orelse);
  ctx.narrowed = before;
  return join(body, orelse);
}

/** A bool, unless a class of the program answers something else: `column == 5` as a query. */
function comparisonType(ctx: InferContext, node: ast.Compare): Type {
  const [op] = node.ops;
  const dunder = op === undefined ? undefined : COMPARISON_DUNDERS[op];
  if (dunder === undefined) return BOOL;
  const answers = members(ctx.typeOf.get(node.left) ?? ANY).flatMap((m) => {
    const method =
      m.kind === "instance" && !m.cls.module.library ? findMethod(m.cls, dunder) : null;
    return method === null || method.module.library ? [] : [method.result.type];
  });
  const others = answers.flatMap(members).filter((m) => m.kind !== "bool" && m.kind !== "any");
  if (others.length === 0) return BOOL;
  return node.ops.length === 1 ? joinAll([BOOL, ...others]) : ANY;
}

const COMPARISON_DUNDERS: Partial<Record<ast.CompareOperator, string>> = {
  Eq: "__eq__",
  NotEq: "__ne__",
  Lt: "__lt__",
  LtE: "__le__",
  Gt: "__gt__",
  GtE: "__ge__",
};

/** What `*xs` or `x` adds to a list. */
function itemType(ctx: InferContext, node: ast.Expression): Type {
  const type = evaluate(ctx, node);
  return node.kind === "Starred" ? (iterationType(ctx, type) ?? ANY) : type;
}

function dictType(ctx: InferContext, node: ast.Dict): Type {
  let keys: Type = NEVER;
  let values: Type = NEVER;
  node.keys.forEach((key, i) => {
    const value = evaluate(ctx, node.values[i]!);
    if (key === null) {
      const merged = value.kind === "instance" && value.cls.name === "dict" ? value.args : null;
      keys = join(keys, merged?.[0]?.type ?? ANY);
      values = join(values, merged?.[1]?.type ?? ANY);
    } else {
      keys = join(keys, evaluate(ctx, key));
      values = join(values, value);
    }
  });
  return instanceAt(ctx, node, ctx.library.class("dict"), keys, values);
}

function comprehensionType(
  ctx: InferContext,
  node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp,
): Type {
  const outer = ctx.scope;
  const before = ctx.narrowed;
  const inner = ctx.scopes.scopeOf.get(node)!;
  node.generators.forEach((generator) => {
    const items = iterationType(ctx, evaluate(ctx, generator.iter), generator.isAsync) ?? ANY;
    ctx.scope = inner;
    assign(ctx, generator.target, items);
    for (const test of generator.ifs) {
      evaluate(ctx, test);
      ctx.narrowed = narrow(ctx, test, true);
    }
  });
  ctx.scope = inner;
  let type: Type;
  if (node.kind === "DictComp") {
    type = instanceAt(
      ctx,
      node,
      ctx.library.class("dict"),
      evaluate(ctx, node.key),
      evaluate(ctx, node.value),
    );
  } else {
    const item = evaluate(ctx, node.elt);
    const asynchronous = node.kind === "GeneratorExp" && isAsyncGenerator(node);
    type =
      node.kind === "GeneratorExp"
        ? instanceAt(
            ctx,
            node,
            ctx.library.protocol(asynchronous ? "AsyncGenerator" : "Generator"),
            item,
          )
        : instanceAt(ctx, node, ctx.library.class(node.kind === "ListComp" ? "list" : "set"), item);
  }
  ctx.scope = outer;
  ctx.narrowed = before;
  return type;
}

function isAsyncGenerator(node: ast.GeneratorExp): boolean {
  return node.generators.some((g) => g.isAsync);
}

function lambdaType(ctx: InferContext, node: ast.Lambda): Type {
  const fn = ctx.functionOf.get(node)!;
  for (const parameter of fn.parameters) {
    if (parameter.defaultValue !== null) flowInto(parameter, evaluate(ctx, parameter.defaultValue));
  }
  const outer = { scope: ctx.scope, current: ctx.current, narrowed: ctx.narrowed };
  ctx.scope = ctx.scopes.scopeOf.get(node)!;
  ctx.current = fn;
  bindParameters(ctx, fn);
  fn.result.add(evaluate(ctx, node.body));
  Object.assign(ctx, outer);
  return { kind: "function", fn, self: null };
}

/** What flowed into the parameters is what their names mean inside. */
export function bindParameters(ctx: InferContext, fn: NonNullable<InferContext["current"]>): void {
  const scope = ctx.scopes.scopeOf.get(fn.node)!;
  for (const arg of allArgs(fn.node.args)) {
    const parameter = fn.parameters.find((p) => p.name === arg.arg)!;
    const binding = scope.bindings.get(arg.arg);
    if (binding === undefined) continue;
    const type = parameter.cell.type;
    if (parameter.kind === "variadic") {
      ctx.cellOf(binding).add(instanceAt(ctx, arg, ctx.library.class("tuple"), type));
    } else if (parameter.kind === "keywords") {
      ctx.cellOf(binding).add(instanceAt(ctx, arg, ctx.library.class("dict"), STR, type));
    } else ctx.cellOf(binding).add(type);
  }
}

function subscriptType(ctx: InferContext, node: ast.Subscript, value: Type): Type {
  const index = evaluate(ctx, node.slice);
  if (value.kind === "never") return NEVER;
  const known = members(value).filter((m) => m.kind !== "none");
  return joinAll(known.map((member) => subscriptOfMember(ctx, node, member, index)));
}

function subscriptOfMember(ctx: InferContext, node: ast.Subscript, value: Type, index: Type): Type {
  const isSlice = node.slice.kind === "Slice";
  switch (value.kind) {
    case "str":
      return STR;
    case "tuple":
      if (isSlice) return ANY;
      if (index.kind === "int" && index.lo === index.hi) {
        const position = index.lo < 0 ? value.items.length + index.lo : index.lo;
        return value.items[position] ?? ANY;
      }
      return joinAll(value.items);
    case "class":
      // list[int] as a value; Color["RED"]
      return value.cls.kind === "enum" ? { kind: "instance", cls: value.cls, args: [] } : value;
    case "instance": {
      const { cls } = value;
      if (cls.module.name === "builtins") {
        if (cls.name === "list" || cls.name === "tuple") {
          return isSlice ? instanceAt(ctx, node, cls, value.args[0]!.type) : value.args[0]!.type;
        }
        if (cls.name === "dict") return value.args[1]!.type;
        if (cls.name === "range") return isSlice ? value : (value.args[0]?.type ?? ANY_INT);
      }
      // d[key] of a defaultdict adds the key
      if (cls.module.library && cls.name === "defaultdict") value.args[0]?.add(index);
      const method = findMethod(cls, "__getitem__");
      if (method === null) return ANY;
      if (method.module.library)
        return instantiate(ctx, method.declaredResult ?? ANY, classSubstitution(value), node);
      method.called = true;
      method.parameters[0]?.cell.add(value);
      method.parameters[1]?.cell.add(index);
      return method.result.type;
    }
    default:
      return ANY;
  }
}

/** `container[index] = value`. */
export function assignItem(container: Type, index: Type, value: Type): void {
  for (const member of members(container)) {
    if (member.kind !== "instance") continue;
    const { cls } = member;
    const names = [cls.name, ...cls.bases.map((b) => b.cls.name)];
    if (cls.module.library && cls.name === "list") member.args[0]?.add(value);
    else if (
      cls.module.library &&
      names.some((n) => ["dict", "defaultdict", "OrderedDict", "Counter"].includes(n))
    ) {
      member.args[0]?.add(index);
      member.args[1]?.add(value);
    } else if (cls.module.library) member.args[0]?.add(value);
    else {
      const method = lookup(cls, "__setitem__")?.member;
      if (method?.kind !== "function") continue;
      const fn = method.overloads[0]!;
      if (fn.module.library) continue;
      fn.called = true;
      fn.parameters[0]?.cell.add(member);
      fn.parameters[1]?.cell.add(index);
      fn.parameters[2]?.cell.add(value);
    }
  }
}
