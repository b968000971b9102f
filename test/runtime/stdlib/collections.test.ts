import { float, hash, int, list } from "../../../runtime/python/builtins.ts";
import { eq, lt } from "../../../runtime/python/comparison.ts";
import { Dict } from "../../../runtime/python/dict.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { len, reversed, sorted } from "../../../runtime/python/iteration.ts";
import { repr } from "../../../runtime/python/repr.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import {
  ChainMap,
  Counter,
  OrderedDict,
  defaultdict,
  deque,
  namedtuple,
} from "../../../runtime/stdlib/collections.ts";
import { compareWithCPython } from "./recorded.ts";

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const dict = (entries: Record<string, unknown>): Dict => new Dict(Object.entries(entries));
const counter = (counts: Record<string, number>): Counter<string> => new Counter<string>(counts);
const abracadabra = (): Counter<string> => new Counter("abracadabra");

class Point extends namedtuple<{ x: unknown; y: unknown }>("Point", ["x", "y"]) {}
class Person extends namedtuple<
  { name: string; age: number; city: string },
  [name: unknown, age: unknown, city?: unknown, ...rest: unknown[]]
>("Person", "name age city", { defaults: ["Paris"] }) {}

compareWithCPython("collections", {
  deque: () => {
    const d = new deque<unknown>("abcdef");
    d.append("g");
    d.appendleft("z");
    const a = tupleOf(d.pop(), d.popleft());
    d.rotate(2);
    const b = [...d];
    d.rotate(-3);
    d.extend([1, 2]);
    d.extendleft([3, 4]);
    const places = [d.__getitem__(0), d.__getitem__(-1), d.index("c"), d.count(1)];
    return [a, b, d, len(d), ...places, d.__contains__(3), d.__contains__("q")];
  },
  "deque with maxlen": () => {
    const d = new deque([1, 2, 3, 4], 3);
    const a = repr(d);
    d.append(5);
    d.appendleft(6);
    return [a, d, d.maxlen, eq(d, new deque([6, 3, 4])), lt(d, new deque([7]))];
  },
  "deque edited": () => {
    const d = new deque<unknown>(range(10));
    d.remove(4);
    d.insert(2, "x");
    d.reverse();
    d.__delitem__(0);
    d.__setitem__(1, "y");
    return [d, d.copy(), [...reversed(d)], d.__add__(new deque([1])), new deque([1]).__mul__(3)];
  },
  "deque empty pop": () => new deque().pop(),
  "deque empty popleft": () => new deque().popleft(),
  "deque index error": () => new deque([1]).__getitem__(3),
  "deque remove missing": () => new deque([1]).remove(2),
  "deque index missing": () => new deque([1]).index(2),
  "deque full insert": () => new deque([1], 1).insert(0, 2),
  "deque maxlen negative": () => new deque([], -1),
  "deque mutated during iteration": () => {
    const d = new deque([1, 2, 3]);
    for (const x of d) d.append(x);
  },
  "deque grows and shrinks": () => {
    const d = new deque<number>();
    for (let i = 0; i < 1000; i++) {
      d.append(i);
      d.appendleft(-i + 0);
    }
    for (let i = 0; i < 990; i++) {
      d.pop();
      d.popleft();
    }
    return d;
  },
  defaultdict: () => {
    const d = new defaultdict<string, number[]>(list as never);
    for (const [k, v] of [
      ["a", 1],
      ["b", 2],
      ["a", 3],
    ] as const)
      d.at(k).push(v);
    const e = new defaultdict<string, number>(int as never);
    for (const c of "hello") e.set(c, e.at(c) + 1);
    return [d, e, d.get("z"), d.has("z"), len(d), new Dict(d)];
  },
  "defaultdict of float": () => [new defaultdict<string, unknown>(float as never).at("x")],
  "defaultdict without factory": () => new defaultdict().at("x"),
  "defaultdict of int factory": () => new defaultdict(int as never, dict({ a: 1 }) as never),
  "defaultdict bad factory": () => new defaultdict(1 as never),
  Counter: () => [
    abracadabra(),
    abracadabra().mostCommon(),
    abracadabra().mostCommon(2),
    abracadabra().at("z"),
    abracadabra().total(),
    sorted(abracadabra().elements()),
    len(abracadabra()),
  ],
  "Counter from dict and keywords": () => [
    new Counter(dict({ a: 2 }) as never),
    counter({ a: 1, b: 5 }),
    new Counter<unknown>([1, asFloat(1), true]),
  ],
  "Counter arithmetic": () => [
    counter({ a: 3, b: 1 }).__add__(counter({ a: 1, c: 2 })),
    counter({ a: 3, b: 1 }).__sub__(counter({ a: 1, b: 2 })),
    counter({ a: 3, b: 1 }).__and__(counter({ a: 1, b: 2 })),
    counter({ a: 3, b: 1 }).__or__(counter({ a: 1, b: 2 })),
    counter({ a: -1, b: 2 }).__pos__(),
    counter({ a: -1 }).__neg__(),
  ],
  "Counter update": () => {
    const x = new Counter("aab");
    x.update("bcc");
    x.subtract("aaa");
    const y = new Counter(x as never);
    y.delete("zzz");
    y.set("n", (y.at("n") as number) + 2);
    return [x, y, eq(x, y), eq(x.copy(), x)];
  },
  "Counter comparisons": () => [
    new Counter("ab").__le__(new Counter("aab")),
    eq(new Counter("ab"), new Counter("ba")),
    eq(new Counter("a"), counter({ a: 1, b: 0 })),
    lt(new Counter("ab"), new Counter("ab")),
  ],
  "Counter empty": () => new Counter(),
  "Counter fromkeys": () => Counter.fromkeys(),
  OrderedDict: () => {
    const d = new OrderedDict<string, number>([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    d.moveToEnd("a");
    const a = repr(d);
    d.moveToEnd("c", false);
    const [last, first] = [d.popitem(), d.popitem(false)];
    return [a, d, last, first, d, new OrderedDict(), new OrderedDict({ x: 1 })];
  },
  "OrderedDict equality": () => [
    eq(new OrderedDict({ a: 1, b: 2 }), new OrderedDict({ b: 2, a: 1 })),
    eq(new OrderedDict({ a: 1, b: 2 }), dict({ b: 2, a: 1 })),
  ],
  "OrderedDict move missing": () => new OrderedDict().moveToEnd("x"),
  "OrderedDict popitem empty": () => new OrderedDict().popitem(),
  ChainMap: () => {
    const m = new ChainMap<string, number>(dict({ a: 1 }) as never, dict({ a: 2, b: 3 }) as never);
    m.set("c", 4);
    return [
      m,
      m.at("a"),
      m.at("b"),
      [...m],
      len(m),
      m.has("c"),
      m.get("z", 0),
      m.newChild(dict({ a: 0 }) as never),
      m.parents,
      new Dict(m.items()),
    ];
  },
  "ChainMap missing": () => new ChainMap().at("x"),
  "ChainMap delete": () => new ChainMap(new Dict(), dict({ a: 1 })).pop("a"),
  namedtuple: () => [
    new Point(1, 2),
    new Point(1, 2).x,
    new Point(1, 2)[1],
    eq(new Point(1, 2), tupleOf(1, 2)),
    lt(new Point(1, 2), tupleOf(1, 3)),
    Point._fields,
    new Point(asFloat(1), 2)._asdict(),
    new Point(1, 2)._replace({ y: 5 }),
    Point._make([7, 8]),
    len(new Point(1, 2)),
    hash(new Point(1, 2)) === hash(tupleOf(1, 2)),
    [...new Point(3, 4)],
  ],
  "namedtuple defaults": () => [
    new Person("Ann", 3),
    new Person("Bob", 4, "Rome"),
    Person._fieldDefaults,
  ],
  "namedtuple missing one": () => new Point(1),
  "namedtuple missing all": () => new (namedtuple("T", "a b c"))(),
  "namedtuple too many": () => new Point(1, 2, 3),
  "namedtuple too many with defaults": () => new Person(1, 2, 3, 4),
  "namedtuple bad field": () => namedtuple("T", "a def"),
  "namedtuple duplicate field": () => namedtuple("T", "a a"),
  "namedtuple underscore": () => namedtuple("T", "_a"),
  "namedtuple rename": () => new (namedtuple("T", "a def a _b", { rename: true }))(1, 2, 3, 4),
  "namedtuple make wrong length": () => Point._make([1]),
  "namedtuple replace unknown": () => new Point(1, 2)._replace({ z: 3 } as never),
});
