import type { Comprehension, Expression, Span } from "../../ast/nodes.ts";
import type { ExpressionChecks } from "./expressions.ts";
import { Scope } from "./scope.ts";

type ComprehensionNode = Expression & {
  kind: "ListComp" | "SetComp" | "DictComp" | "GeneratorExp";
};

const DESCRIPTIONS: Readonly<Record<ComprehensionNode["kind"], string>> = {
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  GeneratorExp: "generator expression",
};

/** A comprehension is a function of its own, but for its first iterable. */
export function checkComprehension(
  checks: ExpressionChecks,
  comprehension: ComprehensionNode,
  scope: Scope,
): void {
  const [first, ...others] = comprehension.generators;
  if (first === undefined) return;
  loadIterable(checks, first, scope);
  const inner = new Scope("comprehension", scope, DESCRIPTIONS[comprehension.kind]);
  inner.isAsync = first.isAsync;
  bindIterationVariables(checks, first, inner);
  checks.loadAll(first.ifs, inner);
  for (const generator of others) {
    if (generator.isAsync) inner.isAsync = true;
    bindIterationVariables(checks, generator, inner);
    loadIterable(checks, generator, inner);
    checks.loadAll(generator.ifs, inner);
  }
  if (comprehension.kind === "DictComp") {
    checks.load(comprehension.key, inner);
    checks.load(comprehension.value, inner);
  } else checks.load(comprehension.elt, inner);
  // A generator expression may be async anywhere: it runs later.
  if (!inner.isAsync || comprehension.kind === "GeneratorExp") return;
  if (scope.kind === "comprehension") scope.isAsync = true;
  else if (scope.kind !== "async function") {
    const message = "asynchronous comprehension outside of an asynchronous function";
    checks.report(message, comprehension.span);
  }
}

function loadIterable(checks: ExpressionChecks, { iter }: Comprehension, scope: Scope): void {
  scope.iterables++;
  checks.load(iter, scope);
  scope.iterables--;
}

function bindIterationVariables(
  checks: ExpressionChecks,
  { target }: Comprehension,
  scope: Scope,
): void {
  checks.target(target, scope);
  for (const { id, span } of boundNames(target)) {
    if (scope.walrusTargets.has(id)) {
      const message = `comprehension inner loop cannot rebind assignment expression target '${id}'`;
      checks.report(message, span);
    }
    scope.iterationVariables.add(id);
  }
}

function boundNames(target: Expression): { id: string; span: Span }[] {
  switch (target.kind) {
    case "Name":
      return [target];
    case "Starred":
      return boundNames(target.value);
    case "List":
    case "Tuple":
      return target.elts.flatMap(boundNames);
    default:
      return [];
  }
}
