/** `target = value`: names, attributes, items, and patterns of them. */
import type * as ast from "../../ast/nodes.ts";
import { joinAll } from "../types/join.ts";
import { ANY, members, type Type } from "../types/type.ts";
import { assignAttribute } from "./attributes.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { assignItem, evaluate } from "./expressions.ts";
import { iterationType } from "./protocols.ts";

export function assign(ctx: InferContext, target: ast.Expression, value: Type): void {
  switch (target.kind) {
    case "Name": {
      const binding = ctx.scopes.bindingOf.get(target);
      if (binding === undefined) return;
      ctx.cellOf(binding).add(value);
      // until it is assigned again, it is what was assigned here
      if (value.kind !== "never" && !binding.assignedFromInside)
        ctx.narrowed.set(binding, merge(ctx, binding, value));
      else ctx.narrowed.delete(binding);
      ctx.typeOf.set(target, value);
      return;
    }
    case "Attribute":
      assignAttribute(ctx, evaluate(ctx, target.value), target.attr, value);
      ctx.typeOf.set(target, value);
      return;
    case "Subscript": {
      const container = evaluate(ctx, target.value);
      const index = evaluate(ctx, target.slice);
      if (target.slice.kind === "Slice")
        assignItem(container, index, iterationType(ctx, value) ?? ANY);
      else assignItem(container, index, value);
      ctx.typeOf.set(target, value);
      return;
    }
    case "Starred":
      assign(ctx, target.value, value);
      return;
    case "Tuple":
    case "List":
      unpack(ctx, target, value);
      return;
    default:
  }
}

/** Only a union is worth narrowing: `x = None` ... `x = 5` leaves an int here. */
function merge(
  ctx: InferContext,
  binding: Parameters<InferContext["cellOf"]>[0],
  value: Type,
): Type {
  const whole = ctx.cellOf(binding).type;
  return whole.kind === "union" && members(value).every((m) => m.kind !== "any") ? value : whole;
}

function unpack(ctx: InferContext, target: ast.Tuple | ast.List, value: Type): void {
  ctx.typeOf.set(target, value);
  const star = target.elts.findIndex((e) => e.kind === "Starred");
  target.elts.forEach((element, i) => {
    const items = members(value).map((member) => {
      if (member.kind === "tuple" && star === -1) return member.items[i] ?? ANY;
      if (member.kind === "tuple" && element.kind !== "Starred") {
        return member.items[i < star ? i : member.items.length - (target.elts.length - i)] ?? ANY;
      }
      return iterationType(ctx, member) ?? ANY;
    });
    const item = joinAll(items);
    if (element.kind === "Starred") {
      assign(ctx, element.value, instanceAt(ctx, element, ctx.library.class("list"), item));
    } else assign(ctx, element, item);
  });
}
