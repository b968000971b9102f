import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../../analyze/scopes.ts";
import { visitNodes } from "../../analyze/visit.ts";
import { PYTHON_MODULES } from "../../mapping/pythonModules.ts";
import { isSyntaxName } from "../../mapping/syntaxNames.ts";
import type { TransformContext } from "../context.ts";
import { create, id, string, throwStatement, variable, type TsStatement } from "../factory.ts";
import { capitalized } from "../names.ts";
import { importedFrom } from "../siblingModules.ts";

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
    const local = binding === null ? ctx.names.identifier(alias.name) : ctx.names.of(binding);
    if (ctx.siblings.has(alias.name)) {
      importSibling(ctx, alias, binding, local);
      continue;
    }
    if (isSurelyMissing(ctx, node, alias.name)) return [raiseMissing(ctx, alias.name)];
    if (binding !== null && binding.references.length === 0) continue;
    if (ctx.analysis.library.module(alias.name) === null)
      ctx.report("unsupported-module", alias, alias.name);
    else if (alias.name.includes(".") && alias.asname === null) ctx.moduleNamespace(alias.name);
    else if (TYPING.has(alias.name) && ctx.usedInAnnotationsOnly(binding)) continue;
    else ctx.imports.namespace(local, alias.name);
  }
  return [];
}

/** `import shop.prices` runs both modules, and binds `shop`. */
function importSibling(
  ctx: TransformContext,
  alias: ast.Alias,
  binding: Binding | null,
  local: string,
): void {
  runPackages(ctx, alias.name);
  const isUsed = binding?.references.some(({ node }) => !ctx.siblingModules.isParent(node)) ?? true;
  const bound = alias.asname === null ? alias.name.split(".")[0]! : alias.name;
  const specifier = ctx.siblings.get(bound);
  if (isUsed && specifier !== undefined) ctx.imports.sibling(specifier, { namespace: local });
  ctx.imports.sibling(ctx.siblings.get(alias.name)!, null);
}

/** A package runs before the modules in it; this module's own packages have begun to run already. */
function runPackages(ctx: TransformContext, path: string): void {
  if (path.startsWith(".")) return;
  const parts = path.split(".");
  for (let length = 1; length < parts.length; length++) {
    const specifier = ctx.siblings.get(parts.slice(0, length).join("."));
    const isOwn = specifier !== undefined && /^(\.\/|(\.\.\/)+)__init__\.ts$/.test(specifier);
    if (specifier !== undefined && !isOwn) ctx.imports.sibling(specifier, null);
  }
}

export function translateImportFrom(ctx: TransformContext, node: ast.ImportFrom): TsStatement[] {
  const module = node.module ?? "";
  if (ERASED.has(module)) return [];
  const sibling = ctx.siblings.get(".".repeat(node.level) + module);
  const isSibling =
    sibling !== undefined ||
    node.names.some((alias) => ctx.siblings.has(importedFrom(node, alias)));
  const values: TsStatement[] = [];
  if (!isSibling && node.level === 0 && isSurelyMissing(ctx, node, module))
    return [raiseMissing(ctx, module)];
  for (const alias of node.names) {
    if (alias.name === "*") {
      ctx.report("unsupported-statement", alias, "from ... import *");
      continue;
    }
    if ((alias.asname ?? alias.name) !== alias.name && isSyntaxName(module, alias.name))
      ctx.report("unsupported-statement", alias, `${alias.name} under another name`);
    const binding = ctx.analysis.scopes.lookup(scopeOf(ctx, alias), alias.asname ?? alias.name);
    const path = importedFrom(node, alias);
    const submodule = ctx.siblings.get(path);
    if (submodule !== undefined) runPackages(ctx, path);
    else if (sibling !== undefined) {
      runPackages(ctx, ".".repeat(node.level) + module);
      ctx.imports.sibling(sibling, null);
    }
    if (binding !== null && binding.references.length === 0) {
      if (submodule !== undefined) ctx.imports.sibling(submodule, null);
      continue;
    }
    const local = binding === null ? ctx.names.identifier(alias.name) : ctx.names.of(binding);
    if (submodule !== undefined) {
      ctx.imports.sibling(submodule, { namespace: local });
      continue;
    }
    if (sibling !== undefined && importFromOrigin(ctx, node, alias, local)) continue;
    if (sibling !== undefined) {
      const exported = ctx.names.identifier(alias.name);
      if (ctx.siblingModules.changes(sibling, alias.name) && isInWholeScope(node, binding)) {
        // Python takes the value that the variable has now; an ES import would follow it
        const current = ctx.temporary(`current${capitalized(exported)}`);
        ctx.imports.sibling(sibling, { exported, local: current });
        values.push(variable(local, { constant: true, value: id(current) }));
      } else ctx.imports.sibling(sibling, { exported, local });
      continue;
    }
    if (ctx.usedInAnnotationsOnly(binding)) continue;
    importName(ctx, module, alias, local);
  }
  return values;
}

/**
 * `from shop import cost_of`, which shop/__init__.py has from its own `from .prices import cost_of`: an ES
 * module exports only what it declares, so it is imported from where it is.
 */
function importFromOrigin(
  ctx: TransformContext,
  node: ast.ImportFrom,
  alias: ast.Alias,
  local: string,
): boolean {
  const origin = ctx.importedModules.originOfAlias(node, alias);
  if (origin === null) return false;
  if (origin.kind === "library") {
    if (origin.name === null) ctx.imports.namespace(local, origin.module);
    else importName(ctx, origin.module, { ...alias, name: origin.name }, local);
    return true;
  }
  const specifier = ctx.importedModules.specifierOf(origin.analysis.interface);
  const named = ctx.siblings.get(".".repeat(node.level) + (node.module ?? ""));
  if (specifier === null || (origin.kind === "variable" && specifier === named)) return false;
  if (origin.kind === "module") ctx.imports.sibling(specifier, { namespace: local });
  else {
    const exported = ctx.names.identifier(origin.name);
    ctx.imports.sibling(specifier, { exported, local });
  }
  return true;
}

/** Whether what a statement declares is declared for all of the function or module it stands in. */
function isInWholeScope(node: ast.ImportFrom, binding: Binding | null): boolean {
  const around = binding?.scope.node;
  const body =
    around?.kind === "Module" ||
    around?.kind === "FunctionDef" ||
    around?.kind === "AsyncFunctionDef"
      ? around.body
      : [];
  return binding?.definitions.length === 1 && body.includes(node);
}

/**
 * `try: import yaml` with `except ImportError`: a program that can do without a module that does not come
 * with Python does without it.
 */
function isSurelyMissing(
  ctx: TransformContext,
  node: ast.Import | ast.ImportFrom,
  module: string,
): boolean {
  const [name = ""] = module.split(".");
  if (PYTHON_MODULES.has(name) || ctx.analysis.library.module(module) !== null) return false;
  if (ctx.siblings.has(name)) return false;
  let isCaught = false;
  visitNodes(ctx.analysis.module, (around) => {
    if (around.kind === "Try" && around.body.includes(node))
      isCaught ||= around.handlers.some(catchesImportErrors);
  });
  return isCaught;
}

function catchesImportErrors({ type }: ast.ExceptHandler): boolean {
  if (type === null) return true;
  const types = type.kind === "Tuple" ? type.elts : [type];
  const names = ["ImportError", "ModuleNotFoundError", "Exception", "BaseException"];
  return types.some((t) => t.kind === "Name" && names.includes(t.id));
}

function raiseMissing(ctx: TransformContext, module: string): TsStatement {
  const message = `No module named '${module.split(".")[0]}'`;
  return throwStatement(create(ctx.builtin("ModuleNotFoundError"), string(message)));
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
