/** Where a variable's type must be written because TypeScript would infer another. */
import type * as ast from "../ast/nodes.ts";
import { calleeName } from "../analyze/infer/specialCalls.ts";
import { isSafe } from "../analyze/types/interval.ts";
import { joinAll } from "../analyze/types/join.ts";
import { members, type Type } from "../analyze/types/type.ts";
import type { TransformContext } from "./context.ts";
import type { TsType } from "./factory.ts";
import { typeNode, typeText, type Place } from "./typeNodes.ts";

export function declaredType(
  ctx: TransformContext,
  type: Type,
  value: ast.Expression,
  place: Place,
  constant: boolean,
): TsType | undefined {
  if (isEmptyContainer(value) || hasEmptyContainer(value)) return typeNode(ctx, type, place);
  if (value.kind === "Lambda") return undefined;
  if (holdsMore(ctx, type, value)) return typeNode(ctx, type, place);
  if (!showsItems(ctx, value)) return typeNode(ctx, type, place);
  if (
    value.kind === "List" &&
    value.elts.filter((e) => e.kind === "Dict").length > 1 &&
    holdsMixedDicts(type)
  )
    return typeNode(ctx, type, place);
  if (!constant && (isGathered(ctx, value) || holdsSeveral(type)))
    return typeNode(ctx, type, place);
  const own = ctx.typeOf(value);
  if (isSelfEvident(value, own) && typeText(ctx, type, place) === typeText(ctx, own, place))
    return undefined;
  if (members(type).some((m) => m.kind === "any" || m.kind === "module" || m.kind === "function"))
    return undefined;
  return typeText(ctx, type, place) === typeText(ctx, own, place)
    ? undefined
    : typeNode(ctx, type, place);
}

/** To TypeScript `gather(a, b)` gives a tuple: too narrow for a variable that is assigned again. */
function isGathered(ctx: TransformContext, value: ast.Expression): boolean {
  const call = value.kind === "Await" ? value.value : value;
  return call.kind === "Call" && calleeName(ctx.typeOf(call.func)) === "asyncio.gather";
}

/** `growing = [1]`, which later gets a string: TypeScript sees only what stands in the brackets. */
function holdsMore(ctx: TransformContext, type: Type, value: ast.Expression): boolean {
  if (type.kind !== "instance") return false;
  const differs = (cell: number, items: readonly (ast.Expression | null)[]): boolean => {
    if (items.length === 0 || items.some((item) => item === null || item.kind === "Starred"))
      return false;
    const shown = joinAll(items.map((item) => ctx.typeOf(item!)));
    const held = type.args[cell]?.type;
    return (
      held !== undefined &&
      held.kind !== "any" &&
      typeText(ctx, held, "item") !== typeText(ctx, shown, "item")
    );
  };
  if (value.kind === "List" || value.kind === "Set") return differs(0, value.elts);
  return value.kind === "Dict" && (differs(0, value.keys) || differs(1, value.values));
}

/** Dicts in a list that have values of different types: one type for all of them, so that methods can be called. */
function holdsMixedDicts(type: Type): boolean {
  const item = type.kind === "instance" ? type.args[0]?.type : undefined;
  return item?.kind === "instance" && item.args.some((cell) => cell.type.kind === "union");
}

/** `task = create_task(f())`, later one of another result: TypeScript sees the first one only. */
function holdsSeveral(type: Type): boolean {
  return type.kind === "instance" && type.args.some((cell) => cell.type.kind === "union");
}

export function isEmptyContainer(value: ast.Expression): boolean {
  return (
    (value.kind === "List" && value.elts.length === 0) ||
    (value.kind === "Dict" && value.keys.length === 0)
  );
}

function hasEmptyContainer(value: ast.Expression): boolean {
  if (value.kind === "List" || value.kind === "Tuple")
    return value.elts.some((e) => isEmptyContainer(e) || hasEmptyContainer(e));
  return false;
}

function isSelfEvident(value: ast.Expression, type: Type): boolean {
  return value.kind === "Constant" && type.kind !== "none";
}

/** `totals = [0]` may hold more than the numbers that stand there: TypeScript looks no further. */
function showsItems(ctx: TransformContext, value: ast.Expression): boolean {
  if (value.kind === "BinOp" && value.op === "Mult" && value.left.kind === "List")
    return showsItems(ctx, value.left);
  const type = ctx.typeOf(value);
  if (type.kind !== "instance" || members(type).some((m) => m.kind === "any")) return true;
  const shown = (elements: readonly (ast.Expression | null)[], item: Type | undefined): boolean => {
    if (item === undefined || elements.some((e) => e === null || e.kind === "Starred")) return true;
    const seen = elements.flatMap((e) => members(ctx.typeOf(e!)));
    if ([...seen, ...members(item)].some((m) => m.kind === "any")) return true;
    return members(item).every((m) => seen.some((s) => isShownBy(m, s)));
  };
  if (value.kind === "List" || value.kind === "Set") return shown(value.elts, type.args[0]?.type);
  if (value.kind === "Dict")
    return shown(value.keys, type.args[0]?.type) && shown(value.values, type.args[1]?.type);
  return true;
}

function isShownBy(type: Type, seen: Type): boolean {
  if (type.kind === "int" && seen.kind === "int") return isSafe(type) || !isSafe(seen);
  if (type.kind === "float" && seen.kind === "float") return seen.integral || !type.integral;
  return (
    type.kind === seen.kind && (type.kind !== "instance" || type.cls === (seen as typeof type).cls)
  );
}
