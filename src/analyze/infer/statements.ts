/** Reads statements for what they tell about types. */
import type * as ast from "../../ast/nodes.ts";
import { completes } from "../flow.ts";
import type { Binding } from "../scopes.ts";
import { ancestry, type ClassInfo, type FunctionInfo, type Member } from "../types/declarations.ts";
import { join } from "../types/join.ts";
import { ANY, members, NONE, type Type } from "../types/type.ts";
import { resolveOwnAnnotation } from "./ownAnnotations.ts";
import { subclassHook } from "./attributes.ts";
import { fieldNames, flowInto, OWN_RESULT } from "./calls.ts";
import { readDecorators } from "./decorators.ts";
import { believed, escapeMethod } from "./escape.ts";
import { handedOn, returnsWhatItDecorates } from "./forwarding.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { importedType } from "./modules.ts";
import { bindParameters, evaluate } from "./expressions.ts";
import { narrow, type Narrowings } from "./narrowing.ts";
import { binaryType } from "./operators.ts";
import { patternType } from "./patterns.ts";
import { findMethod, iterationType } from "./protocols.ts";
import { assign } from "./targets.ts";

export function readBlock(ctx: InferContext, statements: readonly ast.Statement[]): void {
  for (const statement of statements) readStatement(ctx, statement);
}

function readStatement(ctx: InferContext, node: ast.Statement): void {
  switch (node.kind) {
    case "Expr":
      evaluate(ctx, node.value);
      return;
    case "Assign": {
      const value = evaluate(ctx, node.value);
      for (const target of node.targets) {
        assign(ctx, target, value);
        if (isClassBody(ctx)) addAttribute(ctx, target, value);
      }
      return;
    }
    case "AnnAssign": {
      const declared = resolveOwnAnnotation(ctx, node.annotation);
      if (node.value === null) {
        if (isClassBody(ctx) && node.target.kind === "Name")
          declareAttribute(ctx, node.target.id, declared);
        return;
      }
      const value = isClassBody(ctx)
        ? fieldType(ctx, evaluate(ctx, node.value), node.value, declared)
        : evaluate(ctx, node.value);
      const held = value.kind === "any" ? declared : adoptArguments(value, declared);
      assign(ctx, node.target, held);
      if (isClassBody(ctx)) addAttribute(ctx, node.target, held);
      return;
    }
    case "AugAssign": {
      const left = evaluate(ctx, node.target);
      const right = evaluate(ctx, node.value);
      const isList = left.kind === "instance" && left.cls.name === "list" && node.op === "Add";
      if (isList) left.args[0]!.add(iterationType(ctx, right) ?? ANY);
      else assign(ctx, node.target, binaryType(ctx, node, node.op, left, right));
      // the target's type is read where its old value is used
      ctx.typeOf.set(node.target, left);
      return;
    }
    case "Return": {
      const value = node.value === null ? NONE : evaluate(ctx, node.value);
      returnValue(ctx, value, node.value);
      return;
    }
    case "FunctionDef":
    case "AsyncFunctionDef":
      readFunction(ctx, node);
      return;
    case "ClassDef":
      readClass(ctx, node);
      return;
    case "If":
      readIf(ctx, node);
      return;
    case "While": {
      forgetAssigned(ctx, node);
      evaluate(ctx, node.test);
      const before = ctx.narrowed;
      ctx.narrowed = narrow(ctx, node.test, true);
      readBlock(ctx, node.body);
      ctx.narrowed = before;
      forgetAssigned(ctx, node);
      readBlock(ctx, node.orelse);
      return;
    }
    case "For":
    case "AsyncFor": {
      const items = iterationType(ctx, evaluate(ctx, node.iter), node.kind === "AsyncFor") ?? ANY;
      forgetAssigned(ctx, node);
      const before = new Map(ctx.narrowed);
      assign(ctx, node.target, items);
      readBlock(ctx, node.body);
      ctx.narrowed = before;
      forgetAssigned(ctx, node);
      readBlock(ctx, node.orelse);
      return;
    }
    case "With":
    case "AsyncWith":
      for (const item of node.items) {
        const value = enteredType(ctx, item.contextExpr, node.kind === "AsyncWith");
        if (item.optionalVars !== null) assign(ctx, item.optionalVars, value);
      }
      readBlock(ctx, node.body);
      return;
    case "Try":
    case "TryStar":
      readTry(ctx, node);
      return;
    case "Match": {
      const subject = evaluate(ctx, node.subject);
      const before = ctx.narrowed;
      for (const matchCase of node.cases) {
        ctx.narrowed = new Map(before);
        patternType(ctx, matchCase.pattern, subject);
        if (matchCase.guard !== null) evaluate(ctx, matchCase.guard);
        readBlock(ctx, matchCase.body);
      }
      ctx.narrowed = before;
      forgetAssigned(ctx, node);
      return;
    }
    case "Raise":
      if (node.exc !== null) evaluate(ctx, node.exc);
      if (node.cause !== null) evaluate(ctx, node.cause);
      return;
    case "Assert": {
      evaluate(ctx, node.test);
      if (node.msg !== null) evaluate(ctx, node.msg);
      ctx.narrowed = narrow(ctx, node.test, true);
      return;
    }
    case "Delete":
      for (const target of node.targets) {
        if (target.kind === "Subscript") {
          evaluate(ctx, target.value);
          evaluate(ctx, target.slice);
        } else if (target.kind === "Attribute") evaluate(ctx, target.value);
      }
      return;
    case "Import":
    case "ImportFrom":
      readImport(ctx, node);
      return;
    default:
      return;
  }
}

function returnValue(ctx: InferContext, value: Type, node: ast.Expression | null): void {
  const fn = ctx.current;
  if (fn === null) return;
  if (returnsWhatItDecorates(ctx, fn)) {
    fn.result.add(ANY);
    return;
  }
  const handed = handedOn(ctx, fn);
  if (handed !== null) {
    const isGiven = node !== null && handed.has(node);
    fn.result.add(isGiven ? ANY : value);
    if (!isGiven) ctx.cellAt(fn.node, OWN_RESULT).add(value);
    return;
  }
  fn.result.add(
    value.kind === "any" && fn.declaredResult !== null && !fn.isGenerator
      ? fn.declaredResult
      : value,
  );
}

/** `jobs: Queue[str] = Queue()`: what the annotation says of the items holds for the value. */
function adoptArguments(value: Type, declared: Type): Type {
  if (value.kind === "instance" && declared.kind === "instance" && value.cls === declared.cls) {
    value.args.forEach((cell, i) => {
      const type = declared.args[i]?.type;
      if (type !== undefined && type.kind !== "any" && cell.type.kind === "never") cell.add(type);
    });
  }
  return value;
}

function readFunction(ctx: InferContext, node: ast.FunctionDef | ast.AsyncFunctionDef): void {
  const fn = ctx.functionOf.get(node)!;
  node.decoratorList.forEach((d) => evaluate(ctx, d));
  for (const parameter of fn.parameters) {
    if (parameter.annotation !== null)
      parameter.declared ??= resolveOwnAnnotation(ctx, parameter.annotation, fn);
    if (parameter.defaultValue !== null) flowInto(parameter, evaluate(ctx, parameter.defaultValue));
  }
  if (node.returns !== null) fn.declaredResult ??= resolveOwnAnnotation(ctx, node.returns, fn);
  const value = readDecorators(ctx, fn, node);
  const binding =
    ctx.scope.bindings.get(node.name.text) ?? ctx.scopes.lookup(ctx.scope, node.name.text);
  if (binding !== null && fn.owner === null) ctx.cellOf(binding).add(value);
  readFunctionBody(ctx, fn, node.body);
}

function readFunctionBody(
  ctx: InferContext,
  fn: FunctionInfo,
  body: readonly ast.Statement[],
): void {
  const outer = { scope: ctx.scope, current: ctx.current, narrowed: ctx.narrowed };
  ctx.scope = ctx.scopes.scopeOf.get(fn.node)!;
  ctx.current = fn;
  ctx.narrowed = new Map();
  if (fn.owner !== null && fn.parameters[0] !== undefined) {
    if (fn.binding === "method" || fn.binding === "property") {
      fn.parameters[0].cell.add(instanceAt(ctx, fn.owner.node, fn.owner));
    } else if (fn.binding === "class") fn.parameters[0].cell.add({ kind: "class", cls: fn.owner });
  }
  bindParameters(ctx, fn);
  readBlock(ctx, body);
  if (completes(body) && !isStubBody(body)) {
    fn.result.add(NONE);
    if (handedOn(ctx, fn) !== null) ctx.cellAt(fn.node, OWN_RESULT).add(NONE);
  } else if (isStubBody(body)) fn.result.add(fn.declaredResult ?? NONE);
  Object.assign(ctx, outer);
}

/** `...` alone, or with a docstring: an abstract method or a protocol's. */
function isStubBody(body: readonly ast.Statement[]): boolean {
  const last = body.at(-1);
  return (
    last?.kind === "Expr" && last.value.kind === "Constant" && last.value.value.type === "Ellipsis"
  );
}

function readClass(ctx: InferContext, node: ast.ClassDef): void {
  const cls = ctx.classOf.get(node)!;
  node.decoratorList.forEach((d) => evaluate(ctx, d));
  node.keywords.forEach((k) => evaluate(ctx, k.value));
  const bases: ClassInfo["bases"][number][] = [];
  for (const base of node.bases) {
    evaluate(ctx, base);
    const type = resolveOwnAnnotation(ctx, base);
    if (type.kind === "instance") bases.push({ cls: type.cls, args: type.args.map((a) => a.type) });
    else if (type.kind === "any" && !(base.kind === "Name" && base.id === "object"))
      cls.unknownBase = true;
    else if (type.kind !== "any") {
      const builtin = base.kind === "Name" ? ctx.library.builtin(base.id) : null;
      if (builtin?.kind === "class") bases.push({ cls: builtin.cls, args: [] });
    }
  }
  cls.bases = bases;
  openOverriding(ctx, cls);
  const binding = ctx.scopes.lookup(ctx.scope, node.name.text);
  if (binding !== null) ctx.cellOf(binding).add({ kind: "class", cls });
  const outer = { scope: ctx.scope, currentClass: ctx.currentClass };
  ctx.scope = ctx.scopes.scopeOf.get(node)!;
  ctx.currentClass = cls;
  readBlock(ctx, node.body);
  // what the class body binds are attributes of the class
  for (const [name, inner] of ctx.scope.bindings) {
    if (inner.kind === "function" || cls.typeParams.includes(name)) continue;
    const alias = aliasedMethod(ctx, cls, name);
    if (alias !== undefined) {
      cls.members.set(name, alias);
      continue;
    }
    const type = ctx.cellOf(inner).type;
    if (type.kind === "never") continue;
    attributeCell(ctx, cls, name).add(type);
  }
  passToHook(cls);
  if (cls.kind === "dataclass") defaultsOfFields(ctx, cls);
  if (cls.kind === "enum") initializeMembers(ctx, cls);
  Object.assign(ctx, outer);
}

/** Methods that another module knows from its own class: it may call them. */
function openOverriding(ctx: InferContext, cls: ClassInfo): void {
  const others = [...ancestry(cls)].filter((c) => !c.module.library && c.module !== ctx.module);
  for (const [name, method] of cls.members) {
    if (method.kind === "function" && others.some((c) => c.members.has(name)))
      method.overloads.forEach(escapeMethod);
  }
}

/** `class Move(Registry, key="mv")`: the keywords go to the `__init_subclass__` of a base. */
function passToHook(cls: ClassInfo): void {
  const hook = subclassHook(cls);
  if (hook === null) return;
  hook.called = true;
  hook.escapes = true;
  // first the class of the hook: what `cls.name = ...` sets is declared there
  hook.parameters[0]?.cell.add({ kind: "class", cls: hook.owner! });
  hook.parameters[0]?.cell.add({ kind: "class", cls });
  for (const parameter of hook.parameters.slice(1)) parameter.cell.add(believed(parameter));
}

/** `RED = 1, "red"` in an enumeration: the items are the arguments of `__init__`. */
function initializeMembers(ctx: InferContext, cls: ClassInfo): void {
  const init = findMethod(cls, "__init__");
  if (init === null || init.module.library) return;
  init.called = true;
  init.escapes = true;
  for (const statement of cls.node.body) {
    if (statement.kind !== "Assign") continue;
    const value = ctx.typeOf.get(statement.value) ?? ANY;
    const items = value.kind === "tuple" ? value.items : [value];
    items.forEach((item, i) => init.parameters[i + 1]?.cell.add(item));
  }
}

/** `__rmul__ = __mul__`, `area = lambda self: ...` in a class body. */
function aliasedMethod(ctx: InferContext, cls: ClassInfo, name: string): Member | undefined {
  for (const statement of cls.node.body) {
    if (statement.kind !== "Assign" || statement.targets.length !== 1) continue;
    const [target] = statement.targets;
    if (target?.kind !== "Name" || target.id !== name) continue;
    if (statement.value.kind === "Name")
      return ctx.scopes.bindingOf.get(statement.value)?.scope.node === cls.node
        ? cls.members.get(statement.value.id)
        : undefined;
    const fn = statement.value.kind === "Lambda" ? ctx.functionOf.get(statement.value) : undefined;
    if (fn === undefined) return undefined;
    fn.escapes = true;
    fn.parameters[0]?.cell.add(instanceAt(ctx, cls.node, cls));
    return { kind: "function", overloads: [fn] };
  }
  return undefined;
}

function attributeCell(ctx: InferContext, cls: ClassInfo, name: string) {
  let cell = cls.attributes.get(name);
  if (cell === undefined) {
    cell = ctx.cellAt(cls.node, `attribute ${name}`);
    cls.attributes.set(name, cell);
  }
  return cell;
}

/** `tags: list[str] = field(default_factory=list)`: the attribute holds what `field` makes, not a Field. */
function fieldType(ctx: InferContext, value: Type, node: ast.Expression, declared: Type): Type {
  if (
    node.kind !== "Call" ||
    value.kind !== "instance" ||
    value.cls.name !== "Field" ||
    value.cls.module.name !== "dataclasses"
  )
    return value;
  const given = node.keywords.find((keyword) => keyword.arg === "default");
  return given === undefined ? declared : (ctx.typeOf.get(given.value) ?? declared);
}

function isClassBody(ctx: InferContext): boolean {
  return ctx.scope.node.kind === "ClassDef";
}

/** `limit = 3` in a class body: the methods that follow find it. */
function addAttribute(ctx: InferContext, target: ast.Expression, value: Type): void {
  const cls = ctx.currentClass;
  if (cls === null || target.kind !== "Name" || value.kind === "never") return;
  if (members(value).some((m) => m.kind === "function")) return;
  attributeCell(ctx, cls, target.id).add(value);
}

/** `name: int` in a class body: the attribute exists; what flows in is seen elsewhere. */
function declareAttribute(ctx: InferContext, name: string, declared: Type): void {
  const cls = ctx.currentClass;
  if (cls === null) return;
  attributeCell(ctx, cls, name);
  if (declared.kind !== "any") ctx.cellAt(cls.node, `declared ${name}`).add(declared);
}

/** A dataclass nobody creates in the program: its fields are what they are annotated to be. */
function defaultsOfFields(ctx: InferContext, cls: ClassInfo): void {
  for (const name of fieldNames(cls)) {
    const cell = attributeCell(ctx, cls, name);
    const declared = ctx.cellAt(cls.node, `declared ${name}`).type;
    if (cell.type.kind === "any" && declared.kind !== "never") return;
    if (declared.kind === "instance" || declared.kind === "union") cell.add(declared);
  }
}

function readIf(ctx: InferContext, node: ast.If): void {
  evaluate(ctx, node.test);
  const whenTrue = narrow(ctx, node.test, true);
  const whenFalse = narrow(ctx, node.test, false);
  ctx.narrowed = whenTrue;
  readBlock(ctx, node.body);
  const afterBody = ctx.narrowed;
  ctx.narrowed = whenFalse;
  readBlock(ctx, node.orelse);
  const afterElse = ctx.narrowed;
  if (!completes(node.body)) ctx.narrowed = afterElse;
  else if (!completes(node.orelse) && node.orelse.length > 0) ctx.narrowed = afterBody;
  else ctx.narrowed = mergeNarrowings(afterBody, afterElse);
}

function mergeNarrowings(a: Narrowings, b: Narrowings): Narrowings {
  const merged: Narrowings = new Map();
  for (const [binding, type] of a) {
    const other = b.get(binding);
    if (other !== undefined) merged.set(binding, join(type, other));
  }
  return merged;
}

/** What is assigned in a loop or a `try` may be anything that is assigned there. */
function forgetAssigned(ctx: InferContext, node: ast.Statement): void {
  const kept: Narrowings = new Map();
  for (const [binding, type] of ctx.narrowed)
    if (!isAssignedIn(binding, node)) kept.set(binding, type);
  ctx.narrowed = kept;
}

function isAssignedIn(binding: Binding, node: ast.Statement): boolean {
  return binding.definitions.some(
    ({ node: where }) => where.span.start >= node.span.start && where.span.end <= node.span.end,
  );
}

function readTry(ctx: InferContext, node: ast.Try | ast.TryStar): void {
  const before = new Map(ctx.narrowed);
  readBlock(ctx, node.body);
  readBlock(ctx, node.orelse);
  const afterBody = ctx.narrowed;
  ctx.narrowed = before;
  forgetAssigned(ctx, node);
  const inHandlers = ctx.narrowed;
  let after: Narrowings | null = completes([...node.body, ...node.orelse]) ? afterBody : null;
  for (const handler of node.handlers) {
    ctx.narrowed = new Map(inHandlers);
    if (handler.type !== null) evaluate(ctx, handler.type);
    if (handler.name !== null) {
      const scope = ctx.scope;
      const binding = ctx.scopes.lookup(scope, handler.name);
      const type = caughtType(ctx, handler, node.kind === "TryStar");
      if (binding !== null) {
        ctx.cellOf(binding).add(type);
        ctx.narrowed.set(binding, type);
      }
    }
    readBlock(ctx, handler.body);
    if (completes(handler.body))
      after = after === null ? ctx.narrowed : mergeNarrowings(after, ctx.narrowed);
  }
  ctx.narrowed = node.finalbody.length > 0 ? new Map(inHandlers) : (after ?? inHandlers);
  readBlock(ctx, node.finalbody);
  if (node.finalbody.length > 0) ctx.narrowed = after ?? inHandlers;
}

function caughtType(ctx: InferContext, handler: ast.ExceptHandler, group: boolean): Type {
  if (group) return instanceAt(ctx, handler, ctx.library.class("ExceptionGroup"));
  if (handler.type === null) return ANY;
  const types = handler.type.kind === "Tuple" ? handler.type.elts : [handler.type];
  let result: Type = { kind: "never" };
  for (const type of types) {
    const cls = ctx.typeOf.get(type);
    result = join(result, cls?.kind === "class" ? instanceAt(ctx, type, cls.cls) : ANY);
  }
  return result;
}

/** What `with value as name` binds. */
function enteredType(ctx: InferContext, node: ast.Expression, asynchronous: boolean): Type {
  const value = evaluate(ctx, node);
  let result: Type = { kind: "never" };
  for (const member of members(value)) {
    if (member.kind !== "instance") {
      result = join(result, ANY);
      continue;
    }
    const enter = findMethod(member.cls, asynchronous ? "__aenter__" : "__enter__");
    if (enter === null) result = join(result, ANY);
    else if (enter.module.library) {
      const declared = enter.declaredResult ?? ANY;
      const isSelf = declared.kind === "instance" && declared.cls === member.cls;
      result = join(result, isSelf ? member : libraryResult(member, declared));
    } else {
      enter.called = true;
      enter.parameters[0]?.cell.add(member);
      result = join(result, enter.result.type);
      const exit = findMethod(member.cls, asynchronous ? "__aexit__" : "__exit__");
      if (exit !== null) {
        exit.called = true;
        exit.parameters[0]?.cell.add(member);
        for (const parameter of exit.parameters.slice(1)) parameter.cell.add(ANY);
      }
    }
  }
  return result;
}

function libraryResult(self: Type & { kind: "instance" }, declared: Type): Type {
  if (declared.kind !== "typevar") return declared;
  const index = self.cls.typeParams.indexOf(declared.name);
  return self.args[index]?.type ?? ANY;
}

function readImport(ctx: InferContext, node: ast.Import | ast.ImportFrom): void {
  for (const alias of node.names) {
    if (alias.name === "*") continue;
    const name = alias.asname ?? (node.kind === "Import" ? alias.name.split(".")[0]! : alias.name);
    const binding = ctx.scopes.lookup(ctx.scope, name);
    if (binding === null) continue;
    ctx.cellOf(binding).add(importedType(ctx, node, alias));
  }
}
