import type * as ast from "../../ast/nodes.ts";
import { isShownAlias } from "../../analyze/shownAliases.ts";
import { BOOL, int, members, NONE, type Type } from "../../analyze/types/type.ts";
import { fittingType } from "../calls/fittingType.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  call,
  cast,
  element,
  member,
  method,
  nullValue,
  number,
  type TsExpression,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { isBuiltin, isKind } from "../representation.ts";
import { present } from "./attribute.ts";

export function translateSubscript(ctx: TransformContext, node: ast.Subscript): TsExpression {
  const type = ctx.typeOf(node.value);
  const container = present(translateExpression(ctx, node.value), type);
  const known = withoutNone(type);
  if (node.slice.kind === "Slice") return translateSlicing(ctx, container, known, node.slice);
  const index = ctx.typeOf(node.slice);
  if (isKind(known, "class")) {
    const [cls] = members(known);
    if (cls?.kind === "class" && cls.cls.kind !== "enum") {
      if (!isShownAlias(ctx.analysis, node)) return container; // list[int] as a value
      const items = node.slice.kind === "Tuple" ? node.slice.elts : [node.slice];
      const args = items.map((item) => toUniversal(ctx, item));
      return call(ctx.language("genericAlias"), container, ...args);
    }
    return call(ctx.operator("getitem"), container, toUniversal(ctx, node.slice));
  }
  // a tuple of known length: TypeScript knows it, too
  if (known.kind === "tuple" && index.kind === "int" && index.lo === index.hi) {
    const position = index.lo < 0 ? known.items.length + index.lo : index.lo;
    if (position >= 0 && position < known.items.length) return element(container, number(position));
  }
  if (isBuiltin(known, "dict") && mayBeKey(index, known))
    return method(container, "at", toUniversal(ctx, node.slice));
  return call(ctx.operator("getitem"), container, toUniversal(ctx, node.slice));
}

/** Whether a key is of a type that the dict's keys have: `{True: "yes"}[1]` is found by another one. */
function mayBeKey(key: Type, dict: Type): boolean {
  const kinds = new Set<Type["kind"]>();
  for (const each of members(dict)) {
    const keys = each.kind === "instance" ? each.args[0]?.type : undefined;
    if (keys === undefined || keys.kind === "any" || keys.kind === "never") return true;
    for (const member of members(keys)) kinds.add(member.kind);
  }
  return members(key).every((m) => m.kind === "any" || kinds.has(m.kind));
}

function withoutNone(type: Type): Type {
  const kept = members(type).filter((m) => m.kind !== "none");
  return kept.length === 1 ? kept[0]! : type;
}

/** `xs[a:b]`: JavaScript's slice knows negative bounds as well. */
function translateSlicing(
  ctx: TransformContext,
  container: TsExpression,
  type: Type,
  slice: ast.Slice,
): TsExpression {
  const bounds = [slice.lower, slice.upper].filter((b) => b !== null);
  const plain =
    slice.step === null &&
    isBuiltin(type, "list") &&
    bounds.every((b) => isKind(ctx.typeOf(b), "int"));
  if (plain) {
    const args: TsExpression[] = [];
    if (slice.lower !== null) args.push(translateExpression(ctx, slice.lower));
    if (slice.upper !== null) {
      if (args.length === 0) args.push(number(0));
      args.push(translateExpression(ctx, slice.upper));
    }
    return call(member(container, "slice"), ...args);
  }
  return call(ctx.operator("getitem"), container, translateSlice(ctx, slice));
}

/** `slice(a, b, c)`, as Python makes of `a:b:c`. */
export function translateSlice(ctx: TransformContext, node: ast.Slice): TsExpression {
  const part = (value: ast.Expression | null): TsExpression =>
    value === null ? nullValue() : bound(ctx, value);
  const args = [part(node.lower), part(node.upper)];
  if (node.step !== null) args.push(part(node.step));
  return call(ctx.builtin("slice"), ...args);
}

const BOUND: Type = { kind: "union", members: [BOOL, int(-Infinity, Infinity), NONE] };

/** `text[start()]`, where `start` may give more than ints. */
function bound(ctx: TransformContext, node: ast.Expression): TsExpression {
  const type = ctx.typeOf(node);
  const mayHaveIndex = members(type).some((m) => m.kind === "instance" && !m.cls.module.library);
  const fitting = mayHaveIndex ? null : fittingType(ctx, type, BOUND);
  const value = toUniversal(ctx, node);
  return fitting === null ? value : cast(value, fitting);
}
