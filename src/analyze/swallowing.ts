/** Context managers after whose block a program may go on although the block raised. */
import { isBool, isNone } from "../ast/constants.ts";
import type * as ast from "../ast/nodes.ts";
import { completes } from "./flow.ts";
import { functionBehind } from "./infer/escape.ts";
import { findMethod } from "./infer/protocols.ts";
import type { FunctionInfo } from "./types/declarations.ts";
import { ANY, isDecorated, members, type Type } from "./types/type.ts";
import { visitNodes, type AnyNode } from "./visit.ts";

type Types = ReadonlyMap<ast.Expression, Type>;

/** `with suppress(KeyError):`, or a manager of the program whose `__exit__` returns something true. */
export function maySwallow(typeOf: Types, node: ast.With | ast.AsyncWith): boolean {
  return node.items.some(({ contextExpr }) =>
    isExitStack(typeOf, contextExpr)
      ? node.body.some((statement) => fillsStack(typeOf, statement))
      : isSwallowing(typeOf, contextExpr, node.kind === "AsyncWith"),
  );
}

function isSwallowing(typeOf: Types, manager: ast.Expression, asynchronous: boolean): boolean {
  const made = generatorFunction(typeOf, manager);
  if (made !== null) return catchesAroundYield(typeOf, made);
  return members(typeOf.get(manager) ?? ANY).some((type) => {
    if (type.kind !== "instance") return false;
    const method = findMethod(type.cls, asynchronous ? "__aexit__" : "__exit__");
    return method !== null && mayReturnTrue(method);
  });
}

/** A stack does what the managers do that it is given. */
function isExitStack(typeOf: Types, manager: ast.Expression): boolean {
  return members(typeOf.get(manager) ?? ANY).some(
    (type) => type.kind === "instance" && findMethod(type.cls, "enter_context") !== null,
  );
}

/** `stack.enter_context(suppress(KeyError))`, `stack.push(exit)`. */
function fillsStack(typeOf: Types, statement: ast.Statement): boolean {
  let found = false;
  visitNodes(statement, (node) => {
    if (node.kind !== "Call" || node.func.kind !== "Attribute") return;
    const { attr } = node.func;
    const [manager] = node.args;
    if (attr === "push" || attr === "push_async_exit") found = true;
    else if (manager !== undefined && /^enter_(async_)?context$/.test(attr))
      found ||= isSwallowing(typeOf, manager, attr === "enter_async_context");
  });
  return found;
}

/** The function of the program under `@contextmanager` that a call calls. */
function generatorFunction(typeOf: Types, node: ast.Expression): FunctionInfo | null {
  const callee = node.kind === "Call" ? typeOf.get(node.func) : undefined;
  const fn = callee !== undefined && isDecorated(callee) ? functionBehind(callee) : null;
  return fn?.isGenerator === true ? fn : null;
}

/** Whether `__exit__` may return something true; that of the library says so by its annotation. */
function mayReturnTrue(fn: FunctionInfo): boolean {
  if (fn.module.library) return fn.declaredResult?.kind === "bool";
  const isFalse = (value: ast.Expression | null): boolean =>
    value === null || isNone(value) || isBool(value, false);
  return contains(fn, (node) => node.kind === "Return" && !isFalse(node.value));
}

/** `try: yield` with a handler that comes to its end; `with suppress(KeyError): yield`. */
function catchesAroundYield(typeOf: Types, fn: FunctionInfo): boolean {
  return contains(fn, (node) => {
    if (node.kind === "With" || node.kind === "AsyncWith")
      return node.body.some(yields) && maySwallow(typeOf, node);
    if (node.kind !== "Try" && node.kind !== "TryStar") return false;
    return node.body.some(yields) && node.handlers.some((handler) => completes(handler.body));
  });
}

function yields(statement: ast.Statement): boolean {
  let found = false;
  visitNodes(statement, (node, functions) => {
    if (functions.length === 0) found ||= node.kind === "Yield";
  });
  return found;
}

/** Whether such a node is in the function's own body. */
function contains(fn: FunctionInfo, isWanted: (node: AnyNode) => boolean): boolean {
  let found = false;
  visitNodes(fn.node, (node, functions) => {
    if (functions.length === 1) found ||= isWanted(node);
  });
  return found;
}
