/** In which TypeScript blocks the names of variables occur. */
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
import { mayHoldNodes } from "./visit.ts";

/** A TypeScript block: a function body, a branch, a loop body... */
export interface Block {
  readonly parent: { readonly block: Block; readonly index: number } | null;
  readonly statements: readonly ast.Statement[];
  readonly isLoop: boolean;
  /** The function or module that the block is part of. */
  readonly owner: Scope;
}

/** Where a name occurs: block by block from the function body inwards. */
export interface Occurrence {
  readonly block: Block;
  /** Statement of the block; -1: the block's own head, such as the target of its `for`. */
  readonly index: number;
  readonly definition: Definition | null;
  /** Inside a function defined there: it runs later, whatever its place. */
  readonly deferred: boolean;
}

/** At which statement of `block` an occurrence lies, or null where it lies outside. */
export function indexIn(occurrence: Occurrence, block: Block): number | null {
  let current: { block: Block; index: number } | null = occurrence;
  while (current !== null) {
    if (current.block === block) return current.index;
    current = current.block.parent;
  }
  return null;
}

export function isInLoop(block: Block): boolean {
  for (let b: Block | null = block; b !== null; b = b.parent?.block ?? null)
    if (b.isLoop) return true;
  return false;
}

/** Goes through a module and calls `record` for every name of a variable. */
export class OccurrenceCollector {
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
    handler?: ast.ExceptHandler,
  ): void {
    const block: Block = { parent, statements, isLoop, owner: functionScope(scope) };
    for (const node of head) this.names(node, block, -1, scope);
    if (handler !== undefined) this.defined(handler, block, -1, scope);
    statements.forEach((statement, index) => this.statement(statement, block, index, scope));
  }

  private statement(node: ast.Statement, block: Block, index: number, scope: Scope): void {
    const here = { block, index };
    const inner = (
      statements: readonly ast.Statement[],
      options: { loop?: boolean; head?: readonly object[]; handler?: ast.ExceptHandler } = {},
    ): void =>
      this.block(statements, here, options.loop === true, scope, options.head, options.handler);
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
          inner(handler.body, { handler });
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
      if (mayHoldNodes(key)) this.names(value, block, index, scope, deferred);
    }
  }
}
