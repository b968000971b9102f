/** What TypeScript, too, knows the value of. */
import type * as ast from "../ast/nodes.ts";
import type { Binding } from "../analyze/scopes.ts";
import { visitNodes } from "../analyze/visit.ts";
import type { TransformContext } from "./context.ts";

/** The value of a literal, or of a variable that is only ever one. */
export function literalValue(ctx: TransformContext, node: ast.Expression): unknown {
  if (node.kind === "Constant") return "value" in node.value ? node.value.value : undefined;
  const binding = node.kind === "Name" ? ctx.bindingOf(node) : null;
  if (binding === null || binding.definitions.length !== 1) return undefined;
  const { node: name } = binding.definitions[0]!;
  let value: unknown;
  visitNodes(
    binding.scope.node.kind === "Lambda" ? binding.scope.node.body : binding.scope.node,
    (inner) => {
      if (
        inner.kind === "Assign" &&
        inner.targets.length === 1 &&
        inner.targets[0] === name &&
        inner.value.kind === "Constant"
      )
        value = literalValue(ctx, inner.value);
    },
  );
  return value;
}

/** A stretch of the source, in offsets. */
type Stretch = readonly [start: number, end: number];

const comparedIn = new WeakMap<ast.Module, ReadonlyMap<Binding, readonly Stretch[]>>();

/** After `assert total == 6`, and inside `if total == 6:`, TypeScript takes the variable to be that literal. */
export function isComparedWithLiteral(ctx: TransformContext, name: ast.Name): boolean {
  const binding = ctx.bindingOf(name);
  if (binding === null) return false;
  const tree = ctx.analysis.module;
  let stretches = comparedIn.get(tree);
  if (stretches === undefined) comparedIn.set(tree, (stretches = findCompared(ctx, tree)));
  const at = name.span.start;
  return stretches.get(binding)?.some(([start, end]) => start <= at && at < end) === true;
}

function findCompared(
  ctx: TransformContext,
  tree: ast.Module,
): ReadonlyMap<Binding, readonly Stretch[]> {
  const found = new Map<Binding, Stretch[]>();
  const add = (test: ast.Expression, start: number, end: number): void => {
    for (const name of comparedNames(test)) {
      const binding = ctx.bindingOf(name);
      if (binding !== null) found.set(binding, [...(found.get(binding) ?? []), [start, end]]);
    }
  };
  visitNodes(tree, (node) => {
    if (node.kind === "If") add(node.test, node.test.span.end, node.body.at(-1)!.span.end);
    if (node.kind === "IfExp") add(node.test, node.body.span.start, node.body.span.end);
    if (node.kind === "Assert") add(node.test, node.span.end, Infinity);
    if (node.kind === "BoolOp" && node.op === "And")
      for (const value of node.values) add(value, value.span.end, node.span.end);
  });
  return found;
}

/** The names in `name == 6 and other == 7`. */
function comparedNames(test: ast.Expression): readonly ast.Name[] {
  if (test.kind === "BoolOp" && test.op === "And") return test.values.flatMap(comparedNames);
  if (test.kind !== "Compare" || test.ops.length !== 1 || test.ops[0] !== "Eq") return [];
  const [left, right] = [test.left, test.comparators[0]!];
  if (left.kind === "Name" && right.kind === "Constant") return [left];
  return right.kind === "Name" && left.kind === "Constant" ? [right] : [];
}
