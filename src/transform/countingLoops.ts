/** `for i in range(n)` as the loop that counts in JavaScript. */
import type * as ast from "../ast/nodes.ts";
import { isSafe } from "../analyze/types/interval.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { functionScope, type Binding } from "../analyze/scopes.ts";
import { typescript } from "../typescript.ts";
import type { TransformContext } from "./context.ts";
import { binary, id, number, token, type TsExpression, type TsStatement } from "./factory.ts";
import { translateExpression } from "./registry.ts";
import { isDeclaredHere } from "./statements/assign.ts";

const f = typescript.factory;

/** Integers from `start` by `step` up to `stop`, which is not among them. */
interface Count {
  readonly start: ast.Expression | null;
  readonly stop: ast.Expression;
  readonly step: number;
}

/**
 *     for day in range(1, days + 1): ...    # for (let day = 1; day <= days; day++)
 *
 * Python evaluates the end once and JavaScript before each round, so the end must stay what it is; and
 * the variable must belong to the loop, which alone changes it. Null for any other loop.
 */
export function countingLoop(
  ctx: TransformContext,
  node: ast.For | ast.AsyncFor,
  body: () => TsStatement,
): TsStatement | null {
  const { target } = node;
  if (node.kind === "AsyncFor" || target.kind !== "Name") return null;
  const count = countOf(ctx, node.iter);
  if (count === null || isDeclaredHere(ctx, target)?.constant !== true) return null;
  if (!isFixed(ctx, count.stop, node, target)) return null;
  if (!isFixed(ctx, count.stop, node, target)) return null;
  if (count.start !== null && !isFixed(ctx, count.start, node, target)) return null;
  const name = ctx.names.of(ctx.bindingOf(target)!);
  const start = count.start === null ? number(0) : translateExpression(ctx, count.start);
  return f.createForStatement(
    f.createVariableDeclarationList(
      [f.createVariableDeclaration(name, undefined, undefined, start)],
      typescript.NodeFlags.Let,
    ),
    condition(ctx, id(name), count),
    advance(id(name), count.step),
    body(),
  );
}

function countOf(ctx: TransformContext, node: ast.Expression): Count | null {
  if (node.kind !== "Call" || node.keywords.length > 0) return null;
  const callee = ctx.typeOf(node.func);
  if (callee.kind !== "class" || callee.cls.name !== "range" || !callee.cls.module.library)
    return null;
  const [first, second, third] = node.args;
  if (first === undefined || node.args.length > 3) return null;
  const step = third === undefined ? 1 : constantInt(ctx.typeOf(third));
  if (step === null || step === 0) return null;
  const isFirst = second === undefined;
  return { start: isFirst ? null : first, stop: isFirst ? first : second, step };
}

/** Whether an expression is an exact int that is the same before each round of the loop. */
function isFixed(
  ctx: TransformContext,
  node: ast.Expression,
  loop: ast.For,
  target: ast.Name,
): boolean {
  if (!isExactInt(ctx.typeOf(node))) return false;
  switch (node.kind) {
    case "Constant":
      return true;
    case "UnaryOp":
      return node.op === "USub" && isFixed(ctx, node.operand, loop, target);
    case "BinOp":
      return (
        ["Add", "Sub", "Mult", "Pow"].includes(node.op) &&
        isFixed(ctx, node.left, loop, target) &&
        isFixed(ctx, node.right, loop, target)
      );
    case "Name": {
      const binding = ctx.bindingOf(node);
      if (binding === null || binding === ctx.bindingOf(target)) return false;
      return !ctx.unassigned.has(node) && isLeftAlone(ctx, binding, loop, target);
    }
    default:
      return false;
  }
}

/** Whether nothing assigns a variable while the loop runs. */
function isLeftAlone(
  ctx: TransformContext,
  binding: Binding,
  loop: ast.For,
  target: ast.Name,
): boolean {
  if (binding.assignedElsewhere || binding.assignedFromInside || binding.kind === "import")
    return false;
  const scope = ctx.analysis.scopes.scopeOfName.get(target);
  if (scope !== undefined && functionScope(scope) === functionScope(binding.scope)) {
    return binding.definitions.every(
      ({ node }) => node.span.end <= loop.span.start || node.span.start >= loop.span.end,
    );
  }
  // a variable of a function around, or of the module
  return binding.definitions.length === 1 && ctx.placements.of(binding).kind !== "hoisted";
}

function isExactInt(type: Type): boolean {
  const all = members(type);
  return all.length > 0 && all.every((m) => m.kind === "int" && isSafe(m) && m.mayBeBool !== true);
}

function constantInt(type: Type): number | null {
  return type.kind === "int" && type.lo === type.hi && isSafe(type) ? type.lo : null;
}

/** `i < stop`; for a stop that is written as one more than the last, `i <= last`. */
function condition(ctx: TransformContext, name: TsExpression, { stop, step }: Count): TsExpression {
  const last = lastBefore(stop, step > 0 ? "Add" : "Sub");
  const limit = translateExpression(ctx, last ?? stop);
  if (step < 0 && constantInt(ctx.typeOf(stop)) === -1)
    return binary(name, token.GreaterThanEqualsToken, number(0));
  if (step > 0)
    return binary(name, last === null ? token.LessThanToken : token.LessThanEqualsToken, limit);
  return binary(name, last === null ? token.GreaterThanToken : token.GreaterThanEqualsToken, limit);
}

/** The `n` of `n + 1` and `n - 1`. */
function lastBefore(stop: ast.Expression, op: "Add" | "Sub"): ast.Expression | null {
  if (stop.kind !== "BinOp" || stop.op !== op || stop.right.kind !== "Constant") return null;
  return stop.right.value.type === "int" && Number(stop.right.value.value) === 1 ? stop.left : null;
}

function advance(name: TsExpression, step: number): TsExpression {
  if (step === 1) return f.createPostfixIncrement(name);
  if (step === -1) return f.createPostfixDecrement(name);
  return step > 0
    ? binary(name, token.PlusEqualsToken, number(step))
    : binary(name, token.MinusEqualsToken, number(-step));
}
