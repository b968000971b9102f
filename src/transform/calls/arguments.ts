/** Arguments in the calling convention: positions, then one object of keyword-only ones. */
import type * as ast from "../../ast/nodes.ts";
import type { BoundArgument, BoundCall } from "../../analyze/infer/binding.ts";
import {
  hasUnknownCallers,
  type ClassInfo,
  type FunctionInfo,
  type Parameter,
} from "../../analyze/types/declarations.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { isTrue } from "../../analyze/flow.ts";
import { mayBeBool, members, type Type } from "../../analyze/types/type.ts";
import { toPlace, toUniversal, universal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  arrow,
  bool,
  call,
  cast,
  create,
  id,
  object,
  spread,
  undefinedValue,
  variable,
  type TsExpression,
} from "../factory.ts";
import { spreadable } from "../expressions/displays.ts";
import { translateExpression } from "../registry.ts";
import { isFloatOnly, walksByRuntime } from "../representation.ts";
import { typescript } from "../../typescript.ts";
import { fittingType } from "./fittingType.ts";
import { coroutineFunction, lazyFunction } from "./coroutine.ts";
import { handledException, handledOption } from "./handledException.ts";
import { sleepOfThread } from "./sleepOfThread.ts";

export function translateArguments(
  ctx: TransformContext,
  fn: FunctionInfo,
  bound: BoundCall,
): TsExpression[] {
  const values = evaluationOrder(ctx, fn, bound);
  const positional: TsExpression[] = [];
  const options: [string, TsExpression][] = [];
  let spreadOptions: TsExpression | null = null;
  const seenSpreads = new Set<ast.Expression>();
  const indexOf = (parameter: Parameter): number => fn.parameters.indexOf(parameter);
  const order = [...bound.arguments].sort((a, b) => indexOf(a.parameter) - indexOf(b.parameter));
  const skip = fn.parameters.length === 0 ? 0 : firstIndex(fn, bound);
  for (const argument of order) {
    const { parameter } = argument;
    const value = values.get(argument);
    if (value === undefined) continue;
    if (argument.spread && argument.keyword !== null) {
      spreadOptions = value;
      continue;
    }
    if (parameter.kind === "keyword-only" || parameter.kind === "keywords") {
      options.push([ctx.names.property(argument.keyword?.arg ?? parameter.name), value]);
      continue;
    }
    if (argument.spread) {
      if (seenSpreads.has(argument.argument)) continue;
      seenSpreads.add(argument.argument);
      positional.push(spread(value));
      continue;
    }
    if (parameter.kind !== "variadic" && seenSpreads.size === 0) {
      const position = indexOf(parameter) - skip;
      while (positional.length < position) positional.push(undefinedValue());
    }
    positional.push(value);
  }
  const handled = handledOption(
    ctx,
    fn,
    options.map(([name]) => name),
  );
  if (handled !== null) options.push(handled);
  if (spreadOptions !== null) {
    const f = typescript.factory;
    positional.push(
      f.createObjectLiteralExpression([
        ...options.map(([name, value]) => f.createPropertyAssignment(name, value)),
        f.createSpreadAssignment(spreadOptions),
      ]),
    );
  } else if (options.length > 0) {
    fillPositions(fn, positional, skip);
    positional.push(object(options));
  }
  return positional;
}

/** Optional parameters that are not given stand as `undefined` before the options. */
function fillPositions(fn: FunctionInfo, positional: TsExpression[], skip: number): void {
  if (positional.some((p) => typescript.isSpreadElement(p))) return;
  // dict(a=1): the library looks for the names itself
  if (fn.module.library && fn.parameters.some(({ kind }) => kind === "keywords")) return;
  const count =
    fn.parameters.filter((p) => p.kind === "positional" || p.kind === "positional-only").length -
    skip;
  while (positional.length < count) positional.push(undefinedValue());
}

/** How many parameters are bound before the call: `self`. */
function firstIndex(fn: FunctionInfo, bound: BoundCall): number {
  // a function that became a method, or `__new__`, which gets the class
  if (fn.owner === null || fn.name === "__new__") return bound.skip;
  const isBound =
    fn.binding !== "static" && !bound.arguments.some((a) => a.parameter === fn.parameters[0]);
  return isBound ? 1 : 0;
}

/** Translates arguments in the order in which Python evaluates them; reordered ones go to variables first. */
function evaluationOrder(
  ctx: TransformContext,
  fn: FunctionInfo,
  bound: BoundCall,
): Map<BoundArgument, TsExpression> {
  const sourceOrder = [...bound.arguments].sort(
    (a, b) => a.argument.span.start - b.argument.span.start,
  );
  const positions = sourceOrder.map((a) => fn.parameters.indexOf(a.parameter));
  const inOrder = positions.every((p, i) => i === 0 || p >= positions[i - 1]!);
  const effects = sourceOrder.filter((a) => hasEffect(a.argument)).length;
  const result = new Map<BoundArgument, TsExpression>();
  const values = ctx.inOrder(
    sourceOrder.map((argument) => ({
      node: argument.argument,
      translate: () => translateArgument(ctx, fn, argument),
    })),
  );
  for (const [i, argument] of sourceOrder.entries()) {
    let value = values[i]!;
    if (!inOrder && effects > 1 && hasEffect(argument.argument)) {
      const name = ctx.temporary(ctx.names.identifier(argument.parameter.name));
      ctx.precede(variable(name, { constant: true, value }));
      value = id(name);
    }
    result.set(argument, value);
  }
  return result;
}

function hasEffect(node: ast.Expression): boolean {
  return node.kind !== "Name" && node.kind !== "Constant" && node.kind !== "Lambda";
}

function translateArgument(
  ctx: TransformContext,
  fn: FunctionInfo,
  { parameter, argument, spread: isSpread, keyword }: BoundArgument,
): TsExpression {
  if (isSpread) {
    return keyword === null ? spreadable(ctx, argument) : optionsFrom(ctx, argument);
  }
  if (fn.module.library) {
    if (ctx.analysis.colours.threadSleeps.has(argument)) return sleepOfThread(ctx, argument);
    const declared = parameter.declared;
    if (fn.module.name === "logging" && parameter.name === "exc_info" && isTrue(argument)) {
      return handledException(ctx) ?? bool(true);
    }
    if (declared === null) return toUniversal(ctx, argument);
    const actual = ctx.typeOf(argument);
    if (takesCoroutine(declared) && isFunction(actual)) {
      // asyncio.run(main), without the call, is an error in Python
      return call(ctx.asyncio("uncalled"), toUniversal(ctx, argument));
    }
    const fitting = fittingType(ctx, actual, declared);
    if (fitting !== null) return cast(toUniversal(ctx, argument), fitting);
    if (takesCoroutine(declared))
      return coroutineFunction(ctx, argument) ?? toUniversal(ctx, argument);
    const isCalled = members(declared).some((m) => m.kind === "callable");
    const passesOn =
      ["asyncio", "inspect"].includes(fn.module.name) ||
      (fn.module.name === "functools" && fn.name !== "reduce");
    if (isCalled && !passesOn) {
      const lazy = lazyFunction(ctx, argument);
      if (lazy !== null) return lazy;
      const passed = callback(ctx, argument, declared);
      if (passed !== null) return passed;
    }
    if (takesIterable(declared) && walksByRuntime(ctx.typeOf(argument)))
      return call(ctx.builtin("iterable"), translateExpression(ctx, argument));
    return toPlace(ctx, argument, declared, "variable");
  }
  const surprise = unexpectedNumber(ctx.typeOf(argument), parameter.cell.type);
  if (surprise !== null && fn.module !== ctx.analysis.interface)
    ctx.report("unexpected-number", argument, surprise, parameter.name, calledName(fn));
  return toPlace(ctx, argument, parameter.cell.type, parameterPlace(fn, parameter));
}

function calledName(fn: FunctionInfo): string {
  return fn.name === "__init__" && fn.owner !== null ? fn.owner.name : fn.name;
}

/**
 * A kind of number of which the module that defines a function knows nothing: it was translated for what
 * its own annotations say.
 */
function unexpectedNumber(actual: Type, expected: Type): "bool" | "float" | null {
  const takes = (kind: Type["kind"]): boolean => members(expected).some((m) => m.kind === kind);
  const gets = (kind: Type["kind"]): boolean => members(actual).some((m) => m.kind === kind);
  if (takes("any") || !(takes("int") || takes("float"))) return null;
  if (gets("bool") && !mayBeBool(expected)) return "bool";
  return gets("float") && !takes("float") ? "float" : null;
}

/** A function or class as a callback of the library, where passing it as it is would mean something else. */
function callback(
  ctx: TransformContext,
  argument: ast.Expression,
  declared: Type,
): TsExpression | null {
  const type = ctx.typeOf(argument);
  if (!members(declared).some((m) => m.kind === "callable")) return null;
  if (givesRawFloats(type)) {
    // list(map(float, texts)): in a list, 2.0 must not look like 2
    const name = type.kind === "function" ? type.fn.parameters[0]!.name : "value";
    return arrow([name], universal(ctx, call(translateExpression(ctx, argument), id(name))));
  }
  return type.kind === "class" && !type.cls.module.library
    ? creatingFunction(ctx, argument, type.cls)
    : null;
}

/** `float` and functions of the library such as `math.sqrt`, which return plain numbers. */
function givesRawFloats(type: Type): boolean {
  if (type.kind === "class")
    return type.cls.module.name === "builtins" && type.cls.name === "float";
  if (type.kind !== "function" || !type.fn.module.library || type.self !== null) return false;
  const required = type.fn.parameters.filter((p) => p.defaultValue === null);
  return (
    required.length === 1 && type.fn.declaredResult !== null && isFloatOnly(type.fn.declaredResult)
  );
}

/** `map(Point, xs)` is `map((x, y) => new Point(x, y), xs)`: JavaScript's classes are not called without `new`. */
function creatingFunction(
  ctx: TransformContext,
  argument: ast.Expression,
  cls: ClassInfo,
): TsExpression | null {
  const init = lookup(cls, "__init__")?.member;
  const parameters = init?.kind === "function" ? init.overloads[0]!.parameters.slice(1) : null;
  if (parameters?.some((p) => p.kind !== "positional" && p.kind !== "positional-only") === true)
    return null;
  const names = (parameters?.map((p) => p.name) ?? ctx.fieldsOf(cls)).map((name) =>
    ctx.names.identifier(name),
  );
  return arrow(names, create(translateExpression(ctx, argument), ...names.map(id)));
}

/** A parameter is raw only where every caller is known. */
export function parameterPlace(fn: FunctionInfo, parameter: Parameter): "variable" | "item" {
  return hasUnknownCallers(fn) || parameter.kind === "variadic" || parameter.kind === "keywords"
    ? "item"
    : "variable";
}

function isFunction(type: Type): boolean {
  return members(type).some((m) => m.kind === "function" || m.kind === "callable");
}

/** `asyncio.run(main())`: the library starts an async function by itself. */
function takesCoroutine(declared: NonNullable<Parameter["declared"]>): boolean {
  return members(declared).some(
    (m) =>
      m.kind === "instance" &&
      m.cls.module.name === "protocols" &&
      (m.cls.name === "Coroutine" || m.cls.name === "Awaitable"),
  );
}

function takesIterable(declared: Type): boolean {
  return members(declared).some(
    (m) => m.kind === "instance" && m.cls.module.name === "protocols" && m.cls.name === "Iterable",
  );
}

/** `**values`: an object of options, whose names are Python's. */
function optionsFrom(ctx: TransformContext, node: ast.Expression): TsExpression {
  const f = typescript.factory;
  return f.createCallExpression(id(ctx.language("keywords")), undefined, [
    translateExpression(ctx, node),
  ]);
}

/** Arguments of a callee about which nothing is known: positions as they stand, keywords in an object. */
export function untypedArguments(ctx: TransformContext, node: ast.Call): TsExpression[] {
  const args = ctx.inOrder(
    node.args.map((argument) => ({
      node: argument,
      translate: () =>
        argument.kind === "Starred"
          ? spread(spreadable(ctx, argument.value))
          : toUniversal(ctx, argument),
    })),
  );
  if (node.keywords.length === 0) return args;
  return [...args, typescript.factory.createObjectLiteralExpression(keywordProperties(ctx, node))];
}

function keywordProperties(ctx: TransformContext, node: ast.Call) {
  const f = typescript.factory;
  return node.keywords.map((keyword) => {
    if (keyword.arg === null) return f.createSpreadAssignment(optionsFrom(ctx, keyword.value));
    const name = ctx.names.property(keyword.arg);
    const value = toUniversal(ctx, keyword.value);
    const isSame = typescript.isIdentifier(value) && value.text === name;
    return isSame
      ? f.createShorthandPropertyAssignment(name)
      : f.createPropertyAssignment(name, value);
  });
}

/** Whether only the running program can tell which parameters the arguments are for. */
export function needsBinding(fn: FunctionInfo, bound: BoundCall): boolean {
  const explicit = new Set(bound.arguments.filter((a) => !a.spread).map((a) => a.parameter));
  const isOpen = (p: Parameter): boolean => p.kind === "positional" && !explicit.has(p);
  const skip = fn.parameters.length === 0 ? 0 : firstIndex(fn, bound);
  const spreads = bound.arguments.filter((a) => a.spread);
  if (spreads.some((a) => a.keyword !== null)) {
    return (
      fn.parameters.slice(skip).some(isOpen) ||
      !fn.parameters.some((p) => p.kind === "keywords" || p.kind === "keyword-only")
    );
  }
  const fillsPositions = spreads.some(
    (a) => a.parameter.kind === "positional" || a.parameter.kind === "positional-only",
  );
  return fillsPositions && bound.arguments.some((a) => a.keyword !== null);
}

/** `...fittingArguments(f, [1, 2])`: the same arguments, if `f` takes them. */
export function checkedArguments(
  ctx: TransformContext,
  node: ast.Call,
  target: TsExpression,
): TsExpression[] {
  const args = typescript.factory.createArrayLiteralExpression(untypedArguments(ctx, node));
  return [spread(call(ctx.language("fittingArguments"), target, args))];
}

/** `...bindArguments(f, [1, ...rest], { delay: 2, ...keywords(options) })`. */
export function boundArguments(
  ctx: TransformContext,
  node: ast.Call,
  target: TsExpression,
): TsExpression[] {
  const f = typescript.factory;
  const [...args] = untypedArguments(ctx, { ...node, keywords: [] });
  const properties = keywordProperties(ctx, node);
  const [only] = properties;
  const keywords =
    properties.length === 1 && only !== undefined && typescript.isSpreadAssignment(only)
      ? only.expression
      : f.createObjectLiteralExpression(properties);
  return [
    spread(
      f.createCallExpression(id(ctx.language("bindArguments")), undefined, [
        target,
        f.createArrayLiteralExpression(args),
        keywords,
      ]),
    ),
  ];
}
