/** From the program's functions to TypeScript's types of them: `(tree: string) => Promise<void>`. */
import { isSubclass, type FunctionInfo, type Parameter } from "../analyze/types/declarations.ts";
import { joinAll } from "../analyze/types/join.ts";
import type { Type } from "../analyze/types/type.ts";
import { typescript } from "../typescript.ts";
import { isAwaitable } from "./awaitedTypes.ts";
import { returnsRaw } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { arrayType, keywordType, typeReference, type TsType } from "./factory.ts";
import { genericDecorator, RESULT, type GenericDecorator } from "./genericDecorators.ts";
import type { Place } from "./typeNodes.ts";
import { isVoid } from "./voidFunctions.ts";

const f = typescript.factory;
const { SyntaxKind } = typescript;

/** Of functions that take functions that take functions nobody wants to read the type; some take themselves. */
const MOST_FUNCTIONS = 1;

/** Writes the types of functions; the types of values in them are written by `write`. */
export class FunctionTypeWriter {
  private readonly ctx: TransformContext;
  private readonly anyArguments: boolean;
  private readonly write: (type: Type, place: Place, depth: number) => TsType;
  /** How many function types there are around what is being written. */
  private functions = 0;

  /** @param anyArguments whether functions take `...args: any[]`: calls spread an array into them */
  constructor(
    ctx: TransformContext,
    anyArguments: boolean,
    write: (type: Type, place: Place, depth: number) => TsType,
  ) {
    this.ctx = ctx;
    this.anyArguments = anyArguments;
    this.write = write;
  }

  /** @param bound whether it is a method of an object: its receiver is no parameter */
  function(fn: FunctionInfo, bound: boolean, depth: number): TsType {
    if (fn.module.library) return keywordType(SyntaxKind.AnyKeyword);
    if (this.functions === MOST_FUNCTIONS)
      return f.createFunctionTypeNode(
        undefined,
        [this.anyRest()],
        keywordType(SyntaxKind.AnyKeyword),
      );
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
              ? arrayType(this.write(p.cell.type, "item", depth + 1))
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
          ? keywordType(SyntaxKind.AnyKeyword)
          : f.createUnionTypeNode([result, this.write(besides, "item", 1)]);
    return asynchronous ? typeReference("Promise", [all]) : all;
  }

  private anyRest() {
    const type = f.createArrayTypeNode(keywordType(SyntaxKind.AnyKeyword));
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
            keywordType(SyntaxKind.AnyKeyword),
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

  /** `Callable[[str], None]`; where `params` is null, of any parameters. */
  callable(params: readonly Type[] | null, result: Type, depth: number): TsType {
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
      const items = this.yielded(fn, depth + 1);
      return typeReference(fn.isAsync ? "AsyncGenerator" : "Generator", [items]);
    }
    const place = returnsRaw(this.ctx, fn) ? "variable" : "item";
    const plain = isVoid(this.ctx, fn)
      ? this.nothing(fn, depth)
      : this.write(fn.result.type, place, depth);
    const asynchronous = fn.isAsync || this.ctx.analysis.colours.asyncFunctions.has(fn);
    if (asynchronous && fn.result.type.kind === "never" && endsInRaise(fn))
      return typeReference("Promise", [keywordType(SyntaxKind.NeverKeyword)]);
    return asynchronous ? typeReference("Promise", [plain]) : plain;
  }

  private yielded(fn: FunctionInfo, depth: number): TsType {
    const { type } = fn.yields;
    if (type.kind === "none") return keywordType(SyntaxKind.VoidKeyword);
    // awaitables leave an async generator in boxes, which is no type for a reader
    if (fn.isAsync && isAwaitable(type)) return keywordType(SyntaxKind.AnyKeyword);
    return this.write(type, "item", depth);
  }

  /** `void`, unless it is a method that raises, or does nothing, and is overridden by others. */
  private nothing(fn: FunctionInfo, depth: number): TsType {
    const { owner } = fn;
    if (owner === null) return keywordType(SyntaxKind.VoidKeyword);
    const overriding = [...this.ctx.analysis.classOf.values()].flatMap((cls) => {
      const own = cls !== owner && isSubclass(cls, owner) ? cls.members.get(fn.name) : undefined;
      return own?.kind === "function" ? own.overloads : [];
    });
    const given = joinAll(overriding.map((each) => each.result.type));
    if (given.kind === "never" || given.kind === "none") return keywordType(SyntaxKind.VoidKeyword);
    if (fn.result.type.kind === "never") return this.write(given, "variable", depth);
    // a body that returns nothing can have no narrower type that a caller could use
    return keywordType(isResultUsed(this.ctx, fn) ? SyntaxKind.AnyKeyword : SyntaxKind.VoidKeyword);
  }
}

/** Whether anything looks at what a method of that name gives. */
function isResultUsed(ctx: TransformContext, fn: FunctionInfo): boolean {
  return [...ctx.analysis.calleeOf].some(
    ([node, callee]) =>
      callee.name === fn.name && callee.owner !== null && !ctx.discarded.has(node),
  );
}

/** A task of it has no result: it may stand where any other is expected. */
function endsInRaise(fn: FunctionInfo): boolean {
  return fn.node.kind !== "Lambda" && fn.node.body.at(-1)?.kind === "Raise";
}

/** `<R>` of a generic decorator. */
export function typeParametersNode(ctx: TransformContext, fn: FunctionInfo) {
  return genericDecorator(ctx, fn) === null ? undefined : resultParameters();
}

function resultParameters() {
  return [f.createTypeParameterDeclaration(undefined, RESULT)];
}
