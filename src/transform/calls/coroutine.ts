/**
 * Coroutines that are not awaited on the spot.
 *
 * An async function of JavaScript starts when it is called; Python's starts when it is awaited or
 * made a task. So `fetch(3)` becomes `coro(fetch, 3)`: arguments evaluated now, body later.
 */
import type * as ast from "../../ast/nodes.ts";
import type { BoundCall } from "../../analyze/infer/binding.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import type { Analysis } from "../../analyze/program.ts";
import { showsCoroutines } from "../../analyze/showsTasks.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { isStable } from "./stability.ts";
import { translateArguments } from "./arguments.ts";
import { present, sideOf, propertyName } from "../expressions/attribute.ts";
import type { TransformContext } from "../context.ts";
import { arrow, call, id, member, string, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";
import { typescript } from "../../typescript.ts";

export function lazily(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  bound: BoundCall,
): TsExpression {
  const args = translateArguments(ctx, fn, bound);
  const coro = ctx.asyncio("coro");
  const { func } = node;
  if (ctx.typeOf(func).kind === "instance") {
    // job(3), where the class of job has an async __call__
    const method = call(ctx.language("bound"), translateExpression(ctx, func), string("__call__"));
    return call(coro, method, ...args);
  }
  if (
    func.kind !== "Attribute" ||
    ctx.typeOf(func.value).kind === "module" ||
    fn.binding === "static"
  ) {
    return call(coro, translateExpression(ctx, func), ...args);
  }
  const type = ctx.typeOf(func.value);
  const name = propertyName(ctx, func.attr, type);
  const receiver = (): TsExpression =>
    sideOf(ctx, func.attr, type, present(translateExpression(ctx, func.value), type));
  if (type.kind === "instance" && type.cls.name === "AsyncGenerator")
    return call(coro, id(ctx.asyncio(fn.facts.js ?? func.attr)), receiver(), ...args);
  const isNamed = ctx.dropped.has(node) || (fn.typeParams.length === 0 && namesMatter(ctx));
  if (isOfProgram(type) || (isOfOneClass(type) && isNamed)) {
    // self.fetch(url): the method keeps its name, which tasks and warnings show; one with type parameters would lose them
    return call(coro, call(ctx.language("bound"), receiver(), string(name)), ...args);
  }
  if (isStable(ctx, func.value) && bound.arguments.every((a) => isStable(ctx, a.argument))) {
    return call(coro, arrow([], call(member(receiver(), name), ...args)));
  }
  return delayed(ctx, coro, func, receiver, name, args, bound);
}

function isOfProgram(type: Type): boolean {
  return members(type).every(
    (m) => (m.kind === "instance" || m.kind === "class") && !m.cls.module.library,
  );
}

function isOfOneClass(type: Type): boolean {
  return type.kind === "instance" && type.cls.module.name === "asyncio";
}

const namesKnown = new WeakMap<Analysis, boolean>();

/** Whether the program shows the names of its coroutines: those of the library need their method, then. */
function namesMatter(ctx: TransformContext): boolean {
  const { analysis } = ctx;
  const known = namesKnown.get(analysis) ?? showsCoroutines(analysis);
  namesKnown.set(analysis, known);
  return known;
}

/** `coro((item) => queue.put(item), item)`: what may change until the start is passed along. */
function delayed(
  ctx: TransformContext,
  coro: string,
  func: ast.Attribute,
  receiver: () => TsExpression,
  name: string,
  args: readonly TsExpression[],
  bound: BoundCall,
): TsExpression {
  const f = typescript.factory;
  const parameters: ReturnType<typeof f.createParameterDeclaration>[] = [];
  const passed: TsExpression[] = [];
  const taken = new Set<string>();
  const parameter = (wanted: string, value: TsExpression): TsExpression => {
    let local = wanted;
    while (taken.has(local)) local += "_";
    taken.add(local);
    parameters.push(f.createParameterDeclaration(undefined, undefined, local));
    passed.push(value);
    return id(local);
  };
  const stableReceiver = isStable(ctx, func.value);
  const object = stableReceiver ? receiver() : parameter("receiver", receiver());
  const inner = args.map((argument, i) => {
    if (typescript.isSpreadElement(argument) || typescript.isObjectLiteralExpression(argument))
      return argument;
    const source = bound.arguments[i]?.argument;
    if (source !== undefined && isStable(ctx, source)) return argument;
    return parameter(
      ctx.names.identifier(bound.arguments[i]?.parameter.name ?? `arg${i}`),
      argument,
    );
  });
  return call(coro, arrow(parameters, call(member(object, name), ...inner)), ...passed);
}

/**
 * An async function without arguments where the library wants a coroutine: `asyncio.run(main())`
 * reads `asyncio.run(main)`.
 */
export function coroutineFunction(
  ctx: TransformContext,
  node: ast.Expression,
): TsExpression | null {
  if (node.kind !== "Call" || node.args.length > 0 || node.keywords.length > 0) return null;
  const fn = ctx.analysis.calleeOf.get(node);
  if (fn === undefined || !fn.isAsync || fn.isGenerator || fn.module.library) return null;
  if (node.func.kind !== "Name" || fn.owner !== null) return null;
  const binding = ctx.bindingOf(node.func);
  return binding === null || binding.definitions.length !== 1
    ? null
    : translateExpression(ctx, node.func);
}

/**
 * An async function given to a library function that will call it: `map(fetch, names)` makes
 * coroutines in Python, so it reads `map((name) => coro(fetch, name), names)`.
 */
export function lazyFunction(ctx: TransformContext, node: ast.Expression): TsExpression | null {
  const type = ctx.typeOf(node);
  if (
    members(type).length > 1 &&
    members(type).some((m) => m.kind === "function" && m.fn.isAsync)
  ) {
    // it may be one: asyncio.call looks
    return lazyRest(ctx, "call", translateExpression(ctx, node));
  }
  if (type.kind !== "function" || !type.fn.isAsync || type.fn.isGenerator || type.fn.module.library)
    return null;
  const parameters = type.fn.parameters.slice(type.self === null ? 0 : 1);
  const target = translateExpression(ctx, node);
  const simple = parameters.every((p) => p.kind === "positional" && p.defaultValue === null);
  if (simple) {
    const names = parameters.map((p) => ctx.names.identifier(p.name));
    return arrow(names, call(ctx.asyncio("coro"), target, ...names.map(id)));
  }
  return lazyRest(ctx, "coro", target);
}

function lazyRest(ctx: TransformContext, how: "coro" | "call", target: TsExpression): TsExpression {
  const f = typescript.factory;
  const any = f.createArrayTypeNode(f.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword));
  const rest = f.createParameterDeclaration(
    undefined,
    f.createToken(typescript.SyntaxKind.DotDotDotToken),
    "args",
    undefined,
    any,
  );
  const anyTarget = f.createAsExpression(
    target,
    f.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword),
  );
  return arrow([rest], call(ctx.asyncio(how), anyTarget, f.createSpreadElement(id("args"))));
}

/** `...args`, of a type that TypeScript finds out. */
export function restOfArguments() {
  return typescript.factory.createParameterDeclaration(
    undefined,
    typescript.factory.createToken(typescript.SyntaxKind.DotDotDotToken),
    "args",
    undefined,
    undefined,
  );
}
