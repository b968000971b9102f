/**
 * Coroutines and generators out of which StopIteration may come.
 *
 * It would mean to whoever drives them that they have ended, so Python makes a RuntimeError of it
 * (PEP 479). Most of them raise none; those that may are found here, from `raise StopIteration`,
 * `next(it)` without a default, and calls of functions that do such things.
 */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "./program.ts";
import { ancestry, type ClassInfo, type FunctionInfo } from "./types/declarations.ts";
import { ANY, members } from "./types/type.ts";
import { mayHoldNodes, visitNodes, type AnyNode } from "./visit.ts";

/** A function, or a generator expression: `(next(names) for _ in range(3))`. */
export type Stopping = FunctionInfo | ast.GeneratorExp;

/** What the outermost frame of a coroutine or generator does not let out. */
type Stop = "StopIteration" | "StopAsyncIteration";

type Facts = Pick<Analysis, "calleeOf" | "colours" | "functionOf" | "typeOf" | "scopes">;

/**
 * Coroutines and generators that have to look at what they raise. What only tasks run has not to, for
 * tasks look themselves.
 *
 * @param awaited the calls that are awaited on the spot
 */
export function findStopping(
  tree: ast.Module,
  analysis: Facts,
  awaited: ReadonlySet<ast.Call>,
): ReadonlySet<Stopping> {
  const iteration = findRaising(tree, analysis, "StopIteration");
  const asyncIteration = findRaising(tree, analysis, "StopAsyncIteration");
  const callees = new Set([...awaited].flatMap((call) => calledBy(call, analysis)));
  const values = namesOfValues(tree);
  const mayBeAwaited = (fn: FunctionInfo): boolean => {
    if (fn.exported || callees.has(fn) || fn.name.startsWith("__")) return true;
    return callees.has("unknown") && values.has(fn.name);
  };
  const found = new Set<Stopping>([...iteration.expressions, ...asyncIteration.expressions]);
  for (const fn of iteration.functions) {
    if (fn.isGenerator || (fn.isAsync && mayBeAwaited(fn))) found.add(fn);
  }
  for (const fn of asyncIteration.functions) if (fn.isAsync && fn.isGenerator) found.add(fn);
  return found;
}

/** The names of variables and attributes that do not just stand for what is called. */
function namesOfValues(tree: ast.Module): ReadonlySet<string> {
  const called = new Set<ast.Expression>();
  const names = new Set<string>();
  visitNodes(tree, (node) => {
    if (node.kind === "Call") called.add(node.func);
    if (node.kind === "Name" && !called.has(node)) names.add(node.id);
    if (node.kind === "Attribute" && !called.has(node)) names.add(node.attr);
  });
  return names;
}

/** The functions of which a call may call one. */
function calledBy(node: ast.Call, { calleeOf, typeOf }: Facts): (FunctionInfo | "unknown")[] {
  const all = members(typeOf.get(node.func) ?? ANY);
  if (all.length > 1) return all.map((m) => (m.kind === "function" ? m.fn : "unknown"));
  return [calleeOf.get(node) ?? "unknown"];
}

interface Raising {
  readonly functions: ReadonlySet<FunctionInfo>;
  readonly expressions: ReadonlySet<ast.GeneratorExp>;
}

/** Functions and generator expressions whose bodies may raise `stop`. */
function findRaising(tree: ast.Module, analysis: Facts, stop: Stop): Raising {
  const functions = [...analysis.functionOf].filter(([node]) => node.kind !== "Lambda");
  const raising = new Set<FunctionInfo>();
  const search = new Search(analysis, stop, raising, findEndless(tree));
  let size: number;
  do {
    size = raising.size;
    for (const [node, fn] of functions) {
      if (!raising.has(fn) && search.escapes((node as ast.FunctionDef).body)) raising.add(fn);
    }
  } while (raising.size > size);
  const expressions = new Set<ast.GeneratorExp>();
  visitNodes(tree, (node) => {
    if (node.kind === "GeneratorExp" && search.escapesItems(node)) expressions.add(node);
  });
  return { functions: raising, expressions };
}

class Search {
  private readonly analysis: Facts;
  private readonly stop: Stop;
  private readonly raising: ReadonlySet<FunctionInfo>;
  private readonly isEndless: (iterator: ast.Expression, scopes: Facts["scopes"]) => boolean;

  constructor(
    analysis: Facts,
    stop: Stop,
    raising: ReadonlySet<FunctionInfo>,
    isEndless: (iterator: ast.Expression, scopes: Facts["scopes"]) => boolean,
  ) {
    this.analysis = analysis;
    this.stop = stop;
    this.raising = raising;
    this.isEndless = isEndless;
  }

  /** Whether one of these statements may raise it, and does not catch it itself. */
  escapes(statements: readonly ast.Statement[]): boolean {
    return statements.some((statement) => this.leaves(statement));
  }

  /** Whether it may be raised while a generator expression makes its items. */
  escapesItems({ elt, generators: [first, ...others] }: ast.GeneratorExp): boolean {
    return this.leaves(elt) || this.leavesPart(first?.ifs) || this.leavesPart(others);
  }

  private leaves(node: AnyNode): boolean {
    switch (node.kind) {
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "Lambda":
      case "ClassDef":
        return false;
      case "GeneratorExp":
        // all that is evaluated on the spot
        return this.leavesPart(node.generators[0]?.iter);
      case "Try":
        return this.leavesTry(node);
      case "With":
        if (node.items.some((item) => this.suppresses(item.contextExpr))) return false;
        break;
      case "Raise":
        if (node.exc !== null && this.isStop(node.exc)) return true;
        break;
      case "Call":
        if (this.callRaises(node)) return true;
        break;
      default:
    }
    return Object.entries(node).some(([key, value]) => mayHoldNodes(key) && this.leavesPart(value));
  }

  private leavesPart(value: unknown): boolean {
    if (Array.isArray(value)) return value.some((item) => this.leavesPart(item));
    return typeof value === "object" && value !== null && this.leaves(value as AnyNode);
  }

  private leavesTry(node: ast.Try): boolean {
    if (this.escapes(node.orelse) || this.escapes(node.finalbody)) return true;
    if (node.handlers.some((handler) => this.escapes(handler.body))) return true;
    if (!this.escapes(node.body)) return false;
    const catching = node.handlers.find((handler) => this.catches(handler));
    return catching === undefined || passesOn(catching);
  }

  private catches({ type }: ast.ExceptHandler): boolean {
    if (type === null) return true;
    return (type.kind === "Tuple" ? type.elts : [type]).some((each) => this.isWide(each));
  }

  /** `suppress(StopIteration)` */
  private suppresses(node: ast.Expression): boolean {
    if (node.kind !== "Call" || !(isNamed(node, "suppress") || isMethod(node, "suppress")))
      return false;
    return node.args.some((each) => this.isWide(each));
  }

  /** A class of exceptions that `stop` is one of. */
  private isWide(node: ast.Expression): boolean {
    return [this.stop, "Exception", "BaseException"].includes(lastName(node));
  }

  private isStop(raised: ast.Expression): boolean {
    const type = this.analysis.typeOf.get(raised);
    if (type === undefined) return false;
    return members(type).some(
      (m) => (m.kind === "class" || m.kind === "instance") && this.isStopClass(m.cls),
    );
  }

  private isStopClass(cls: ClassInfo): boolean {
    return [...ancestry(cls)].some((c) => c.name === this.stop && c.module.library);
  }

  private callRaises(node: ast.Call): boolean {
    const callee = this.analysis.calleeOf.get(node);
    if (callee !== undefined && this.raising.has(callee)) {
      // what a coroutine raises comes out where it is awaited; generators end only those who iterate
      return !callee.isGenerator && (!callee.isAsync || this.stop === "StopAsyncIteration");
    }
    if (this.stop === "StopAsyncIteration") {
      const isAnext = isNamed(node, "anext") && node.args.length === 1;
      return isAnext || isMethod(node, "__anext__") || isMethod(node, "asend");
    }
    if (isMethod(node, "__next__")) return true;
    const isDriven = isMethod(node, "send") || isMethod(node, "throw");
    if (isDriven && callee?.module.library === true) return true;
    if (this.analysis.colours.driving.ofUnknown.has(node)) return true;
    const [iterator] = node.args;
    if (!isNamed(node, "next") || node.args.length !== 1 || iterator === undefined) return false;
    return !this.isEndless(iterator, this.analysis.scopes);
  }
}

function isNamed(node: ast.Call, name: string): boolean {
  return node.func.kind === "Name" && node.func.id === name;
}

function isMethod(node: ast.Call, name: string): boolean {
  return node.func.kind === "Attribute" && node.func.attr === name;
}

/** Whether a handler raises again what it has caught. */
function passesOn(handler: ast.ExceptHandler): boolean {
  let found = false;
  for (const statement of handler.body)
    visitNodes(statement, (node) => {
      if (node.kind !== "Raise") return;
      found ||= node.exc === null || (node.exc.kind === "Name" && node.exc.id === handler.name);
    });
  return found;
}

/**
 * Tells iterators that never end: `next(ids)`, where `ids = itertools.count()` is all that the program
 * assigns to it.
 */
function findEndless(
  tree: ast.Module,
): (iterator: ast.Expression, scopes: Facts["scopes"]) => boolean {
  const values = new Map<object, ast.Expression>();
  const attributes = new Map<string, ast.Expression[]>();
  const assign = (target: ast.Expression, value: ast.Expression, inClass: boolean): void => {
    values.set(target, value);
    if (target.kind !== "Attribute" && !inClass) return;
    const name = lastName(target);
    attributes.set(name, [...(attributes.get(name) ?? []), value]);
  };
  const inClasses = new Set<object>();
  visitNodes(tree, (node) => {
    if (node.kind === "ClassDef") node.body.forEach((statement) => inClasses.add(statement));
    if (node.kind === "Assign")
      node.targets.forEach((target) => assign(target, node.value, inClasses.has(node)));
    if (node.kind === "AnnAssign" && node.value !== null)
      assign(node.target, node.value, inClasses.has(node));
  });
  return (iterator, scopes) => {
    if (isEndlessCall(iterator)) return true;
    let all: (ast.Expression | undefined)[] = [];
    if (iterator.kind === "Attribute") all = attributes.get(iterator.attr) ?? [];
    if (iterator.kind === "Name")
      all = scopes.bindingOf.get(iterator)?.definitions.map(({ node }) => values.get(node)) ?? [];
    return all.length > 0 && all.every((value) => value !== undefined && isEndlessCall(value));
  };
}

function isEndlessCall(node: ast.Expression): boolean {
  if (node.kind !== "Call") return false;
  if (isNamed(node, "count") || isMethod(node, "count")) return true;
  if (isNamed(node, "cycle") || isMethod(node, "cycle")) return true;
  return (isNamed(node, "repeat") || isMethod(node, "repeat")) && node.args.length === 1;
}
