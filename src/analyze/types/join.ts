/** The least type that holds two others; joining two lists makes their items one place. */
import { escape } from "../infer/escape.ts";
import type { Cell } from "./cell.ts";
import {
  ANY,
  members,
  NEVER,
  int,
  intOrBool,
  type CallableType,
  type DecoratedType,
  type InstanceType,
  type IntType,
  type TupleType,
  type Type,
  type UnionType,
} from "./type.ts";

/** A union of more members than this tells a reader nothing: it becomes `any`. */
const LARGEST_UNION = 8;
/** But functions in a table are called with what all of them take. */
const MOST_FUNCTIONS = 40;

export function join(a: Type, b: Type): Type {
  if (a === b || b.kind === "never") return a;
  if (a.kind === "never") return b;
  if (a.kind === "any" || b.kind === "any") return forget(a, b);
  const result: Type[] = [...members(a)];
  for (const member of members(b)) {
    let joined: Type | null = null;
    const index = result.findIndex((other) => (joined = joinMembers(other, member)) !== null);
    if (joined === null) result.push(member);
    else result[index] = joined;
  }
  const functions = result.filter((m) => m.kind === "function").length;
  if (functions > MOST_FUNCTIONS || result.length - functions > LARGEST_UNION)
    return forget(...result);
  return result.length === 1 ? result[0]! : { kind: "union", members: result };
}

/** Functions among what is no longer told apart may be called from anywhere. */
function forget(...types: readonly Type[]): Type {
  types.forEach(escape);
  return ANY;
}

export function joinAll(types: Iterable<Type>): Type {
  let result: Type = NEVER;
  for (const type of types) result = join(result, type);
  return result;
}

/** The one type that holds both members of a union, or null where they stay apart. */
function joinMembers(a: Type, b: Type): Type | null {
  switch (a.kind) {
    case "int":
      return b.kind === "int" ? joinBounds(a, b) : null;
    case "float":
      return b.kind === "float" ? (a.integral ? a : b) : null;
    case "instance":
      return b.kind === "instance" && a.cls === b.cls ? uniteArguments(a, b) : null;
    case "tuple":
      return b.kind === "tuple" && a.items.length === b.items.length ? joinItems(a, b) : null;
    case "class":
      return b.kind === "class" && a.cls === b.cls ? a : null;
    case "function":
      return b.kind === "function" && sameDecorated(a, b) ? a : null;
    case "module":
      return b.kind === "module" && a.module === b.module ? a : null;
    case "typevar":
      return b.kind === "typevar" && a.name === b.name ? a : null;
    case "callable":
      if (b.kind === "callable" && (a.signature !== undefined || b.signature !== undefined))
        return sameDecorated(a, b) ? { ...a, result: joinResults(a, b) } : null;
      return b.kind === "callable"
        ? { kind: "callable", params: null, result: joinResults(a, b) }
        : null;
    default:
      return a.kind === b.kind ? a : null;
  }
}

function joinBounds(a: IntType, b: IntType): IntType {
  const bounds = int(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
  return a.mayBeBool || b.mayBeBool ? intOrBool(bounds) : bounds;
}

/** Functions that return functions that return functions... need not be followed further than this. */
const DEEPEST_CALLABLE = 3;

function joinResults(a: CallableType, b: CallableType): Type {
  return Math.max(callableDepth(a), callableDepth(b)) > DEEPEST_CALLABLE
    ? ANY
    : join(a.result, b.result);
}

function callableDepth(type: Type): number {
  return Math.max(
    0,
    ...members(type).map((m) => (m.kind === "callable" ? 1 + callableDepth(m.result) : 0)),
  );
}

/** Whether both are the same function, under the same decorators. */
function sameDecorated(a: DecoratedType, b: DecoratedType): boolean {
  const functionOf = (type: DecoratedType) => (type.kind === "function" ? type.fn : type.signature);
  if (a.kind !== b.kind || functionOf(a) !== functionOf(b)) return false;
  if (a.wrapped === undefined || b.wrapped === undefined) return a.wrapped === b.wrapped;
  return sameDecorated(a.wrapped, b.wrapped);
}

function uniteArguments(a: InstanceType, b: InstanceType): InstanceType {
  // of a range that an annotation names the bounds are not known
  if (a.args.length !== b.args.length) return a.args.length < b.args.length ? a : b;
  const args = a.args.map((cell, i) => uniteCells(cell, b.args[i]!));
  return args.every((cell, i) => cell === a.args[i]) ? a : { ...a, args };
}

/** The place that both are from now on; what belongs to a module that was imported stays as it is. */
function uniteCells(a: Cell, b: Cell): Cell {
  if (!a.isSettled && !b.isSettled) {
    a.unite(b);
    return a;
  }
  if (a.isSettled && b.isSettled) {
    const both = join(a.type, b.type);
    return sameType(both, a.type) ? a : sameType(both, b.type) ? b : anyCell(a);
  }
  const [open, settled] = a.isSettled ? [b, a] : [a, b];
  settled.add(open.type);
  open.add(settled.type);
  return open;
}

const anyCells = new WeakMap<Cell, Cell>();

/** The same cell for the same one, so that inference comes to an end. */
function anyCell(of: Cell): Cell {
  let cell = anyCells.get(of.root());
  if (cell === undefined) {
    cell = of.holding(ANY);
    anyCells.set(of.root(), cell);
  }
  return cell;
}

function joinItems(a: TupleType, b: TupleType): TupleType {
  if (a.items.every((item, i) => sameType(item, b.items[i]!))) return a;
  return { kind: "tuple", items: a.items.map((item, i) => join(item, b.items[i]!)) };
}

/** Whether two types are the same, cells by identity. */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "int": {
      const other = b as typeof a;
      return a.lo === other.lo && a.hi === other.hi && a.mayBeBool === other.mayBeBool;
    }
    case "float":
      return a.integral === (b as typeof a).integral;
    case "instance": {
      const other = b as InstanceType;
      return (
        a.cls === other.cls &&
        a.args.length === other.args.length &&
        a.args.every((cell, i) => cell.root() === other.args[i]!.root())
      );
    }
    case "tuple": {
      const other = b as TupleType;
      return (
        a.items.length === other.items.length &&
        a.items.every((item, i) => sameType(item, other.items[i]!))
      );
    }
    case "class":
      return a.cls === (b as typeof a).cls;
    case "function": {
      const other = b as typeof a;
      return sameDecorated(a, other);
    }
    case "module":
      return a.module === (b as typeof a).module;
    case "typevar":
      return a.name === (b as typeof a).name;
    case "callable": {
      const other = b as typeof a;
      const sameParams =
        a.params === other.params ||
        (a.params !== null &&
          other.params !== null &&
          a.params.length === other.params.length &&
          a.params.every((p, i) => sameType(p, other.params![i]!)));
      return sameParams && sameDecorated(a, other) && sameType(a.result, other.result);
    }
    case "union": {
      const other = b as UnionType;
      return (
        a.members.length === other.members.length &&
        a.members.every((m) => other.members.some((o) => sameType(m, o)))
      );
    }
    default:
      return true;
  }
}

/** How deeply tuples, functions and unions are nested: a tuple that holds its own old value grows without end. */
export function depthOf(type: Type): number {
  switch (type.kind) {
    case "tuple":
      return 1 + Math.max(0, ...type.items.map(depthOf));
    case "union":
      return Math.max(...type.members.map(depthOf));
    case "callable":
      return 1 + Math.max(depthOf(type.result), ...(type.params ?? []).map(depthOf));
    default:
      return 0;
  }
}

/** A type without `None`: what is left after `if x is not None`. */
export function withoutNone(type: Type): Type {
  return filterMembers(type, (member) => member.kind !== "none");
}

export function filterMembers(type: Type, keep: (member: Type) => boolean): Type {
  const kept = members(type).filter(keep);
  if (kept.length === members(type).length) return type;
  return kept.length === 0
    ? NEVER
    : kept.length === 1
      ? kept[0]!
      : { kind: "union", members: kept };
}
