/** Calls of library functions: what their signatures make of the arguments, and call back with. */
import { isBool } from "../../ast/constants.ts";
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import { ANY, isDecorated, members, NONE, type Type } from "../types/type.ts";
import { flowInto } from "./argumentFlow.ts";
import { escapeMethods } from "./attributes.ts";
import type { BoundCall } from "./binding.ts";
import type { InferContext } from "./context.ts";
import { constructorOf, escape, escapeDecorated, functionBehind } from "./escape.ts";
import { coroutineOf } from "./functionResults.ts";
import {
  classSubstitution,
  instantiate,
  matchType,
  mentionsTypeVar,
  substitute,
  type Substitution,
} from "./generics.ts";
import { visitNodes } from "../visit.ts";
import { iterationType } from "./protocols.ts";
import { takeByText } from "./unknownReceivers.ts";

/** What a call of this overload gives; functions among the arguments are called as it says. */
export function callLibrary(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  self: Type | null,
  bound: BoundCall,
): Type {
  const found: Substitution = self?.kind === "instance" ? classSubstitution(self) : new Map();
  if (self?.kind === "tuple") found.set("T", joinAll(self.items));
  const functions: BoundCall["arguments"][number][] = [];
  for (const argument of bound.arguments) {
    const declared = argument.parameter.declared ?? ANY;
    const actual = argumentType(ctx, argument);
    const mayBeCalled = (m: Type): boolean => isDecorated(m) || m.kind === "class";
    if (!asksForClass(fn) && members(actual).some(mayBeCalled)) {
      functions.push(argument);
      continue;
    }
    absorb(ctx, self, declared, actual);
    matchType(ctx, declared, actual, found);
  }
  if (self?.kind === "instance")
    for (const [name, type] of classSubstitution(self)) found.set(name, type);
  // callbacks last: what they receive depends on the other arguments
  for (const argument of functions) {
    absorb(ctx, self, argument.parameter.declared ?? ANY, argumentType(ctx, argument));
    if (argument.parameter.declared?.kind === "typevar")
      escapeDecorated(argumentType(ctx, argument));
    else
      passFunction(
        ctx,
        fn,
        self,
        argument.parameter.declared ?? ANY,
        argumentType(ctx, argument),
        found,
        bound,
      );
    matchType(ctx, argument.parameter.declared ?? ANY, argumentType(ctx, argument), found);
  }
  for (const { parameter, argument, keyword } of bound.arguments) {
    if (parameter.kind === "keywords" && keyword !== null) escape(ctx.typeOf.get(argument) ?? ANY);
  }
  if (fn.owner === null && TAKING_NAMES.has(`${fn.module.name}.${fn.name}`)) {
    for (const { argument } of bound.arguments)
      if (typeMayBeText(ctx, argument)) {
        escapeMethods(ctx, constantText(argument));
        takeByText(ctx, node, argument);
      }
  }
  if (fn.owner === null && FILLING.has(`${fn.module.name}.${fn.name}`)) fillList(ctx, bound, found);
  if (fn.isAsync)
    return coroutineOf(ctx, node, instantiate(ctx, fn.declaredResult ?? NONE, found, node));
  const result = instantiate(ctx, fn.declaredResult ?? ANY, found, node);
  if (fn.module.name === "asyncio" && fn.name === "gather") collectExceptions(ctx, node, result);
  return result;
}

/** `isinstance(job, Job)` calls nothing. */
function asksForClass({ module, owner, name }: FunctionInfo): boolean {
  return module.name === "builtins" && owner === null && /^(isinstance|issubclass)$/.test(name);
}

/** Functions that put an item into the list that they are given. */
const FILLING: ReadonlySet<string> = new Set([
  "bisect.insort",
  "bisect.insort_left",
  "bisect.insort_right",
  "heapq.heappush",
  "heapq.heappushpop",
  "heapq.heapreplace",
]);

function fillList(ctx: InferContext, bound: BoundCall, found: Substitution): void {
  const list = bound.arguments.find(({ parameter }) => parameter.declared?.kind === "instance");
  const item = found.get("T");
  if (list === undefined || item === undefined) return;
  for (const type of members(ctx.typeOf.get(list.argument) ?? ANY))
    if (type.kind === "instance" && type.cls.name === "list") type.args[0]?.add(item);
}

/** Functions that find a method by its name. */
const TAKING_NAMES: ReadonlySet<string> = new Set([
  "builtins.getattr",
  "operator.attrgetter",
  "operator.methodcaller",
]);

function typeMayBeText(ctx: InferContext, node: ast.Expression): boolean {
  const type = ctx.typeOf.get(node) ?? ANY;
  return members(type).some((m) => m.kind === "str" || m.kind === "any");
}

function constantText(node: ast.Expression): string | null {
  return node.kind === "Constant" && node.value.type === "str" ? node.value.value : null;
}

/** `gather(..., return_exceptions=True)`: exceptions are among the results. */
function collectExceptions(ctx: InferContext, node: ast.Call, result: Type): void {
  const keyword = node.keywords.find((k) => k.arg === "return_exceptions");
  if (keyword === undefined || isBool(keyword.value, false)) return;
  const list = result.kind === "instance" ? result.args[0]?.type : undefined;
  if (list?.kind === "instance")
    list.args[0]?.add({ kind: "instance", cls: ctx.library.class("BaseException"), args: [] });
}

function argumentType(
  ctx: InferContext,
  { argument, spread }: BoundCall["arguments"][number],
): Type {
  const type = ctx.typeOf.get(argument) ?? ANY;
  return spread ? (iterationType(ctx, type) ?? ANY) : type;
}

/** `queue.put(item)`: what a method takes as `T` ends up in its receiver. */
function absorb(ctx: InferContext, self: Type | null, declared: Type, actual: Type): void {
  if (self?.kind !== "instance") return;
  const found: Substitution = new Map();
  matchType(ctx, declared, actual, found);
  for (const [name, type] of found) {
    const index = self.cls.typeParams.indexOf(name);
    if (index !== -1) self.args[index]!.add(type);
  }
}

/** A function given to a library function: what will it be called with? */
function passFunction(
  ctx: InferContext,
  receiver: FunctionInfo,
  receiverSelf: Type | null,
  declared: Type,
  actual: Type,
  found: Substitution,
  bound: BoundCall,
): void {
  const callable = members(declared).find((m) => m.kind === "callable");
  const isKept = callable?.kind === "callable" && callable.params === null;
  // partial(f, 1): what the result is called with arrives in f as well
  if (isKept && (mentionsTypeVar(callable.result) || takesKeywords(bound))) escapeDecorated(actual);
  for (const member of members(actual).flatMap(withWrapped)) {
    const fn = isDecorated(member)
      ? functionBehind(member)
      : member.kind === "class"
        ? constructorOf(member.cls)
        : null;
    if (fn === null || fn.module.library) continue;
    const self = member.kind === "function" ? member.self : null;
    const parameters = fn.parameters.slice(
      fn.owner !== null && (self !== null || member.kind === "class") ? 1 : 0,
    );
    if (self !== null && fn.binding !== "static") fn.parameters[0]?.cell.add(self);
    fn.called = true;
    fn.escapes = true;
    const passed =
      callable?.kind === "callable" && callable.params !== null
        ? callable.params.map((p) => passedSelf(receiver, receiverSelf, p) ?? substitute(p, found))
        : forwardedArguments(ctx, bound);
    if (callable === undefined || passed === null) {
      escape(member);
      continue;
    }
    let position = 0;
    for (const parameter of parameters) {
      if (parameter.kind === "variadic") {
        while (position < passed.length) flowInto(parameter, passed[position++]!);
      } else if (parameter.kind === "positional" || parameter.kind === "positional-only") {
        if (position < passed.length) flowInto(parameter, passed[position++]!);
      }
    }
    if (isKept) passKeywords(ctx, parameters, bound);
    if (isKept && makesCallable(receiver)) {
      const given = parameters.filter(({ kind }) => kind.startsWith("positional"));
      const named = keywordsOfCalls(ctx.module.tree!);
      for (const parameter of parameters) {
        const isReached = parameter.kind !== "keyword-only" || named.has(parameter.name);
        if (isReached && !given.slice(0, passed.length).includes(parameter))
          flowInto(parameter, ANY);
      }
    }
  }
}

/** `job.add_done_callback(f)` of a `class Job(Task)`: f gets the job, of which the stub says Task. */
function passedSelf(receiver: FunctionInfo, self: Type | null, declared: Type): Type | null {
  if (declared.kind !== "instance" || declared.cls !== receiver.owner) return null;
  return self?.kind === "instance" && !self.cls.module.library ? self : null;
}

/** `to_thread(f, key=1)`: the keywords are those of the function. */
function passKeywords(
  ctx: InferContext,
  parameters: FunctionInfo["parameters"],
  bound: BoundCall,
): void {
  for (const { parameter: taking, argument, keyword } of bound.arguments) {
    if (taking.kind !== "keywords" || keyword === null) continue;
    const type = ctx.typeOf.get(argument) ?? ANY;
    for (const parameter of parameters) {
      const isMeant = parameter.name === keyword.arg || parameter.kind === "keywords";
      if (keyword.arg === null) flowInto(parameter, ANY);
      else if (isMeant) flowInto(parameter, type);
    }
  }
}

const keywordsOf = new WeakMap<ast.Module, ReadonlySet<string>>();

/**
 * The keywords of calls in a module that a partial object may be the callee of: `note_ann(task, points=2)`.
 * A call with `**options` has any.
 */
function keywordsOfCalls(tree: ast.Module): { has(name: string): boolean } {
  let names = keywordsOf.get(tree);
  if (names === undefined) {
    const found = new Set<string>();
    visitNodes(tree, (node) => {
      if (node.kind !== "Call" || lastName(node.func) === "partial") return;
      for (const { arg } of node.keywords) found.add(arg ?? "**");
    });
    keywordsOf.set(tree, (names = found));
  }
  return names.has("**") ? { has: () => true } : names;
}

/** `partial`: what it makes is called with further arguments, by callers that are not known. */
function makesCallable({ declaredResult }: FunctionInfo): boolean {
  return declaredResult?.kind === "callable" && declaredResult.params === null;
}

/** A wrapper passes on what it is called with. */
function withWrapped(type: Type): Type[] {
  if (!isDecorated(type) || type.wrapped === undefined) return [type];
  return [type, ...withWrapped(type.wrapped)];
}

function takesKeywords(bound: BoundCall): boolean {
  return bound.arguments.some(({ parameter }) => parameter.kind === "keywords");
}

/** `loop.call_soon(callback, 1, 2)`: the arguments after the callback are the callback's. */
function forwardedArguments(ctx: InferContext, bound: BoundCall): Type[] | null {
  const variadic = bound.arguments.filter((b) => b.parameter.kind === "variadic");
  return variadic.some((b) => b.spread)
    ? null
    : variadic.map((b) => ctx.typeOf.get(b.argument) ?? ANY);
}
