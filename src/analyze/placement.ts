/**
 * Where each variable is declared.
 *
 * Python's variables belong to their function, TypeScript's to their block. A variable whose every
 * use lies after its first assignment, in the same block or further in, is declared there; any
 * other is declared before the statement, in the innermost block that holds all its uses, that
 * uses it first.
 */
import type * as ast from "../ast/nodes.ts";
import {
  indexIn,
  isInLoop,
  OccurrenceCollector,
  type Block,
  type Occurrence,
} from "./occurrences.ts";
import {
  functionScope,
  isComprehension,
  type Binding,
  type Definition,
  type Scopes,
} from "./scopes.ts";

export type Placement =
  /** Declared by its definitions, each in a block of its own; the value: whether nothing assigns it again. */
  | { readonly kind: "at-definition"; readonly definitions: ReadonlyMap<Definition, boolean> }
  | { readonly kind: "hoisted"; readonly before: ast.Statement | null; readonly block: Block }
  | { readonly kind: "none" };

export interface Placements {
  of(binding: Binding): Placement;
  /** Variables to declare before this statement. */
  before(statement: ast.Statement): readonly Binding[];
}

/**
 * @param unassigned the names that may be read before anything is assigned to them
 * @param unbound variables that the end of a handler unbinds: no `catch` declares them
 */
export function placeVariables(
  tree: ast.Module,
  scopes: Scopes,
  unassigned: ReadonlySet<ast.Name>,
  unbound: ReadonlySet<Binding>,
): Placements {
  const occurrences = new Map<Binding, Occurrence[]>();
  const record = (binding: Binding, occurrence: Occurrence): void => {
    if (functionScope(binding.scope) !== occurrence.block.owner) return;
    const list = occurrences.get(binding);
    if (list === undefined) occurrences.set(binding, [occurrence]);
    else list.push(occurrence);
  };
  new OccurrenceCollector(scopes, record).collect(tree);
  const placements = new Map<Binding, Placement>();
  const before = new Map<ast.Statement, Binding[]>();
  for (const [binding, list] of occurrences) {
    const isUnbound = unbound.has(binding);
    // in the block of a loop it would be another variable each time
    const survives = binding.captured || binding.references.some((r) => unassigned.has(r.node));
    const placement = isUnbound
      ? place(binding, list.map(aroundHandler), { isUnbound, survives })
      : place(binding, list, { isUnbound, survives });
    placements.set(binding, placement);
    if (placement.kind === "hoisted" && placement.before !== null) {
      const bindings = before.get(placement.before);
      if (bindings === undefined) before.set(placement.before, [binding]);
      else bindings.push(binding);
    }
  }
  return {
    of: (binding) => placements.get(binding) ?? { kind: "none" },
    before: (statement) => before.get(statement) ?? [],
  };
}

/** The `catch` block does not declare the name of what it caught: it is assigned to a variable outside. */
function aroundHandler(occurrence: Occurrence): Occurrence {
  const { parent } = occurrence.block;
  if (occurrence.definition?.how !== "except" || parent === null) return occurrence;
  return { ...occurrence, ...parent };
}

/** @param survives whether a value that was assigned in a loop may be read the next time */
function place(
  binding: Binding,
  list: readonly Occurrence[],
  { isUnbound, survives }: { isUnbound: boolean; survives: boolean },
): Placement {
  if (
    binding.kind === "parameter" ||
    binding.scope.node.kind === "ClassDef" ||
    isComprehension(binding.scope.node)
  ) {
    return { kind: "none" };
  }
  const first = list.find(
    (o) => o.definition !== null && o.definition.scope === binding.scope && !o.deferred,
  );
  const definitions = list.filter((o) => o.definition !== null);
  if (definitions.every((o) => o.definition!.how === "import")) return { kind: "none" };
  if (first !== undefined && definedByItself(binding, definitions, list)) {
    return { kind: "at-definition", definitions: new Map([[first.definition!, true]]) };
  }
  if (isCountedOnly(binding, list)) {
    return {
      kind: "at-definition",
      definitions: new Map(list.map((o) => [o.definition!, true])),
    };
  }
  const separate = declareSeparately(binding, list, isUnbound);
  if (separate !== null) return { kind: "at-definition", definitions: separate };
  const block = hoistingBlock(list, survives);
  const index = Math.min(
    ...list
      .filter((o) => !o.deferred || o.definition !== null || list.every((x) => x.deferred))
      .map((o) => indexIn(o, block) ?? 0),
  );
  return { kind: "hoisted", block, before: block.statements[Math.max(index, 0)] ?? null };
}

/**
 * The variable of loops that nothing reads: each loop has its own, also inside another.
 *
 *     for _ in range(rows):
 *         for _ in range(columns): ...
 */
function isCountedOnly(binding: Binding, list: readonly Occurrence[]): boolean {
  const blocks = new Set(list.map((o) => o.block));
  return (
    blocks.size === list.length &&
    !binding.assignedElsewhere &&
    list.every((o) => o.definition?.how === "loop" && o.definition.scope === binding.scope)
  );
}

/**
 * The definitions that can each declare the variable for a block of their own:
 *
 *     for task in done: ...        # two variables in TypeScript,
 *     for task in pending: ...     # one in Python, which makes no difference
 */
function declareSeparately(
  binding: Binding,
  list: readonly Occurrence[],
  isUnbound: boolean,
): ReadonlyMap<Definition, boolean> | null {
  const declaring: Occurrence[] = [];
  for (const occurrence of list) {
    if (
      occurrence.definition === null ||
      occurrence.deferred ||
      occurrence.definition.scope !== binding.scope
    )
      continue;
    if (declaring.some((d) => d === occurrence || follows(occurrence, d))) continue;
    if (!declaresItself(occurrence.definition)) return null;
    if (isUnbound && occurrence.definition.how === "except") return null;
    if (binding.captured && (declaring.length > 0 || isInLoop(occurrence.block))) return null;
    declaring.push(occurrence);
  }
  if (declaring.length === 0) return null;
  const constant = new Map<Definition, boolean>();
  const owned = (o: Occurrence): Occurrence | undefined =>
    declaring.find((d) => d === o || follows(o, d));
  if (!list.every((o) => owned(o) !== undefined)) return null;
  // no block may lie inside another: the inner declaration would hide the outer variable
  const overlaps = declaring.some((a) =>
    declaring.some((b) => a !== b && indexIn(b, a.block) !== null),
  );
  if (overlaps) return null;
  for (const d of declaring) {
    const others = list.filter(
      (o) => o !== d && o.definition !== null && o.definition !== d.definition && owned(o) === d,
    );
    constant.set(d.definition!, others.length === 0 && !binding.assignedElsewhere);
  }
  return constant;
}

/** A function or class defined once is its own declaration. */
function definedByItself(
  binding: Binding,
  definitions: readonly Occurrence[],
  list: readonly Occurrence[],
): boolean {
  const [only, another] = definitions;
  return (
    (binding.kind === "function" || binding.kind === "class") &&
    only !== undefined &&
    another === undefined &&
    // try:
    //     def parse(text): ...     a name in the whole of Python's function or module
    list.every((o) => indexIn(o, only.block) !== null)
  );
}

/** Whether the statement that binds the name can also declare it: a walrus or `match` cannot. */
function declaresItself(definition: Definition): boolean {
  return ["assign", "annotate", "loop", "with", "define", "except"].includes(definition.how);
}

/** Whether an occurrence lies in the block of the definition, after it. */
function follows(occurrence: Occurrence, first: Occurrence): boolean {
  const index = indexIn(occurrence, first.block);
  if (index === null) return false;
  if (index > first.index) return true;
  if (index < first.index) return occurrence.deferred;
  // in the same statement: `for x in xs: ... x ...` has it in its own block
  return occurrence.deferred || (occurrence.definition === null && first.index === -1);
}

function hoistingBlock(list: readonly Occurrence[], survives: boolean): Block {
  let block = list[0]!.block;
  for (;;) {
    const holdsAll = list.every((o) => indexIn(o, block) !== null);
    if (holdsAll && !(survives && isInLoop(block))) return block;
    if (block.parent === null) return block;
    block = block.parent.block;
  }
}
