/** Library functions for which plain TypeScript says the same, given the types of the arguments. */
import type * as ast from "../../ast/nodes.ts";
import { toUniversal } from "../coercion.ts";
import { alternatives } from "../../analyze/infer/narrowing.ts";
import { isName } from "../../analyze/scopes.ts";
import type { TransformContext } from "../context.ts";
import { anyType, call, cast, id, member, method, object, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { isBuiltin, isKind } from "../representation.ts";

/** Gives the translation, or null where the ordinary call is right. */
type Overlay = (ctx: TransformContext, node: ast.Call) => TsExpression | null;

/** By the dotted name of the Python function. */
export const OVERLAYS: ReadonlyMap<string, Overlay> = new Map<string, Overlay>([
  ["builtins.anext", translateAnext],
  ["asyncio.gather", translateGather],
  ["builtins.type", translateType],
  ["builtins.isinstance", translateInstanceTest],
  ["builtins.issubclass", translateInstanceTest],
  ["builtins.len", translateLen],
  ["typing.cast", translateCast],
  ["builtins.str.join", translateJoin],
]);

/** asyncio's own `anext` tells the loop of the generator, which closes it at the end. */
function translateAnext(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const args = node.args.map((argument) => toUniversal(ctx, argument));
  if (ctx.awaitedOnTheSpot.has(node)) return call(ctx.asyncio("anext"), ...args);
  return call(ctx.asyncio("coro"), id(ctx.asyncio("anext")), ...args);
}

/** More arguments than this may not fit on JavaScript's stack. */
const MOST_ARGUMENTS = 50_000;

/** `gather(*coroutines)` of a list that is known to be huge takes the list as it is. */
function translateGather(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const [only] = node.args;
  if (
    only?.kind !== "Starred" ||
    node.args.length !== 1 ||
    node.keywords.some((k) => k.arg === null)
  )
    return null;
  if (longest(ctx, only.value) <= MOST_ARGUMENTS || ctx.analysis.colours.eager) return null;
  const options = node.keywords.map(
    (k) => [ctx.names.property(k.arg!), translateExpression(ctx, k.value)] as const,
  );
  return call(
    ctx.asyncio("gatherAll"),
    translateExpression(ctx, only.value),
    ...(options.length > 0 ? [object(options)] : []),
  );
}

/** How many items a comprehension over a range gives at the most, 0 where that is not known. */
function longest(ctx: TransformContext, node: ast.Expression): number {
  if (node.kind === "Name") {
    const binding = ctx.bindingOf(node);
    const [definition] = binding?.definitions ?? [];
    const value =
      definition !== undefined && isName(definition.node)
        ? ctx.directTargets.get(definition.node)
        : null;
    return binding?.definitions.length === 1 && value != null && value.kind !== "Name"
      ? longest(ctx, value)
      : 0;
  }
  if ((node.kind !== "ListComp" && node.kind !== "GeneratorExp") || node.generators.length !== 1)
    return 0;
  const items = ctx.typeOf(node.generators[0]!.iter);
  const bounds =
    isBuiltin(items, "range") && items.kind === "instance" ? items.args[0]?.type : undefined;
  return bounds?.kind === "int" ? bounds.hi - bounds.lo + 1 : 0;
}

/** `type(name, bases, namespace)` makes a class. */
function translateType(ctx: TransformContext, node: ast.Call): TsExpression | null {
  if (node.args.length !== 3) return null;
  return call(
    ctx.language("makeClass"),
    ...node.args.map((argument) => toUniversal(ctx, argument)),
  );
}

/** `isinstance(x, int | None)` asks what `isinstance(x, (int, None))` would, which TypeScript understands. */
function translateInstanceTest(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const [value, union] = node.args;
  if (value === undefined || union?.kind !== "BinOp" || node.args.length !== 2) return null;
  const classes = alternatives(union);
  const areKnown = classes.every((each) => {
    const { kind } = ctx.typeOf(each);
    return kind === "class" || (kind === "none" && each.kind === "Constant");
  });
  if (!areKnown || classes.every((each) => each.kind === "Constant")) return null;
  return call(
    translateExpression(ctx, node.func),
    toUniversal(ctx, value),
    method(
      id(ctx.builtin("tuple")),
      "of",
      ...classes.map((each) => translateExpression(ctx, each)),
    ),
  );
}

/** `cast(Order, value)`: the value, of which the program says more than can be seen. */
function translateCast(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const [, value] = node.args;
  if (value === undefined || node.args.length !== 2) return null;
  return cast(toUniversal(ctx, value), anyType());
}

/** `len(xs)` of a list is its length. */
function translateLen(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const [argument] = node.args;
  if (argument === undefined || argument.kind === "Starred") return null;
  const type = ctx.typeOf(argument);
  if (isBuiltin(type, "list", "tuple") || type.kind === "tuple")
    return member(translateExpression(ctx, argument), "length");
  if (isBuiltin(type, "dict", "set", "frozenset"))
    return member(translateExpression(ctx, argument), "size");
  return null;
}

/** `", ".join(names)` of a list of strings is `names.join(", ")`. */
function translateJoin(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const [items] = node.args;
  if (items === undefined || node.func.kind !== "Attribute" || items.kind === "Starred")
    return null;
  const type = ctx.typeOf(items);
  const ofStrings =
    type.kind === "instance" && isBuiltin(type, "list") && isKind(type.args[0]!.type, "str");
  if (!ofStrings || node.func.value.kind !== "Constant") return null;
  return method(translateExpression(ctx, items), "join", toUniversal(ctx, node.func.value));
}
