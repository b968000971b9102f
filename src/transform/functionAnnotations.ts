/** `f.__annotations__`, in programs that read it. */
import { isNone } from "../ast/constants.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "../analyze/program.ts";
import { allArgs } from "../analyze/scopes.ts";
import type { ClassInfo, FunctionInfo } from "../analyze/types/declarations.ts";
import { ANY, members } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import { toUniversal } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { array, call, create, id, nullValue, string, type TsExpression } from "./factory.ts";

/** Tells the functions whose annotations may be read: all of them, where it is not known whose. */
export function findAnnotationsRead(
  tree: ast.Module,
  analysis: Analysis,
): (fn: FunctionInfo) => boolean {
  const read = new Set<FunctionInfo>();
  let ofAny = false;
  visitNodes(tree, (node) => {
    if (node.kind !== "Attribute" || node.attr !== "__annotations__") return;
    for (const type of members(analysis.typeOf.get(node.value) ?? ANY)) {
      // functools.wraps passes on those of the function inside
      if (type.kind === "function" && type.wrapped === undefined) read.add(type.fn);
      else if (["function", "callable", "any"].includes(type.kind)) ofAny = true;
    }
  });
  return (fn) => ofAny || read.has(fn);
}

/** `withAnnotations(f, [["n", int], ["return", str]])`; the function itself where nobody asks. */
export function withAnnotations(
  ctx: TransformContext,
  fn: FunctionInfo,
  target: TsExpression,
): TsExpression {
  const { node } = fn;
  if (node.kind === "Lambda" || !ctx.annotationsRead(fn)) return target;
  const annotated = allArgs(node.args).map((arg) => [arg.arg, arg.annotation] as const);
  const entries = [...annotated, ["return", node.returns] as const].flatMap(([name, annotation]) =>
    annotation === null ? [] : [array([string(name), annotationValue(ctx, annotation)])],
  );
  return call(ctx.language("withAnnotations"), target, array(entries));
}

function annotationValue(ctx: TransformContext, node: ast.Expression): TsExpression {
  if (postponesAnnotations(ctx.analysis.module)) {
    const text = sourceText(node);
    if (text !== null) return string(text);
  } else {
    if (isEvaluated(ctx.analysis, node)) return toUniversal(ctx, node);
    const text = hintText(ctx, node);
    if (text !== null) return create(id(ctx.language("TypeHint")), string(text));
  }
  ctx.report("unsupported-expression", node, "this annotation as a value");
  return nullValue();
}

/** Annotations whose values TypeScript can have: classes, unions of classes, None, strings. */
export function isEvaluated(analysis: Analysis, node: ast.Expression): boolean {
  if (postponesAnnotations(analysis.module)) return false;
  if (node.kind === "Name") return classOf(analysis, node) !== null;
  if (node.kind !== "BinOp") return node.kind === "Constant";
  return (
    node.op === "BitOr" &&
    [node.left, node.right].every(
      (n) => isNone(n) || (n.kind !== "Constant" && isEvaluated(analysis, n)),
    )
  );
}

/** The class that a name in an annotation means: inference does not look there. */
function classOf(analysis: Analysis, node: ast.Name): ClassInfo | null {
  const binding = analysis.scopes.bindingOf.get(node);
  if (binding !== undefined) {
    const type = analysis.typeOfBinding(binding);
    return type.kind === "class" ? type.cls : null;
  }
  const builtin = analysis.library.builtin(node.id);
  return builtin?.kind === "class" ? builtin.cls : null;
}

/** `from __future__ import annotations`: they are strings. */
function postponesAnnotations(module: ast.Module): boolean {
  return module.body.some((s) => s.kind === "ImportFrom" && s.module === "__future__");
}

/** An annotation as CPython writes it back from its tree (Python/ast_unparse.c). */
function sourceText(node: ast.Expression): string | null {
  const all = (nodes: readonly ast.Expression[], separator: string): string | null => {
    const texts = nodes.map(sourceText);
    return texts.includes(null) ? null : texts.join(separator);
  };
  const around = (before: string | null, inside: string | null): string | null =>
    before === null || inside === null ? null : `${before}[${inside}]`;
  switch (node.kind) {
    case "Name":
      return node.id;
    case "Constant":
      return node.value.type === "None" ? "None" : node.value.type === "Ellipsis" ? "..." : null;
    case "Attribute": {
      const value = sourceText(node.value);
      return value === null ? null : `${value}.${node.attr}`;
    }
    case "BinOp":
      return node.op === "BitOr" ? all([node.left, node.right], " | ") : null;
    case "List":
      return around("", all(node.elts, ", "));
    case "Subscript": {
      const isTuple = node.slice.kind === "Tuple" && node.slice.elts.length > 1;
      const items = isTuple ? (node.slice as ast.Tuple).elts : [node.slice];
      return around(sourceText(node.value), all(items, ", "));
    }
    default:
      return null;
  }
}

/** How CPython shows an annotation inside another; null where that takes more than this knows. */
function hintText(ctx: TransformContext, node: ast.Expression): string | null {
  switch (node.kind) {
    case "Constant":
      return node.value.type === "None" ? "None" : node.value.type === "Ellipsis" ? "..." : null;
    case "Name": {
      const cls = classOf(ctx.analysis, node);
      if (cls !== null && cls.module.name === "builtins") return cls.name;
      return node.id === "Any" ? "typing.Any" : null;
    }
    case "BinOp":
      return node.op === "BitOr" ? joined(ctx, [node.left, node.right], " | ") : null;
    case "Subscript":
      return subscriptText(ctx, node);
    default:
      return null;
  }
}

function subscriptText(ctx: TransformContext, node: ast.Subscript): string | null {
  if (node.value.kind !== "Name") return null;
  const items = node.slice.kind === "Tuple" ? node.slice.elts : [node.slice];
  const inside = joined(ctx, items, ", ");
  if (inside === null) return null;
  const cls = classOf(ctx.analysis, node.value);
  if (cls !== null) return cls.module.name === "builtins" ? `${cls.name}[${inside}]` : null;
  // Union[int, None] is Optional[int], and Union[int, int] is int
  const different = new Set(inside.split(", ")).size === items.length && !/\bNone\b/.test(inside);
  const isChoice = node.value.id === "Union" ? items.length > 1 : node.value.id === "Optional";
  const isFlat = !/\[| \| |Any/.test(inside);
  return isChoice && different && isFlat ? `typing.${node.value.id}[${inside}]` : null;
}

function joined(
  ctx: TransformContext,
  nodes: readonly ast.Expression[],
  separator: string,
): string | null {
  const texts = nodes.map((node) => hintText(ctx, node));
  return texts.includes(null) ? null : texts.join(separator);
}
