import type * as ast from "../../ast/nodes.ts";
import type { TransformContext } from "../context.ts";
import type { TsStatement } from "../factory.ts";

/** Modules that only tell type checkers or the compiler something. */
const ERASED = new Set(["__future__"]);

/** Names of `typing` and its like that exist for annotations alone: nothing is imported for them. */
const TYPING = new Set(["typing", "collections.abc", "types", "typing_extensions"]);

export function translateImport(ctx: TransformContext, node: ast.Import): TsStatement[] {
  for (const alias of node.names) {
    const binding = ctx.analysis.scopes.lookup(
      scopeOf(ctx, alias),
      alias.asname ?? alias.name.split(".")[0]!,
    );
    if (binding !== null && binding.references.length === 0) continue;
    const local = binding === null ? ctx.names.identifier(alias.name) : ctx.names.of(binding);
    const sibling = ctx.siblings.get(alias.name);
    if (sibling !== undefined) ctx.imports.sibling(sibling, { namespace: local });
    else if (ctx.analysis.library.module(alias.name) === null)
      ctx.report("unsupported-module", alias, alias.name);
    else if (alias.name.includes(".") && alias.asname === null) ctx.moduleNamespace(alias.name);
    else if (TYPING.has(alias.name) && ctx.usedInAnnotationsOnly(binding)) continue;
    else ctx.imports.namespace(local, alias.name);
  }
  return [];
}

export function translateImportFrom(ctx: TransformContext, node: ast.ImportFrom): TsStatement[] {
  const module = node.module ?? "";
  if (ERASED.has(module)) return [];
  const sibling = ctx.siblings.get(".".repeat(node.level) + module);
  for (const alias of node.names) {
    if (alias.name === "*") {
      ctx.report("unsupported-statement", alias, "from ... import *");
      continue;
    }
    const binding = ctx.analysis.scopes.lookup(scopeOf(ctx, alias), alias.asname ?? alias.name);
    if (binding !== null && binding.references.length === 0) continue;
    const local = binding === null ? ctx.names.identifier(alias.name) : ctx.names.of(binding);
    if (sibling !== undefined) {
      ctx.imports.sibling(sibling, { exported: ctx.names.identifier(alias.name), local });
      continue;
    }
    if (ctx.usedInAnnotationsOnly(binding)) continue;
    importName(ctx, module, alias, local);
  }
  return [];
}

function importName(ctx: TransformContext, module: string, alias: ast.Alias, local: string): void {
  const library = ctx.analysis.library.module(module);
  if (library === null) {
    ctx.report("unsupported-module", alias, module);
    return;
  }
  const member = library.members.get(alias.name);
  if (member === undefined) {
    const submodule = `${module}.${alias.name}`;
    if (ctx.analysis.library.module(submodule) !== null) ctx.imports.namespace(local, submodule);
    else ctx.report("unsupported-api", alias, submodule);
    return;
  }
  const js = member.kind === "function" ? member.overloads[0]!.facts.js : null;
  ctx.imports.use(module, js ?? ctx.names.property(alias.name), { local });
}

/** The scope in which an import statement stands. */
function scopeOf(ctx: TransformContext, alias: ast.Alias) {
  for (const scope of ctx.analysis.scopes.scopeOf.values()) {
    for (const binding of scope.bindings.values()) {
      if (binding.definitions.some((d) => d.node === alias)) return scope;
    }
  }
  return ctx.analysis.scopes.module;
}
