/** What a call gives, and what it passes on. */
import type * as ast from "../../ast/nodes.ts";
import type { ClassInfo, FunctionInfo, Member } from "../types/declarations.ts";
import { ancestry } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import { ANY, members, NEVER, NONE, type InstanceType, type Type } from "../types/type.ts";
import { lookup } from "./attributes.ts";
import { bindCall, type BoundCall } from "./binding.ts";
import { instanceAt, type InferContext } from "./context.ts";
import {
  classSubstitution,
  instantiate,
  matchType,
  substitute,
  type Substitution,
} from "./generics.ts";
import { iterationType } from "./protocols.ts";
import { specialCall } from "./specialCalls.ts";

/** Evaluates the expressions of a call's arguments; given by whoever evaluates expressions. */
export type Evaluate = (node: ast.Expression) => Type;

export function callType(
  ctx: InferContext,
  node: ast.Call,
  callee: Type,
  evaluate: Evaluate,
): Type {
  for (const argument of node.args)
    evaluate(argument.kind === "Starred" ? argument.value : argument);
  for (const keyword of node.keywords) evaluate(keyword.value);
  if (callee.kind === "never") return NEVER;
  if (isSuper(ctx, node)) return superType(ctx, node);
  ctx.calleeOf.delete(node);
  const special = specialCall(ctx, node, callee);
  if (special !== null) {
    // its result is known better than the signature tells; where the arguments go it tells all the same
    if (callee.kind === "function" && callee.fn.module.library && !ctx.calleeOf.has(node)) {
      ctx.calleeOf.set(
        node,
        chooseOverload(ctx, node, callee.fn, callee.self !== null ? 1 : 0).overload,
      );
    }
    const init =
      callee.kind === "class" && callee.cls.module.library ? constructorOf(callee.cls) : null;
    if (init !== null && !ctx.calleeOf.has(node))
      ctx.calleeOf.set(node, chooseOverload(ctx, node, init, 1).overload);
    return special;
  }
  return joinAll(members(callee).map((member) => callMember(ctx, node, member)));
}

/** `super()`, where it is not a name of the program. */
export function isSuper(ctx: Pick<InferContext, "scopes">, node: ast.Expression): boolean {
  return (
    node.kind === "Call" &&
    node.func.kind === "Name" &&
    node.func.id === "super" &&
    !ctx.scopes.bindingOf.has(node.func)
  );
}

/** What `super()` gives: an instance of the next class. */
function superType(ctx: InferContext, node: ast.Call): Type {
  const bases = ctx.currentClass?.bases ?? [];
  const [base] = bases;
  if (
    base === undefined ||
    bases.length > 1 ||
    node.args.length > 0 ||
    ctx.inSeveralBases(ctx.currentClass!)
  )
    return ANY;
  const self = instanceAt(ctx, node, base.cls, ...base.args);
  return ctx.current?.binding === "class" ? { kind: "class", cls: base.cls } : self;
}

function callMember(ctx: InferContext, node: ast.Call, callee: Type): Type {
  switch (callee.kind) {
    case "function":
      return callFunction(ctx, node, callee.fn, callee.self);
    case "class":
      return construct(ctx, node, callee.cls);
    case "callable":
      if (callee.signature !== undefined) feedParameters(ctx, bindCall(callee.signature, node, 0));
      return callee.result;
    case "instance": {
      const method = lookup(callee.cls, "__call__");
      if (method?.member.kind === "function")
        return callFunction(ctx, node, method.member.overloads[0]!, callee);
      escapeArguments(ctx, node);
      return ANY;
    }
    default:
      escapeArguments(ctx, node);
      return ANY;
  }
}

/** Calls a function or method; of a library function the overload that fits. */
export function callFunction(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  self: Type | null,
): Type {
  const skip = self !== null && fn.binding !== "static" ? 1 : 0;
  if (!fn.module.library) return callOwn(ctx, node, fn, self, bindCall(fn, node, skip));
  const { overload, bound } = chooseOverload(ctx, node, fn, skip);
  ctx.calleeOf.set(node, overload);
  return callLibrary(ctx, node, overload, self, bound);
}

function callOwn(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  self: Type | null,
  bound: BoundCall,
): Type {
  ctx.calleeOf.set(node, fn);
  fn.called = true;
  // what a starred argument holds is in the universal form
  if (bound.arguments.some((argument) => argument.spread)) fn.escapes = true;
  if (self !== null && fn.binding !== "static") fn.parameters[0]?.cell.add(self);
  feedParameters(ctx, bound);
  return resultOfOwn(ctx, fn);
}

/** What calling a function of the program gives. */
export function resultOfOwn(ctx: InferContext, fn: FunctionInfo): Type {
  if (fn.isGenerator) {
    const protocol = ctx.library.protocol(fn.isAsync ? "AsyncGenerator" : "Generator");
    return { kind: "instance", cls: protocol, args: [fn.yields] };
  }
  if (fn.isAsync)
    return { kind: "instance", cls: ctx.library.protocol("Coroutine"), args: [fn.result] };
  return fn.result.type;
}

function feedParameters(ctx: InferContext, bound: BoundCall): void {
  const taken = new Map<ast.Expression, number>();
  for (const { parameter, argument, spread } of bound.arguments) {
    const type = ctx.typeOf.get(argument) ?? ANY;
    const position = taken.get(argument) ?? 0;
    taken.set(argument, position + 1);
    if (!spread) flowInto(parameter, type);
    else if (type.kind === "tuple" && parameter.kind !== "variadic")
      flowInto(parameter, type.items[position] ?? NEVER);
    else if (parameter.kind === "keywords") flowInto(parameter, ANY);
    else flowInto(parameter, iterationType(ctx, type) ?? ANY);
  }
}

/** A value of this type is passed; where it is not known the annotation is believed. */
export function flowInto(parameter: FunctionInfo["parameters"][number], type: Type): void {
  parameter.cell.add(
    type.kind === "any" && parameter.declared !== null ? parameter.declared : type,
  );
}

function chooseOverload(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  skip: number,
): { overload: FunctionInfo; bound: BoundCall } {
  const overloads = overloadsOfFunction(fn);
  const candidates = overloads.map((overload) => ({
    overload,
    bound: bindCall(overload, node, skip),
  }));
  const fitting = candidates.find(
    ({ bound }) => bound.problem === null && argumentsFit(ctx, bound, overloads.length > 1),
  );
  return fitting ?? candidates.find(({ bound }) => bound.problem === null) ?? candidates[0]!;
}

function overloadsOfFunction(fn: FunctionInfo): readonly FunctionInfo[] {
  const table: ReadonlyMap<string, Member> =
    fn.owner === null ? fn.module.members : fn.owner.members;
  const member = table.get(fn.name);
  return member?.kind === "function" && member.overloads.includes(fn) ? member.overloads : [fn];
}

function argumentsFit(ctx: InferContext, bound: BoundCall, isChoice: boolean): boolean {
  return bound.arguments.every(({ parameter, argument, spread }) => {
    if (spread || parameter.declared === null) return true;
    // abs(x) of an int or a float: the overload for floats would make a float of the int
    if (
      isChoice &&
      parameter.declared.kind === "float" &&
      mixesNumbers(ctx.typeOf.get(argument) ?? ANY)
    )
      return false;
    return fits(ctx, ctx.typeOf.get(argument) ?? ANY, parameter.declared);
  });
}

function mixesNumbers(type: Type): boolean {
  const kinds = members(type).map((m) => m.kind);
  return kinds.includes("float") && (kinds.includes("int") || kinds.includes("bool"));
}

/** Whether a value may be passed where a type is declared; in doubt it may. */
export function fits(ctx: InferContext, actual: Type, declared: Type): boolean {
  if (
    declared.kind === "any" ||
    declared.kind === "typevar" ||
    actual.kind === "any" ||
    actual.kind === "never"
  ) {
    return true;
  }
  if (actual.kind === "union") return actual.members.every((m) => fits(ctx, m, declared));
  if (declared.kind === "union") return declared.members.some((m) => fits(ctx, actual, m));
  switch (declared.kind) {
    case "float":
      return actual.kind === "float" || actual.kind === "int" || actual.kind === "bool";
    case "int":
      return actual.kind === "int" || actual.kind === "bool";
    case "tuple":
      return (
        actual.kind === "tuple" &&
        actual.items.length === declared.items.length &&
        actual.items.every((item, i) => fits(ctx, item, declared.items[i]!))
      );
    case "callable":
      return (
        actual.kind === "function" ||
        actual.kind === "class" ||
        actual.kind === "callable" ||
        (actual.kind === "instance" && lookup(actual.cls, "__call__") !== null)
      );
    case "instance": {
      const { cls } = declared;
      if (cls.module.name === "protocols") {
        if (cls.name === "Awaitable" || cls.name === "Coroutine") {
          return (
            actual.kind === "instance" &&
            [...ancestry(actual.cls)].some(
              (c) =>
                ["Awaitable", "Coroutine", "Future", "Task"].includes(c.name) ||
                c.members.has("__await__"),
            )
          );
        }
        return iterationType(ctx, actual, cls.name.startsWith("Async")) !== null;
      }
      if (actual.kind === "tuple") return cls.name === "tuple";
      if (actual.kind === "class") return cls.name === "type";
      return (
        actual.kind === "instance" &&
        [...ancestry(actual.cls)].some((c) => c === cls || c.unknownBase)
      );
    }
    default:
      return actual.kind === declared.kind;
  }
}

function callLibrary(
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
    if (members(actual).some((m) => m.kind === "function" || m.kind === "class")) {
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
    if (argument.parameter.declared?.kind !== "typevar")
      passFunction(
        ctx,
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
  if (fn.isAsync) {
    const result = substitute(fn.declaredResult ?? NONE, found);
    return freshResult(ctx, node, result);
  }
  const result = instantiate(ctx, fn.declaredResult ?? ANY, found, node);
  if (fn.module.name === "asyncio" && fn.name === "gather") collectExceptions(ctx, node, result);
  return result;
}

/** `gather(..., return_exceptions=True)`: exceptions are among the results. */
function collectExceptions(ctx: InferContext, node: ast.Call, result: Type): void {
  const keyword = node.keywords.find((k) => k.arg === "return_exceptions");
  if (
    keyword === undefined ||
    (keyword.value.kind === "Constant" &&
      keyword.value.value.type === "bool" &&
      !keyword.value.value.value)
  )
    return;
  const list = result.kind === "instance" ? result.args[0]?.type : undefined;
  if (list?.kind === "instance")
    list.args[0]?.add({ kind: "instance", cls: ctx.library.class("BaseException"), args: [] });
}

function freshResult(ctx: InferContext, node: ast.Call, result: Type): Type {
  const cell = ctx.cellAt(node, "coroutine");
  cell.add(instantiate(ctx, result, new Map(), node));
  return { kind: "instance", cls: ctx.library.protocol("Coroutine"), args: [cell] };
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
  declared: Type,
  actual: Type,
  found: Substitution,
  bound: BoundCall,
): void {
  const callable = members(declared).find((m) => m.kind === "callable");
  for (const member of members(actual)) {
    const fn =
      member.kind === "function"
        ? member.fn
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
        ? callable.params.map((p) => substitute(p, found))
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
  }
}

/** `loop.call_soon(callback, 1, 2)`: the arguments after the callback are the callback's. */
function forwardedArguments(ctx: InferContext, bound: BoundCall): Type[] | null {
  const variadic = bound.arguments.filter((b) => b.parameter.kind === "variadic");
  return variadic.some((b) => b.spread)
    ? null
    : variadic.map((b) => ctx.typeOf.get(b.argument) ?? ANY);
}

function constructorOf(cls: ClassInfo): FunctionInfo | null {
  const init = lookup(cls, "__init__")?.member;
  return init?.kind === "function" ? init.overloads[0]! : null;
}

/** Creates an instance: the arguments go to `__init__`. */
export function construct(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type {
  if (cls.module.library) return constructLibrary(ctx, node, cls);
  const self: InstanceType = instanceAt(ctx, node, cls);
  const init = cls.kind === "enum" ? null : lookup(cls, "__init__");
  if (init?.member.kind === "function") {
    const fn = init.member.overloads[0]!;
    if (fn.module.library) escapeArguments(ctx, node);
    else callOwn(ctx, node, fn, self, bindCall(fn, node, 1));
  } else if (cls.kind === "dataclass" || cls.kind === "namedtuple") {
    feedFields(ctx, node, cls);
  } else escapeArguments(ctx, node);
  return self;
}

function constructLibrary(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type {
  const self = instanceAt(ctx, node, cls);
  const init = lookup(cls, "__init__");
  const simple =
    ["int", "float", "str", "bool"].includes(cls.name) && cls.module.name === "builtins";
  if (init?.member.kind === "function") {
    callFunction(ctx, node, init.member.overloads[0]!, self);
  } else escapeArguments(ctx, node);
  if (simple) return ANY;
  return self;
}

/** `Point(1, y=2)` of a dataclass: arguments flow into the fields. */
function feedFields(ctx: InferContext, node: ast.Call, cls: ClassInfo): void {
  const fields = fieldNames(cls);
  node.args.forEach((argument, i) => {
    const name = fields[i];
    if (name !== undefined) fieldCell(ctx, cls, name).add(ctx.typeOf.get(argument) ?? ANY);
  });
  for (const keyword of node.keywords) {
    if (keyword.arg !== null)
      fieldCell(ctx, cls, keyword.arg).add(ctx.typeOf.get(keyword.value) ?? ANY);
  }
}

function fieldCell(ctx: InferContext, cls: ClassInfo, name: string) {
  const owner = [...ancestry(cls)].find((c) => c.attributes.has(name)) ?? cls;
  let cell = owner.attributes.get(name);
  if (cell === undefined) {
    cell = ctx.cellAt(owner.node, `attribute ${name}`);
    owner.attributes.set(name, cell);
  }
  return cell;
}

/** The fields of a dataclass or NamedTuple, those of its bases first. */
export function fieldNames(cls: ClassInfo): string[] {
  const names: string[] = [];
  for (const ancestor of [...ancestry(cls)].reverse()) {
    if (ancestor.module.library) continue;
    for (const statement of ancestor.node.body) {
      if (statement.kind !== "AnnAssign" || statement.target.kind !== "Name") continue;
      if (isClassVar(statement.annotation)) continue;
      if (!names.includes(statement.target.id)) names.push(statement.target.id);
    }
  }
  return names;
}

function isClassVar(annotation: ast.Expression): boolean {
  const head = annotation.kind === "Subscript" ? annotation.value : annotation;
  return (
    (head.kind === "Name" && head.id === "ClassVar") ||
    (head.kind === "Attribute" && head.attr === "ClassVar")
  );
}

function escapeArguments(ctx: InferContext, node: ast.Call): void {
  for (const argument of node.args) {
    escape(ctx.typeOf.get(argument.kind === "Starred" ? argument.value : argument) ?? ANY);
  }
  for (const keyword of node.keywords) escape(ctx.typeOf.get(keyword.value) ?? ANY);
}

/** A value goes where it is not followed: a function's callers are no longer all known. */
export function escape(type: Type): void {
  for (const member of members(type)) {
    if (member.kind === "function" && !member.fn.module.library) {
      member.fn.escapes = true;
      member.fn.called = true;
      const first = member.self !== null ? 1 : 0;
      if (first === 1) member.fn.parameters[0]?.cell.add(member.self!);
      for (const parameter of member.fn.parameters.slice(first))
        parameter.cell.add(parameter.declared ?? ANY);
    }
    if (member.kind === "class" && !member.cls.module.library) {
      const init = constructorOf(member.cls);
      if (init !== null)
        escape({
          kind: "function",
          fn: init,
          self: { kind: "instance", cls: member.cls, args: [] },
        });
    }
    if (member.kind === "instance") {
      for (const cell of member.args) if (cell.type.kind === "function") escape(cell.type);
    }
    if (member.kind === "tuple") member.items.forEach(escape);
  }
}
