/** `class Color(Enum)`: members are static fields, and the runtime seals the class. */
import { ENUM_MEMBERS, snakeBeside } from "../../../runtime/python/names.ts";
import type * as ast from "../../ast/nodes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { joinAll } from "../../analyze/types/join.ts";
import { ANY, type Type } from "../../analyze/types/type.ts";
import type { ts } from "ts-morph";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { call, create, expressionStatement, id, object, string } from "../factory.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

function memberNames(cls: ClassInfo): string[] {
  return cls.node.body.flatMap((s) =>
    s.kind === "Assign" && s.targets[0]?.kind === "Name" && !s.targets[0].id.startsWith("_")
      ? [s.targets[0].id]
      : [],
  );
}

/** What the values of the members are: the `V` of `Enum<V>`. */
export function enumValue(cls: ClassInfo): Type {
  return joinAll(memberNames(cls).map((name) => cls.attributes.get(name)?.type ?? ANY));
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
    ctx.names.attributeOf(cls, name),
    undefined,
    undefined,
    create(ctx.className(cls), translated),
  );
}

/** `static { members(this); }`: with the names that its rule would take for others, `{ onHold: "onHold" }`. */
export function enumSeal(ctx: TransformContext, cls: ClassInfo): ts.ClassElement {
  const members = ctx.imports.use("enum", "members");
  const unlike = memberNames(cls)
    .map((name) => [ctx.names.attributeOf(cls, name), name] as const)
    .filter(([property, name]) => snakeBeside(ENUM_MEMBERS, property) !== name);
  const names = object(unlike.map(([property, name]) => [property, string(name)] as const));
  const args = [f.createThis(), ...(unlike.length > 0 ? [names] : [])];
  return f.createClassStaticBlockDeclaration(
    f.createBlock([expressionStatement(call(id(members), ...args))], true),
  );
}
