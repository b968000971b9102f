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
  if (!showsItems(ctx, value, ctx.typeOf(value))) return typeNode(ctx, type, place);
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
      // other modules may put anything in
      (held.kind !== "any" || ctx.imported) &&
      typeText(ctx, held, "item") !== typeText(ctx, shown, "item")
    );
  };
  if (value.kind === "List" || value.kind === "Set") return differs(0, value.elts);
  return value.kind === "Dict" && (differs(0, value.keys) || differs(1, value.values));
}

/** Dicts in a list that have values of different types: one type for all of them, so that methods can be called. */
function holdsMixedDicts(type: Type): boolean {
  const item = type.kind === "instance" ? type.args[0]?.type : undefined;
  const isMixed = ({ kind }: Type): boolean => kind === "union" || kind === "any";
  return item?.kind === "instance" && item.args.some((cell) => isMixed(cell.type));
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
export function showsItems(ctx: TransformContext, value: ast.Expression, type: Type): boolean {
  return value.kind === "BinOp" && value.op === "Mult" && value.left.kind === "List"
    ? showsItems(ctx, value.left, ctx.typeOf(value.left))
    : displaysShow(ctx, [value], type);
}

/** Whether displays of one kind and type show together all that they may hold. */
function displaysShow(
  ctx: TransformContext,
  displays: readonly ast.Expression[],
  type: Type,
): boolean {
  if (type.kind !== "instance" || members(type).some((m) => m.kind === "any")) return true;
  const shown = (elements: readonly (ast.Expression | null)[], item: Type | undefined): boolean => {
    if (item === undefined || elements.some((e) => e === null || e.kind === "Starred")) return true;
    const known = elements.filter((e) => e !== null);
    const seen = known.flatMap((e) => members(ctx.typeOf(e)));
    if ([...seen, ...members(item)].some((m) => m.kind === "any")) return true;
    return members(item).every((m) => seen.some((s) => isShownBy(m, s))) && innerShow(ctx, known);
  };
  const [first, second] = type.args.map((cell) => cell.type);
  const dicts = displays.filter((d) => d.kind === "Dict");
  if (dicts.length > 0) {
    const keys = dicts.flatMap((d) => d.keys);
    const values = dicts.flatMap((d) => d.values);
    return shown(keys, first) && shown(values, second);
  }
  const lists = displays.filter((d) => d.kind === "List" || d.kind === "Set");
  const elements = lists.flatMap((d) => d.elts);
  return lists.length === 0 || shown(elements, first);
}

/** The same of the displays inside a display. */
function innerShow(ctx: TransformContext, elements: readonly ast.Expression[]): boolean {
  return ["List", "Set", "Dict"].every((kind) => {
    const same = elements.filter((e) => e.kind === kind && !isEmptyContainer(e));
    return same.length === 0 || displaysShow(ctx, same, ctx.typeOf(same[0]!));
  });
}

function isShownBy(type: Type, seen: Type): boolean {
  if (type.kind === "int" && seen.kind === "int") return isSafe(type) || !isSafe(seen);
  if (type.kind === "float" && seen.kind === "float") return seen.integral || !type.integral;
  return (
    type.kind === seen.kind && (type.kind !== "instance" || type.cls === (seen as typeof type).cls)
  );
}
