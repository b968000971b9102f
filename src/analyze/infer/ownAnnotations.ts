/** Annotations of the program itself, whose names go through its imports and classes. */
import type * as ast from "../../ast/nodes.ts";
import { parse } from "../../parse/parse.ts";
import type { ClassInfo, FunctionInfo, ModuleInfo } from "../types/declarations.ts";
import { ANY, type Type } from "../types/type.ts";
import { resolveAnnotation } from "./annotations.ts";
import type { InferContext } from "./context.ts";
import { memberOfModule } from "./modules.ts";

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

/** The type that was found for an annotation, wherever it stands. */
export function knownAnnotation(node: ast.Expression): Type {
  return resolved.get(node) ?? ANY;
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
  if (node.kind !== "Attribute") return null;
  const module = moduleNamed(ctx, node.value);
  const type = module === null ? null : memberOfModule(ctx, module, node.attr);
  return type?.kind === "class" ? type.cls : null;
}

/** `shop.prices` of `shop.prices.Price`. */
function moduleNamed(ctx: InferContext, node: ast.Expression): ModuleInfo | null {
  let type: Type | null = null;
  if (node.kind === "Name") {
    const binding = ctx.scopes.lookup(ctx.scope, node.id);
    type = binding === null ? null : ctx.cellOf(binding).type;
  } else if (node.kind === "Attribute") {
    const outer = moduleNamed(ctx, node.value);
    type = outer === null ? null : memberOfModule(ctx, outer, node.attr);
  }
  return type?.kind === "module" ? type.module : null;
}

/** Inside a generic function its type parameters stand for anything. */
function withoutTypeVars(type: Type): Type {
  return type.kind === "typevar" ? ANY : type;
}
