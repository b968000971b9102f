/** `class Point(NamedTuple)` extends what `collections.namedtuple` makes of its fields. */
import { fieldNames } from "../../analyze/infer/dataclassFields.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { array, id, object, string, type TsExpression } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";

const f = typescript.factory;

/** `namedtuple<{ x: number; y: number }>("Point", ["x", "y"], { defaults: [0] })`. */
export function namedTupleBase(ctx: TransformContext, cls: ClassInfo): TsExpression {
  const names = fieldNames(cls);
  const defaults = cls.node.body.flatMap((statement) =>
    statement.kind === "AnnAssign" && statement.value !== null
      ? [toUniversal(ctx, statement.value)]
      : [],
  );
  const fields = f.createTypeLiteralNode(
    names.map((name) => {
      const type = cls.attributes.get(name)?.type ?? { kind: "any" };
      return f.createPropertySignature(
        undefined,
        ctx.names.attributeOf(cls, name),
        undefined,
        typeNode(ctx, type, "item"),
      );
    }),
  );
  const options = defaults.length > 0 ? [object([["defaults", array(defaults)]])] : [];
  return f.createCallExpression(
    id(ctx.imports.use("collections", "namedtuple")),
    [fields],
    [string(cls.name), array(names.map((name) => string(name))), ...options],
  );
}
