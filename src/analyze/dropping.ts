/**
 * Calls whose value is gone as soon as the statement has looked at it: `fetch()` alone, `if ready():`.
 *
 * A coroutine that they make is never awaited, which CPython says then and there. And variables that are
 * only looked at or walked: a coroutine in one is destroyed when the function ends, or the variable gets
 * another value, and a generator closed.
 */
import type * as ast from "../ast/nodes.ts";
import type { Binding, Scope, Scopes } from "./scopes.ts";
import type { FunctionInfo } from "./types/declarations.ts";
import { visitNodes } from "./visit.ts";

/** Such calls, and names whose value nothing keeps where they stand. */
export function findDropped(tree: ast.Module): ReadonlySet<ast.Call | ast.Name> {
  const dropped = new Set<ast.Call | ast.Name>();
  /** Nothing keeps the value, but somebody has what is in it: `for job in [fetch(1), fetch(2)]:`. */
  const dropOuter = (node: ast.Expression): void => {
    switch (node.kind) {
      case "Call":
      case "Name":
        dropped.add(node);
        return;
      case "IfExp":
        dropOuter(node.body);
        dropOuter(node.orelse);
        return;
      case "BoolOp":
        node.values.forEach(dropOuter);
        return;
      default:
    }
  };
  const drop = (node: ast.Expression): void => {
    switch (node.kind) {
      case "Call":
      case "Name":
        dropped.add(node);
        return;
      case "Tuple":
      case "List":
      case "Set":
        node.elts.forEach(drop);
        return;
      case "ListComp":
      case "SetComp":
        drop(node.elt);
        return;
      case "IfExp":
        drop(node.body);
        drop(node.orelse);
        return;
      case "BoolOp":
        node.values.forEach(drop);
        return;
      default:
    }
  };
  visitNodes(tree, (node) => {
    switch (node.kind) {
      case "Expr":
        drop(node.value);
        return;
      case "If":
      case "While":
      case "Assert":
      case "IfExp":
        drop(node.test);
        return;
      case "For":
      case "AsyncFor":
        dropOuter(node.iter);
        return;
      case "Await":
        // await anext(numbers), await numbers.aclose()
        if (node.value.kind === "Call") dropWalked(node.value, ASYNC_WALKING);
        return;
      case "ListComp":
      case "SetComp":
      case "DictComp":
        node.generators.forEach(({ iter }) => dropOuter(iter));
        return;
      case "Assign":
        // first, second = fetch()
        if (node.targets.some(({ kind }) => kind === "Tuple" || kind === "List"))
          dropOuter(node.value);
        return;
      case "UnaryOp":
        drop(node.operand);
        return;
      case "BinOp":
        drop(node.left);
        drop(node.right);
        return;
      case "Compare":
        drop(node.left);
        node.comparators.forEach(drop);
        return;
      case "Subscript":
        dropOuter(node.value);
        return;
      case "FormattedValue":
        drop(node.value);
        return;
      case "Call":
        if (node.func.kind === "Name" && LOOKING.has(node.func.id)) node.args.forEach(drop);
        if (node.func.kind === "Name" && WALKERS.has(node.func.id)) node.args.forEach(dropOuter);
        dropWalked(node, WALKING);
        return;
      default:
    }
  });
  return dropped;

  /** `numbers.send(1)`: the generator keeps nothing of itself. */
  function dropWalked({ func, args }: ast.Call, methods: ReadonlySet<string>): void {
    if (func.kind === "Attribute" && methods.has(func.attr) && func.value.kind === "Name")
      drop(func.value);
    if (func.kind === "Name" && methods.has(func.id) && args[0]?.kind === "Name") drop(args[0]);
  }
}

/**
 * The variables of a function, with what is assigned to them, that nothing in it hands on: their values
 * are destroyed when it ends. Only such as are assigned once, by a statement of its body.
 */
export function findLeft(
  { body }: ast.FunctionDef | ast.AsyncFunctionDef,
  scope: Scope,
  dropped: ReadonlySet<ast.Call | ast.Name>,
): ReadonlyMap<Binding, ast.Call> {
  const left = new Map<Binding, ast.Call>();
  if (returnsEarly(body)) return left;
  for (const statement of body) {
    const [target, another] = statement.kind === "Assign" ? statement.targets : [];
    if (statement.kind !== "Assign" || target?.kind !== "Name" || another !== undefined) continue;
    const binding = scope.bindings.get(target.id);
    if (statement.value.kind !== "Call" || binding?.definitions.length !== 1) continue;
    if (binding.captured || binding.definitions[0]!.node !== target) continue;
    if (body.some((each) => closes(each, target.id))) continue;
    if (binding.references.every(({ node }) => dropped.has(node)))
      left.set(binding, statement.value);
  }
  return left;
}

/** `numbers.close()`, `await pages.aclose()`: nothing is left to be destroyed. */
function closes(statement: ast.Statement, name: string): boolean {
  if (statement.kind !== "Expr") return false;
  const { value } = statement;
  const call = value.kind === "Await" ? value.value : value;
  if (call.kind !== "Call" || call.func.kind !== "Attribute") return false;
  const { value: receiver, attr } = call.func;
  return (
    receiver.kind === "Name" && receiver.id === name && (attr === "close" || attr === "aclose")
  );
}

/**
 * Statements that give a variable another value, or none, while nobody else has the old one, with the call
 * that made that: `job = fetch()` and further down `job = None`.
 */
export function findLost(
  tree: ast.Module,
  scopes: Scopes,
  dropped: ReadonlySet<ast.Call | ast.Name>,
): ReadonlyMap<ast.Statement, ast.Call> {
  const lost = new Map<ast.Statement, ast.Call>();
  const inBlock = (body: readonly ast.Statement[]): void => {
    for (const [i, statement] of body.entries()) {
      const name = assignedName(statement);
      if (statement.kind !== "Assign" || name === null || statement.value.kind !== "Call") continue;
      const binding = scopes.bindingOf.get(name);
      if (binding === undefined || binding.captured || binding.assignedElsewhere) continue;
      const next = binding.definitions.find(({ node }) => startOf(node) >= statement.span.end);
      const end = body
        .slice(i + 1)
        .find((later) => assignedName(later) === next?.node || deletedName(later) === next?.node);
      if (next === undefined || end === undefined) continue;
      const between = binding.references.filter(
        ({ node }) => node.span.start > statement.span.end && node.span.end <= end.span.end,
      );
      const isDeleted = ({ node }: { node: ast.Name }): boolean => node === deletedName(end);
      if (between.every((each) => dropped.has(each.node) || isDeleted(each)))
        lost.set(end, statement.value);
    }
  };
  visitNodes(tree, (node) => {
    for (const value of Object.values(node))
      if (Array.isArray(value) && isBlock(value)) inBlock(value);
  });
  return lost;
}

function isBlock(list: readonly unknown[]): list is readonly ast.Statement[] {
  return list.some((item) => (item as { kind?: unknown } | null)?.kind === "Assign");
}

function assignedName(statement: ast.Statement): ast.Name | null {
  if (statement.kind !== "Assign" || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  return target?.kind === "Name" ? target : null;
}

function deletedName(statement: ast.Statement): ast.Name | null {
  if (statement.kind !== "Delete" || statement.targets.length !== 1) return null;
  const [target] = statement.targets;
  return target?.kind === "Name" ? target : null;
}

function startOf(node: object): number {
  return (node as { span: ast.Span }).span.start;
}

/** Whether closing a generator of this function, where it waits, can be noticed. */
export function cleansUp({ node, isGenerator }: FunctionInfo): boolean {
  if (!isGenerator || node.kind === "Lambda") return false;
  return node.body.some((statement) => {
    let found = false;
    visitNodes(statement, ({ kind }, functions) => {
      if (functions.length === 0 && CLEANING.has(kind)) found = true;
    });
    return found;
  });
}

const CLEANING: ReadonlySet<string> = new Set(["AsyncWith", "Try", "TryStar", "With"]);

/** Whether a function returns elsewhere than at its end, or something that has to be computed first. */
function returnsEarly(body: readonly ast.Statement[]): boolean {
  let found = false;
  for (const statement of body) {
    const isEnd = statement === body.at(-1);
    visitNodes(statement, (node, functions) => {
      if (node.kind !== "Return" || functions.length > 0) return;
      found ||= !(isEnd && node === statement && (node.value === null || isPlain(node.value)));
    });
  }
  return found;
}

/** Whether nothing but the value comes of an expression. */
function isPlain(node: ast.Expression): boolean {
  let plain = true;
  visitNodes(node, ({ kind }) => (plain &&= PLAIN.has(kind)));
  return plain;
}

const PLAIN: ReadonlySet<string> = new Set([
  "Name",
  "Constant",
  "Compare",
  "BoolOp",
  "Tuple",
  "List",
]);

/** What goes on with a generator without keeping it. */
const WALKING: ReadonlySet<string> = new Set(["close", "send", "throw"]);
const ASYNC_WALKING: ReadonlySet<string> = new Set([
  "__anext__",
  "aclose",
  "anext",
  "asend",
  "athrow",
]);

/** Builtins that do not keep what they are given. */
const LOOKING: ReadonlySet<string> = new Set(
  "bool callable float id int isinstance len print repr str type".split(" "),
);
/** Builtins that give what is in it. */
const WALKERS: ReadonlySet<string> = new Set(["iter", "list", "next", "sorted", "sum"]);
