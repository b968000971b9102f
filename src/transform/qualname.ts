/** `__qualname__` of functions and classes, as `compiler_set_qualname` in Python/compile.c builds it. */
import type { Scope } from "../analyze/scopes.ts";
import type { ClassInfo, FunctionInfo } from "../analyze/types/declarations.ts";
import type { TransformContext } from "./context.ts";

export function qualname(ctx: TransformContext, of: FunctionInfo | ClassInfo): string {
  const parts = [of.name];
  const own = ctx.analysis.scopes.scopeOf.get(of.node);
  for (let scope: Scope | null = own?.parent ?? null; scope !== null; scope = scope.parent) {
    const { node } = scope;
    if (node.kind === "ClassDef") parts.unshift(node.name.text);
    else if (node.kind === "Lambda") parts.unshift("<lambda>", "<locals>");
    else if (node.kind === "GeneratorExp") parts.unshift("<genexpr>", "<locals>");
    else if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef")
      parts.unshift(node.name.text, "<locals>");
  }
  return parts.join(".");
}
