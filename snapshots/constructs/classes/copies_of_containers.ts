/** Copies of objects whose classes inherit from containers. */

import * as copy from "py2ts-async/copy";
import { Counter, defaultdict } from "py2ts-async/collections";
import {
  Dict,
  List,
  PySet,
  dict,
  getattr,
  list,
  print,
  set,
  tuple,
  type,
} from "py2ts-async/builtins";
import { eq, getitem, setitem } from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

export class Registry extends Dict<any, any> {
  name: string;
  size_: number[];

  constructor(name: string) {
    super();
    this.name = name;
    this.size_ = [1];
  }
}

const __init__Items: readonly [] | number[] = tuple.of();
export class Bag extends PySet<any> {
  log: string[];

  constructor(items: readonly [] | number[] = __init__Items) {
    super(items);
    this.log = ["made"];
  }
}

export class Stack extends List<any> {
  length_: number[];

  constructor(...items: number[][]) {
    items = tuple(items) as number[][];
    super(items);
    this.length_ = [items.length];
  }
}

export class Groups extends defaultdict<any, any> {}

const registry = new Registry("r");
setitem(registry, "a", [1]);
const bag = new Bag([1, 2]);
const stack = new Stack([1], [2]);
const groups = new Groups(list);
getattr(getitem(groups, "g"), "append")(1);
for (const original of [
  registry,
  bag,
  stack,
  groups,
  new Counter("aab"),
  dict({ plain: [1] }),
  [1, [2]],
]) {
  for (const copier of [copy.copy, copy.deepcopy]) {
    const made = copier(original);
    print(
      nameOf(type(made)),
      made,
      eq(made, original),
      made === original,
      ["name", "log", "length", "size"].map((name) => getattr(made, name, null)),
    );
  }
}
const [shallow, deep] = [copy.copy(stack), copy.deepcopy(stack)];
getattr(getitem(stack, 0), "append")(9);
stack.length_.push(8);
print(shallow, deep, shallow.length_, deep.length_);
const [a, b] = [copy.copy(groups), copy.deepcopy(groups)];
getattr(getitem(a, "new"), "append")(2);
getattr(getitem(b, "g"), "append")(2);
print(a, b, groups);
