/** The fields that TypeScript wants declared: attributes of instances, and what it does not see being set. */
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { isMethodDecorator } from "../../analyze/erasedDecorators.ts";
import { fieldNames } from "../../analyze/infer/dataclassFields.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import { string, type TsType } from "../factory.ts";
import { isAttributeCalledWithSpread } from "../parameters.ts";
import { isFloatOnly } from "../representation.ts";
import { spreadableTypeNode, typeNode, type Place } from "../typeNodes.ts";
import { constructorFields } from "./dataclass.ts";
import type { ts } from "ts-morph";
import { isFunctionValue } from "./methodAliases.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

/** TypeScript wants the attributes of instances declared. */
export function fieldDeclarations(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  if (cls.kind === "namedtuple") return [];
  const classLevel = new Set(ctx.analysis.scopes.scopeOf.get(cls.node)?.bindings.keys());
  const declared: ts.ClassElement[] = [];
  const onClass = assignedToClass(ctx, cls);
  const fields = cls.kind === "dataclass" ? fieldNames(cls) : [];
  for (const [name, cell] of cls.attributes) {
    if (classLevel.has(name) && !fields.includes(name)) continue;
    if (isInherited(cls, name)) continue;
    const place = ctx.holdsRaw(cls, name) && isFloatOnly(cell.type) ? "variable" : "item";
    // where the constructor does not surely set it, only its type is declared: Python has no such attribute yet
    const isSet =
      cls.kind !== "enum" &&
      isSetInConstructor(cls, name) &&
      !ctx.analysis.initialisers.methods.has(cls.node);
    declared.push(
      f.createPropertyDeclaration(
        isSet ? undefined : [f.createModifier(SyntaxKind.DeclareKeyword)],
        ctx.names.attributeOf(cls, name),
        undefined,
        fieldType(ctx, cls, name, cell.type, place),
        undefined,
      ),
    );
    if (onClass.has(name))
      declared.push(
        f.createPropertyDeclaration(
          [f.createModifier(SyntaxKind.DeclareKeyword), f.createModifier(SyntaxKind.StaticKeyword)],
          ctx.names.attributeOf(cls, name),
          undefined,
          fieldType(ctx, cls, name, cell.type, place),
          undefined,
        ),
      );
  }
  // class attributes are read through instances as well
  for (const name of cls.kind === "enum" ? [] : classLevel) {
    const cell = cls.attributes.get(name);
    if (cell === undefined || fields.includes(name) || isInherited(cls, name)) continue;
    const place = ctx.holdsRaw(cls, name) && isFloatOnly(cell.type) ? "variable" : "item";
    const type = attributeType(ctx, cls, name, cell.type, place);
    const declare = f.createModifier(SyntaxKind.DeclareKeyword);
    declared.push(
      f.createPropertyDeclaration(
        [declare],
        ctx.names.attributeOf(cls, name),
        undefined,
        type,
        undefined,
      ),
    );
    if (hasField(cls, name)) continue;
    declared.push(
      f.createPropertyDeclaration(
        [declare, f.createModifier(SyntaxKind.StaticKeyword)],
        ctx.names.attributeOf(cls, name),
        undefined,
        type,
        undefined,
      ),
    );
  }
  for (const { name, type } of aliasedMethods(ctx, cls)) {
    declared.push(
      f.createPropertyDeclaration(
        [f.createModifier(SyntaxKind.DeclareKeyword)],
        ctx.names.attributeOf(cls, name),
        undefined,
        type,
        undefined,
      ),
    );
  }
  for (const [name, given] of cls.members) {
    // Account.close = lambda self: ...
    if (given.kind !== "function" || given.overloads[0]!.owner !== null || classLevel.has(name))
      continue;
    declared.push(
      f.createPropertyDeclaration(
        [f.createModifier(SyntaxKind.DeclareKeyword)],
        ctx.names.attributeOf(cls, name),
        undefined,
        f.createKeywordTypeNode(SyntaxKind.AnyKeyword),
        undefined,
      ),
    );
  }
  for (const { name, isStatic } of decoratedMethods(ctx, cls)) {
    const modifiers = [
      f.createModifier(SyntaxKind.DeclareKeyword),
      ...(isStatic ? [f.createModifier(SyntaxKind.StaticKeyword)] : []),
    ];
    declared.push(
      f.createPropertyDeclaration(
        modifiers,
        ctx.names.attributeOf(cls, name),
        undefined,
        f.createKeywordTypeNode(SyntaxKind.AnyKeyword),
        undefined,
      ),
    );
  }
  return declared;
}

function fieldType(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  type: Type,
  place: Place,
): TsType {
  const holdsFunction = members(type).some((m) => m.kind === "function" || m.kind === "callable");
  return holdsFunction && isAttributeCalledWithSpread(ctx, name)
    ? spreadableTypeNode(ctx, type, place)
    : attributeType(ctx, cls, name, type, place);
}

function attributeType(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  type: Type,
  place: Place,
): TsType {
  // JavaScript's errors have a string under that name
  return isErrorText(cls, name) && members(type).some((m) => m.kind !== "str")
    ? f.createKeywordTypeNode(SyntaxKind.AnyKeyword)
    : typeNode(ctx, type, place);
}

function isErrorText(cls: ClassInfo, name: string): boolean {
  return (
    (name === "message" || name === "name") &&
    [...ancestry(cls)].some((c) => c.module.library && c.name === "BaseException")
  );
}

/** Whether the class body has a plain `name = value`, which becomes a static field. */
function hasField(cls: ClassInfo, name: string): boolean {
  return cls.node.body.some((s) => {
    const target =
      s.kind === "Assign" && s.targets.length === 1
        ? s.targets[0]!
        : s.kind === "AnnAssign" && s.value !== null
          ? s.target
          : null;
    return (
      (target?.kind === "Name" && target.id === name) ||
      (s.kind === "ClassDef" && s.name.text === name)
    );
  });
}

function decoratedMethods(
  ctx: TransformContext,
  cls: ClassInfo,
): { name: string; isStatic: boolean }[] {
  return cls.node.body.flatMap((s) => {
    if (
      (s.kind !== "FunctionDef" && s.kind !== "AsyncFunctionDef") ||
      s.decoratorList.every((d) => isMethodDecorator(ctx.analysis.typeOf, d))
    )
      return [];
    return [
      {
        name: s.name.text,
        isStatic: s.decoratorList.some((d) => /^(static|class)method$/.test(lastName(d))),
      },
    ];
  });
}

/** `__rmul__ = __mul__`: TypeScript does not see what a static block puts on the prototype. */
function aliasedMethods(ctx: TransformContext, cls: ClassInfo): { name: string; type: TsType }[] {
  return cls.node.body.flatMap((s) => {
    const target = s.kind === "Assign" && s.targets.length === 1 ? s.targets[0]! : null;
    if (s.kind !== "Assign" || target?.kind !== "Name" || cls.kind === "enum") return [];
    if (!isFunctionValue(ctx, s.value) || cls.attributes.has(target.id)) return [];
    if (lookupInBases(cls, target.id)) return [];
    return [{ name: target.id, type: aliasType(ctx, cls, s.value) }];
  });
}

/** `Vector["__mul__"]` for a method of the class itself. */
function aliasType(ctx: TransformContext, cls: ClassInfo, value: ast.Expression): TsType {
  const isOwn = value.kind === "Name" && ctx.bindingOf(value)?.scope.node === cls.node;
  if (!isOwn || cls.typeParams.length > 0) return f.createKeywordTypeNode(SyntaxKind.AnyKeyword);
  return f.createIndexedAccessTypeNode(
    f.createTypeReferenceNode(ctx.className(cls)),
    f.createLiteralTypeNode(
      string(ctx.names.attributeOf(cls, (value as ast.Name).id)) as ts.StringLiteral,
    ),
  );
}

function lookupInBases(cls: ClassInfo, name: string): boolean {
  return [...ancestry(cls)].slice(1).some((base) => base.members.has(name));
}

/** `self.name = ...` as a statement of `__init__` itself. */
function isSetInConstructor(cls: ClassInfo, name: string): boolean {
  const init = cls.members.get("__init__");
  // what `__post_init__` alone sets is not set as TypeScript sees it
  if (cls.kind === "dataclass" && init === undefined) return constructorFields(cls).has(name);
  if (init?.kind !== "function") return false;
  const { node } = init.overloads[0]!;
  if (node.kind === "Lambda") return false;
  return node.body.some((statement) => {
    const targets =
      statement.kind === "Assign"
        ? statement.targets
        : statement.kind === "AnnAssign" && statement.value !== null
          ? [statement.target]
          : [];
    return targets.some(
      (t) =>
        t.kind === "Attribute" &&
        t.attr === name &&
        t.value.kind === "Name" &&
        t.value.id === node.args.args[0]?.arg,
    );
  });
}

function isInherited(cls: ClassInfo, name: string): boolean {
  return [...ancestry(cls)]
    .slice(1)
    .some((base) => base.attributes.has(name) || base.properties.has(name));
}

/** Attributes that come to the class after its body: `cls.step = 2`. */
export function assignedToClass(ctx: TransformContext, cls: ClassInfo): ReadonlySet<string> {
  const own = ctx.analysis.scopes.scopeOf.get(cls.node)?.bindings;
  const names = [...(ctx.analysis.assignedToClasses.get(cls) ?? [])];
  return new Set(names.filter((name) => own?.has(name) !== true && cls.attributes.has(name)));
}
