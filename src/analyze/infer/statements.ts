/** Reads statements for what they tell about types. */
import type * as ast from "../../ast/nodes.ts";
import { completes } from "../flow.ts";
import type { Binding } from "../scopes.ts";
import { maySwallow } from "../swallowing.ts";
import { join } from "../types/join.ts";
import { ANY, NONE, type Type } from "../types/type.ts";
import { admittingSubtypes } from "./admitting.ts";
import {
  addAttribute,
  declareAttribute,
  fieldType,
  isClassBody,
  readClass,
} from "./classDefinitions.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { enteredType } from "./contextManagers.ts";
import { evaluate } from "./expressions.ts";
import { readFunction, returnValue } from "./functionDefinitions.ts";
import { importedType } from "./modules.ts";
import { narrow, type Narrowings } from "./narrowing.ts";
import { binaryType } from "./operators.ts";
import { resolveOwnAnnotation } from "./ownAnnotations.ts";
import { patternType } from "./patterns.ts";
import { iterationType } from "./protocols.ts";
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
      const held =
        value.kind === "any" ? admittingSubtypes(declared) : adoptArguments(value, declared);
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
    case "AsyncWith": {
      for (const item of node.items) {
        const value = enteredType(ctx, item.contextExpr, node.kind === "AsyncWith");
        if (item.optionalVars !== null) assign(ctx, item.optionalVars, value);
      }
      const before = new Map(ctx.narrowed);
      readBlock(ctx, node.body);
      if (!maySwallow(ctx.typeOf, node)) return;
      ctx.narrowed = before;
      forgetAssigned(ctx, node);
      return;
    }
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

/** What is assigned in a loop, a `try` or a `with suppress(...)` may be anything that is assigned there. */
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

function readImport(ctx: InferContext, node: ast.Import | ast.ImportFrom): void {
  for (const alias of node.names) {
    if (alias.name === "*") continue;
    const name = alias.asname ?? (node.kind === "Import" ? alias.name.split(".")[0]! : alias.name);
    const binding = ctx.scopes.lookup(ctx.scope, name);
    if (binding === null) continue;
    ctx.cellOf(binding).add(importedType(ctx, node, alias));
  }
}
