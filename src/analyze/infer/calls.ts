/** What a call gives, and what it passes on. */
import type * as ast from "../../ast/nodes.ts";
import type { ClassInfo, FunctionInfo, Member } from "../types/declarations.ts";
import { ancestry } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import {
  ANY,
  isDecorated,
  members,
  NEVER,
  NONE,
  type DecoratedType,
  type FunctionType,
  type InstanceType,
  type Type,
} from "../types/type.ts";
import { escapeMethods, lookup } from "./attributes.ts";
import { bindCall, type BoundCall } from "./binding.ts";
import {
  admittingInts,
  believed,
  constructorOf,
  escape,
  escapeDecorated,
  escapeWithMethods,
  functionBehind,
} from "./escape.ts";
import { forwardingDecoratorOf, handedOn } from "./forwarding.ts";
import { instanceAt, type InferContext } from "./context.ts";
import {
  classSubstitution,
  instantiate,
  matchType,
  mentionsTypeVar,
  substitute,
  type Substitution,
} from "./generics.ts";
import { knownAnnotation } from "./ownAnnotations.ts";
import { awaitedType, iterationType } from "./protocols.ts";
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
  const made = callee.kind === "any" ? newInstance(ctx, node) : null;
  if (made !== null) return made;
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

/** `super().__new__(cls)`, `object.__new__(cls)`: an instance of what the class is. */
function newInstance(ctx: InferContext, node: ast.Call): Type | null {
  const { func } = node;
  const [cls] = node.args;
  if (func.kind !== "Attribute" || func.attr !== "__new__" || cls === undefined) return null;
  const isObject = func.value.kind === "Name" && func.value.id === "object";
  if (!isObject && !isSuper(ctx, func.value)) return null;
  return joinAll(
    members(ctx.typeOf.get(cls) ?? ANY).map((type) =>
      type.kind === "class" ? instanceAt(ctx, node, type.cls) : ANY,
    ),
  );
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
      return callFunctionValue(ctx, node, callee);
    case "class":
      return construct(ctx, node, callee.cls);
    case "callable":
      if (functionBehind(callee) === null) return callee.result;
      if (isPassedOn(ctx, node, callee)) return passedOnResult(ctx, callee.result);
      feedDecorated(ctx, node, callee, null);
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

function callFunctionValue(ctx: InferContext, node: ast.Call, callee: FunctionType): Type {
  const { fn } = callee;
  if (!fn.module.library && isPassedOn(ctx, node, callee)) {
    ctx.calleeOf.set(node, fn);
    fn.escapes = true;
    return passedOnResult(ctx, resultOfOwn(ctx, fn));
  }
  const result = callFunction(ctx, node, fn, callee.self);
  if (callee.wrapped === undefined) return result;
  feedDecorated(ctx, node, callee.wrapped, fn);
  return resultThrough(ctx, node, callee);
}

/** A wrapper that only hands on what it is given says nothing of it: each decorated name has its own. */
function passedOnResult(ctx: InferContext, result: Type): Type {
  return ctx.current !== null && handedOn(ctx, ctx.current) !== null ? ANY : result;
}

/** What a call of a decorated name gives. */
function resultThrough(
  ctx: InferContext,
  node: ast.Call,
  callee: DecoratedType,
  key = "coroutine",
): Type {
  if (callee.kind === "callable") return callee.result;
  const { fn, wrapped } = callee;
  const results = handedOn(ctx, fn);
  if (wrapped === undefined || results === null) return resultOfOwn(ctx, fn);
  const given = results.size === 0 ? NEVER : resultThrough(ctx, node, wrapped, `given ${key}`);
  const kinds = [...new Set(results.values())];
  const own = ctx.cellAt(fn.node, OWN_RESULT).type;
  const result = joinAll([
    own,
    ...kinds.map((kind) => (kind === "given" ? given : awaitedType(ctx, given))),
  ]);
  return fn.isAsync ? coroutineOf(ctx, node, result, key) : result;
}

/** Key of the cell with what a wrapper returns beside what it hands on. */
export const OWN_RESULT = "own result";

/** `function(*args, **kwargs)` in a wrapper: what arrives is what the decorated name is called with. */
function isPassedOn(ctx: InferContext, node: ast.Call, callee: DecoratedType): boolean {
  const decorator = forwardingDecoratorOf(ctx, node);
  return (
    decorator !== null &&
    (callee.wrapped !== undefined || functionBehind(callee)?.passedOnBy.has(decorator) === true)
  );
}

/** The arguments of a call of a decorated name arrive in what the wrapper passes them on to. */
function feedDecorated(
  ctx: InferContext,
  node: ast.Call,
  type: DecoratedType,
  wrapper: FunctionInfo | null,
): void {
  const fn = functionBehind(type);
  if (fn === null) return;
  // wrapper(request, *args): `request=1` is passed on by position; what is in `**options` is not known
  const isRenamed = node.keywords.some(
    ({ arg }) =>
      arg === null ||
      wrapper?.parameters.some((p) => p.name === arg && p.kind === "positional") === true,
  );
  if (isRenamed) escape(type);
  fn.called = true;
  feedParameters(ctx, bindCall(fn, node, 0));
  if (type.wrapped !== undefined) feedDecorated(ctx, node, type.wrapped, fn);
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
  return fn.decorated === null
    ? resultOfOwn(ctx, fn)
    : callDecoratedMethod(ctx, node, fn, fn.decorated.type, self);
}

/** A method under decorators: its arguments go through their wrappers, the result comes out of them. */
function callDecoratedMethod(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  value: Type,
  self: Type | null,
): Type {
  // what the arguments of `**options` are for is not known
  if (node.keywords.some(({ arg }) => arg === null)) escape(value);
  const unknown = fn.isAsync && !fn.isGenerator ? coroutineOf(ctx, node, ANY) : ANY;
  return joinAll(
    members(value).map((member) => {
      if (!isDecorated(member) || functionBehind(member) === null) return unknown;
      for (let inner: DecoratedType | undefined = member; inner; inner = inner.wrapped) {
        const wrapper = functionBehind(inner);
        if (wrapper !== null && wrapper !== fn) feedWrapper(ctx, node, wrapper, self);
      }
      return resultThrough(ctx, node, member);
    }),
  );
}

/** `wrapper(self, *args)` or `wrapper(*args)`, called as a method. */
function feedWrapper(
  ctx: InferContext,
  node: ast.Call,
  wrapper: FunctionInfo,
  self: Type | null,
): void {
  const [first] = wrapper.parameters;
  wrapper.called = true;
  if (self !== null) first?.cell.add(self);
  const takesSelf = self !== null && first?.kind !== "variadic";
  feedParameters(ctx, bindCall(wrapper, node, takesSelf ? 1 : 0));
}

function coroutineOf(ctx: InferContext, node: ast.Call, result: Type, key = "coroutine"): Type {
  const cell = ctx.cellAt(node, key);
  cell.add(result);
  return { kind: "instance", cls: ctx.library.protocol("Coroutine"), args: [cell] };
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
    if (parameter.cell.isSettled) escapeWithMethods(type);
    if (!spread) flowInto(parameter, type);
    else if (type.kind === "tuple" && parameter.kind !== "variadic")
      flowInto(parameter, type.items[position] ?? NEVER);
    else if (parameter.kind === "keywords") flowInto(parameter, ANY);
    else flowInto(parameter, iterationType(ctx, type) ?? ANY);
  }
}

/** A value of this type is passed; where it is not known the annotation is believed. */
export function flowInto(parameter: FunctionInfo["parameters"][number], type: Type): void {
  parameter.cell.add(type.kind === "any" ? believed(parameter) : type);
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

const AWAITABLE_CLASSES: readonly string[] = ["Awaitable", "Coroutine", "Future", "Task"];

/** Whether a value may be passed where a type is declared; in doubt it may. */
export function fits(ctx: InferContext, actual: Type, declared: Type): boolean {
  if (declared.kind === "any" || actual.kind === "any" || actual.kind === "never") return true;
  if (declared.kind === "typevar")
    return declared.bound === undefined || fits(ctx, actual, declared.bound);
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
          const names = cls.name === "Coroutine" ? ["Coroutine"] : AWAITABLE_CLASSES;
          return (
            actual.kind === "instance" &&
            [...ancestry(actual.cls)].some(
              (c) =>
                names.includes(c.name) ||
                (cls.name === "Awaitable" && c.members.has("__await__")) ||
                c.unknownBase,
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
    if (members(actual).some((m) => isDecorated(m) || m.kind === "class")) {
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
      if (typeMayBeText(ctx, argument)) escapeMethods(ctx, constantText(argument));
  }
  if (fn.isAsync)
    return coroutineOf(ctx, node, instantiate(ctx, fn.declaredResult ?? NONE, found, node));
  const result = instantiate(ctx, fn.declaredResult ?? ANY, found, node);
  if (fn.module.name === "asyncio" && fn.name === "gather") collectExceptions(ctx, node, result);
  return result;
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

/** Creates an instance: the arguments go to `__init__`. */
export function construct(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type {
  if (cls.module.library) return constructLibrary(ctx, node, cls);
  const self: InstanceType = instanceAt(ctx, node, cls);
  const made = cls.kind === "enum" ? null : madeByNew(ctx, node, cls);
  const init = cls.kind === "enum" ? null : lookup(cls, "__init__");
  if (init?.member.kind === "function") {
    const fn = init.member.overloads[0]!;
    if (fn.module.library) escapeArguments(ctx, node);
    else callOwn(ctx, node, fn, self, bindCall(fn, node, 1));
  } else if (cls.kind === "dataclass" || cls.kind === "namedtuple") {
    feedFields(ctx, node, cls);
  } else escapeArguments(ctx, node);
  return made ?? self;
}

/** `__new__` of a class of the program gets the arguments as well; null where it gives an instance. */
function madeByNew(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type | null {
  const found = lookup(cls, "__new__")?.member;
  const fn = found?.kind === "function" ? found.overloads[0]! : null;
  if (fn === null || fn.module.library) return null;
  fn.parameters[0]?.cell.add({ kind: "class", cls });
  fn.called = true;
  fn.escapes = true;
  feedParameters(ctx, bindCall(fn, node, 1));
  const { type } = fn.result;
  const isKnown = members(type).every((m) => m.kind !== "any" && m.kind !== "none");
  return isKnown && type.kind !== "never" ? type : null;
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
  const fields = parameterFields(cls);
  node.args.forEach((argument, i) => {
    const name = fields[i];
    if (name !== undefined) flowIntoField(ctx, cls, name, ctx.typeOf.get(argument) ?? ANY);
  });
  for (const keyword of node.keywords) {
    if (keyword.arg !== null && fields.includes(keyword.arg))
      flowIntoField(ctx, cls, keyword.arg, ctx.typeOf.get(keyword.value) ?? ANY);
  }
}

/** A value of this type is passed for a field; where it is not known the annotation is believed. */
export function flowIntoField(ctx: InferContext, cls: ClassInfo, name: string, type: Type): void {
  const owner = [...ancestry(cls)].find((c) => c.attributes.has(name)) ?? cls;
  let cell = owner.attributes.get(name);
  if (cell === undefined && owner.module === ctx.module) {
    cell = ctx.cellAt(owner.node, `attribute ${name}`);
    owner.attributes.set(name, cell);
  }
  if (cell === undefined || cell.isSettled) escapeWithMethods(type);
  else cell.add(type.kind === "any" ? (declaredField(cls, name) ?? ANY) : type);
}

/** The annotated type of a field, with the ints that Python passes for floats. */
function declaredField(cls: ClassInfo, name: string): Type | null {
  for (const { node } of ancestry(cls)) {
    for (const statement of node.body) {
      if (statement.kind !== "AnnAssign" || statement.target.kind !== "Name") continue;
      if (statement.target.id === name) return admittingInts(knownAnnotation(statement.annotation));
    }
  }
  return null;
}

/** The fields that the constructor of a dataclass or NamedTuple takes: not those with `field(init=False)`. */
export function parameterFields(cls: ClassInfo): string[] {
  const own = [...ancestry(cls)].filter((c) => !c.module.library);
  return fieldNames(cls).filter((name) => {
    const declarations = own.flatMap((c) =>
      c.node.body.flatMap((s) =>
        s.kind === "AnnAssign" && s.target.kind === "Name" && s.target.id === name ? [s] : [],
      ),
    );
    const value = declarations[0]?.value;
    const keywords = value?.kind === "Call" && cls.kind === "dataclass" ? value.keywords : [];
    return !keywords.some(
      ({ arg, value: flag }) =>
        arg === "init" &&
        flag.kind === "Constant" &&
        flag.value.type === "bool" &&
        !flag.value.value,
    );
  });
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
