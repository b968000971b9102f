import { FIELDS } from "./fields.ts";
import type { FieldType, NodeTypes } from "./fields.ts";
import type {
  Alias,
  Arg,
  Arguments,
  Comprehension,
  ExceptHandler,
  Expression,
  Keyword,
  MatchCase,
  Module,
  Pattern,
  Statement,
  TypeParam,
  WithItem,
} from "./nodes.ts";

/** Any node or part of the tree. */
export type AnyNode =
  | Module
  | Statement
  | Expression
  | Pattern
  | TypeParam
  | ExceptHandler
  | Comprehension
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase;

type PartName =
  "comprehension" | "arguments" | "arg" | "keyword" | "alias" | "withitem" | "match_case";

/** A child with its type's name, which tells parts without a `kind` apart. */
export interface Child {
  readonly type: keyof NodeTypes;
  readonly node: AnyNode;
}

const PARTS: ReadonlySet<FieldType> = new Set([
  "comprehension",
  "arguments",
  "arg",
  "keyword",
  "alias",
  "withitem",
  "match_case",
] satisfies PartName[]);

const LEAVES: ReadonlySet<FieldType> = new Set<FieldType>([
  "identifier",
  "name",
  "int",
  "operator",
  "constant",
]);

/** The type of a node found in a field. */
export function typeOfChild(field: FieldType, node: AnyNode): keyof NodeTypes {
  return PARTS.has(field) ? (field as PartName) : (node as { kind: keyof NodeTypes }).kind;
}

/** The direct children of a node, in the order of CPython's `ast.iter_child_nodes`. */
export function children(type: keyof NodeTypes, node: AnyNode): Child[] {
  const found: Child[] = [];
  for (const [field, , fieldType] of FIELDS[type]) {
    if (LEAVES.has(fieldType)) continue;
    const value: unknown = (node as unknown as Record<string, unknown>)[field];
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child === null) continue;
      found.push({ type: typeOfChild(fieldType, child as AnyNode), node: child as AnyNode });
    }
  }
  return found;
}

/**
 * Walks a tree, outer nodes first. `enter` may return false to leave out what is below a node.
 * Keeps its own stack: a tree may be deeper than calls can nest.
 */
export function walk(
  root: Module | Statement | Expression | Pattern,
  enter: (node: AnyNode, type: keyof NodeTypes) => boolean | void,
): void {
  const pending: Child[] = [{ type: root.kind, node: root }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (enter(next.node, next.type) === false) continue;
    const below = children(next.type, next.node);
    for (let index = below.length - 1; index >= 0; index--) pending.push(below[index]!);
  }
}
