/** Calls whose result depends on more than a signature can say: bounds of ints, what `type(x)` is. */
import type * as ast from "../../ast/nodes.ts";
import { ANY_INT, isSafe, LENGTH, multiplyBounds } from "../types/interval.ts";
import { ancestry, type ClassInfo } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import {
  ANY,
  FLOAT,
  int,
  intOrBool,
  mayBeBool,
  members,
  NEVER,
  STR,
  type IntType,
  type Type,
} from "../types/type.ts";
import { classInstance } from "./annotations.ts";
import { isStrEnum } from "./attributes.ts";
import { feedNamedFields } from "./construction.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { isNumber } from "./operators.ts";
import { iterationType } from "./protocols.ts";
import { yieldedType } from "./yieldedValues.ts";
import { assignByText } from "./unknownReceivers.ts";

type Special = (
  ctx: InferContext,
  node: ast.Call,
  argument: (index: number) => Type,
) => Type | null;

export function specialCall(ctx: InferContext, node: ast.Call, callee: Type): Type | null {
  const name = calleeName(callee);
  const special = name === null ? undefined : SPECIAL.get(name);
  if (special === undefined) return null;
  return special(ctx, node, (index) => {
    const argument = node.args[index];
    return argument === undefined || argument.kind === "Starred"
      ? ANY
      : (ctx.typeOf.get(argument) ?? ANY);
  });
}

/** The dotted name of a library function or class. */
export function calleeName(callee: Type): string | null {
  if (callee.kind === "function" && callee.fn.module.library) {
    const owner = callee.fn.owner === null ? "" : `${callee.fn.owner.name}.`;
    return `${callee.fn.module.name}.${owner}${callee.fn.name}`;
  }
  if (callee.kind === "class" && callee.cls.module.library)
    return `${callee.cls.module.name}.${callee.cls.name}`;
  return null;
}

const asInt = (type: Type): IntType =>
  type.kind === "int" ? int(type.lo, type.hi) : type.kind === "bool" ? int(0, 1) : ANY_INT;

/** The smaller or larger of ints is bounded by both; by a `key` it may be any of them. */
function extreme(ctx: InferContext, node: ast.Call, pick: "min" | "max"): Type | null {
  if (node.args.length < 2 || node.args.some((a) => a.kind === "Starred")) return null;
  const types = node.args.map((a) => ctx.typeOf.get(a) ?? ANY);
  // max(1, 1.0) is the int
  const isMixed =
    types.every((t) => members(t).every(isNumber)) &&
    !types.every((t) => members(t).every((m) => m.kind === "float"));
  if (!types.every((t) => t.kind === "int")) {
    const generic = ctx.library.builtin(pick);
    if (isMixed && generic?.kind === "function") ctx.calleeOf.set(node, generic.overloads[2]!);
    return isMixed ? joinAll(types) : null;
  }
  if (node.keywords.length > 0) return joinAll(types);
  const choose = pick === "min" ? Math.min : Math.max;
  const [lo, hi] = (["lo", "hi"] as const).map((end) => choose(...types.map((t) => asInt(t)[end])));
  const bounds = int(lo!, hi!);
  return types.some(mayBeBool) ? intOrBool(bounds) : bounds;
}

/** What `auto()` gives in the body of an enumeration; a flag has fewer bits than JavaScript's `|` takes. */
function automaticValue(cls: ClassInfo | null): Type {
  const all = cls === null ? [] : [...ancestry(cls)];
  if (all.some(isStrEnum)) return STR;
  return all.some((c) => c.members.has("_generate_next_value_")) ? ANY : int(1, 2 ** 30 - 1);
}

const SPECIAL = new Map<string, Special>([
  ["builtins.len", () => LENGTH],
  ["builtins.hash", () => ANY_INT],
  [
    "builtins.range",
    (ctx, node, argument) => {
      const first = asInt(argument(0));
      const bounds =
        node.args.length === 1
          ? int(0, Math.max(0, first.hi - 1))
          : int(
              Math.min(first.lo, asInt(argument(1)).lo),
              Math.max(first.hi, asInt(argument(1)).hi),
            );
      const cls = ctx.library.class("range");
      // the cell exists even where the class is not generic: iteration reads it
      const cell = ctx.cellAt(node, "range");
      cell.add(bounds);
      return { kind: "instance", cls, args: [cell] };
    },
  ],
  [
    "builtins.enumerate",
    (ctx, node, argument) => {
      const start = node.args[1] ?? node.keywords.find((k) => k.arg === "start")?.value;
      const first = start === undefined ? int(0, 0) : asInt(ctx.typeOf.get(start) ?? ANY);
      const item = iterationType(ctx, argument(0)) ?? ANY;
      const pair: Type = { kind: "tuple", items: [int(first.lo, first.hi + LENGTH.hi), item] };
      return instanceAt(ctx, node, ctx.library.protocol("Iterator"), pair);
    },
  ],
  ["builtins.min", (ctx, node) => extreme(ctx, node, "min")],
  ["builtins.max", (ctx, node) => extreme(ctx, node, "max")],
  [
    "builtins.abs",
    (_ctx, _node, argument) => {
      const type = argument(0);
      return type.kind === "int" ? int(0, Math.max(Math.abs(type.lo), Math.abs(type.hi))) : null;
    },
  ],
  [
    "builtins.sum",
    (ctx, node, argument) => {
      const items = iterationType(ctx, argument(0));
      if (items === null) return null;
      const start = node.args[1] ?? node.keywords.find((keyword) => keyword.arg === "start")?.value;
      const first = start === undefined ? int(0, 0) : (ctx.typeOf.get(start) ?? ANY);
      const all = joinAll([items, first]);
      if (
        members(all).every((m) => m.kind === "int" || m.kind === "bool") &&
        items.kind !== "never"
      ) {
        if (start !== undefined) return ANY_INT;
        const item = items.kind === "union" ? ANY_INT : asInt(items);
        // a list longer than 2**24 items would not be summed item by item in a lesson
        const total = multiplyBounds(item, int(0, 2 ** 24));
        return isSafe(total) ? total : ANY_INT;
      }
      if (all.kind === "float") return null;
      // sum([]) is the int 0, whatever the items are; a sum of fractions may be integral
      const dynamic = ctx.library.builtin("sum");
      if (dynamic?.kind === "function") ctx.calleeOf.set(node, dynamic.overloads.at(-1)!);
      return joinAll(
        members(all).map((m) => (m.kind === "float" ? FLOAT : m.kind === "bool" ? int(0, 1) : m)),
      );
    },
  ],
  [
    "builtins.int",
    (_ctx, node, argument) => {
      const type = argument(0);
      if (node.args.length === 0) return int(0, 0);
      if (type.kind === "int" || type.kind === "bool") return asInt(type);
      if (type.kind === "never") return type;
      return ANY_INT;
    },
  ],
  [
    "collections.defaultdict",
    (ctx, node, argument) => {
      const factory = argument(0);
      const cls = factory.kind === "class" ? factory.cls : null;
      if (
        cls === null ||
        cls.module.name !== "builtins" ||
        node.args.length !== 1 ||
        node.keywords.length > 0
      )
        return null;
      const made = ["int", "float", "str", "bool"].includes(cls.name)
        ? classInstance(cls, [])
        : instanceAt(ctx, node.args[0]!, cls);
      const dict = ctx.library.class("defaultdict", "collections");
      const value = made.kind === "int" ? int(0, 0) : made;
      return instanceAt(ctx, node, dict, NEVER, value);
    },
  ],
  [
    "dataclasses.replace",
    (ctx, node, argument) => {
      for (const type of members(argument(0)))
        if (type.kind === "instance") feedNamedFields(ctx, node, type.cls);
      return null;
    },
  ],
  [
    "builtins.setattr",
    (ctx, node, argument) => {
      const [, name] = node.args;
      if (name !== undefined) assignByText(ctx, argument(0), name, argument(2));
      return null;
    },
  ],
  ["enum.auto", (ctx) => automaticValue(ctx.currentClass)],
  ["builtins.float", () => ({ kind: "float", integral: true })],
  ["builtins.str", () => ({ kind: "str" })],
  ["builtins.bool", () => ({ kind: "bool" })],
  [
    "builtins.type",
    (_ctx, node, argument) => {
      const type = argument(0);
      // type(name, bases, namespace) makes a class
      if (node.args.length === 3) return ANY;
      if (node.args.length !== 1 || type.kind === "never") return null;
      const classes = members(type).flatMap((m): Type[] =>
        m.kind === "instance" ? [{ kind: "class", cls: m.cls }] : [],
      );
      return classes.length === members(type).length ? joinAll(classes) : null;
    },
  ],
  [
    "functools.partialmethod",
    (ctx, _node, argument) => {
      const results = members(argument(0)).map((member): Type => {
        if (member.kind !== "function" || member.fn.module.library) return ANY;
        const { fn } = member;
        fn.escapes = true;
        fn.called = true;
        // a function from outside the class gets an instance first, as a method does
        if (fn.owner === null && ctx.currentClass !== null)
          fn.parameters[0]?.cell.add(instanceAt(ctx, fn.node, ctx.currentClass));
        for (const parameter of fn.parameters.slice(1))
          parameter.cell.add(parameter.declared ?? ANY);
        return fn.isAsync || fn.isGenerator ? ANY : fn.result.type;
      });
      return { kind: "callable", params: null, result: joinAll(results) };
    },
  ],
  ["protocols.Coroutine.send", yieldedType],
  ["protocols.Coroutine.throw", yieldedType],
  ["random.randint", (_ctx, _node, argument) => int(asInt(argument(0)).lo, asInt(argument(1)).hi)],
  [
    "random.randrange",
    (_ctx, node, argument) => {
      const first = asInt(argument(0));
      const second = asInt(argument(1));
      if (node.args.length === 1) return int(0, first.hi - 1);
      // a step may be negative
      return node.args.length === 2
        ? int(first.lo, second.hi - 1)
        : int(Math.min(first.lo, second.lo), Math.max(first.hi, second.hi));
    },
  ],
  [
    "asyncio.gather",
    (ctx, node) => {
      // several awaitables of known types: a list all the same, as in Python
      const results = node.args.map((argument) => {
        const spread = argument.kind === "Starred";
        const type = ctx.typeOf.get(spread ? argument.value : argument) ?? ANY;
        return spread ? (iterationType(ctx, type) ?? ANY) : type;
      });
      if (!results.some((r) => r.kind === "never")) return null;
      return joinAll(results).kind === "never" && node.args.length > 0 ? { kind: "never" } : null;
    },
  ],
]);
