/**
 * Iterators that live on after what has begun to walk them.
 *
 *     for line in lines:
 *         if not line: break
 *     print(next(lines))
 *
 * JavaScript closes a generator when a loop over it is left early; Python goes on where the loop stopped,
 * as long as somebody still refers to it.
 */
import type * as ast from "../ast/nodes.ts";
import { cleansUp, findLeft } from "./dropping.ts";
import { breaksOut } from "./flow.ts";
import type { Analysis } from "./program.ts";
import type { Binding } from "./scopes.ts";
import { hasUnknownCallers, type FunctionInfo } from "./types/declarations.ts";
import { ANY, members, type Type } from "./types/type.ts";
import { mayHoldNodes, visitNodes, type AnyNode } from "./visit.ts";

type Facts = Pick<Analysis, "calleeOf" | "functionOf" | "typeOf" | "scopes">;
type Loop = ast.For | ast.AsyncFor | ast.While;

/** Where a node stands in its function. */
interface Place {
  readonly loops: readonly Loop[];
  readonly inTry: boolean;
}

/**
 * What becomes of an iterator when what walks it stops early: it stays open, for somebody goes on with it, or,
 * though it has a name, is closed.
 */
export type Held = "open" | "closed";

/** Such iterators, where something walks them that may stop early. */
export function findHeldIterators(
  tree: ast.Module,
  analysis: Facts,
  dropped: ReadonlySet<ast.Call | ast.Name>,
): ReadonlyMap<ast.Expression, Held> {
  const held = new Map<ast.Expression, Held>();
  const holders = new Holders(tree, analysis, dropped);
  const add = (
    node: ast.Expression,
    place: Place,
    suits: (type: Type) => boolean = isIterator,
  ): void => {
    const source = iterated(node, analysis);
    if (suits(analysis.typeOf.get(source) ?? ANY) && holders.keep(source, place))
      held.set(source, "open");
  };
  const walk = (node: AnyNode, place: Place): void => {
    let inside = place;
    switch (node.kind) {
      case "For":
        // what is not known is looked at when the program runs anyway
        if (place.inTry || mayLeave(node)) add(node.iter, place, mayBeIterator);
        inside = { ...place, loops: [...place.loops, node] };
        break;
      case "AsyncFor":
        if (node.iter.kind === "Name" && !holders.keep(node.iter, place))
          held.set(node.iter, "closed");
        inside = { ...place, loops: [...place.loops, node] };
        break;
      case "While":
        inside = { ...place, loops: [...place.loops, node] };
        break;
      case "GeneratorExp":
        add(node.generators[0]!.iter, place);
        break;
      case "Call":
        if (mayStopEarly(analysis.calleeOf.get(node)))
          for (const argument of node.args) if (argument.kind === "Name") add(argument, place);
        break;
      case "Compare":
        // 7 in numbers: looks no further than the 7
        node.comparators.forEach((right, i) => {
          if (node.ops[i] === "In" || node.ops[i] === "NotIn") add(right, place);
        });
        break;
      case "Try":
      case "TryStar":
        inside = { ...place, inTry: true };
        break;
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "Lambda":
      case "ClassDef":
        inside = NOWHERE;
        break;
      default:
    }
    for (const [field, value] of Object.entries(node)) {
      if (!mayHoldNodes(field) || typeof value !== "object" || value === null) continue;
      const items: unknown[] = Array.isArray(value) ? value : [value];
      for (const item of items)
        // what a loop walks is evaluated once
        if (typeof item === "object" && item !== null)
          walk(item as AnyNode, field === "iter" ? place : inside);
    }
  };
  walk(tree, NOWHERE);
  return held;
}

const NOWHERE: Place = { loops: [], inTry: false };

/** `iter(lines)` of an iterator is the iterator. */
function iterated(node: ast.Expression, { calleeOf }: Facts): ast.Expression {
  if (node.kind !== "Call" || node.args.length !== 1) return node;
  const callee = calleeOf.get(node);
  const isIter = callee?.name === "iter" && callee.module.name === "builtins";
  return isIter ? iterated(node.args[0]!, { calleeOf } as Facts) : node;
}

function isIterator(type: Type): boolean {
  return members(type).some(
    (m) => m.kind === "instance" && m.cls.module.library && ITERATORS.has(m.cls.name),
  );
}

function mayBeIterator(type: Type): boolean {
  const all = members(type);
  const isUnknown =
    all.length === 0 || all.some(({ kind }) => kind === "any" || kind === "typevar");
  return isUnknown || isIterator(type);
}

const ITERATORS: ReadonlySet<string> = new Set(["Generator", "Iterable", "Iterator"]);

/** Builtins that may leave the rest of what they walk. */
function mayStopEarly(callee: FunctionInfo | undefined): boolean {
  return callee?.module.name === "builtins" && callee.owner === null && STOPPING.has(callee.name);
}

const STOPPING: ReadonlySet<string> = new Set(["all", "any", "enumerate", "filter", "map", "zip"]);

function mayLeave({ body }: ast.For): boolean {
  let found = breaksOut(body);
  for (const statement of body)
    visitNodes(statement, (node, functions) => {
      if (functions.length === 0 && LEAVING.has(node.kind)) found = true;
    });
  return found;
}

const LEAVING: ReadonlySet<string> = new Set(["Raise", "Return", "Yield"]);

/** Who else refers to an iterator. */
class Holders {
  private readonly analysis: Facts;
  private readonly calls = new Map<FunctionInfo, ast.Call[]>();
  /** What is assigned to names. */
  private readonly values = new Map<object, ast.Expression>();
  /** Parameters of functions that call themselves, perhaps through others. */
  private readonly asking = new Set<Binding>();
  private readonly dropped: ReadonlySet<ast.Call | ast.Name>;

  constructor(tree: ast.Module, analysis: Facts, dropped: ReadonlySet<ast.Call | ast.Name>) {
    this.analysis = analysis;
    this.dropped = dropped;
    for (const [call, fn] of analysis.calleeOf)
      this.calls.set(fn, [...(this.calls.get(fn) ?? []), call]);
    visitNodes(tree, (node) => {
      if (node.kind !== "Assign") return;
      for (const target of node.targets) this.values.set(target, node.value);
    });
  }

  /** Whether an iterator may be used after what begins to walk it at that place. */
  keep(node: ast.Expression, { loops }: Place): boolean {
    if (node.kind === "Attribute") return true;
    if (node.kind !== "Name") return false;
    const binding = this.analysis.scopes.bindingOf.get(node);
    if (binding === undefined) return false;
    if (binding.captured || binding.assignedElsewhere) return true;
    // shelf.append(lines)
    const handsOn = (other: ast.Name): boolean => other !== node && !this.dropped.has(other);
    if (binding.references.some((reference) => handsOn(reference.node))) return true;
    if (binding.kind === "parameter") {
      if (this.isReadAfter(binding, node, loops)) return true;
      if (this.asking.has(binding)) return false;
      this.asking.add(binding);
      const fresh = this.hasFreshArguments(binding);
      this.asking.delete(binding);
      return !fresh;
    }
    const { definitions } = binding;
    // shelf = self.shelf: somebody else has it as well
    if (definitions.some(({ node: target }) => !this.isFresh(this.values.get(target)))) return true;
    return this.isReadAfter(binding, node, loops) || this.isClosedAtEnd(binding);
  }

  /** Whether the end of its function closes it, which then is where its `finally` runs. */
  private isClosedAtEnd(binding: Binding): boolean {
    const { node } = binding.scope;
    if (node.kind !== "FunctionDef" && node.kind !== "AsyncFunctionDef") return false;
    const value = findLeft(node, binding.scope, this.dropped).get(binding);
    const callee = value === undefined ? undefined : this.analysis.calleeOf.get(value);
    return callee !== undefined && cleansUp(callee);
  }

  private isReadAfter(binding: Binding, here: ast.Name, loops: readonly Loop[]): boolean {
    if (binding.references.some(({ node }) => node.span.start > here.span.start)) return true;
    const isInside = (loop: Loop, node: { span: ast.Span }): boolean =>
      node.span.start >= loop.span.start && node.span.end <= loop.span.end;
    return loops.some(
      (loop) =>
        !binding.definitions.every(({ node }) => isInside(loop, node as { span: ast.Span })),
    );
  }

  /** Whether all callers pass a generator that they have just made. */
  private hasFreshArguments(binding: Binding): boolean {
    const { node } = binding.scope;
    if (node.kind !== "FunctionDef" && node.kind !== "AsyncFunctionDef" && node.kind !== "Lambda")
      return false;
    const fn = this.analysis.functionOf.get(node);
    if (fn === undefined || (hasUnknownCallers(fn) && (this.calls.get(fn) ?? []).length === 0))
      return false;
    return (this.calls.get(fn) ?? []).every((call) =>
      [...call.args, ...call.keywords.map(({ value }) => value)].every(
        (argument) =>
          this.isFresh(argument) ||
          !mayBeIterator(this.analysis.typeOf.get(argument) ?? ANY) ||
          (argument.kind === "Name" && !this.keep(argument, NOWHERE)),
      ),
    );
  }

  private isFresh(value: ast.Expression | undefined): boolean {
    if (value === undefined) return false;
    if (value.kind === "GeneratorExp") return true;
    if (value.kind !== "Call") return false;
    const callee = this.analysis.calleeOf.get(value);
    return callee !== undefined && (callee.isGenerator || callee.module.library);
  }
}
