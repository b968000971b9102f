import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../../analyze/scopes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import type { TransformContext } from "../context.ts";
import { call, id, member, nullValue, string, type TsExpression } from "../factory.ts";

/** What Python has in builtins and the runtime has not. */
const UNSUPPORTED_BUILTINS = new Set(
  (
    "__build_class__ __builtins__ __debug__ __import__ __loader__ __package__ __spec__ breakpoint " +
    "bytearray classmethod compile copyright credits eval exec exit globals help input license " +
    "locals memoryview open property quit staticmethod super"
  ).split(" "),
);

export function translateName(ctx: TransformContext, node: ast.Name): TsExpression {
  const binding = ctx.bindingOf(node);
  if (binding !== null) {
    const receiver = ctx.receivers.get(binding);
    if (receiver !== undefined) return receiver();
    if (binding.scope.node.kind === "ClassDef")
      return inClassBody(ctx, binding, ctx.analysis.classOf.get(binding.scope.node)!);
    const variable = id(ctx.names.of(binding));
    if (!ctx.unassigned.has(node)) return variable;
    const isGlobal = binding.scope.node.kind === "Module";
    const builtin =
      isGlobal && ctx.analysis.library.builtin(node.id) !== null ? [id(ctx.builtin(node.id))] : [];
    return call(
      ctx.language(isGlobal ? "definedGlobal" : "assignedLocal"),
      variable,
      string(node.id),
      ...builtin,
    );
  }
  if (node.id === "__name__") return call(ctx.language("moduleName"), id("import.meta"));
  if (node.id === "__doc__")
    return ctx.moduleDocstring === null ? nullValue() : string(ctx.moduleDocstring);
  if (node.id === "__file__") return id("import.meta.filename");
  if (ctx.analysis.library.builtin(node.id) === null) {
    if (UNSUPPORTED_BUILTINS.has(node.id)) {
      ctx.report("unsupported-api", node, node.id);
      return id(node.id);
    }
    ctx.report("unknown-name", node, node.id);
    return call(ctx.language("undefinedName"), string(node.id));
  }
  return id(ctx.builtin(node.id));
}

/** Inside a class body, names of the class are its attributes. */
function inClassBody(ctx: TransformContext, binding: Binding, cls: ClassInfo): TsExpression {
  const [definition] = binding.definitions;
  if (
    binding.kind === "class" &&
    definition !== undefined &&
    "kind" in definition.node &&
    definition.node.kind === "ClassDef"
  ) {
    return id(ctx.className(ctx.analysis.classOf.get(definition.node)!));
  }
  const owner = id(ctx.className(cls));
  const method = cls.members.get(binding.name);
  const isMethod = method?.kind === "function" && method.overloads[0]!.binding === "method";
  return member(isMethod ? member(owner, "prototype") : owner, ctx.names.property(binding.name));
}
