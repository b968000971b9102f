/**
 * Calls whose value is gone as soon as the statement has looked at it: `fetch()` alone, `if ready():`.
 *
 * A coroutine that they make is never awaited, which CPython says then and there. And variables that are
 * only looked at: a coroutine in one is destroyed when the function ends.
 */
import type * as ast from "../ast/nodes.ts";
import type { Binding, Scope } from "./scopes.ts";
import { visitNodes } from "./visit.ts";

/** Such calls, and names whose value nothing keeps where they stand. */
export function findDropped(tree: ast.Module): ReadonlySet<ast.Call | ast.Name> {
  const dropped = new Set<ast.Call | ast.Name>();
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
        drop(node.iter);
        return;
      case "ListComp":
      case "SetComp":
      case "DictComp":
        node.generators.forEach(({ iter }) => drop(iter));
        return;
      case "Assign":
        // first, second = fetch()
        if (node.targets.some(({ kind }) => kind === "Tuple" || kind === "List")) drop(node.value);
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
        drop(node.value);
        return;
      case "FormattedValue":
        drop(node.value);
        return;
      case "Call":
        if (node.func.kind === "Name" && LOOKING.has(node.func.id)) node.args.forEach(drop);
        return;
      default:
    }
  });
  return dropped;
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
    if (binding.references.every(({ node }) => dropped.has(node)))
      left.set(binding, statement.value);
  }
  return left;
}

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

/** Builtins that do not keep what they are given. */
const LOOKING: ReadonlySet<string> = new Set(
  "bool callable float id int isinstance iter len list next print repr sorted str sum type".split(
    " ",
  ),
);
