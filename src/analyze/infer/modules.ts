/** Modules as values: what an import binds, and what `module.name` is. */
import type * as ast from "../../ast/nodes.ts";
import type { Member, ModuleInfo } from "../types/declarations.ts";
import { ANY, type Type } from "../types/type.ts";
import type { InferContext } from "./context.ts";

/** What an import statement binds its name to. */
export function importedType(
  ctx: InferContext,
  node: ast.Import | ast.ImportFrom,
  alias: ast.Alias,
): Type {
  if (node.kind === "Import") {
    const path = alias.asname === null ? alias.name.split(".")[0]! : alias.name;
    return moduleType(
      moduleAt(ctx, path) ??
        (path !== alias.name && ctx.library.module(alias.name) !== null
          ? packageOf(ctx, alias.name)
          : null),
    );
  }
  const path = ".".repeat(node.level) + (node.module ?? "");
  const submodule = path.endsWith(".") ? path + alias.name : `${path}.${alias.name}`;
  if (ctx.siblings.has(submodule)) return moduleType(moduleAt(ctx, submodule));
  const module = moduleAt(ctx, path);
  const member = module?.members.get(alias.name);
  return member !== undefined ? memberType(member, null) : moduleType(moduleAt(ctx, submodule));
}

/** The module of a dotted name: the program's own come first, as they do on `sys.path`. */
function moduleAt(ctx: InferContext, path: string): ModuleInfo | null {
  if (ctx.siblings.has(path)) return ctx.siblings.get(path) ?? null;
  return path.startsWith(".") ? null : ctx.library.module(path);
}

function moduleType(module: ModuleInfo | null): Type {
  return module === null ? ANY : { kind: "module", module };
}

const packages = new WeakMap<ModuleInfo, Map<string, ModuleInfo>>();

/** `import concurrent.futures` binds `concurrent`, a package with nothing of its own. */
function packageOf(ctx: InferContext, dotted: string): ModuleInfo {
  const name = dotted.split(".")[0]!;
  let known = packages.get(ctx.module);
  if (known === undefined) packages.set(ctx.module, (known = new Map()));
  let found = known.get(name);
  if (found === undefined) {
    found = { name, tree: ctx.module.tree, library: true, members: new Map() };
    known.set(name, found);
  }
  return found;
}

/** What `module.name` is: a name of the module, or a module of the package. */
export function memberOfModule(ctx: InferContext, module: ModuleInfo, name: string): Type {
  for (const [path, sibling] of ctx.siblings) {
    if (sibling !== module) continue;
    const inside = ctx.siblings.get(path.endsWith(".") ? path + name : `${path}.${name}`);
    if (inside != null) return moduleType(inside);
  }
  const member = module.members.get(name);
  if (member !== undefined) return memberType(member, null);
  return module.library ? moduleType(ctx.library.module(`${module.name}.${name}`)) : ANY;
}

export function memberType(member: Member, self: Type | null): Type {
  switch (member.kind) {
    case "function":
      return {
        kind: "function",
        fn: member.overloads[0]!,
        self: member.overloads[0]!.binding === "static" ? null : self,
      };
    case "class":
      return { kind: "class", cls: member.cls };
    case "value":
      return member.cell.type;
  }
}
