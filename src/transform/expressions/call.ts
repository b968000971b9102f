/** Calls: of functions, methods, classes, and of values about which nothing is known. */
import type * as ast from "../../ast/nodes.ts";
import { lookup, subclassHook } from "../../analyze/infer/attributes.ts";
import { bindCall, type BoundCall } from "../../analyze/infer/binding.ts";
import { realBases } from "../../analyze/cooperation.ts";
import { isSuper } from "../../analyze/infer/calls.ts";
import type { Cell } from "../../analyze/types/cell.ts";
import { mentionsTypeVar } from "../../analyze/infer/generics.ts";
import { calleeName } from "../../analyze/infer/specialCalls.ts";
import {
  ancestry,
  type ClassInfo,
  type FunctionInfo,
  type Parameter,
} from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import {
  boundArguments,
  needsBinding,
  translateArguments,
  untypedArguments,
} from "../calls/arguments.ts";
import { lazily } from "../calls/coroutine.ts";
import { eagerly, spawned } from "../calls/eager.ts";
import { createsTasks, startsTask } from "../../analyze/colours.ts";
import { OVERLAYS } from "../calls/overlays.ts";
import { createOneOf } from "../calls/oneOfClasses.ts";
import { enumValue } from "../classes/enum.ts";
import { fittingType } from "../calls/fittingType.ts";
import { asAwaited } from "../awaitedTypes.ts";
import { CALLABLE_TYPES } from "../calls/callableTypes.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  arrow,
  awaited,
  call,
  cast,
  create,
  id,
  member,
  spread,
  string,
  variable,
  type TsExpression,
  type TsType,
} from "../factory.ts";
import { hasEffect, isStable } from "../calls/stability.ts";
import { qualname } from "../qualname.ts";
import { spreadable } from "./displays.ts";
import { superReceiver } from "./superReceiver.ts";
import { typescript } from "../../typescript.ts";
import { translateExpression } from "../registry.ts";
import { typeNode } from "../typeNodes.ts";
import { checkKnown, sideOf, isBuiltinValue, present, propertyName } from "./attribute.ts";

export function translateCall(ctx: TransformContext, node: ast.Call): TsExpression {
  const translated = translateTheCall(ctx, node);
  if (!ctx.analysis.colours.awaitedCalls.has(node)) return translated;
  const fn = ctx.analysis.calleeOf.get(node);
  if (ctx.analysis.colours.eager && fn !== undefined && createsTasks(fn))
    return spawned(translated);
  if (fn !== undefined && startsTask(node, fn))
    return spawned(call(ctx.asyncio("startEagerly"), translated));
  return ctx.awaitedOnTheSpot.has(node) ? translated : asAwaited(ctx, node, awaited(translated));
}

function translateTheCall(ctx: TransformContext, node: ast.Call): TsExpression {
  const callee = ctx.typeOf(node.func);
  const name = calleeName(callee);
  const overlay = name === null ? undefined : OVERLAYS.get(name);
  const special = overlay?.(ctx, node) ?? superCall(ctx, node);
  if (special !== null && special !== undefined) return special;
  if (callee.kind === "class") return construct(ctx, node, callee.cls);
  const fn = ctx.analysis.calleeOf.get(node) ?? null;
  if (fn === null || !areAlike(callee)) return callUnknown(ctx, node, callee);
  return callFunction(ctx, node, fn, callee);
}

function callFunction(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  callee: Type,
): TsExpression {
  if (ctx.analysis.colours.eager) {
    const eager = eagerly(ctx, node, fn);
    if (eager !== null) return eager;
  }
  const bound = bindCall(fn, node, skipped(fn, callee), qualname(ctx, fn));
  if (bound.problem !== null) return rejected(ctx, node, fn, bound.problem);
  if (needsBinding(fn, bound) || goesThroughWrapper(fn, node, bound))
    return callBound(ctx, node, fn);
  const args = (): TsExpression[] => translateArguments(ctx, fn, bound);
  if (fn.isAsync && !fn.isGenerator && !ctx.awaitedOnTheSpot.has(node))
    return lazily(ctx, node, fn, bound);
  if (callee.kind === "instance")
    return call(member(translateExpression(ctx, node.func), "__call__"), ...args());
  if (node.func.kind === "Attribute") return callMethod(ctx, node, node.func, fn, args);
  if (fn.module.name === "builtins" && fn.owner === null && fn.facts.js !== null)
    return call(ctx.builtin(fn.facts.js), ...args());
  return call(translateExpression(ctx, node.func), ...args());
}

/** `api.get(url="/")` of a decorated method: whether `url` is a keyword is for the wrapper to see. */
function goesThroughWrapper(fn: FunctionInfo, node: ast.Call, bound: BoundCall): boolean {
  if (node.keywords.length === 0 || fn.decorated?.type.kind !== "function") return false;
  const isPositional = (p: Parameter): boolean =>
    p.kind === "positional" || p.kind === "positional-only";
  const byPosition = bound.arguments.filter((a) => a.keyword === null).map((a) => a.parameter);
  return (
    bound.arguments.some((a) => a.keyword !== null && isPositional(a.parameter)) ||
    fn.parameters.slice(1).some((p) => isPositional(p) && !byPosition.includes(p))
  );
}

/** Arguments that do not fit: evaluated all the same, before the TypeError. */
function rejected(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  message: string,
): TsExpression {
  if (fn.module.library) ctx.report("unsupported-arguments", node, message);
  else ctx.report("wrong-arguments", node, message);
  const values = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  const evaluated = values.map((value) =>
    value.kind === "Starred" ? spread(spreadable(ctx, value.value)) : toUniversal(ctx, value),
  );
  return call(ctx.language("rejectCall"), string(message), ...evaluated);
}

/** A call whose arguments find their places when the program runs. */
function callBound(ctx: TransformContext, node: ast.Call, fn: FunctionInfo): TsExpression {
  const { func } = node;
  if (func.kind !== "Attribute" && hasEffect(ctx, func)) {
    const name = ctx.temporary("callee");
    ctx.precede(variable(name, { constant: true, value: translateExpression(ctx, func) }));
    return callTarget(ctx, node, fn, id(name));
  }
  const stable =
    func.kind !== "Attribute" ||
    isStable(ctx, func.value) ||
    ctx.typeOf(func.value).kind === "module";
  if (!stable) {
    const name = ctx.temporary("receiver");
    ctx.precede(variable(name, { constant: true, value: translateExpression(ctx, func.value) }));
    return callTarget(
      ctx,
      node,
      fn,
      member(id(name), propertyName(ctx, func.attr, ctx.typeOf(func.value))),
    );
  }
  return callTarget(
    ctx,
    node,
    fn,
    func.kind === "Attribute"
      ? member(
          translateExpression(ctx, func.value),
          propertyName(ctx, func.attr, ctx.typeOf(func.value)),
        )
      : translateExpression(ctx, func),
  );
}

function callTarget(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo,
  target: TsExpression,
): TsExpression {
  const args = boundArguments(ctx, node, target);
  const isLazy = fn.isAsync && !fn.isGenerator && !ctx.awaitedOnTheSpot.has(node);
  if (!isLazy) return call(target, ...args);
  if (node.func.kind !== "Attribute" || fn.owner === null)
    return call(ctx.asyncio("coro"), target, ...args);
  return call(
    ctx.asyncio("coro"),
    arrow([restOfArguments()], call(target, spread(id("args")))),
    ...args,
  );
}

/** One function, or the same method of several classes: `shape.area()`. */
function areAlike(callee: Type): boolean {
  const all = members(callee);
  if (all.length === 1) return true;
  const signature = (m: Type): string =>
    m.kind === "function" && !m.fn.module.library
      ? [
          m.fn.isAsync,
          m.fn.isGenerator,
          m.self !== null,
          ...m.fn.parameters.map((p) => `${p.kind} ${p.name}`),
        ].join()
      : "";
  const first = signature(all[0] ?? callee);
  return first !== "" && all.every((m) => signature(m) === first);
}

function skipped(fn: FunctionInfo, callee: Type): number {
  const [first] = members(callee);
  return first?.kind === "function" && first.self !== null && fn.binding !== "static"
    ? 1
    : callee.kind === "instance"
      ? 1
      : 0;
}

/** `receiver.method(args)`. */
function callMethod(
  ctx: TransformContext,
  node: ast.Call,
  func: ast.Attribute,
  fn: FunctionInfo,
  args: () => TsExpression[],
): TsExpression {
  const type = ctx.typeOf(func.value);
  if (type.kind === "module") return call(translateExpression(ctx, func), ...args());
  const receiver = (): TsExpression => present(translateExpression(ctx, func.value), type);
  if (isAsyncGenerator(type)) return call(ctx.asyncio(func.attr), receiver(), ...args());
  if (
    type.kind === "instance" &&
    type.cls.module.name === "protocols" &&
    type.cls.name === "Generator"
  ) {
    return call(
      ctx.language(func.attr === "throw" ? "throwInto" : func.attr),
      receiver(),
      ...args(),
    );
  }
  if (isBuiltinValue(type) && fn.module.name === "builtins") {
    if (fn.facts.native !== null && (ctx.discarded.has(node) || fn.declaredResult?.kind !== "none"))
      return call(member(receiver(), fn.facts.native), ...args());
    // ", ".join(names) is str.join(", ", names)
    const cls = id(ctx.builtin(fn.owner?.name ?? "object"));
    return call(
      member(cls, fn.facts.js ?? ctx.names.property(fn.name)),
      toUniversal(ctx, func.value),
      ...args(),
    );
  }
  checkKnown(ctx, func, type);
  return call(
    member(sideOf(ctx, func.attr, type, receiver()), propertyName(ctx, func.attr, type)),
    ...args(),
  );
}

/** JavaScript's async generators have no `asend`: asyncio has functions for them. */
function isAsyncGenerator(type: Type): boolean {
  return (
    type.kind === "instance" &&
    type.cls.module.name === "protocols" &&
    type.cls.name === "AsyncGenerator"
  );
}

function construct(ctx: TransformContext, node: ast.Call, cls: ClassInfo): TsExpression {
  const init =
    cls.kind === "enum" ? undefined : (lookup(cls, "__init__") ?? lookup(cls, "__new__"))?.member;
  const fn =
    init?.kind === "function"
      ? (ctx.analysis.calleeOf.get(node) ?? fittingOverload(init.overloads, node))
      : null;
  if (cls.module.name === "builtins" && cls.name === "complex")
    ctx.report("unsupported-expression", node, "a complex number");
  const callee = translateExpression(ctx, node.func);
  let args: TsExpression[];
  if (fn !== null) {
    const bound = bindCall(fn, node, 1, qualname(ctx, fn));
    if (bound.problem !== null) return rejected(ctx, node, fn, bound.problem);
    args = needsBinding(fn, bound)
      ? boundArguments(ctx, node, callee)
      : translateArguments(ctx, fn, bound);
  } else args = fieldArguments(ctx, node, cls, callee);
  if (cls.module.library && CALLABLE_TYPES.has(cls.name)) {
    const items = node.args.length + node.keywords.length === 0 ? itemTypes(ctx, node) : undefined;
    return typescript.factory.createCallExpression(callee, items, args);
  }
  if (cls.kind === "enum") {
    const [value] = node.args;
    const wrong = value === undefined ? null : fittingType(ctx, ctx.typeOf(value), enumValue(cls));
    // Colour(7), where no member has that value: ValueError
    return create(callee, ...args.map((arg) => (wrong === null ? arg : cast(arg, wrong))));
  }
  const generic =
    cls.module.library &&
    (node.args.length === 0 ||
      !takesItems(fn) ||
      (cls.name === "defaultdict" && node.args.length === 1));
  return typescript.factory.createNewExpression(
    callee,
    generic ? itemTypes(ctx, node) : undefined,
    args,
  );
}

/** The type arguments of a new container, whose items come later. */
function itemTypes(ctx: TransformContext, node: ast.Call): TsType[] | undefined {
  const type = ctx.typeOf(node);
  if (type.kind !== "instance" || type.cls.typeParams.length === 0) return undefined;
  const isKnown = (cell: Cell): boolean => cell.type.kind !== "never" && cell.type.kind !== "any";
  // new defaultdict<string, number[]>(list): `list` does not tell of what
  const known =
    type.cls.name === "defaultdict" ? type.args.some(isKnown) : type.args.every(isKnown);
  return known ? type.args.map((cell) => typeNode(ctx, cell.type, "item")) : undefined;
}

/** Whether arguments tell TypeScript the type arguments of the class. */
function takesItems(fn: FunctionInfo | null): boolean {
  return (
    fn === null || fn.parameters.some((p) => p.declared !== null && mentionsTypeVar(p.declared))
  );
}

/** The overload that takes that many arguments, where types did not decide. */
function fittingOverload(overloads: readonly FunctionInfo[], node: ast.Call): FunctionInfo {
  return (
    overloads.find((overload) => bindCall(overload, node, 1).problem === null) ?? overloads[0]!
  );
}

/** A dataclass takes its fields in order; keywords are put in their places. */
function fieldArguments(
  ctx: TransformContext,
  node: ast.Call,
  cls: ClassInfo,
  target: TsExpression,
): TsExpression[] {
  const fields = cls.kind === "dataclass" || cls.kind === "namedtuple" ? ctx.fieldsOf(cls) : [];
  if (fields.length === 0) return untypedArguments(ctx, node);
  const isSimple =
    node.args.every((argument) => argument.kind !== "Starred") &&
    node.keywords.every((k) => fields.includes(k.arg ?? "**"));
  const given = [
    ...node.args.map((_, i) => i),
    ...node.keywords.map((k) => fields.indexOf(k.arg ?? "")),
  ];
  const isMissing = fields.some((name, i) => isRequired(cls, name) && !given.includes(i));
  if (
    !isSimple ||
    isMissing ||
    new Set(given).size < given.length ||
    node.args.length > fields.length
  )
    return boundArguments(ctx, node, target);
  const args: (TsExpression | null)[] = node.args.map((argument) => toUniversal(ctx, argument));
  for (const keyword of node.keywords) {
    const index = fields.indexOf(keyword.arg ?? "");
    while (args.length <= index) args.push(null);
    args[index] = toUniversal(ctx, keyword.value);
  }
  return args.map((argument) => argument ?? id("undefined"));
}

/** A field without a default. */
function isRequired(cls: ClassInfo, name: string): boolean {
  for (const { node } of ancestry(cls)) {
    const field = node.body.find(
      (s) => s.kind === "AnnAssign" && s.target.kind === "Name" && s.target.id === name,
    );
    if (field?.kind === "AnnAssign") return field.value === null;
  }
  return false;
}

/** `super().method(...)`; `super().__init__(...)` is the constructor's `super(...)`. */
function superCall(ctx: TransformContext, node: ast.Call): TsExpression | null {
  const { func } = node;
  if (func.kind !== "Attribute") return null;
  if (!isSuper(ctx.analysis, func.value)) return baseMethod(ctx, node, func);
  const cls = ctx.currentClass;
  if (cls !== null && func.attr === "__init_subclass__" && subclassHook(cls) === null) {
    const args = untypedArguments(ctx, node);
    return call(ctx.language("objectInitSubclass"), typescript.factory.createThis(), ...args);
  }
  if (cls !== null && ctx.analysis.cooperative.has(cls.node)) {
    const target = member(superReceiver(ctx), ctx.names.property(func.attr));
    const args =
      node.keywords.length > 0 ? boundArguments(ctx, node, target) : untypedArguments(ctx, node);
    return callSuper(ctx, node, target, args);
  }
  const keepsInit = cls !== null && ctx.analysis.initialisers.methods.has(cls.node);
  const isInit = func.attr === "__init__" && !keepsInit;
  const target = isInit
    ? superReceiver(ctx)
    : member(superReceiver(ctx), ctx.names.property(func.attr));
  const args = argumentsOfSuper(ctx, node, isInit ? superClass(ctx) : target);
  return isInit ? call(target, ...args) : callSuper(ctx, node, target, args);
}

/** A base's async method that is not awaited on the spot has not started: `coro(() => super.step())`. */
function callSuper(
  ctx: TransformContext,
  node: ast.Call,
  target: TsExpression,
  args: readonly TsExpression[],
): TsExpression {
  const fn = ctx.analysis.calleeOf.get(node);
  if (fn === undefined || !fn.isAsync || fn.isGenerator || ctx.awaitedOnTheSpot.has(node))
    return call(target, ...args);
  const given = [...node.args, ...node.keywords.map((keyword) => keyword.value)];
  if (given.every((argument) => isStable(ctx, argument)))
    return call(ctx.asyncio("coro"), arrow([], call(target, ...args)));
  const started = arrow([restOfArguments()], call(target, spread(id("args"))));
  return call(ctx.asyncio("coro"), started, ...args);
}

/** `...args`, of a type that TypeScript finds out. */
function restOfArguments() {
  return typescript.factory.createParameterDeclaration(
    undefined,
    typescript.factory.createToken(typescript.SyntaxKind.DotDotDotToken),
    "args",
    undefined,
    undefined,
  );
}

function argumentsOfSuper(
  ctx: TransformContext,
  node: ast.Call,
  target: TsExpression,
): TsExpression[] {
  const fn = ctx.analysis.calleeOf.get(node);
  if (fn === undefined) return untypedArguments(ctx, node);
  const bound = bindCall(fn, node, 1);
  return needsBinding(fn, bound)
    ? boundArguments(ctx, node, target)
    : translateArguments(ctx, fn, bound);
}

/** `Animal.speak(self)`, of a class of the program; `asyncio.Future.set_result(task, 1)`. */
function baseMethod(
  ctx: TransformContext,
  node: ast.Call,
  func: ast.Attribute,
): TsExpression | null {
  const callee = ctx.typeOf(node.func);
  const fn = ctx.analysis.calleeOf.get(node);
  const type = ctx.typeOf(func.value);
  if (func.attr === "__new__" && func.value.kind === "Name" && func.value.id === "object")
    return call(ctx.language("newObject"), ...untypedArguments(ctx, node));
  if (type.kind === "class" && type.cls.module.library && func.attr === "__init__")
    return libraryInit(ctx, node, type.cls);
  if (type.kind !== "class" || callee.kind !== "function" || fn === undefined) return null;
  const [receiver] = node.args;
  if (
    fn.binding !== "method" ||
    (fn.module.library && !hasPrototypeMethod(ctx, node, fn)) ||
    callee.self !== null ||
    receiver === undefined ||
    receiver.kind === "Starred"
  )
    return null;
  const bound = bindCall(fn, node, 0, qualname(ctx, fn));
  if (bound.problem !== null || needsBinding(fn, bound)) return null;
  const isOwnInit =
    func.attr === "__init__" &&
    ctx.inConstructor &&
    !ctx.analysis.initialisers.methods.has(type.cls.node);
  const args = translateArguments(ctx, fn, bound);
  if (isOwnInit && ctx.currentClass?.bases[0]?.cls === type.cls) {
    return call(typescript.factory.createSuper() as unknown as TsExpression, ...args.slice(1));
  }
  const method = member(
    member(translateExpression(ctx, func.value), "prototype"),
    propertyName(ctx, func.attr, type),
  );
  return call(member(method, "call"), ...args);
}

/** The methods of Python's builtin types are functions here: `str.upper`; other classes are classes. */
function hasPrototypeMethod(ctx: TransformContext, node: ast.Call, fn: FunctionInfo): boolean {
  return fn.module.name !== "builtins" && (!fn.isAsync || ctx.awaitedOnTheSpot.has(node));
}

/** `Exception.__init__(self, message)`, of the class right above. */
function libraryInit(ctx: TransformContext, node: ast.Call, base: ClassInfo): TsExpression | null {
  const own = ctx.currentClass;
  const [receiver, ...args] = node.args;
  if (!ctx.inConstructor || own?.bases[0]?.cls !== base || receiver === undefined) return null;
  const keepsInit = ctx.analysis.initialisers.methods.has(own.node);
  const target = keepsInit ? member(superReceiver(ctx), "__init__") : superReceiver(ctx);
  const rest = { ...node, args };
  return call(
    target,
    ...(node.keywords.length > 0
      ? boundArguments(ctx, rest, superClass(ctx))
      : untypedArguments(ctx, rest)),
  );
}

/** What `super` is in a constructor, for reading its parameters. */
function superClass(ctx: TransformContext): TsExpression {
  const [base] = realBases(ctx.currentClass!.node);
  return base === undefined ? id(ctx.builtin("object")) : translateExpression(ctx, base);
}

/** A callee about which nothing is known: it may be an async function. */
function callUnknown(ctx: TransformContext, node: ast.Call, callee: Type): TsExpression {
  const { func } = node;
  if (callee.kind === "callable" && callee.signature !== undefined) {
    // @asynccontextmanager and the like keep the parameters of what they decorate
    const bound = bindCall(callee.signature, node, 0);
    if (bound.problem === null)
      return call(
        translateExpression(ctx, func),
        ...translateArguments(ctx, callee.signature, bound),
      );
  }
  const classes = members(callee).flatMap((m) =>
    m.kind === "class" && !(m.cls.module.library && CALLABLE_TYPES.has(m.cls.name)) ? [m.cls] : [],
  );
  if (classes.length > 0 && classes.length === members(callee).length)
    return createOneOf(ctx, node, classes);
  const later = !ctx.awaitedOnTheSpot.has(node) && mayBeAsync(callee);
  if (node.keywords.length > 0 && hasEffect(ctx, func)) {
    // find()(key=1): the callee is needed twice, for its parameters and for the call
    const name = ctx.temporary("callee");
    const found =
      func.kind === "Attribute"
        ? call(ctx.builtin("getattr"), translateExpression(ctx, func.value), string(func.attr))
        : translateExpression(ctx, func);
    ctx.precede(variable(name, { constant: true, value: found }));
    return call(
      later ? ctx.asyncio("call") : ctx.language("invoke"),
      id(name),
      ...unknownArguments(ctx, node, callee, id(name)),
    );
  }
  if (func.kind === "Attribute") {
    const target = isUnknown(ctx.typeOf(func.value))
      ? unknownMethod(ctx, func)
      : translateExpression(ctx, func);
    const args = unknownArguments(ctx, node, callee, target);
    if (later && ctx.holdsValues(func.attr)) return call(ctx.asyncio("call"), target, ...args);
    return ctx.holdsValues(func.attr) && mayNeedInvoking(ctx, callee)
      ? call(ctx.language("invoke"), target, ...args)
      : call(target, ...args);
  }
  const target = translateExpression(ctx, func);
  const args = unknownArguments(ctx, node, callee, target);
  if (later) return call(ctx.asyncio("call"), target, ...args);
  return mayNeedInvoking(ctx, callee)
    ? call(ctx.language("invoke"), target, ...args)
    : call(target, ...args);
}

/** Keywords find their parameters when the program runs. */
function unknownArguments(
  ctx: TransformContext,
  node: ast.Call,
  callee: Type,
  target: TsExpression,
): TsExpression[] {
  const isLibrary = members(callee).every((m) => m.kind === "function" && m.fn.module.library);
  return node.keywords.length > 0 && !isLibrary
    ? boundArguments(ctx, node, target)
    : untypedArguments(ctx, node);
}

/** Whether a callee may be a class, which wants `new`, an object with `__call__`, or nothing to call. */
function mayNeedInvoking(ctx: TransformContext, callee: Type): boolean {
  if (
    members(callee).some((m) => ["str", "int", "float", "bool", "none", "tuple"].includes(m.kind))
  )
    return true;
  return (
    members(callee).some((m) => m.kind === "class" || m.kind === "instance") ||
    (isUnknown(callee) && ctx.classesTravel)
  );
}

function isUnknown(type: Type): boolean {
  return type.kind === "any" || type.kind === "never";
}

function mayBeAsync(callee: Type): boolean {
  return members(callee).some(
    (m) =>
      m.kind === "any" ||
      (m.kind === "function" && m.fn.isAsync) ||
      (m.kind === "instance" && hasAsyncCall(m.cls)) ||
      (m.kind === "callable" && members(m.result).some(mayBeCoroutine)),
  );
}

/** What a coroutine function may be said to give. */
function mayBeCoroutine(result: Type): boolean {
  return (
    result.kind === "any" ||
    (result.kind === "instance" &&
      result.cls.module.name === "protocols" &&
      ["Awaitable", "Coroutine"].includes(result.cls.name))
  );
}

/** Whether calling an object of the class gives a coroutine: `async def __call__`. */
function hasAsyncCall(cls: ClassInfo): boolean {
  const method = lookup(cls, "__call__")?.member;
  return method?.kind === "function" && method.overloads.some((fn) => fn.isAsync);
}

/** Names of methods that lists, strings and the like have: they are no methods of the JavaScript values. */
function unknownMethod(ctx: TransformContext, func: ast.Attribute): TsExpression {
  const receiver = translateExpression(ctx, func.value);
  const isBuiltinMethod = ["str", "list", "tuple", "int", "float", "dict", "set", "bytes"].some(
    (name) => {
      const cls = ctx.analysis.library.builtin(name);
      return cls?.kind === "class" && cls.cls.members.has(func.attr);
    },
  );
  // no list or tuple has a `length`, every array has one
  if (isBuiltinMethod || func.attr === "length")
    return call(
      ctx.builtin("getattr"),
      receiver,
      typescript.factory.createStringLiteral(func.attr),
    );
  return member(receiver, ctx.names.property(func.attr));
}
