/** `a, *b = value`: the value to destructure, with as many items as the target has places. */
import type * as ast from "../ast/nodes.ts";
import { positionalFields } from "../analyze/infer/dataclassFields.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { toUniversal } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { array, call, number, type TsExpression } from "./factory.ts";
import { translateExpression } from "./registry.ts";
import { walksByRuntime } from "./representation.ts";

/** The value to destructure: Python checks how many values there are. */
export function unpacked(
  ctx: TransformContext,
  target: ast.Tuple | ast.List,
  value: ast.Expression,
): TsExpression {
  const star = target.elts.findIndex((e) => e.kind === "Starred");
  const plainPattern = target.elts.every(
    (e) => e.kind === "Name" || e.kind === "Attribute" || e.kind === "Subscript",
  );
  // a, b = b, a: no tuple is needed
  if (
    (value.kind === "Tuple" || value.kind === "List") &&
    star === -1 &&
    value.elts.length === target.elts.length &&
    plainPattern
  ) {
    if (value.elts.every((e) => e.kind !== "Starred"))
      return array(value.elts.map((e) => toUniversal(ctx, e)));
  }
  const type = ctx.typeOf(value);
  const translated = walksByRuntime(type)
    ? call(ctx.builtin("iterable"), translateExpression(ctx, value))
    : translateExpression(ctx, value);
  if (star === -1 && type.kind === "tuple" && type.items.length === target.elts.length)
    return translated;
  return counted(ctx, target, translated);
}

/** Checks that there are as many values as the target has places. */
export function counted(
  ctx: TransformContext,
  target: ast.Tuple | ast.List,
  value: TsExpression,
): TsExpression {
  return call(ctx.language(hasStar(target) ? "unpackStarred" : "unpack"), value, ...counts(target));
}

/** How many values a target takes; with a star, how many before and after it. */
export function counts(target: ast.Tuple | ast.List): TsExpression[] {
  const star = target.elts.findIndex((e) => e.kind === "Starred");
  return star === -1
    ? [number(target.elts.length)]
    : [number(star), number(target.elts.length - star - 1)];
}

/** Whether values of a type are known to have as many items as a target takes, and so on inside. */
export function fits(type: Type, target: ast.Tuple | ast.List): boolean {
  return members(type).every((member) => {
    if (member.kind === "never") return true;
    const isNamed = member.kind === "instance" && member.cls.kind === "namedtuple";
    const length =
      member.kind === "tuple"
        ? member.items.length
        : isNamed
          ? positionalFields(member.cls).length
          : null;
    if (length === null) return false;
    if (hasStar(target)) return length >= target.elts.length - 1 && !isNested(target);
    return (
      length === target.elts.length &&
      target.elts.every((element, i) => {
        if (element.kind !== "Tuple" && element.kind !== "List") return true;
        return member.kind === "tuple" && fits(member.items[i]!, element);
      })
    );
  });
}

/** `i, (a, b)`: a target with targets inside. */
export function isNested(target: ast.Tuple | ast.List): boolean {
  return target.elts.some((element) => {
    const inner = element.kind === "Starred" ? element.value : element;
    return inner.kind === "Tuple" || inner.kind === "List";
  });
}

/** `for key, value in rows`: checks how many values there are in each row, where that is not known. */
export function countedEach(
  ctx: TransformContext,
  target: ast.Expression,
  source: TsExpression,
): TsExpression {
  if (target.kind !== "Tuple" && target.kind !== "List") return source;
  if (isNested(target) || fits(ctx.typeOf(target), target)) return source;
  return call(ctx.language("unpackEach"), source, ...counts(target));
}

/** Whether the targets inside a target are known to get tuples of the right length. */
export function fitsInside(type: Type, target: ast.Tuple | ast.List): boolean {
  return target.elts.every((element, i) => {
    if (element.kind !== "Tuple" && element.kind !== "List") return true;
    const item = type.kind === "tuple" ? type.items[i] : undefined;
    if (item?.kind !== "tuple" || item.items.length !== element.elts.length || hasStar(element))
      return false;
    return fitsInside(item, element);
  });
}

function hasStar(target: ast.Tuple | ast.List): boolean {
  return target.elts.some((e) => e.kind === "Starred");
}
