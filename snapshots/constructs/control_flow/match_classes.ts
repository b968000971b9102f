/** match: class patterns, positional and by keyword, dotted names and nested patterns. */

import { dataclass } from "py2ts-async/dataclasses";
import { Enum, members } from "py2ts-async/enum";
import {
  type Int,
  TypeError,
  hasattr,
  int,
  isinstance,
  print,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { matchSequence, matched } from "py2ts-async/language";

export class Colour extends Enum<number> {
  static readonly RED = new Colour(1);
  static readonly GREEN = new Colour(2);

  static {
    members(this);
  }
}

export class Leaf {
  value: number;

  constructor(value: number) {
    this.value = value;
  }

  static {
    dataclass(this, ["value"]);
  }
}

export class Branch {
  left: Leaf;
  right: Leaf | Branch;
  colour: Colour;

  constructor(left: Leaf, right: Leaf | Branch, colour: Colour = Colour.RED) {
    this.left = left;
    this.right = right;
    this.colour = colour;
  }

  static {
    dataclass(this, ["left", "right", "colour"]);
  }
}

export class Point {
  x: number;
  y: number;
  declare __match_args__: readonly [string, string];

  static __match_args__ = tuple.of("x", "y");

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }
}

export function depthFirst(tree: any): any[] {
  let value!: any;
  let a!: any;
  let b!: any;
  let left!: any;
  let right!: any;
  let y!: any;
  let x!: any;
  let n!: Int | string;
  let items!: any[];
  let items3: any;
  if (tree == null) {
    return [];
  } else if (isinstance(tree, Leaf) && matched((value = (tree as any).value))) {
    return [value];
  } else if (
    isinstance(tree, Branch) &&
    isinstance((tree as any).left, Leaf) &&
    matched((a = ((tree as any).left as any).value)) &&
    isinstance((tree as any).right, Leaf) &&
    matched((b = ((tree as any).right as any).value)) &&
    hasattr(tree, "colour") &&
    eq((tree as any).colour, Colour.GREEN)
  ) {
    return [tuple.of("green pair", a, b)];
  } else if (
    isinstance(tree, Branch) &&
    hasattr(tree, "left") &&
    matched((left = (tree as any).left)) &&
    hasattr(tree, "right") &&
    matched((right = (tree as any).right))
  ) {
    return [...depthFirst(left), ...depthFirst(right)];
  } else if (
    isinstance(tree, Point) &&
    hasattr(tree, "x") &&
    eq((tree as any).x, 0) &&
    hasattr(tree, "y") &&
    eq((tree as any).y, 0)
  ) {
    return ["origin"];
  } else if (
    (isinstance(tree, Point) && eq((tree as any).x, 0) && matched((y = (tree as any).y))) ||
    (isinstance(tree, Point) && matched((y = (tree as any).x)) && eq((tree as any).y, 0))
  ) {
    return [`axis ${str(y)}`];
  } else if (
    isinstance(tree, Point) &&
    matched((x = (tree as any).x)) &&
    matched((y = (tree as any).y))
  ) {
    return [x, y];
  } else if (
    (isinstance(tree, int) && matched((n = tree))) ||
    (isinstance(tree, str) && matched((n = tree)))
  ) {
    return [n];
  } else if ((items3 = matchSequence(tree, 0, 0)) !== null && matched((items = items3[0]))) {
    const items2: any[] = [];
    for (const item of items) {
      for (const leaf of depthFirst(item)) {
        items2.push(leaf);
      }
    }
    return items2;
  } else {
    throw new TypeError(`no tree: ${repr(tree)}`);
  }
}

print(depthFirst(new Branch(new Leaf(1), new Branch(new Leaf(2), new Leaf(3), Colour.GREEN))));
print(
  depthFirst([
    new Point(0, 0),
    new Point(0, 5),
    new Point(6, 0),
    new Point(1, 2),
    null,
    "s",
    tuple.of(4, [new Leaf(9)]),
  ]),
);
try {
  depthFirst(1.5);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
