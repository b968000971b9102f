import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../../analyze/scopes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import type { TransformContext } from "../context.ts";
import { call, id, member, nullValue, string, type TsExpression } from "../factory.ts";

/** What Python has in builtins and the runtime has not. */
const UNSUPPORTED_BUILTINS = new Set(
  (
    "__build_class__ __builtins__ __class__ __debug__ __import__ __loader__ __package__ __spec__ " +
    "breakpoint bytearray classmethod compile copyright credits eval exec exit globals help input " +
    "license locals memoryview open property quit staticmethod super"
  ).split(" "),
);

export function translateName(ctx: TransformContext, node: ast.Name): TsExpression {
  const binding = ctx.bindingOf(node);
  if (binding !== null) {
    const receiver = ctx.receivers.get(binding);
    if (receiver !== undefined) return receiver();
    if (binding.scope.node.kind === "ClassDef") {
      const cls = ctx.analysis.classOf.get(binding.scope.node)!;
      const attribute = attributeOfClass(ctx, binding, cls);
      // RW = R | W: the body of an enumeration has the values, of which members are made at its end
      return isMember(cls, node.id) ? member(attribute, "value") : attribute;
    }
    const variable = id(ctx.names.of(binding));
    const isFree = ctx.mayBeUnbound(node, binding);
    if (!ctx.unassigned.has(node) && !isFree) return variable;
    const isGlobal = binding.scope.node.kind === "Module";
    const builtin =
      isGlobal && ctx.analysis.library.builtin(node.id) !== null ? [id(ctx.builtin(node.id))] : [];
    return call(
      ctx.language(isGlobal ? "definedGlobal" : isFree ? "assignedFree" : "assignedLocal"),
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

function isMember(cls: ClassInfo, name: string): boolean {
  return cls.kind === "enum" && cls.attributes.has(name) && !name.startsWith("_");
}

/** Inside a class body, names of the class are its attributes. */
export function attributeOfClass(
  ctx: TransformContext,
  binding: Binding,
  cls: ClassInfo,
): TsExpression {
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
  return member(
    isMethod ? member(owner, "prototype") : owner,
    ctx.names.attributeOf(cls, binding.name),
  );
}
