/** `asyncio.sleep`, `shop.prices`: what a module has. */
import type * as ast from "../../ast/nodes.ts";
import { dottedName } from "../../ast/dottedNames.ts";
import type { ModuleInfo } from "../../analyze/types/declarations.ts";
import type { Type } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { call, id, member, string, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

export function moduleMember(
  ctx: TransformContext,
  node: ast.Attribute,
  type: Type & { kind: "module" },
): TsExpression {
  const { module } = type;
  if (!module.library) return memberOfSibling(ctx, node, module);
  const found = module.members.get(node.attr);
  if (found === undefined) {
    const submodule = `${module.name}.${node.attr}`;
    if (ctx.analysis.library.module(submodule) !== null) {
      // asyncio.exceptions.TimeoutError: the submodule is imported under a name of its own
      return id(ctx.moduleNamespace(submodule));
    }
    ctx.report("unsupported-api", { span: node.attrSpan }, submodule);
    return member(translateExpression(ctx, node.value), ctx.names.property(node.attr));
  }
  const js = found.kind === "function" ? found.overloads[0]!.facts.js : null;
  const path = dottedName(node.value);
  const namespace = path?.includes(".") === true ? ctx.imports.namespaceOf(module.name) : null;
  const receiver = namespace === null ? translateExpression(ctx, node.value) : id(namespace);
  return member(receiver, js ?? ctx.names.property(node.attr));
}

/** A name of another module of the program, which may have it from an import itself. */
function memberOfSibling(
  ctx: TransformContext,
  node: ast.Attribute,
  module: ModuleInfo,
): TsExpression {
  const receiver = (): TsExpression => translateExpression(ctx, node.value);
  if (!module.members.has(node.attr))
    return call(ctx.builtin("getattr"), receiver(), string(node.attr));
  const origin = ctx.importedModules.originIn(module, node.attr);
  if (origin?.kind === "library") {
    const { module: library, name } = origin;
    return id(name === null ? ctx.moduleNamespace(library) : ctx.imports.use(library, name));
  }
  const home = origin?.analysis.interface;
  const specifier = home === undefined ? null : ctx.importedModules.specifierOf(home);
  if (origin != null && specifier !== null) {
    if (origin.kind === "module") return id(ctx.importedNamespace(specifier));
    if (home !== module)
      return id(ctx.imports.valueOfSibling(specifier, ctx.names.identifier(origin.name)));
  }
  return member(receiver(), ctx.names.identifier(node.attr));
}
