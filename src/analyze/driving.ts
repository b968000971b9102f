/**
 * Coroutines that a program drives by hand: `coro.send(None)`, `coro.throw(error)`.
 *
 * A call of such a method blocks until the coroutine yields, so that it has to be awaited (colours.ts). Where
 * the receiver is not known, it may be a coroutine if the program hands its coroutines around.
 */
import type * as ast from "../ast/nodes.ts";
import type { InferContext } from "./infer/context.ts";
import type { FunctionNode } from "./infer/declare.ts";
import type { FunctionInfo } from "./types/declarations.ts";
import { ANY, members, type Type } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

export interface Driving {
  /** The program drives coroutines. */
  readonly drives: boolean;
  /** Calls by which something is driven that may be a coroutine, a generator, or anything. */
  readonly ofUnknown: ReadonlySet<ast.Call>;
  /** `coro.__await__()` that nothing delegates to: it is driven by `next` or `send`. */
  readonly iterators: ReadonlySet<ast.Call>;
}

const DRIVING: ReadonlySet<string> = new Set(["send", "throw"]);

/** @param imported whether a module that this one imports drives coroutines */
export function findDriving(ctx: InferContext, imported: boolean): Driving {
  const awaited = new Set<ast.Expression>();
  const handedToLibrary = new Set<ast.Expression>();
  const delegated = new Set<ast.Expression>();
  let takesMethod = false;
  const calls: ast.Call[] = [];
  visitNodes(ctx.module.tree, (node, functions) => {
    if (node.kind === "Await") awaited.add(node.value);
    if (node.kind === "YieldFrom") delegated.add(node.value);
    if (node.kind === "Attribute") takesMethod ||= isDrivingValue(ctx.typeOf.get(node) ?? ANY);
    if (node.kind === "Return" && node.value !== null && isAwaitMethod(functions.at(-1)))
      delegated.add(node.value);
    if (node.kind !== "Call") return;
    calls.push(node);
    if (ctx.calleeOf.get(node)?.module.library !== true) return;
    for (const argument of [...node.args, ...node.keywords.map(({ value }) => value)])
      for (const value of madeFor(argument)) handedToLibrary.add(value);
  });
  const handsAround = calls.some(
    (call) =>
      !awaited.has(call) && !handedToLibrary.has(call) && isCoroutine(ctx.typeOf.get(call) ?? ANY),
  );
  const unknown = calls.filter((call) => !awaited.has(call) && isOfUnknown(ctx, call));
  const isEvident =
    imported ||
    takesMethod ||
    unknown.some(startsSomething) ||
    calls.some((call) => isDrivingMethod(ctx.calleeOf.get(call)));
  const ofUnknown = new Set(
    unknown.filter((call) => {
      const methods = ownMethods(ctx, methodName(call));
      if (methods.length === 0) return handsAround || isEvident;
      return isEvident && !methods.some(({ isAsync }) => isAsync);
    }),
  );
  const drives = isEvident || ofUnknown.size > 0;
  for (const call of calls)
    if (drives && !awaited.has(call) && closesUnknown(ctx, call)) ofUnknown.add(call);
  const iterators = new Set(
    calls.filter((call) => !delegated.has(call) && makesIterator(ctx, call)),
  );
  return { drives, ofUnknown, iterators };
}

/** `def __await__(self)`, whose result is what awaiting the object delegates to. */
function isAwaitMethod(fn: FunctionNode | undefined): boolean {
  return fn?.kind === "FunctionDef" && fn.name.text === "__await__";
}

/** `coro.__await__()` */
function makesIterator(ctx: InferContext, { func }: ast.Call): boolean {
  if (func.kind !== "Attribute" || func.attr !== "__await__") return false;
  return isCoroutine(ctx.typeOf.get(func.value) ?? ANY);
}

/** Whether a function is a method of coroutines by which they are driven. */
export function isDrivingMethod(fn: FunctionInfo | undefined): boolean {
  return fn !== undefined && isOfCoroutines(fn) && DRIVING.has(fn.name);
}

/** `coro.send`, which may be called later. */
function isDrivingValue(type: Type): boolean {
  return members(type).some((m) => m.kind === "function" && isDrivingMethod(m.fn));
}

/** `coro.close()` */
export function closesCoroutine(fn: FunctionInfo): boolean {
  return fn.name === "close" && isOfCoroutines(fn);
}

function isOfCoroutines({ owner }: FunctionInfo): boolean {
  return owner?.name === "Coroutine" && owner.module.name === "protocols";
}

/** The values of which an argument consists: `gather(*[fetch(url) for url in urls])`. */
function madeFor(argument: ast.Expression): ast.Expression[] {
  switch (argument.kind) {
    case "Starred":
      return madeFor(argument.value);
    case "List":
    case "Tuple":
    case "Set":
      return argument.elts.flatMap(madeFor);
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return madeFor(argument.elt);
    default:
      return [argument];
  }
}

function isCoroutine(type: Type): boolean {
  return members(type).some(
    (m) => m.kind === "instance" && m.cls.module.name === "protocols" && m.cls.name === "Coroutine",
  );
}

/** `task.coro.send(value)` of a receiver that may be a coroutine, as far as is known. */
function isOfUnknown(ctx: InferContext, { func, args, keywords }: ast.Call): boolean {
  if (func.kind !== "Attribute" || !DRIVING.has(func.attr)) return false;
  return args.length === 1 && keywords.length === 0 && isUnknown(ctx, func.value);
}

function closesUnknown(ctx: InferContext, { func, args, keywords }: ast.Call): boolean {
  if (func.kind !== "Attribute" || func.attr !== "close" || args.length + keywords.length > 0)
    return false;
  return isUnknown(ctx, func.value) && ownMethods(ctx, func.attr).length === 0;
}

/** Of no known type, or of several that are driven in different ways. */
function isUnknown(ctx: InferContext, receiver: ast.Expression): boolean {
  const all = members(ctx.typeOf.get(receiver) ?? ANY).filter(({ kind }) => kind !== "none");
  if (all.some(({ kind }) => kind === "any")) return true;
  return all.length === 0 || (all.length > 1 && all.some(isCoroutine));
}

/** `something.send(None)`: a generator would rather be asked for its `next`. */
function startsSomething({ args: [value] }: ast.Call): boolean {
  return value?.kind === "Constant" && value.value.type === "None";
}

function methodName({ func }: ast.Call): string {
  return func.kind === "Attribute" ? func.attr : "";
}

function ownMethods(ctx: InferContext, name: string): FunctionInfo[] {
  return [...ctx.classOf.values()].flatMap((cls) => {
    const member = cls.members.get(name);
    return member?.kind === "function" ? member.overloads : [];
  });
}
