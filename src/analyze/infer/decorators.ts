/** What decorators make of a function, and whether the calls of its name are still its own calls. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import {
  ANY,
  isDecorated,
  members,
  type DecoratedType,
  type FunctionType,
  type Type,
} from "../types/type.ts";
import { visitNodes } from "../visit.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { escape, open } from "./escape.ts";
import { forwardingDecorator } from "./forwarding.ts";
import { instantiate, matchType, type Substitution } from "./generics.ts";
import { findMethod } from "./protocols.ts";

/** Decorators that leave a function what it is. */
const ERASED: ReadonlySet<string> = new Set([
  "abstractmethod",
  "override",
  "final",
  "staticmethod",
  "classmethod",
  "property",
]);

/** The value that the name of a definition stands for. */
export function readDecorators(
  ctx: InferContext,
  fn: FunctionInfo,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): Type {
  const own: FunctionType = { kind: "function", fn, self: null };
  if (fn.owner !== null && fn.binding === "property") return own;
  let value: Type = own;
  for (const decorator of [...node.decoratorList].reverse()) {
    const type = ctx.typeOf.get(decorator) ?? ANY;
    if (isErased(ctx, decorator, type) || isWraps(ctx, decorator)) continue;
    // the values that other code gets hold floats in the universal form
    fn.escapes = true;
    value = decorated(ctx, fn, value, type, decorator);
  }
  if (value === own) return own;
  if (!isFollowed(ctx, fn, node)) {
    escape(own);
    escape(value);
  }
  if (fn.owner !== null) {
    fn.decorated ??= ctx.cellAt(node, "decorated");
    fn.decorated.add(value);
  }
  return value;
}

function isErased(ctx: InferContext, node: ast.Expression, type: Type): boolean {
  if (type.kind === "function")
    return type.fn.module.library && (ERASED.has(type.fn.name) || marksCoroutine(type.fn));
  if (type.kind === "class") return type.cls.module.library && ERASED.has(type.cls.name);
  // staticmethod and classmethod are words of the language here, with no signature
  return node.kind === "Name" && ERASED.has(node.id) && !ctx.scopes.bindingOf.has(node);
}

/** `@types.coroutine`: what the generator function gives can be awaited besides. */
export function marksCoroutine(fn: FunctionInfo): boolean {
  return fn.module.name === "types" && fn.name === "coroutine";
}

/** `@functools.wraps(f)`: the function stays what it is. */
function isWraps(ctx: InferContext, node: ast.Expression): boolean {
  if (node.kind !== "Call") return false;
  const callee = ctx.typeOf.get(node.func);
  return (
    callee?.kind === "function" &&
    callee.fn.module.name === "functools" &&
    callee.fn.name === "wraps"
  );
}

function decorated(
  ctx: InferContext,
  fn: FunctionInfo,
  value: Type,
  decorator: Type,
  node: ast.Expression,
): Type {
  if (decorator.kind === "never") return decorator;
  if (isDecorated(value)) {
    const made =
      decorator.kind === "function" && !decorator.fn.module.library && decorator.self === null
        ? byForwarding(ctx, value, decorator.fn)
        : bySignature(ctx, value, decorator, node);
    if (made !== null) return made;
  }
  open(fn, fn.owner !== null && fn.binding !== "static" ? 1 : 0);
  escape(value.kind === "function" && value.fn === fn ? ANY : value);
  return byOwn(ctx, value, decorator, node);
}

/** A decorator of the program whose wrapper passes on what it is called with. */
function byForwarding(
  ctx: InferContext,
  value: DecoratedType,
  decorator: FunctionInfo,
): Type | null {
  const forwarding = forwardingDecorator(ctx, decorator);
  if (forwarding === null) return null;
  if (value.wrapped === undefined) {
    const inner = value.kind === "function" ? value.fn : value.signature;
    inner?.passedOnBy.add(decorator.node);
  }
  decorator.called = true;
  decorator.parameters[0]!.cell.add(value);
  if (!forwarding.returnsItself) {
    const made = members(decorator.result.type);
    const isWrapper = (m: Type): m is FunctionType =>
      m.kind === "function" && forwarding.wrappers.has(m.fn.node);
    return joinAll(made.map((m) => (isWrapper(m) ? { ...m, wrapped: value } : m)));
  }
  const wrappers = [...forwarding.wrappers].map((wrapper): FunctionType => {
    return { kind: "function", fn: ctx.functionOf.get(wrapper)!, self: null, wrapped: value };
  });
  return joinAll([...wrappers, value]);
}

/** `@contextmanager`, `@lru_cache(maxsize=9)`: a signature with `Callable[P, R]` keeps the parameters. */
function bySignature(
  ctx: InferContext,
  value: DecoratedType,
  decorator: Type,
  node: ast.Expression,
): Type | null {
  let taken: Type | null = null;
  let result: Type | null = null;
  if (decorator.kind === "function" && decorator.fn.module.library) {
    const fitting = overloads(decorator.fn).find((fn) =>
      takesParameters(fn.parameters[0]?.declared),
    );
    taken = fitting?.parameters[0]?.declared ?? null;
    result = fitting?.declaredResult ?? null;
  } else if (decorator.kind === "callable") {
    taken = decorator.params?.[0] ?? null;
    result = decorator.result;
  }
  if (!takesParameters(taken) || result === null) return null;
  const found: Substitution = new Map();
  matchType(ctx, taken!, value, found);
  return instantiate(ctx, result, found, node, "decorated");
}

function overloads(fn: FunctionInfo): readonly FunctionInfo[] {
  const member = fn.module.members.get(fn.name);
  return member?.kind === "function" && fn.owner === null ? member.overloads : [fn];
}

function takesParameters(declared: Type | null | undefined): boolean {
  return declared?.kind === "callable" && declared.paramSpec !== undefined;
}

/** Decorators about whose wrappers nothing is known. */
function byOwn(ctx: InferContext, value: Type, decorator: Type, node: ast.Expression): Type {
  if (decorator.kind === "function" && !decorator.fn.module.library) {
    decorator.fn.called = true;
    // @emitter.on: the first parameter is the emitter
    const isBound = decorator.self !== null && decorator.fn.binding !== "static";
    if (isBound) decorator.fn.parameters[0]?.cell.add(decorator.self!);
    decorator.fn.parameters[isBound ? 1 : 0]?.cell.add(value);
    return decorator.fn.isAsync || decorator.fn.isGenerator ? ANY : decorator.fn.result.type;
  }
  if (decorator.kind === "class" && !decorator.cls.module.library) {
    const init = findMethod(decorator.cls, "__init__");
    if (init !== null && !init.module.library) {
      init.called = true;
      init.parameters[1]?.cell.add(value);
    }
    return instanceAt(ctx, node, decorator.cls);
  }
  if (decorator.kind === "function" && decorator.fn.declaredResult !== null) {
    const found: Substitution = new Map();
    const taken = decorator.fn.parameters[decorator.self === null ? 0 : 1]?.declared;
    matchType(ctx, taken ?? ANY, value, found);
    return instantiate(ctx, decorator.fn.declaredResult, found, node, "decorated");
  }
  return ANY;
}

/**
 * Whether every use of a decorated name is a call of it, or gives it to a function of the library that
 * calls it. Methods that Python calls by itself are called from where nobody looks.
 */
function isFollowed(
  ctx: InferContext,
  fn: FunctionInfo,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): boolean {
  if (fn.owner !== null && fn.name.startsWith("__")) return false;
  const scope = ctx.scopes.scopeOf.get(node)?.parent;
  const binding = scope == null ? null : ctx.scopes.lookup(scope, node.name.text);
  const references = binding?.references ?? [];
  if (fn.owner !== null) return references.length === 0;
  const { owners } = callUses(ctx);
  return references.every(
    ({ node: name }) => isCalled(ctx, name) || owners.has(name) || isPassed(ctx, name),
  );
}

interface CallUses {
  readonly callees: ReadonlySet<ast.Expression>;
  /** The `fetch` of `fetch.__name__`. */
  readonly owners: ReadonlySet<ast.Expression>;
  readonly argumentOf: ReadonlyMap<ast.Expression, ast.Call>;
}

const usesOf = new WeakMap<ast.Module, CallUses>();

function callUses(ctx: InferContext): CallUses {
  const { tree } = ctx.module;
  let uses = usesOf.get(tree);
  if (uses === undefined) {
    const callees = new Set<ast.Expression>();
    const owners = new Set<ast.Expression>();
    const argumentOf = new Map<ast.Expression, ast.Call>();
    visitNodes(tree, (node) => {
      if (node.kind === "Attribute") owners.add(node.value);
      if (node.kind !== "Call") return;
      callees.add(node.func);
      for (const value of [...node.args, ...node.keywords.map((k) => k.value)])
        argumentOf.set(value, node);
    });
    uses = { callees, owners, argumentOf };
    usesOf.set(tree, uses);
  }
  return uses;
}

/** The expression stands before the parentheses of a call. */
export function isCalled(ctx: InferContext, node: ast.Expression): boolean {
  return callUses(ctx).callees.has(node);
}

function isPassed(ctx: InferContext, node: ast.Expression): boolean {
  const taking = callUses(ctx).argumentOf.get(node);
  if (taking === undefined) return false;
  const callee = ctx.typeOf.get(taking.func);
  // not read yet
  if (callee === undefined || callee.kind === "never") return true;
  if (callee.kind === "function") return callee.fn.module.library;
  return callee.kind === "class" && callee.cls.module.library;
}
