/** From inferred types to TypeScript's. */
import type { Scope } from "../analyze/scopes.ts";
import type * as ast from "../ast/nodes.ts";
import { members, type InstanceType, type Type } from "../analyze/types/type.ts";
import { isSafe } from "../analyze/types/interval.ts";
import {
  isSubclass,
  type ClassInfo,
  type FunctionInfo,
  type Parameter,
} from "../analyze/types/declarations.ts";
import { joinAll } from "../analyze/types/join.ts";
import { visitNodes } from "../analyze/visit.ts";
import { typescript } from "../typescript.ts";
import { isAwaitable } from "./awaitedTypes.ts";
import { returnsRaw } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { typeReference, type TsType } from "./factory.ts";
import {
  genericDecorator,
  genericDecoratorOf,
  RESULT,
  type GenericDecorator,
} from "./genericDecorators.ts";
import { isFloatOnly } from "./representation.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

/** How a place holds floats: a variable of its own raw, everything else in the universal form. */
export type Place = "variable" | "item";

export function typeNode(ctx: TransformContext, type: Type, place: Place = "variable"): TsType {
  return new TypeWriter(ctx, false).write(type, place, 0);
}

/** The type of a function that is called as `fn(*args)`: TypeScript cannot count the arguments. */
export function spreadableTypeNode(
  ctx: TransformContext,
  type: Type,
  place: Place = "variable",
): TsType {
  return new TypeWriter(ctx, true).write(type, place, 0);
}

/** The text of a type, to compare two. */
export function typeText(ctx: TransformContext, type: Type, place: Place = "variable"): string {
  const file = typescript.createSourceFile("type.ts", "", typescript.ScriptTarget.ESNext);
  const node = ctx.imports.quietly(() => typeNode(ctx, type, place));
  return typescript.createPrinter().printNode(typescript.EmitHint.Unspecified, node, file);
}

/** Types nested deeper than this are not worth reading. */
const DEEPEST = 4;

/** Of functions that take functions that take functions nobody wants to read the type; some take themselves. */
const MOST_FUNCTIONS = 1;

const keyword = (
  kind:
    | typeof SyntaxKind.AnyKeyword
    | typeof SyntaxKind.NumberKeyword
    | typeof SyntaxKind.StringKeyword
    | typeof SyntaxKind.BooleanKeyword
    | typeof SyntaxKind.VoidKeyword
    | typeof SyntaxKind.UnknownKeyword
    | typeof SyntaxKind.NeverKeyword,
): TsType => f.createKeywordTypeNode(kind);

class TypeWriter {
  private readonly ctx: TransformContext;
  private readonly anyArguments: boolean;
  /** How many function types there are around what is being written. */
  private functions = 0;

  constructor(ctx: TransformContext, anyArguments: boolean) {
    this.ctx = ctx;
    this.anyArguments = anyArguments;
  }

  write(type: Type, place: Place, depth: number): TsType {
    if (depth > DEEPEST) return keyword(SyntaxKind.AnyKeyword);
    if (isFloatOnly(type) && place === "variable") return this.rawFloat(type);
    const all = members(type);
    if (all.length === 0) return keyword(SyntaxKind.AnyKeyword);
    const nodes: TsType[] = [];
    const seen = new Set<string>();
    const add = (key: string, node: () => TsType): void => {
      if (seen.has(key)) return;
      seen.add(key);
      nodes.push(node());
    };
    for (const member of all) {
      switch (member.kind) {
        case "any":
        case "typevar":
        case "ellipsis":
        case "module":
          return keyword(SyntaxKind.AnyKeyword);
        case "bool":
          add("boolean", () => keyword(SyntaxKind.BooleanKeyword));
          break;
        case "int":
          if (isSafe(member)) add("number", () => keyword(SyntaxKind.NumberKeyword));
          else
            add("Int", () =>
              typeReference(this.ctx.imports.use("builtins", "Int", { typeOnly: true })),
            );
          break;
        case "float":
          add("number", () => keyword(SyntaxKind.NumberKeyword));
          if (member.integral) {
            add("Float", () =>
              typeReference(this.ctx.imports.use("builtins", "Float", { typeOnly: true })),
            );
          }
          break;
        case "str":
          add("string", () => keyword(SyntaxKind.StringKeyword));
          break;
        case "none":
          break;
        case "tuple":
          add(`tuple${nodes.length}`, () => this.tuple(member.items, depth));
          break;
        case "class":
          add(`class ${member.cls.name}`, () => this.classObject(member.cls));
          break;
        case "function":
          add(`function${nodes.length}`, () =>
            this.function(member.fn, member.self !== null, depth),
          );
          break;
        case "callable":
          add(`callable${nodes.length}`, () => this.callable(member.params, member.result, depth));
          break;
        case "instance":
          add(`instance ${member.cls.name}${nodes.length}`, () => this.instance(member, depth));
          break;
      }
    }
    if (all.some((m) => m.kind === "none")) nodes.push(f.createLiteralTypeNode(f.createNull()));
    const any = nodes.find((n) => n.kind === SyntaxKind.AnyKeyword);
    if (any !== undefined || nodes.length === 1) return any ?? nodes[0]!;
    const different = distinct(nodes);
    if (different.length === 1) return different[0]!;
    return f.createUnionTypeNode(
      different.map((n) => (typescript.isFunctionTypeNode(n) ? f.createParenthesizedType(n) : n)),
    );
  }

  private rawFloat(type: Type): TsType {
    const number = keyword(SyntaxKind.NumberKeyword);
    if (!members(type).some((m) => m.kind === "none")) return number;
    return f.createUnionTypeNode([number, f.createLiteralTypeNode(f.createNull())]);
  }

  private tuple(items: readonly Type[], depth: number): TsType {
    const tuple = f.createTupleTypeNode(items.map((item) => this.write(item, "item", depth + 1)));
    return f.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, tuple);
  }

  private array(item: TsType): TsType {
    const needs =
      typescript.isUnionTypeNode(item) ||
      typescript.isFunctionTypeNode(item) ||
      typescript.isTypeOperatorNode(item);
    return f.createArrayTypeNode(needs ? f.createParenthesizedType(item) : item);
  }

  private classObject(cls: ClassInfo): TsType {
    // Most of the library's classes are functions here: `int`, `dict`, ...
    if (cls.module.name === "asyncio") return this.asyncioClass(cls);
    if (cls.module.library || !this.isVisible(cls)) return keyword(SyntaxKind.AnyKeyword);
    return f.createTypeQueryNode(f.createIdentifier(this.className(cls)));
  }

  /** `typeof asyncio.Queue` */
  private asyncioClass(cls: ClassInfo): TsType {
    const namespace = this.ctx.imports.namespaceOf("asyncio");
    if (namespace !== null)
      return f.createTypeQueryNode(f.createQualifiedName(f.createIdentifier(namespace), cls.name));
    const name = this.ctx.imports.use("asyncio", cls.name, { typeOnly: true });
    return f.createTypeQueryNode(f.createIdentifier(name));
  }

  /** A class that a function defines has no name outside of it; one that a variable holds is no type. */
  private isVisible(cls: ClassInfo): boolean {
    if (!this.ctx.canName(cls) || this.ctx.isDeclaredBefore(cls)) return false;
    const { scopeOf } = this.ctx.analysis.scopes;
    const around = (scope: Scope | null | undefined): Scope | null | undefined =>
      scope?.node.kind === "ClassDef" ? around(scope.parent) : scope;
    const home = around(scopeOf.get(cls.node)?.parent);
    if (home == null || home.node.kind === "Module") return true;
    const { currentFunction } = this.ctx;
    let scope = currentFunction === null ? null : (scopeOf.get(currentFunction.node) ?? null);
    while (scope !== null && scope !== home) scope = scope.parent;
    return scope === home;
  }

  private function(fn: FunctionInfo, bound: boolean, depth: number): TsType {
    if (fn.module.library) return keyword(SyntaxKind.AnyKeyword);
    if (this.functions === MOST_FUNCTIONS)
      return f.createFunctionTypeNode(undefined, [this.anyRest()], keyword(SyntaxKind.AnyKeyword));
    this.functions++;
    const node = this.signature(fn, bound, depth);
    this.functions--;
    return node;
  }

  private signature(fn: FunctionInfo, bound: boolean, depth: number): TsType {
    const generic = genericDecorator(this.ctx, fn);
    if (generic !== null && fn.parameters.length === 1) {
      const [parameter] = fn.parameters;
      const taken = f.createParameterDeclaration(
        undefined,
        undefined,
        this.ctx.names.identifier(parameter!.name),
        undefined,
        this.decorated(generic),
      );
      return f.createFunctionTypeNode(resultParameters(), [taken], this.wrapped(generic));
    }
    const all = fn.parameters.slice(bound && fn.binding !== "static" ? 1 : 0);
    const parameters = all.filter((p) => p.kind !== "keyword-only" && p.kind !== "keywords");
    const options = all.filter((p) => !parameters.includes(p));
    if (
      this.anyArguments ||
      (options.length > 0 && parameters.some((p) => p.kind === "variadic"))
    ) {
      return f.createFunctionTypeNode(undefined, [this.anyRest()], this.result(fn, depth + 1));
    }
    return f.createFunctionTypeNode(
      undefined,
      [
        ...parameters.map((p) =>
          f.createParameterDeclaration(
            undefined,
            p.kind === "variadic" ? f.createToken(SyntaxKind.DotDotDotToken) : undefined,
            this.ctx.names.identifier(p.name),
            p.defaultValue !== null ? f.createToken(SyntaxKind.QuestionToken) : undefined,
            p.kind === "variadic"
              ? this.array(this.write(p.cell.type, "item", depth + 1))
              : this.write(p.cell.type, "variable", depth + 1),
          ),
        ),
        ...(options.length === 0 ? [] : [this.options(options, depth + 1)]),
      ],
      this.result(fn, depth + 1),
    );
  }

  /** `(...args: any[]) => Promise<R>`, which a generic decorator takes. */
  decorated({ asynchronous }: GenericDecorator): TsType {
    const result = typeReference(RESULT);
    return f.createFunctionTypeNode(
      undefined,
      [this.anyRest()],
      asynchronous ? typeReference("Promise", [result]) : result,
    );
  }

  /** `(...args: any[]) => Promise<R | null>`, which it returns. */
  wrapped(generic: GenericDecorator): TsType {
    return f.createFunctionTypeNode(undefined, [this.anyRest()], this.handedOn(generic));
  }

  /** What the wrapper of a generic decorator gives. */
  handedOn({ asynchronous, besides }: GenericDecorator): TsType {
    const result = typeReference(RESULT);
    const all =
      besides.kind === "never"
        ? result
        : besides.kind === "any"
          ? keyword(SyntaxKind.AnyKeyword)
          : f.createUnionTypeNode([result, this.write(besides, "item", 1)]);
    return asynchronous ? typeReference("Promise", [all]) : all;
  }

  private anyRest() {
    const type = f.createArrayTypeNode(keyword(SyntaxKind.AnyKeyword));
    return f.createParameterDeclaration(
      undefined,
      f.createToken(SyntaxKind.DotDotDotToken),
      "args",
      undefined,
      type,
    );
  }

  /** Keyword-only parameters: `options?: { wind?: number }`. */
  private options(parameters: readonly Parameter[], depth: number) {
    const names = f.createKeywordTypeNode(SyntaxKind.StringKeyword);
    const optional = (p: Parameter) => p.kind === "keywords" || p.defaultValue !== null;
    const question = (needed: boolean) =>
      needed ? f.createToken(SyntaxKind.QuestionToken) : undefined;
    const members = parameters.map((p) =>
      p.kind === "keywords"
        ? f.createIndexSignature(
            undefined,
            [f.createParameterDeclaration(undefined, undefined, "name", undefined, names)],
            keyword(SyntaxKind.AnyKeyword),
          )
        : f.createPropertySignature(
            undefined,
            this.ctx.names.property(p.name),
            question(optional(p)),
            this.write(p.cell.type, "variable", depth),
          ),
    );
    return f.createParameterDeclaration(
      undefined,
      undefined,
      "options",
      question(parameters.every(optional)),
      f.createTypeLiteralNode(members),
    );
  }

  private callable(params: readonly Type[] | null, result: Type, depth: number): TsType {
    if (params === null) {
      return f.createFunctionTypeNode(
        undefined,
        [this.anyRest()],
        this.write(result, "item", depth + 1),
      );
    }
    return f.createFunctionTypeNode(
      undefined,
      params.map((p, i) =>
        f.createParameterDeclaration(
          undefined,
          undefined,
          `arg${i}`,
          undefined,
          this.write(p, "item", depth + 1),
        ),
      ),
      this.write(result, "item", depth + 1),
    );
  }

  /** What a call of the function gives in TypeScript. */
  result(fn: FunctionInfo, depth: number): TsType {
    if (fn.isGenerator) {
      const items =
        fn.yields.type.kind === "none"
          ? keyword(SyntaxKind.VoidKeyword)
          : this.write(fn.yields.type, "item", depth + 1);
      return typeReference(fn.isAsync ? "AsyncGenerator" : "Generator", [items]);
    }
    const place = returnsRaw(this.ctx, fn) ? "variable" : "item";
    const plain = isVoid(this.ctx, fn)
      ? this.nothing(fn, depth)
      : this.write(fn.result.type, place, depth);
    const asynchronous = fn.isAsync || this.ctx.analysis.colours.asyncFunctions.has(fn);
    if (asynchronous && fn.result.type.kind === "never" && endsInRaise(fn))
      return typeReference("Promise", [keyword(SyntaxKind.NeverKeyword)]);
    return asynchronous ? typeReference("Promise", [plain]) : plain;
  }

  /** `void`, unless it is a method that raises, or does nothing, and is overridden by others. */
  private nothing(fn: FunctionInfo, depth: number): TsType {
    const { owner } = fn;
    if (owner === null) return keyword(SyntaxKind.VoidKeyword);
    const overriding = [...this.ctx.analysis.classOf.values()].flatMap((cls) => {
      const own = cls !== owner && isSubclass(cls, owner) ? cls.members.get(fn.name) : undefined;
      return own?.kind === "function" ? own.overloads : [];
    });
    const given = joinAll(overriding.map((each) => each.result.type));
    if (given.kind === "never" || given.kind === "none") return keyword(SyntaxKind.VoidKeyword);
    if (fn.result.type.kind === "never") return this.write(given, "variable", depth);
    // a body that returns nothing can have no narrower type that a caller could use
    return keyword(isResultUsed(this.ctx, fn) ? SyntaxKind.AnyKeyword : SyntaxKind.VoidKeyword);
  }

  private instance(type: InstanceType, depth: number): TsType {
    const { cls } = type;
    const arg = (i: number): TsType =>
      this.write(type.args[i]?.type ?? { kind: "any" }, "item", depth + 1);
    const args = (): TsType[] => type.args.map((_, i) => arg(i));
    if (!cls.module.library && !this.isVisible(cls)) return keyword(SyntaxKind.AnyKeyword);
    if (!cls.module.library)
      return typeReference(this.className(cls), cls.typeParams.length > 0 ? args() : []);
    if (cls.module.name === "builtins") {
      switch (cls.name) {
        case "list":
          return this.array(arg(0));
        case "tuple":
          return f.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, this.array(arg(0)) as never);
        case "dict":
          return typeReference(
            this.ctx.imports.use("builtins", "Dict", { typeOnly: true }),
            args(),
          );
        case "set":
          return typeReference(
            this.ctx.imports.use("builtins", "PySet", { typeOnly: true }),
            args(),
          );
        case "frozenset":
          return typeReference(
            this.ctx.imports.use("builtins", "FrozenSet", { typeOnly: true }),
            args(),
          );
        case "range":
          return typeReference(this.ctx.imports.use("builtins", "Range", { typeOnly: true }));
        case "bytes":
        case "bytearray":
          return typeReference(this.ctx.imports.use("builtins", "Bytes", { typeOnly: true }));
        default:
          return typeReference(
            this.ctx.imports.use("builtins", cls.name, { typeOnly: true }),
            args(),
          );
      }
    }
    if (cls.module.name === "protocols") {
      if (cls.name === "Coroutine") return this.qualified("asyncio", "Coroutine", args());
      if (cls.name === "Awaitable") return typeReference("PromiseLike", args());
      return typeReference(cls.name, args());
    }
    return this.qualified(cls.module.name, cls.name, args());
  }

  /** `asyncio.Task<T>` where asyncio is imported whole, else an import of the type. */
  private qualified(module: string, name: string, args: readonly TsType[]): TsType {
    const namespace = this.ctx.imports.namespaceOf(module);
    if (namespace === null)
      return typeReference(this.ctx.imports.use(module, name, { typeOnly: true }), args);
    return f.createTypeReferenceNode(
      f.createQualifiedName(f.createIdentifier(namespace), name),
      args.length === 0 ? undefined : [...args],
    );
  }

  private className(cls: ClassInfo): string {
    return this.ctx.className(cls);
  }
}

/** Whether anything looks at what a method of that name gives. */
function isResultUsed(ctx: TransformContext, fn: FunctionInfo): boolean {
  return [...ctx.analysis.calleeOf].some(
    ([node, callee]) =>
      callee.name === fn.name && callee.owner !== null && !ctx.discarded.has(node),
  );
}

/** Functions that differ in Python may have one type here. */
function distinct(nodes: readonly TsType[]): TsType[] {
  const file = typescript.createSourceFile("type.ts", "", typescript.ScriptTarget.ESNext);
  const printer = typescript.createPrinter();
  const byText = new Map(
    nodes.map((node) => [printer.printNode(typescript.EmitHint.Unspecified, node, file), node]),
  );
  return [...byText.values()];
}

/** A task of it has no result: it may stand where any other is expected. */
function endsInRaise(fn: FunctionInfo): boolean {
  return fn.node.kind !== "Lambda" && fn.node.body.at(-1)?.kind === "Raise";
}

/** A function that never returns a value: `void` in TypeScript. */
export function isVoid(ctx: TransformContext, fn: FunctionInfo): boolean {
  const { kind } = fn.result.type;
  return kind === "none" || (kind === "never" && !returnsValue(ctx, fn));
}

/** Of a value about which nothing is known the type is `never` as well. */
function returnsValue(ctx: TransformContext, fn: FunctionInfo): boolean {
  const { node } = fn;
  if (node.kind === "Lambda") return true;
  let found = false;
  for (const statement of node.body)
    visitNodes(statement, (inner, functions) => {
      if (functions.length > 0 || inner.kind !== "Return" || isNone(inner.value)) return;
      const isRecursion =
        inner.value?.kind === "Call" && ctx.analysis.calleeOf.get(inner.value) === fn;
      if (!isRecursion) found = true;
    });
  return found;
}

function isNone(value: ast.Expression | null): boolean {
  return value === null || (value.kind === "Constant" && value.value.type === "None");
}

/** The return type of a function, or none where TypeScript cannot say it. */
export function resultNode(ctx: TransformContext, fn: FunctionInfo): TsType | undefined {
  const asynchronous = fn.isAsync || ctx.analysis.colours.asyncFunctions.has(fn);
  // TypeScript believes that `await` looks through a Task returned by an async function
  if (asynchronous && !fn.isGenerator && isAwaitable(fn.result.type)) return undefined;
  const writer = new TypeWriter(ctx, false);
  const decorator = genericDecorator(ctx, fn);
  if (decorator !== null) return writer.wrapped(decorator);
  const wrapper = genericDecoratorOf(ctx, fn);
  return wrapper !== null ? writer.handedOn(wrapper) : writer.result(fn, 0);
}

/** `(...args: any[]) => Promise<R>`: what a generic decorator decorates. */
export function decoratedNode(ctx: TransformContext, generic: GenericDecorator): TsType {
  return new TypeWriter(ctx, false).decorated(generic);
}

/** `<R>` of a generic decorator. */
export function typeParametersNode(ctx: TransformContext, fn: FunctionInfo) {
  return genericDecorator(ctx, fn) === null ? undefined : resultParameters();
}

function resultParameters() {
  return [f.createTypeParameterDeclaration(undefined, RESULT)];
}
