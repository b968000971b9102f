/** What a class gets beside its body: names, docstrings, and the calls that tell the runtime about it. */
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { isName } from "../../analyze/scopes.ts";
import { ancestry, type ClassInfo } from "../../analyze/types/declarations.ts";
import { subclassHook } from "../../analyze/infer/attributes.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import { fieldNames } from "../../analyze/infer/dataclassFields.ts";
import { typescript } from "../../typescript.ts";
import { translateArguments } from "../calls/arguments.ts";
import type { TransformContext } from "../context.ts";
import {
  anyType,
  call,
  expressionStatement,
  member,
  nullValue,
  string,
  typeReference,
  type TsStatement,
} from "../factory.ts";
import { superReceiver } from "../expressions/superReceiver.ts";
import { pythonDocstring } from "../statements/docstring.ts";
import { qualname } from "../qualname.ts";
import type { ts } from "ts-morph";
import { staticBlock } from "./staticBlock.ts";
import { becomesMethod } from "./methodAliases.ts";
import { assignedToClass } from "./fields.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

/** `__next__` and `__anext__` as the `next` that JavaScript's loops call. */
export function iteratorMethods(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const isPlain = cls.members.has("__next__");
  const isAsync = cls.members.has("__anext__");
  if (!isPlain && !isAsync) return [];
  const result = call(ctx.language(isPlain ? "nextResult" : "nextResultAsync"), f.createThis());
  // with both, `next` is that of `for`: asyncFor knows the other by its Python name
  const isBoth = isPlain && isAsync;
  const value = isBoth ? f.createAsExpression(result, anyType()) : result;
  return [
    f.createMethodDeclaration(
      undefined,
      undefined,
      "next",
      undefined,
      undefined,
      [],
      isBoth ? stepOfBoth() : undefined,
      f.createBlock([f.createReturnStatement(value)], true),
    ),
  ];
}

/** `IteratorResult<any> & Promise<IteratorResult<any>>`, so that `for` and `for await` take the class. */
function stepOfBoth(): ts.TypeNode {
  const step = (): ts.TypeNode => typeReference("IteratorResult", [anyType()]);
  return f.createIntersectionTypeNode([step(), typeReference("Promise", [step()])]);
}

/** Other modules may read attributes of what they import, and those that they declared themselves. */
function isReadFromInstances(ctx: TransformContext, cls: ClassInfo, name: string): boolean {
  if (ctx.imported || ctx.attributesOfInstances.has(name)) return true;
  return [...ancestry(cls)].some(
    (c) => !c.module.library && c.module !== cls.module && c.attributes.has(name),
  );
}

/** `static { inheritClassAttributes(this, "rate"); }`, where instances read what the class has. */
export function inheritedAttributes(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
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
    .concat([...assignedToClass(ctx, cls)])
    .filter((name) => isReadFromInstances(ctx, cls, name) && !fields.includes(name));
  if (names.length === 0) return [];
  const args = names.map((name) => string(ctx.names.attributeOf(cls, name)));
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

/** Whether a class of the program, or one above it, has an attribute of that name in its body. */
function hasStatic(ctx: TransformContext, cls: ClassInfo, name: string): boolean {
  return [...ancestry(cls)].some((c) => {
    if (c.module.library || c.kind === "enum" || fieldNames(c).includes(name)) return false;
    if (ctx.names.attributeOf(cls, name) !== name) return false;
    const method = c.members.get(name);
    if (method?.kind === "function")
      return ["static", "class"].includes(method.overloads[0]!.binding);
    return c.node.body.some((s) => {
      const targets = s.kind === "Assign" ? s.targets : s.kind === "AnnAssign" ? [s.target] : [];
      const isSet = s.kind !== "AnnAssign" || s.value !== null;
      return isSet && targets.some((t) => t.kind === "Name" && t.id === name);
    });
  });
}

/** `static { inheritStatics(this, "name"); }`, where a base has the attribute, and the class itself not. */
export function inheritedStatics(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const own = ctx.analysis.scopes.scopeOf.get(cls.node)?.bindings;
  const names = ["name", "length"].filter(
    (name) => own?.has(name) !== true && hasStatic(ctx, cls, name),
  );
  if (names.length === 0) return [];
  const args = names.map((name) => string(name));
  const statement = expressionStatement(
    call(ctx.language("inheritStatics"), f.createThis(), ...args),
  );
  return [staticBlock([statement])];
}

/** `static readonly __qualname__ = "Outer.Inner"`. */
export function nameOfNested(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const isNested = ctx.analysis.scopes.scopeOf.get(cls.node)!.parent!.node.kind === "ClassDef";
  const names: [string, string][] = [];
  if (ctx.className(cls) !== cls.name || hasStatic(ctx, cls, "name"))
    names.push(["__name__", cls.name]);
  if (isNested) names.push(["__qualname__", qualname(ctx, cls)]);
  return names.map(([property, value]) =>
    f.createPropertyDeclaration(
      [f.createModifier(SyntaxKind.StaticKeyword), f.createModifier(SyntaxKind.ReadonlyKeyword)],
      property,
      undefined,
      // not of the one literal type: subclasses have names of their own
      f.createKeywordTypeNode(SyntaxKind.StringKeyword),
      string(value),
    ),
  );
}

/** `static readonly __doc__`, and the docstrings of methods, where the program reads them. */
export function docstrings(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
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
        call(
          ctx.language("withDocstring"),
          member(owner, ctx.names.attributeOf(cls, name)),
          string(doc),
        ),
      ),
    ];
  });
  if (statements.length > 0) added.push(staticBlock(statements));
  return added;
}

/** `static { abstractMethods(this, "area"); }`. */
export function abstractMethods(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const isAbstract = (d: ast.Expression): boolean => lastName(d) === "abstractmethod";
  const names = cls.node.body.flatMap((s) =>
    (s.kind === "FunctionDef" || s.kind === "AsyncFunctionDef") && s.decoratorList.some(isAbstract)
      ? [ctx.names.attributeOf(cls, s.name.text)]
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

/** `static { cachedProperty(this, "total"); }`. */
export function cachedProperties(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const names = cls.node.body.flatMap((s) =>
    s.kind === "FunctionDef" && s.decoratorList.some((d) => lastName(d) === "cached_property")
      ? [string(ctx.names.attributeOf(cls, s.name.text))]
      : [],
  );
  if (names.length === 0) return [];
  const cachedProperty = ctx.imports.use("functools", "cachedProperty");
  return [staticBlock([expressionStatement(call(cachedProperty, f.createThis(), ...names))])];
}

/** `static { super.__init_subclass__({ key: "mv" }); }`. */
export function subclassCreated(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const hook = subclassHook(cls);
  if (hook === null) return [];
  const func = { ...cls.node, kind: "Name", id: hook.name } as ast.Name;
  const created: ast.Call = { ...cls.node, kind: "Call", func, args: [] };
  const bound = bindCall(hook, created, 1, qualname(ctx, hook));
  const args =
    bound.problem === null
      ? translateArguments(ctx, hook, bound)
      : [call(ctx.language("rejectCall"), string(bound.problem))];
  return [
    staticBlock([
      expressionStatement(call(member(superReceiver(ctx), "__init_subclass__"), ...args)),
    ]),
  ];
}
