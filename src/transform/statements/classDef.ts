/** `class`: fields, constructor, methods, properties; dataclasses and enums through the runtime. */
import { decoratorName, lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { mixedEnum, realBases } from "../../analyze/cooperation.ts";
import { isErasedDecorator } from "../../analyze/erasedDecorators.ts";
import { subclassHook } from "../../analyze/infer/attributes.ts";
import { fieldNames } from "../../analyze/infer/dataclassFields.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { toPlace } from "../coercion.ts";
import { runtimeProtocol } from "../classes/runtimeProtocol.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  call,
  expressionStatement,
  id,
  type TsExpression,
  type TsStatement,
  type TsType,
} from "../factory.ts";
import { translateBlock, translateExpression } from "../registry.ts";
import { isFloatOnly } from "../representation.ts";
import { commented, markLine, prependTrivia } from "../trivia.ts";
import { typeNode, typeText, type Place } from "../typeNodes.ts";
import { anyArguments, initialiser } from "../classes/initialiser.ts";
import { dataclassElements } from "../classes/dataclass.ts";
import { builtinBase, itemsOfContainer } from "../classes/builtinBases.ts";
import { enumMember, enumSeal, enumValue } from "../classes/enum.ts";
import { namedTupleBase } from "../classes/namedTuple.ts";
import { docstringOf, document } from "./docstring.ts";
import type { ts } from "ts-morph";
import { staticBlock } from "../classes/staticBlock.ts";
import { isFunctionValue, methodAlias } from "../classes/methodAliases.ts";
import { fieldDeclarations } from "../classes/fields.ts";
import {
  abstractMethods,
  cachedProperties,
  docstrings,
  inheritedAttributes,
  inheritedStatics,
  iteratorMethods,
  nameOfNested,
  subclassCreated,
} from "../classes/addedElements.ts";
import { methodElement } from "../classes/methods.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

export function translateClassDef(ctx: TransformContext, node: ast.ClassDef): TsStatement[] {
  const cls = ctx.analysis.classOf.get(node)!;
  const outer = { currentClass: ctx.currentClass, receivers: new Map(ctx.receivers) };
  const before: TsStatement[] = node.body.flatMap((inner) =>
    inner.kind === "ClassDef" ? commented(ctx, inner, translateClassDef(ctx, inner)) : [],
  );
  ctx.currentClass = cls;
  const name = ctx.className(cls);
  const heritage = baseClause(ctx, cls);
  const elements = classElements(ctx, cls);
  const parts = [undefined, name, typeParameters(node), heritage, elements] as const;
  // if fast:
  //     class Engine: ...       its name is used outside of the block
  const declaration = ctx.isDeclaredBefore(cls)
    ? expressionStatement(assignment(id(name), f.createClassExpression(...parts)))
    : f.createClassDeclaration(...parts);
  document(declaration, docstringOf(node.body));
  ctx.currentClass = outer.currentClass;
  return [...before, declaration, ...decorations(ctx, cls)];
}

/** `@register class Plugin`: the decorators are called with the class. */
function decorations(ctx: TransformContext, cls: ClassInfo): TsStatement[] {
  const statements: TsStatement[] = [];
  for (const decorator of [...cls.node.decoratorList].reverse()) {
    if (isErasedDecorator(ctx.analysis.typeOf, decorator)) {
      if (lastName(decorator) === "runtime_checkable") statements.push(runtimeProtocol(ctx, cls));
      continue;
    }
    if (decoratorName(decorator) === "dataclass") continue;
    const type = ctx.typeOf(decorator);
    const [member] = members(type);
    const result =
      member?.kind === "function" && !member.fn.module.library ? member.fn.result.type : null;
    const keeps =
      member?.kind === "function" &&
      (member.fn.module.name === "functools" || member.fn.module.name === "enum");
    const same = keeps || (result?.kind === "class" && result.cls === cls);
    if (!same)
      ctx.report(
        "unsupported-statement",
        decorator,
        "a class decorator that may return something else than the class",
      );
    statements.push(
      expressionStatement(call(translateExpression(ctx, decorator), id(ctx.className(cls)))),
    );
  }
  return statements;
}

function typeParameters(node: ast.ClassDef): ts.TypeParameterDeclaration[] | undefined {
  if (node.typeParams.length === 0) return undefined;
  return node.typeParams.map((p) => f.createTypeParameterDeclaration(undefined, p.name));
}

function baseClause(ctx: TransformContext, cls: ClassInfo): ts.HeritageClause[] | undefined {
  const { node } = cls;
  for (const keyword of node.keywords)
    if (keyword.arg === "metaclass" || subclassHook(cls) === null)
      ctx.report(
        "unsupported-statement",
        keyword,
        keyword.arg === "metaclass" ? "a metaclass" : "a keyword of a class",
      );
  const mixed = mixedEnum(node);
  if (mixed !== null) return [extendsClause(id(ctx.imports.use("enum", mixed)))];
  const bases = realBases(node).filter((base) => lastName(base) !== "NamedTuple");
  const keepsInit = ctx.analysis.initialisers.methods.has(node);
  if (cls.kind === "namedtuple") return [extendsClause(namedTupleBase(ctx, cls))];
  if (bases.length === 0 && !keepsInit) return undefined;
  let base: TsExpression;
  if (bases.length === 0) base = id(ctx.language("Cooperative"));
  else if (bases.length === 1) {
    base = builtinBase(ctx, bases[0]!) ?? translateExpression(ctx, bases[0]!);
    const type = ctx.typeOf(bases[0]!);
    if (keepsInit && type.kind === "class" && type.cls.module.library)
      base = call(ctx.language("initialising"), base);
  } else {
    for (const each of bases) {
      const type = ctx.typeOf(each);
      const isOwn = type.kind === "class" && ctx.analysis.cooperative.has(type.cls.node);
      if (!isOwn)
        ctx.report(
          "unsupported-statement",
          each,
          "several base classes of which this one is not of the program",
        );
    }
    base = call(ctx.language("inherit"), ...bases.map((each) => translateExpression(ctx, each)));
  }
  const [only] = bases;
  const isEnum = cls.kind === "enum" && only !== undefined && lastName(only) === "Enum";
  if (isEnum) return [extendsClause(base, [typeNode(ctx, enumValue(cls), "item")])];
  const items = queueItems(ctx, cls) ?? itemsOfContainer(ctx, cls);
  return [extendsClause(base, keepsInit || items?.length === 0 ? undefined : items)];
}

/** `class Jobs(asyncio.Queue[Job])`: what the library's classes hold, they are told by the program. */
function queueItems(ctx: TransformContext, cls: ClassInfo): TsType[] | undefined {
  const [base] = cls.bases;
  if (base === undefined || base.cls.module.name !== "asyncio") return undefined;
  if (cls.node.bases.length !== 1 || cls.node.bases[0]!.kind !== "Subscript") return undefined;
  return base.args.map((arg) => typeNode(ctx, arg, "item"));
}

function extendsClause(base: TsExpression, args?: readonly TsType[]): ts.HeritageClause {
  return f.createHeritageClause(SyntaxKind.ExtendsKeyword, [
    f.createExpressionWithTypeArguments(base, args),
  ]);
}

function classElements(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const elements: ts.ClassElement[] = [...nameOfNested(ctx, cls), ...fieldDeclarations(ctx, cls)];
  const fieldCount = elements.length;
  for (const statement of cls.node.body) {
    const translated = classElement(ctx, cls, statement);
    if (translated === null) continue;
    const followsFields =
      elements.length > 0 &&
      elements.length === fieldCount &&
      statement.leading[0]?.kind !== "BlankLines";
    const overload = anyInitialiser(ctx, cls, statement);
    prependTrivia(
      overload ?? translated,
      followsFields ? [{ kind: "BlankLines", count: 1 }, ...statement.leading] : statement.leading,
    );
    markLine(ctx, translated, statement);
    if (overload !== null) elements.push(overload);
    elements.push(translated);
  }
  const added = [
    ...docstrings(ctx, cls),
    ...iteratorMethods(ctx, cls),
    ...inheritedAttributes(ctx, cls),
    ...inheritedStatics(ctx, cls),
    ...abstractMethods(ctx, cls),
    ...cachedProperties(ctx, cls),
    ...subclassCreated(ctx, cls),
  ];
  if (cls.kind === "dataclass") added.push(...dataclassElements(ctx, cls));
  if (cls.kind === "enum") added.push(enumSeal(ctx, cls));
  if (elements.length > 0)
    for (const element of added) prependTrivia(element, [{ kind: "BlankLines", count: 1 }]);
  elements.push(...added);
  return elements;
}

/**
 * `__init__(...args: any[]): void;`, before the method: TypeScript wants what overrides a method to take the
 * same arguments.
 */
function anyInitialiser(
  ctx: TransformContext,
  cls: ClassInfo,
  node: ast.Statement,
): ts.ClassElement | null {
  const overrides =
    node.kind === "FunctionDef" &&
    node.name.text === "__init__" &&
    ctx.analysis.initialisers.methods.has(cls.node) &&
    [...ancestry(cls)]
      .slice(1)
      .some((c) => !c.module.library && (c.members.has("__init__") || c.kind === "dataclass"));
  return overrides ? initialiser([anyArguments()], undefined) : null;
}

function classElement(
  ctx: TransformContext,
  cls: ClassInfo,
  node: ast.Statement,
): ts.ClassElement | null {
  switch (node.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return methodElement(ctx, cls, ctx.analysis.functionOf.get(node)!);
    case "Assign": {
      const [target] = node.targets;
      if (target?.kind !== "Name" || node.targets.length > 1) return executed(ctx, node);
      if (cls.kind === "enum" && !target.id.startsWith("_"))
        return enumMember(ctx, cls, target.id, node.value);
      if (target.id === "__slots__") return slotsField(ctx, node.value);
      if (isFunctionValue(ctx, node.value)) return methodAlias(ctx, cls, target.id, node.value);
      return staticField(ctx, cls, target.id, node.value);
    }
    case "AnnAssign":
      if (node.target.kind !== "Name" || node.value === null) return null;
      if (
        (cls.kind === "dataclass" || cls.kind === "namedtuple") &&
        fieldNames(cls).includes(node.target.id)
      )
        return null;
      return staticField(ctx, cls, node.target.id, node.value);
    case "ClassDef":
      return nestedClass(ctx, node);
    case "Expr":
      return node.value.kind === "Constant" ? null : executed(ctx, node);
    case "Pass":
      return null;
    default:
      return executed(ctx, node);
  }
}

/** `static readonly __slots__: readonly string[] = tuple.of("x", "y")`: `setattr` asks for it. */
function slotsField(ctx: TransformContext, value: ast.Expression): ts.ClassElement | null {
  if (value.kind !== "Tuple" && value.kind !== "List") return null;
  return f.createPropertyDeclaration(
    [f.createModifier(SyntaxKind.StaticKeyword), f.createModifier(SyntaxKind.ReadonlyKeyword)],
    "__slots__",
    undefined,
    f.createTypeOperatorNode(
      SyntaxKind.ReadonlyKeyword,
      f.createArrayTypeNode(f.createKeywordTypeNode(SyntaxKind.StringKeyword)),
    ),
    translateExpression(ctx, value),
  );
}

/** Statements that run while the class is made. */
function executed(ctx: TransformContext, node: ast.Statement): ts.ClassElement {
  return staticBlock(
    commented(ctx, { ...node, leading: [] }, translateBlock(ctx, [{ ...node, leading: [] }])),
  );
}

/** The class itself is declared before the one around it. */
function nestedClass(ctx: TransformContext, node: ast.ClassDef): ts.ClassElement {
  const cls = ctx.analysis.classOf.get(node)!;
  return f.createPropertyDeclaration(
    [f.createModifier(SyntaxKind.StaticKeyword)],
    ctx.names.property(cls.name),
    undefined,
    undefined,
    id(ctx.className(cls)),
  );
}

function staticField(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  value: ast.Expression,
): ts.ClassElement {
  const type = cls.attributes.get(name)?.type ?? ctx.typeOf(value);
  const place = isFloatOnly(type) && ctx.holdsRaw(cls, name) ? "variable" : "item";
  const statements = ctx.withPreceding(() => [
    expressionStatement(toPlace(ctx, value, type, place)),
  ]);
  const last = statements.at(-1)!;
  const translated = typescript.isExpressionStatement(last)
    ? last.expression
    : translateExpression(ctx, value);
  return f.createPropertyDeclaration(
    [f.createModifier(SyntaxKind.StaticKeyword)],
    ctx.names.attributeOf(cls, name),
    undefined,
    needsType(ctx, value, type, place) ? typeNode(ctx, type, place) : undefined,
    translated,
  );
}

function needsType(
  ctx: TransformContext,
  value: ast.Expression,
  type: Type,
  place: Place,
): boolean {
  if (value.kind === "List" || value.kind === "Dict" || ctx.typeOf(value).kind === "none")
    return true;
  return (
    value.kind === "Constant" &&
    typeText(ctx, type, place) !== typeText(ctx, ctx.typeOf(value), place)
  );
}
