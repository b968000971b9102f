/**
 * A place into which values flow: a variable, a parameter, a result, an attribute, the items of a
 * container. A cell's type only ever grows, so inference by repetition ends.
 */
import { ANY_INT, widen } from "./interval.ts";
import { escape } from "../infer/escape.ts";
import { depthOf, join, sameType } from "./join.ts";
import { intOrBool, NEVER, type Type } from "./type.ts";

/** After so many growths of a cell its int bounds are widened, so that counting loops end. */
const GROWTHS_BEFORE_WIDENING = 3;
/** Tuples nested deeper than this are not followed. */
const DEEPEST = 5;
/** After so many, whatever still grows is not worth following. */
const GROWTHS_BEFORE_GIVING_UP = 40;

/** Counts changes to any cell; inference repeats while it moves. */
export class Inference {
  changes = 0;
  /** Analysis has ended: those who import the module read its cells, and nothing flows into them. */
  settled = false;
}

export class Cell {
  readonly inference: Inference;
  private union: Cell | null = null;
  private content: Type = NEVER;
  private growths = 0;

  constructor(inference: Inference, content: Type = NEVER) {
    this.inference = inference;
    this.content = content;
  }

  get type(): Type {
    return this.root().content;
  }

  /** A value of this type flows into the cell. */
  add(type: Type): void {
    const root = this.root();
    if (type.kind === "never" || type === root.content) return;
    if (root.inference.settled) {
      escape(type);
      return;
    }
    if (type.kind === "any") {
      root.forget();
      return;
    }
    let grown = join(root.content, type);
    // joining may have united this cell with one inside `type`
    const target = root.root();
    if (sameType(target.content, grown)) return;
    target.growths++;
    if (
      grown.kind === "int" &&
      target.content.kind === "int" &&
      target.growths > GROWTHS_BEFORE_WIDENING
    ) {
      grown = widen(target.content, grown);
    } else if (target.growths > GROWTHS_BEFORE_WIDENING) {
      grown = widenMembers(grown);
    }
    if (target.growths > GROWTHS_BEFORE_GIVING_UP || depthOf(grown) > DEEPEST) {
      escape(type);
      target.forget();
      return;
    }
    if (sameType(target.content, grown)) return;
    target.content = grown;
    target.inference.changes++;
  }

  /** Anything may be here; functions that were may be called from anywhere. */
  private forget(): void {
    const { content } = this;
    if (content.kind === "any") return;
    this.content = { kind: "any" };
    this.inference.changes++;
    escape(content);
  }

  /** Another cell, of the same analysis. */
  holding(type: Type): Cell {
    return new Cell(this.inference, type);
  }

  get isSettled(): boolean {
    return this.root().inference.settled;
  }

  /** Both cells are the same place from now on: `a = xs; b = xs` share their items. */
  unite(other: Cell): void {
    const a = this.root();
    const b = other.root();
    if (a === b) return;
    const content = b.content;
    b.union = a;
    a.inference.changes++;
    a.add(content);
  }

  root(): Cell {
    let cell: Cell = this;
    while (cell.union !== null) cell = cell.union;
    return cell;
  }
}

function widenMembers(type: Type): Type {
  if (type.kind !== "union") return type;
  const widest = (m: Type): Type =>
    m.kind !== "int" ? m : m.mayBeBool ? intOrBool(ANY_INT) : ANY_INT;
  return { kind: "union", members: type.members.map(widest) };
}
