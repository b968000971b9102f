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
  allArgs,
  functionScope,
  isComprehension,
  isName,
  type Binding,
  type Definition,
  type Scope,
  type Scopes,
} from "./scopes.ts";

export type Placement =
  /** Declared by its definitions, each in a block of its own; the value: whether nothing assigns it again. */
  | { readonly kind: "at-definition"; readonly definitions: ReadonlyMap<Definition, boolean> }
  | { readonly kind: "hoisted"; readonly before: ast.Statement | null; readonly block: Block }
  | { readonly kind: "none" };

/** A TypeScript block: a function body, a branch, a loop body... */
export interface Block {
  readonly parent: { readonly block: Block; readonly index: number } | null;
  readonly statements: readonly ast.Statement[];
  readonly isLoop: boolean;
  /** The function or module that the block is part of. */
  readonly owner: Scope;
}

/** Where a name occurs: block by block from the function body inwards. */
interface Occurrence {
  readonly block: Block;
  /** Statement of the block; -1: the block's own head, such as the target of its `for`. */
  readonly index: number;
  readonly definition: Definition | null;
  /** Inside a function defined there: it runs later, whatever its place. */
  readonly deferred: boolean;
}

export interface Placements {
  of(binding: Binding): Placement;
  /** Variables to declare before this statement. */
  before(statement: ast.Statement): readonly Binding[];
}

export function placeVariables(tree: ast.Module, scopes: Scopes): Placements {
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
    const placement = place(binding, list);
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

function place(binding: Binding, list: readonly Occurrence[]): Placement {
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
  const separate = declareSeparately(binding, list);
  if (separate !== null) return { kind: "at-definition", definitions: separate };
  const block = hoistingBlock(binding, list);
  const index = Math.min(
    ...list
      .filter((o) => !o.deferred || o.definition !== null || list.every((x) => x.deferred))
      .map((o) => indexIn(o, block) ?? 0),
  );
  return { kind: "hoisted", block, before: block.statements[Math.max(index, 0)] ?? null };
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

function hoistingBlock(binding: Binding, list: readonly Occurrence[]): Block {
  let block = list[0]!.block;
  for (;;) {
    const holdsAll = list.every((o) => indexIn(o, block) !== null);
    if (holdsAll && !(binding.captured && isInLoop(block))) return block;
    if (block.parent === null) return block;
    block = block.parent.block;
  }
}

function isInLoop(block: Block): boolean {
  for (let b: Block | null = block; b !== null; b = b.parent?.block ?? null)
    if (b.isLoop) return true;
  return false;
}

/** At which statement of `block` an occurrence lies, or null where it lies outside. */
function indexIn(occurrence: Occurrence, block: Block): number | null {
  let current: { block: Block; index: number } | null = occurrence;
  while (current !== null) {
    if (current.block === block) return current.index;
    current = current.block.parent;
  }
  return null;
}

class OccurrenceCollector {
  private readonly scopes: Scopes;
  private readonly record: (binding: Binding, occurrence: Occurrence) => void;
  private readonly definitionOf = new Map<object, { binding: Binding; definition: Definition }[]>();

  constructor(scopes: Scopes, record: (binding: Binding, occurrence: Occurrence) => void) {
    this.scopes = scopes;
    this.record = record;
    for (const scope of scopes.scopeOf.values()) {
      for (const binding of scope.bindings.values()) {
        for (const definition of binding.definitions) {
          const known = this.definitionOf.get(definition.node);
          if (known === undefined)
            this.definitionOf.set(definition.node, [{ binding, definition }]);
          else known.push({ binding, definition });
        }
      }
    }
  }

  collect(tree: ast.Module): void {
    this.block(tree.body, null, false, this.scopes.module);
    for (const [node, scope] of this.scopes.scopeOf) {
      if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef")
        this.block(node.body, null, false, scope);
    }
  }

  private block(
    statements: readonly ast.Statement[],
    parent: Block["parent"],
    isLoop: boolean,
    scope: Scope,
    head: readonly object[] = [],
  ): void {
    const block: Block = { parent, statements, isLoop, owner: functionScope(scope) };
    for (const node of head) this.names(node, block, -1, scope);
    statements.forEach((statement, index) => this.statement(statement, block, index, scope));
  }

  private statement(node: ast.Statement, block: Block, index: number, scope: Scope): void {
    const here = { block, index };
    const inner = (
      statements: readonly ast.Statement[],
      options: { loop?: boolean; head?: readonly object[] } = {},
    ): void => this.block(statements, here, options.loop === true, scope, options.head);
    this.defined(node, block, index, scope);
    switch (node.kind) {
      case "If":
        this.names(node.test, block, index, scope);
        inner(node.body);
        inner(node.orelse);
        return;
      case "While":
        // the test runs again and again: it belongs to the loop, but what it names lives outside
        this.names(node.test, block, index, scope);
        inner(node.body, { loop: true });
        inner(node.orelse);
        return;
      case "For":
      case "AsyncFor":
        this.names(node.iter, block, index, scope);
        inner(node.body, { loop: true, head: [node.target] });
        inner(node.orelse);
        return;
      case "With":
      case "AsyncWith":
        for (const item of node.items) this.names(item.contextExpr, block, index, scope);
        inner(node.body, {
          head: node.items.flatMap((i) => (i.optionalVars === null ? [] : [i.optionalVars])),
        });
        return;
      case "Try":
      case "TryStar":
        inner(node.body);
        for (const handler of node.handlers) {
          if (handler.type !== null) this.names(handler.type, block, index, scope);
          inner(handler.body, {
            head: [{ ...handler, type: null, body: [], handlerNode: handler }],
          });
        }
        inner(node.orelse);
        inner(node.finalbody);
        return;
      case "Match":
        this.names(node.subject, block, index, scope);
        for (const matchCase of node.cases) {
          this.names(matchCase.pattern, block, index, scope);
          if (matchCase.guard !== null) this.names(matchCase.guard, block, index, scope);
          inner(matchCase.body);
        }
        return;
      default:
        this.names(node, block, index, scope);
    }
  }

  /** Definitions that hang on the statement itself: `def`, `class`, imports. */
  private defined(node: object, block: Block, index: number, scope: Scope): void {
    for (const { binding, definition } of this.definitionOf.get(node) ?? []) {
      if (isName(definition.node)) continue;
      this.record(binding, {
        block,
        index,
        definition,
        deferred: functionScope(scope) !== functionScope(binding.scope),
      });
    }
  }

  /** Every name below a node; functions inside open blocks of their own. */
  private names(value: unknown, block: Block, index: number, scope: Scope, deferred = false): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.names(item, block, index, scope, deferred);
      return;
    }
    const handler = (value as { handlerNode?: ast.ExceptHandler }).handlerNode;
    if (handler !== undefined) {
      this.defined(handler, block, index, scope);
      return;
    }
    const node = value as ast.Expression | ast.Statement | ast.Alias;
    if ("kind" in node) {
      switch (node.kind) {
        case "Name": {
          this.name(node, block, index, deferred);
          return;
        }
        case "FunctionDef":
        case "AsyncFunctionDef":
        case "Lambda":
          this.functionNames(node, block, index, scope, deferred);
          return;
        case "ClassDef":
          this.names(node.decoratorList, block, index, scope, deferred);
          this.names(node.bases, block, index, scope, deferred);
          this.names(node.keywords, block, index, scope, deferred);
          this.names(node.body, block, index, this.scopes.scopeOf.get(node)!, deferred);
          return;
        default:
          break;
      }
      if (this.scopes.scopeOf.has(node as ast.ListComp) && isComprehension(node as ast.ListComp)) {
        const inner = this.scopes.scopeOf.get(node as ast.ListComp)!;
        this.fields(node, block, index, inner, deferred);
        return;
      }
      if (deferred || node.kind.startsWith("Match")) this.defined(node, block, index, scope);
    } else this.defined(node, block, index, scope);
    this.fields(node, block, index, scope, deferred);
  }

  private name(node: ast.Name, block: Block, index: number, deferred: boolean): void {
    const own = this.definitionOf.get(node)?.[0];
    if (own !== undefined) {
      this.record(own.binding, { block, index, definition: own.definition, deferred });
      if (own.definition.how === "augment") {
        this.record(own.binding, { block, index, definition: null, deferred });
      }
      return;
    }
    const binding = this.scopes.bindingOf.get(node);
    if (binding !== undefined) this.record(binding, { block, index, definition: null, deferred });
  }

  /** A function's own variables have blocks of their own; what it takes from outside is used here. */
  private functionNames(
    node: ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda,
    block: Block,
    index: number,
    scope: Scope,
    deferred: boolean,
  ): void {
    const inner = this.scopes.scopeOf.get(node)!;
    if (node.kind !== "Lambda") {
      this.names(node.decoratorList, block, index, scope, deferred);
      this.names(node.returns, block, index, scope, true);
    }
    this.names(node.args.defaults, block, index, scope, deferred);
    this.names(node.args.kwDefaults, block, index, scope, deferred);
    for (const arg of allArgs(node.args)) this.names(arg.annotation, block, index, scope, true);
    // its own variables have blocks of their own: here count those it takes from around it
    this.names(node.body, block, index, inner, true);
  }

  private fields(node: object, block: Block, index: number, scope: Scope, deferred: boolean): void {
    for (const [key, value] of Object.entries(node)) {
      if (key !== "leading" && key !== "trailing" && key !== "after" && key !== "span") {
        this.names(value, block, index, scope, deferred);
      }
    }
  }
}
