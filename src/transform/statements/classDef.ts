/** `class`: fields, constructor, methods, properties; dataclasses and enums through the runtime. */
import type * as ast from "../../ast/nodes.ts";
import { allArgs, isName, type Binding } from "../../analyze/scopes.ts";
import type { ClassInfo, FunctionInfo } from "../../analyze/types/declarations.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { lastName, realBases } from "../../analyze/cooperation.ts";
import { fieldNames } from "../../analyze/infer/calls.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { holdsRaw, toPlace } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  call,
  expressionStatement,
  id,
  member,
  nullValue,
  spread,
  string,
  type TsExpression,
  type TsStatement,
  type TsType,
} from "../factory.ts";
import { isAttributeCalledWithSpread } from "../parameters.ts";
import { translateBlock, translateExpression } from "../registry.ts";
import { isFloatOnly } from "../representation.ts";
import { commented, markLine, prependTrivia } from "../trivia.ts";
import { resultNode, spreadableTypeNode, typeNode, typeText, type Place } from "../typeNodes.ts";
import { dataclassElements } from "../classes/dataclass.ts";
import { enumMember, enumSeal } from "../classes/enum.ts";
import { namedTupleBase } from "../classes/namedTuple.ts";
import { docstringOf, document, pythonDocstring } from "./docstring.ts";
import { decoratedBy, functionParts, modifiers, star } from "./functionDef.ts";
import { qualname } from "../qualname.ts";
import type { ts } from "ts-morph";

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
  const declaration = f.createClassDeclaration(
    undefined,
    name,
    typeParameters(node),
    heritage,
    elements,
  );
  document(declaration, docstringOf(node.body));
  ctx.currentClass = outer.currentClass;
  return [...before, declaration, ...decorations(ctx, cls)];
}

/** `@register class Plugin`: the decorators are called with the class. */
function decorations(ctx: TransformContext, cls: ClassInfo): TsStatement[] {
  const statements: TsStatement[] = [];
  for (const decorator of [...cls.node.decoratorList].reverse()) {
    if (isErased(decorator) || isDataclass(decorator)) continue;
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

function isErased(decorator: ast.Expression): boolean {
  return ["final", "runtime_checkable"].includes(lastName(decorator));
}

function isDataclass(decorator: ast.Expression): boolean {
  return lastName(decorator.kind === "Call" ? decorator.func : decorator) === "dataclass";
}

function typeParameters(node: ast.ClassDef): ts.TypeParameterDeclaration[] | undefined {
  if (node.typeParams.length === 0) return undefined;
  return node.typeParams.map((p) => f.createTypeParameterDeclaration(undefined, p.name));
}

function baseClause(ctx: TransformContext, cls: ClassInfo): ts.HeritageClause[] | undefined {
  const { node } = cls;
  for (const keyword of node.keywords)
    ctx.report(
      "unsupported-statement",
      keyword,
      keyword.arg === "metaclass" ? "a metaclass" : "a keyword of a class",
    );
  const bases = realBases(node).filter((base) => lastName(base) !== "NamedTuple");
  const isCooperative = ctx.analysis.cooperative.has(node);
  if (cls.kind === "namedtuple") return [extendsClause(namedTupleBase(ctx, cls))];
  if (bases.length === 0 && !isCooperative) return undefined;
  let base: TsExpression;
  if (bases.length === 0) base = id(ctx.language("Cooperative"));
  else if (bases.length === 1) base = translateExpression(ctx, bases[0]!);
  else {
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
  return [extendsClause(base)];
}

function extendsClause(base: TsExpression): ts.HeritageClause {
  return f.createHeritageClause(SyntaxKind.ExtendsKeyword, [
    f.createExpressionWithTypeArguments(base, undefined),
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
    prependTrivia(
      translated,
      followsFields ? [{ kind: "BlankLines", count: 1 }, ...statement.leading] : statement.leading,
    );
    markLine(ctx, translated, statement);
    elements.push(translated);
  }
  const added = [
    ...docstrings(ctx, cls),
    ...iteratorMethods(ctx, cls),
    ...inheritedAttributes(ctx, cls),
    ...abstractMethods(ctx, cls),
  ];
  if (cls.kind === "dataclass") added.push(...dataclassElements(ctx, cls));
  if (cls.kind === "enum") added.push(enumSeal(ctx));
  if (elements.length > 0)
    for (const element of added) prependTrivia(element, [{ kind: "BlankLines", count: 1 }]);
  elements.push(...added);
  return elements;
}

/** `__next__` and `__anext__` as the `next` that JavaScript's loops call. */
function iteratorMethods(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const made: ts.ClassElement[] = [];
  for (const [method, helper] of [
    ["__next__", "nextResult"],
    ["__anext__", "nextResultAsync"],
  ] as const) {
    if (!cls.members.has(method)) continue;
    const result = f.createReturnStatement(call(ctx.language(helper), f.createThis()));
    made.push(
      f.createMethodDeclaration(
        undefined,
        undefined,
        "next",
        undefined,
        undefined,
        [],
        undefined,
        f.createBlock([result], true),
      ),
    );
  }
  return made;
}

/** `static { inheritClassAttributes(this, "rate"); }`, where instances read what the class has. */
function inheritedAttributes(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  if (cls.kind !== "plain" && cls.kind !== "dataclass") return [];
  const fields = cls.kind === "dataclass" ? fieldNames(cls) : [];
  const names = [...(ctx.analysis.scopes.scopeOf.get(cls.node)?.bindings.values() ?? [])]
    .filter(
      (b) =>
        b.kind === "variable" &&
        b.definitions.some((d) => isName(d.node)) &&
        !becomesMethod(ctx, cls, b),
    )
    .map((b) => b.name)
    .filter((name) => ctx.attributesOfInstances.has(name) && !fields.includes(name));
  if (names.length === 0) return [];
  const args = names.map((name) => string(ctx.names.property(name)));
  return [
    f.createClassStaticBlockDeclaration(
      f.createBlock(
        [
          expressionStatement(
            call(ctx.language("inheritClassAttributes"), f.createThis(), ...args),
          ),
        ],
        true,
      ),
    ),
  ];
}

/** `static readonly __qualname__ = "Outer.Inner"`. */
function nameOfNested(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const isNested = ctx.analysis.scopes.scopeOf.get(cls.node)!.parent!.node.kind === "ClassDef";
  const names: [string, string][] = [];
  if (ctx.className(cls) !== cls.name) names.push(["__name__", cls.name]);
  if (isNested) names.push(["__qualname__", qualname(ctx, cls)]);
  return names.map(([property, value]) =>
    f.createPropertyDeclaration(
      [f.createModifier(SyntaxKind.StaticKeyword), f.createModifier(SyntaxKind.ReadonlyKeyword)],
      property,
      undefined,
      undefined,
      string(value),
    ),
  );
}

/** `static readonly __doc__`, and the docstrings of methods, where the program reads them. */
function docstrings(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  if (!ctx.readsDocstrings) return [];
  const added: ts.ClassElement[] = [];
  const own = pythonDocstring(cls.node.body);
  const modifiers = [
    f.createModifier(SyntaxKind.StaticKeyword),
    f.createModifier(SyntaxKind.ReadonlyKeyword),
  ];
  added.push(
    f.createPropertyDeclaration(
      modifiers,
      "__doc__",
      undefined,
      f.createUnionTypeNode([
        f.createKeywordTypeNode(SyntaxKind.StringKeyword),
        f.createLiteralTypeNode(f.createNull()),
      ]),
      own === null ? nullValue() : string(own),
    ),
  );
  const statements = [...cls.members].flatMap(([name, method]): TsStatement[] => {
    const fn = method.kind === "function" ? method.overloads[0]! : null;
    if (
      fn === null ||
      fn.node.kind === "Lambda" ||
      name === "__init__" ||
      fn.node.name.text !== name
    )
      return [];
    const doc = pythonDocstring(fn.node.body);
    if (doc === null) return [];
    const owner = fn.binding === "method" ? member(f.createThis(), "prototype") : f.createThis();
    return [
      expressionStatement(
        call(ctx.language("withDocstring"), member(owner, ctx.names.property(name)), string(doc)),
      ),
    ];
  });
  if (statements.length > 0) added.push(staticBlock(statements));
  return added;
}

/** `static { abstractMethods(this, "area"); }`. */
function abstractMethods(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const isAbstract = (d: ast.Expression): boolean => lastName(d) === "abstractmethod";
  const names = cls.node.body.flatMap((s) =>
    (s.kind === "FunctionDef" || s.kind === "AsyncFunctionDef") && s.decoratorList.some(isAbstract)
      ? [ctx.names.property(s.name.text)]
      : [],
  );
  if (names.length === 0) return [];
  return [
    staticBlock([
      expressionStatement(
        call(
          ctx.imports.use("abc", "abstractMethods"),
          f.createThis(),
          ...[...new Set(names)].map((name) => string(name)),
        ),
      ),
    ]),
  ];
}

function staticBlock(statements: readonly TsStatement[]): ts.ClassElement {
  return f.createClassStaticBlockDeclaration(f.createBlock([...statements], true));
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
      if (target.id === "__slots__") return null;
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

/** A function of the program, which as an attribute of a class is a method. */
function isFunctionValue(ctx: TransformContext, value: ast.Expression): boolean {
  if (value.kind === "Lambda") return true;
  const binding = value.kind === "Name" ? ctx.bindingOf(value) : null;
  if (binding?.scope.node.kind === "ClassDef" && binding.kind === "function") return true;
  const all = members(ctx.typeOf(value));
  return (
    all.length > 0 &&
    all.every(
      (m) =>
        m.kind === "function" &&
        !m.fn.module.library &&
        m.self === null &&
        m.fn.binding !== "static",
    )
  );
}

function becomesMethod(ctx: TransformContext, cls: ClassInfo, binding: Binding): boolean {
  return cls.node.body.some(
    (s) =>
      s.kind === "Assign" &&
      s.targets.length === 1 &&
      s.targets[0]!.kind === "Name" &&
      s.targets[0].id === binding.name &&
      isFunctionValue(ctx, s.value),
  );
}

/** `alias = method`, `area = lambda self: ...`. */
function methodAlias(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  value: ast.Expression,
): ts.ClassElement {
  const own = value.kind === "Name" && ctx.bindingOf(value)?.scope.node === cls.node;
  const prototype = member(f.createThis(), "prototype");
  const method = own
    ? member(prototype, ctx.names.property((value as ast.Name).id))
    : call(ctx.language("method"), translateExpression(ctx, value));
  return staticBlock([
    expressionStatement(assignment(member(prototype, ctx.names.property(name)), method)),
  ]);
}

function staticField(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  value: ast.Expression,
): ts.ClassElement {
  const type = cls.attributes.get(name)?.type ?? ctx.typeOf(value);
  const place = isFloatOnly(type) && holdsRaw(cls.kind) ? "variable" : "item";
  const statements = ctx.withPreceding(() => [
    expressionStatement(toPlace(ctx, value, type, place)),
  ]);
  const last = statements.at(-1)!;
  const translated = typescript.isExpressionStatement(last)
    ? last.expression
    : translateExpression(ctx, value);
  return f.createPropertyDeclaration(
    [f.createModifier(SyntaxKind.StaticKeyword)],
    ctx.names.property(name),
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

/** TypeScript wants the attributes of instances declared. */
function fieldDeclarations(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  if (cls.kind === "namedtuple") return [];
  const classLevel = new Set(ctx.analysis.scopes.scopeOf.get(cls.node)?.bindings.keys());
  const declared: ts.ClassElement[] = [];
  const fields = cls.kind === "dataclass" ? fieldNames(cls) : [];
  for (const [name, cell] of cls.attributes) {
    if (classLevel.has(name) && !fields.includes(name)) continue;
    if (isInherited(cls, name)) continue;
    const place = holdsRaw(cls.kind) && isFloatOnly(cell.type) ? "variable" : "item";
    // where the constructor does not surely set it, only its type is declared: Python has no such attribute yet
    const isSet =
      cls.kind !== "enum" &&
      isSetInConstructor(cls, name) &&
      !ctx.analysis.cooperative.has(cls.node);
    declared.push(
      f.createPropertyDeclaration(
        isSet ? undefined : [f.createModifier(SyntaxKind.DeclareKeyword)],
        ctx.names.property(name),
        undefined,
        fieldType(ctx, name, cell.type, place),
        undefined,
      ),
    );
  }
  // class attributes are read through instances as well
  for (const name of cls.kind === "enum" ? [] : classLevel) {
    const cell = cls.attributes.get(name);
    if (cell === undefined || fields.includes(name) || isInherited(cls, name)) continue;
    const type = typeNode(
      ctx,
      cell.type,
      holdsRaw(cls.kind) && isFloatOnly(cell.type) ? "variable" : "item",
    );
    const declare = f.createModifier(SyntaxKind.DeclareKeyword);
    declared.push(
      f.createPropertyDeclaration([declare], ctx.names.property(name), undefined, type, undefined),
    );
    if (hasField(cls, name)) continue;
    declared.push(
      f.createPropertyDeclaration(
        [declare, f.createModifier(SyntaxKind.StaticKeyword)],
        ctx.names.property(name),
        undefined,
        type,
        undefined,
      ),
    );
  }
  for (const name of decoratedMethods(cls)) {
    const modifiers = [
      f.createModifier(SyntaxKind.DeclareKeyword),
      ...(name.isStatic ? [f.createModifier(SyntaxKind.StaticKeyword)] : []),
    ];
    declared.push(
      f.createPropertyDeclaration(
        modifiers,
        ctx.names.property(name.name),
        undefined,
        f.createKeywordTypeNode(SyntaxKind.AnyKeyword),
        undefined,
      ),
    );
  }
  return declared;
}

function fieldType(ctx: TransformContext, name: string, type: Type, place: Place): TsType {
  const holdsFunction = members(type).some((m) => m.kind === "function" || m.kind === "callable");
  return holdsFunction && isAttributeCalledWithSpread(ctx, name)
    ? spreadableTypeNode(ctx, type, place)
    : typeNode(ctx, type, place);
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

function decoratedMethods(cls: ClassInfo): { name: string; isStatic: boolean }[] {
  return cls.node.body.flatMap((s) => {
    if (
      (s.kind !== "FunctionDef" && s.kind !== "AsyncFunctionDef") ||
      s.decoratorList.every(isMethodDecorator)
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

/** `self.name = ...` as a statement of `__init__` itself. */
function isSetInConstructor(cls: ClassInfo, name: string): boolean {
  const init = cls.members.get("__init__");
  if (cls.kind === "dataclass" && init === undefined) return true;
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

const METHOD_NAMES: ReadonlyMap<string, string> = new Map([
  ["__iter__", "Symbol.iterator"],
  ["__aiter__", "Symbol.asyncIterator"],
]);

function methodElement(
  ctx: TransformContext,
  cls: ClassInfo,
  fn: FunctionInfo,
): ts.ClassElement | null {
  const node = fn.node as ast.FunctionDef | ast.AsyncFunctionDef;
  if (node.decoratorList.some((d) => !isMethodDecorator(d))) return decoratedMethod(ctx, fn, node);
  const receiver = allArgs(node.args)[0];
  const scope = ctx.analysis.scopes.scopeOf.get(node)!;
  const binding =
    receiver === undefined || fn.binding === "static"
      ? undefined
      : scope.bindings.get(receiver.arg);
  const replaced = binding !== undefined && binding.definitions.length === 1;
  if (replaced) ctx.receivers.set(binding, () => f.createThis());
  const element = translateMethod(ctx, cls, fn, node);
  if (replaced) ctx.receivers.delete(binding);
  if (element !== null) document(element, docstringOf(node.body));
  return element;
}

function translateMethod(
  ctx: TransformContext,
  cls: ClassInfo,
  fn: FunctionInfo,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): ts.ClassElement | null {
  if (UNSUPPORTED_METHODS.has(fn.name))
    ctx.report("unsupported-statement", node.name, `the method ${fn.name}`);
  const isStatic = fn.binding === "static" || fn.binding === "class";
  const staticModifier = isStatic ? [f.createModifier(SyntaxKind.StaticKeyword)] : [];
  const parts = functionParts(ctx, fn);
  if (fn.name === "__init__" && cls.kind !== "enum" && !ctx.analysis.cooperative.has(cls.node))
    return constructorElement(ctx, cls, parts, node);
  if (node.decoratorList.some((d) => d.kind === "Attribute" && d.attr === "deleter")) {
    return f.createMethodDeclaration(
      undefined,
      undefined,
      `__delete_${fn.name}`,
      undefined,
      undefined,
      [],
      undefined,
      parts.body,
    );
  }
  if (fn.binding === "property") {
    const isSetter = node.decoratorList.some((d) => d.kind === "Attribute" && d.attr === "setter");
    return isSetter
      ? f.createSetAccessorDeclaration(
          undefined,
          ctx.names.property(fn.name),
          parts.parameters,
          parts.body,
        )
      : f.createGetAccessorDeclaration(
          undefined,
          ctx.names.property(fn.name),
          [],
          resultNode(ctx, fn),
          parts.body,
        );
  }
  const special = METHOD_NAMES.get(fn.name);
  const name =
    special === undefined ? ctx.names.property(fn.name) : f.createComputedPropertyName(id(special));
  return f.createMethodDeclaration(
    [...staticModifier, ...(modifiers(ctx, fn) ?? [])],
    star(fn),
    name,
    undefined,
    undefined,
    parts.parameters,
    special === undefined ? resultNode(ctx, fn) : undefined,
    parts.body,
  );
}

function isMethodDecorator(decorator: ast.Expression): boolean {
  const name =
    decorator.kind === "Name" ? decorator.id : decorator.kind === "Attribute" ? decorator.attr : "";
  return [
    "property",
    "setter",
    "deleter",
    "staticmethod",
    "classmethod",
    "abstractmethod",
    "override",
    "final",
  ].includes(name);
}

/** Hooks for which JavaScript's classes have nothing. */
const UNSUPPORTED_METHODS = new Set([
  "__new__",
  "__init_subclass__",
  "__class_getitem__",
  "__set_name__",
  "__get__",
  "__set__",
  "__delete__",
  "__getattribute__",
]);

/**
 *     class Api:
 *         @retry(3)
 *         def get(self): ...
 *
 * Decorators get a function that takes `self` first; what they return is put on the prototype.
 */
function decoratedMethod(
  ctx: TransformContext,
  fn: FunctionInfo,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): ts.ClassElement {
  const parts = functionParts(ctx, fn, { withReceiver: true });
  let value: TsExpression = f.createFunctionExpression(
    modifiers(ctx, fn),
    star(fn),
    ctx.names.identifier(fn.name),
    undefined,
    parts.parameters,
    resultNode(ctx, fn),
    parts.body,
  );
  for (const decorator of [...node.decoratorList].reverse()) {
    if (!isMethodDecorator(decorator)) value = decoratedBy(ctx, decorator, value);
    else if (lastName(decorator) === "property" || lastName(decorator) === "setter")
      ctx.report("unsupported-statement", decorator, "a property with other decorators");
  }
  const isStatic = fn.binding === "static" || fn.binding === "class";
  const owner = isStatic ? f.createThis() : member(f.createThis(), "prototype");
  const method = fn.binding === "static" ? value : call(ctx.language("method"), value);
  return staticBlock([
    expressionStatement(assignment(member(owner, ctx.names.property(fn.name)), method)),
  ]);
}

/** `__init__`: JavaScript wants `super(...)` before `this`. */
function constructorElement(
  ctx: TransformContext,
  cls: ClassInfo,
  parts: { parameters: ts.ParameterDeclaration[]; body: ts.Block },
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): ts.ClassElement {
  const hasBase = realBases(cls.node).length > 0;
  let statements = [...parts.body.statements];
  if (hasBase) {
    const index = statements.findIndex(isSuperCall);
    if (index === -1)
      statements = [
        expressionStatement(
          call(f.createSuper() as unknown as TsExpression, ...newArguments(cls, parts.parameters)),
        ),
        ...statements,
      ];
    else if (index > 0 && statements.slice(0, index).some(mentionsThis)) {
      ctx.report("unsupported-statement", node, "using self before super().__init__()");
    }
  }
  return f.createConstructorDeclaration(
    undefined,
    parts.parameters,
    f.createBlock(statements, true),
  );
}

/** `BaseException.__new__` keeps the arguments as `args`, whether or not `__init__` passes them on. */
function newArguments(
  cls: ClassInfo,
  parameters: readonly ts.ParameterDeclaration[],
): TsExpression[] {
  const base = [...ancestry(cls)].slice(1).find((c) => c.members.has("__init__"));
  const isException = [...ancestry(cls)].some(
    (c) => c.module.name === "builtins" && c.name === "BaseException",
  );
  if (!isException || base === undefined || !base.module.library) return [];
  const names = parameters.map((p) =>
    p.initializer === undefined && p.dotDotDotToken === undefined && typescript.isIdentifier(p.name)
      ? p.name.text
      : null,
  );
  return names.every((name) => name !== null)
    ? names.map((name) => id(name))
    : [spread(id("arguments"))];
}

function isSuperCall(node: ts.Statement): boolean {
  return (
    typescript.isExpressionStatement(node) &&
    typescript.isCallExpression(node.expression) &&
    node.expression.expression.kind === SyntaxKind.SuperKeyword
  );
}

function mentionsThis(node: ts.Node): boolean {
  if (node.kind === SyntaxKind.ThisKeyword) return true;
  let found = false;
  typescript.forEachChild(node, (child) => {
    if (mentionsThis(child)) found = true;
  });
  return found;
}
