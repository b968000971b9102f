/** The builtin types as bases of classes: their values are plain JavaScript values, or objects of a class. */
import type * as ast from "../../ast/nodes.ts";
import type { TransformContext } from "../context.ts";
import { anyType, id, type TsExpression, type TsType } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";

/** The classes behind the types that are functions here. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["dict", "Dict"],
  ["set", "PySet"],
  ["frozenset", "FrozenSet"],
  ["list", "List"],
]);

/** Types whose values are no objects that a class could be of: a str is a JavaScript string. */
const PLAIN = new Set([
  "bytearray",
  "bytes",
  "complex",
  "float",
  "int",
  "range",
  "str",
  "tuple",
  "type",
]);

/** `Dict`, for `class Registry(dict)`; null where a base is another class. */
export function builtinBase(ctx: TransformContext, base: ast.Expression): TsExpression | null {
  const type = ctx.typeOf(base);
  if (type.kind !== "class" || type.cls.module.name !== "builtins") return null;
  const { name } = type.cls;
  if (PLAIN.has(name))
    ctx.report("unsupported-statement", base, `a class that inherits from ${name}`);
  const cls = CLASSES.get(name);
  return cls === undefined ? null : id(ctx.builtin(cls));
}

/** What the objects of a class hold that inherits from a container: `any` where its base does not say it. */
export function itemsOfContainer(ctx: TransformContext, cls: ClassInfo): TsType[] | undefined {
  const [base] = cls.bases;
  if (base === undefined || !["builtins", "collections"].includes(base.cls.module.name))
    return undefined;
  const isSaid = cls.node.bases.length === 1 && cls.node.bases[0]!.kind === "Subscript";
  return base.cls.typeParams.map((_, i) =>
    isSaid && base.args[i] !== undefined ? typeNode(ctx, base.args[i], "item") : anyType(),
  );
}
