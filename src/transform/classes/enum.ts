/** `class Color(Enum)`: members are static fields, and the runtime seals the class. */
import type * as ast from "../../ast/nodes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { joinAll } from "../../analyze/types/join.ts";
import { ANY, type Type } from "../../analyze/types/type.ts";
import type { ts } from "ts-morph";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { call, create, expressionStatement, id } from "../factory.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

/** What the values of the members are: the `V` of `Enum<V>`. */
export function enumValue(cls: ClassInfo): Type {
  const names = cls.node.body.flatMap((s) =>
    s.kind === "Assign" && s.targets[0]?.kind === "Name" && !s.targets[0].id.startsWith("_")
      ? [s.targets[0].id]
      : [],
  );
  return joinAll(names.map((name) => cls.attributes.get(name)?.type ?? ANY));
}

/** `RED = 1` becomes `static readonly RED = new Color(1)`. */
export function enumMember(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  value: ast.Expression,
): ts.ClassElement {
  const translated = toUniversal(ctx, value);
  return f.createPropertyDeclaration(
    [f.createModifier(SyntaxKind.StaticKeyword), f.createModifier(SyntaxKind.ReadonlyKeyword)],
    ctx.names.property(name),
    undefined,
    undefined,
    create(ctx.className(cls), translated),
  );
}

/** `static { members(this); }`. */
export function enumSeal(ctx: TransformContext): ts.ClassElement {
  const members = ctx.imports.use("enum", "members");
  return f.createClassStaticBlockDeclaration(
    f.createBlock([expressionStatement(call(id(members), f.createThis()))], true),
  );
}
