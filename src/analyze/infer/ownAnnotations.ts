/** Annotations of the program itself, whose names go through its imports and classes. */
import type * as ast from "../../ast/nodes.ts";
import { parse } from "../../parse/parse.ts";
import type { ClassInfo, FunctionInfo } from "../types/declarations.ts";
import { ANY, type Type } from "../types/type.ts";
import { resolveAnnotation } from "./annotations.ts";
import type { InferContext } from "./context.ts";

const resolved = new WeakMap<ast.Expression, Type>();

/** The type an annotation of the program names; the same object in every round. */
export function resolveOwnAnnotation(
  ctx: InferContext,
  node: ast.Expression,
  fn: FunctionInfo | null = null,
): Type {
  const known = resolved.get(node);
  if (known !== undefined) return known;
  const type = resolveAnnotation(
    unquoted(node),
    ctx.module,
    [...(fn?.typeParams ?? []), ...(ctx.currentClass?.typeParams ?? [])],
    ctx.library,
    (name) => classNamed(ctx, name),
  );
  const own = withoutTypeVars(type);
  // a class further down is not known in the first round
  if (own.kind !== "any") resolved.set(node, own);
  return own;
}

/** `"Queue[int]"`: an annotation may be written as a string. */
function unquoted(node: ast.Expression): ast.Expression {
  if (node.kind !== "Constant" || node.value.type !== "str") return node;
  const { module } = parse(node.value.value, "annotation");
  const [statement] = module?.body ?? [];
  return statement?.kind === "Expr" ? statement.value : node;
}

function classNamed(ctx: InferContext, node: ast.Expression): ClassInfo | null {
  if (node.kind === "Name") {
    const binding = ctx.scopes.lookup(ctx.scope, node.id);
    if (binding === null) return null;
    const type = ctx.cellOf(binding).type;
    return type.kind === "class" ? type.cls : null;
  }
  if (node.kind !== "Attribute" || node.value.kind !== "Name") return null;
  const binding = ctx.scopes.lookup(ctx.scope, node.value.id);
  const module = binding === null ? null : ctx.cellOf(binding).type;
  if (module?.kind !== "module") return null;
  const member = module.module.members.get(node.attr);
  return member?.kind === "class" ? member.cls : null;
}

/** Inside a generic function its type parameters stand for anything. */
function withoutTypeVars(type: Type): Type {
  return type.kind === "typevar" ? ANY : type;
}
