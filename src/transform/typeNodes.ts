/** From inferred types to TypeScript's. */
import type { Scope } from "../analyze/scopes.ts";
import { members, type InstanceType, type Type } from "../analyze/types/type.ts";
import { isSafe } from "../analyze/types/interval.ts";
import type { ClassInfo, FunctionInfo } from "../analyze/types/declarations.ts";
import { typescript } from "../typescript.ts";
import { isAwaitable } from "./awaitedTypes.ts";
import type { TransformContext } from "./context.ts";
import { arrayType, keywordType, typeReference, type TsType } from "./factory.ts";
import { FunctionTypeWriter } from "./functionTypes.ts";
import {
  genericDecorator,
  genericDecoratorOf,
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

class TypeWriter {
  private readonly ctx: TransformContext;
  readonly functions: FunctionTypeWriter;

  constructor(ctx: TransformContext, anyArguments: boolean) {
    this.ctx = ctx;
    this.functions = new FunctionTypeWriter(ctx, anyArguments, (type, place, depth) =>
      this.write(type, place, depth),
    );
  }

  write(type: Type, place: Place, depth: number): TsType {
    if (depth > DEEPEST) return keywordType(SyntaxKind.AnyKeyword);
    if (isFloatOnly(type) && place === "variable") return this.rawFloat(type);
    const all = members(type);
    if (all.length === 0) return keywordType(SyntaxKind.AnyKeyword);
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
          return keywordType(SyntaxKind.AnyKeyword);
        case "bool":
          add("boolean", () => keywordType(SyntaxKind.BooleanKeyword));
          break;
        case "int":
          if (isSafe(member)) add("number", () => keywordType(SyntaxKind.NumberKeyword));
          else
            add("Int", () =>
              typeReference(this.ctx.imports.use("builtins", "Int", { typeOnly: true })),
            );
          break;
        case "float":
          add("number", () => keywordType(SyntaxKind.NumberKeyword));
          if (member.integral) {
            add("Float", () =>
              typeReference(this.ctx.imports.use("builtins", "Float", { typeOnly: true })),
            );
          }
          break;
        case "str":
          add("string", () => keywordType(SyntaxKind.StringKeyword));
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
            this.functions.function(member.fn, member.self !== null, depth),
          );
          break;
        case "callable":
          add(`callable${nodes.length}`, () =>
            this.functions.callable(member.params, member.result, depth),
          );
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
    const number = keywordType(SyntaxKind.NumberKeyword);
    if (!members(type).some((m) => m.kind === "none")) return number;
    return f.createUnionTypeNode([number, f.createLiteralTypeNode(f.createNull())]);
  }

  private tuple(items: readonly Type[], depth: number): TsType {
    const tuple = f.createTupleTypeNode(items.map((item) => this.write(item, "item", depth + 1)));
    return f.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, tuple);
  }

  private classObject(cls: ClassInfo): TsType {
    // Most of the library's classes are functions here: `int`, `dict`, ...
    if (cls.module.name === "asyncio") return this.asyncioClass(cls);
    if (cls.module.library || !this.isVisible(cls)) return keywordType(SyntaxKind.AnyKeyword);
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

  private instance(type: InstanceType, depth: number): TsType {
    const { cls } = type;
    const arg = (i: number): TsType =>
      this.write(type.args[i]?.type ?? { kind: "any" }, "item", depth + 1);
    const args = (): TsType[] => type.args.map((_, i) => arg(i));
    if (!cls.module.library && !this.isVisible(cls)) return keywordType(SyntaxKind.AnyKeyword);
    if (!cls.module.library)
      return typeReference(this.className(cls), cls.typeParams.length > 0 ? args() : []);
    if (cls.module.name === "builtins") {
      switch (cls.name) {
        case "list":
          return arrayType(arg(0));
        case "tuple":
          return f.createTypeOperatorNode(SyntaxKind.ReadonlyKeyword, arrayType(arg(0)) as never);
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
      // in Python every iterator can be iterated over
      if (cls.name === "Iterator") return typeReference("IterableIterator", args());
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

/** Functions that differ in Python may have one type here. */
function distinct(nodes: readonly TsType[]): TsType[] {
  const file = typescript.createSourceFile("type.ts", "", typescript.ScriptTarget.ESNext);
  const printer = typescript.createPrinter();
  const byText = new Map(
    nodes.map((node) => [printer.printNode(typescript.EmitHint.Unspecified, node, file), node]),
  );
  return [...byText.values()];
}

/** The return type of a function, or none where TypeScript cannot say it. */
export function resultNode(ctx: TransformContext, fn: FunctionInfo): TsType | undefined {
  const asynchronous = fn.isAsync || ctx.analysis.colours.asyncFunctions.has(fn);
  // TypeScript believes that `await` looks through a Task returned by an async function
  if (asynchronous && !fn.isGenerator && isAwaitable(fn.result.type)) return undefined;
  const writer = new TypeWriter(ctx, false).functions;
  const decorator = genericDecorator(ctx, fn);
  if (decorator !== null) return writer.wrapped(decorator);
  const wrapper = genericDecoratorOf(ctx, fn);
  return wrapper !== null ? writer.handedOn(wrapper) : writer.result(fn, 0);
}

/** `(...args: any[]) => Promise<R>`: what a generic decorator decorates. */
export function decoratedNode(ctx: TransformContext, generic: GenericDecorator): TsType {
  return new TypeWriter(ctx, false).functions.decorated(generic);
}
