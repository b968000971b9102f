/** `[a, b]`, `(a, b)`, `{a, b}`, `{k: v}`. */
import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  array,
  call,
  member,
  method,
  id,
  object,
  spread,
  type TsExpression,
  type TsType,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { typeNode } from "../typeNodes.ts";
import { typescript } from "../../typescript.ts";
import { isBuiltin, walksByRuntime } from "../representation.ts";

export function items(ctx: TransformContext, elts: readonly ast.Expression[]): TsExpression[] {
  return ctx.inOrder(
    elts.map((element) => ({
      node: element,
      translate: () =>
        element.kind === "Starred"
          ? spread(spreadable(ctx, element.value))
          : toUniversal(ctx, element),
    })),
  );
}

/** An expression after `...`: JavaScript spreads whatever it can iterate. */
export function spreadable(ctx: TransformContext, node: ast.Expression): TsExpression {
  const type = ctx.typeOf(node);
  const translated = translateExpression(ctx, node);
  const iterable = members(type).every(
    (m) =>
      m.kind === "tuple" ||
      m.kind === "str" ||
      (m.kind === "instance" && !m.cls.unknownBase && !walksByRuntime(m)),
  );
  return iterable && members(type).length > 0
    ? translated
    : call(ctx.builtin("iterable"), translated);
}

export function translateStarred(ctx: TransformContext, node: ast.Starred): TsExpression {
  ctx.report("unsupported-expression", node, "a star expression here");
  return translateExpression(ctx, node.value);
}

export function translateList(ctx: TransformContext, node: ast.List): TsExpression {
  return array(items(ctx, node.elts));
}

export function translateTuple(ctx: TransformContext, node: ast.Tuple): TsExpression {
  return call(member(id(ctx.builtin("tuple")), "of"), ...items(ctx, node.elts));
}

export function translateSet(ctx: TransformContext, node: ast.Set): TsExpression {
  if (node.elts.some((e) => e.kind === "Starred")) return mergedSet(ctx, node);
  // CPython builds a set of three or more constants as one object, in another order than one by one
  const constants = node.elts.length > 2 && node.elts.every((e) => e.kind === "Constant");
  const elements = items(ctx, node.elts);
  return constants
    ? call(member(id(ctx.builtin("set")), "of"), ...elements)
    : call(ctx.builtin("set"), array(elements));
}

/** `{*a, *b, c}`: whole sets are merged, which leaves another order than adding their items. */
function mergedSet(ctx: TransformContext, node: ast.Set): TsExpression {
  const type = ctx.typeOf(node);
  const args =
    type.kind === "instance" ? type.args.map((cell) => typeNode(ctx, cell.type, "item")) : [];
  const parts: TsExpression[] = [];
  let single: TsExpression[] = [];
  const flush = (): void => {
    if (single.length > 0) parts.push(array(single));
    single = [];
  };
  for (const element of node.elts) {
    if (element.kind === "Starred") {
      flush();
      parts.push(spreadable(ctx, element.value));
    } else single.push(toUniversal(ctx, element));
  }
  flush();
  return method(
    typescript.factory.createNewExpression(id(ctx.builtin("PySet")), args, []),
    "union",
    ...parts,
  );
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** `dict({ name: "Ada" })` where all keys are names, else `new Dict([[key, value], ...])`. */
export function translateDict(ctx: TransformContext, node: ast.Dict): TsExpression {
  if (node.keys.length === 0) {
    const type = ctx.typeOf(node);
    const args =
      type.kind === "instance" ? type.args.map((cell) => typeNode(ctx, cell.type, "item")) : [];
    return typescript.factory.createNewExpression(id(ctx.builtin("Dict")), args, []);
  }
  const names = node.keys.map((key) =>
    key?.kind === "Constant" &&
    key.value.type === "str" &&
    IDENTIFIER.test(key.value.value) &&
    key.value.value !== "__proto__"
      ? key.value.value
      : null,
  );
  if (names.every((name) => name !== null) && new Set(names).size === names.length) {
    const entries = names.map((name, i) => [name, toUniversal(ctx, node.values[i]!)] as const);
    return call(ctx.builtin("dict"), object(entries));
  }
  const entries = node.keys.map((key, i) => {
    const value = node.values[i]!;
    if (key !== null) return array([toUniversal(ctx, key), toUniversal(ctx, value)]);
    const merged = translateExpression(ctx, value);
    return spread(
      isBuiltin(ctx.typeOf(value), "dict")
        ? call(member(merged, "items"))
        : call(member(call(ctx.builtin("dict"), merged), "items")),
    );
  });
  return typescript.factory.createNewExpression(id(ctx.builtin("Dict")), mixedTypes(ctx, node), [
    array(entries),
  ]);
}

/** TypeScript does not find the type of entries that differ. */
function mixedTypes(ctx: TransformContext, node: ast.Dict): TsType[] | undefined {
  const type = ctx.typeOf(node);
  if (type.kind !== "instance" || !type.args.some((cell) => cell.type.kind === "union"))
    return undefined;
  return type.args.map((cell) => typeNode(ctx, cell.type, "item"));
}
