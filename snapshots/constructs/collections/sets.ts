/** Sets: operators, methods, and the order in which CPython prints small ints. */

import {
  KeyError,
  PySet,
  TypeError,
  asFloat,
  bool,
  frozenset,
  list,
  min,
  print,
  range,
  set,
  sorted,
  sum,
  tuple,
  type,
} from "py2ts-async/builtins";
import {
  and_,
  contains,
  eq,
  ge,
  iand,
  ior,
  isub,
  ixor,
  le,
  lt,
  or_,
  sub,
  xor,
} from "py2ts-async/operator";
import { nameOf } from "py2ts-async/language";

print(
  set.of(3, 1, 2),
  set.of(10, 5, 1),
  set.of(8, 16, 0, 1),
  set(range(10, 0, -1)),
  set.of(100, 3, 50, 7),
  set(),
  set([-1, -2, 0, 1]),
  set([2 ** 40, 5, 33]),
);
const [odd, small] = [set.of(1, 3, 5, 7), set.of(1, 2, 3)];
print(
  or_(odd, small),
  and_(odd, small),
  sub(odd, small),
  xor(odd, small),
  le(small, set.of(1, 2, 3, 4)),
  lt(set([1, 2]), small),
  ge(small, set([1])),
  odd.isdisjoint(set([2, 4])),
);
print(
  odd.union([9, 11]),
  odd.intersection([1, 9]),
  odd.difference(set([1]), set([3])),
  odd.symmetricDifference([1, 8]),
  small.issubset(or_(odd, small)),
);

let bag = set<number>();
for (const item of [5, 3, 5, 1, 3]) {
  bag.add(item);
}
bag.discard(99);
bag.remove(3);
bag.update([7, 9], set([11]));
print(
  bag,
  bag.size,
  bag.has(5),
  !bag.has(3),
  sorted(bag, { reverse: true }),
  sum(bag),
  min(bag),
  eq(bag, set.of(11, 9, 7, 5, 1)),
  bool(set()),
);
bag = ior(bag, set([2]));
bag = iand(bag, set.of(1, 2, 5));
bag = isub(bag, set([5]));
bag = ixor(bag, set([1, 6]));
print(
  bag,
  contains(tuple.of(2, 6), bag.pop()),
  bag.size,
  sorted(sorted(set.of("b", "a", "c", "a")).join("")),
  eq(new PySet(list("hello")), set("olhe")),
);
print(
  frozenset([1, 2]),
  eq(frozenset(), set()),
  set([frozenset(set([1])), frozenset(set([1]))]),
  set.of(1, asFloat(1.0), true, "1").size,
  eq(set([1, 2]), set([asFloat(2.0), asFloat(1.0)])),
  set([tuple.of(1, 2), tuple.of(1, 2)]),
);
print(
  new PySet(Array.from(range(50), (number) => number % 7)),
  new PySet(Array.from(range(-5, 6), (number) => number * number)),
  [...set.of(4, 2, 9)],
  list(set.of(20, 10, 30, 40, 50, 60)),
);

for (const attempt of [
  () => set().pop(),
  () => set([1]).remove(2),
  () => set([[1]]),
  () => or_(set([1]), [2]),
  () => lt(set([1]), set(["a"])),
]) {
  try {
    print(attempt());
  } catch (error) {
    if (!(error instanceof KeyError || error instanceof TypeError)) throw error;
    print(nameOf(type(error)), error);
  }
}

const [seen, repeated]: readonly [PySet<string>, string[]] = [set<string>(), []];
for (const letter of "mississippi") {
  if (seen.has(letter) && !repeated.includes(letter)) {
    repeated.push(letter);
  }
  seen.add(letter);
}
print(repeated, sorted(seen));
