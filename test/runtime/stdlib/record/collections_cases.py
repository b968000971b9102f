from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from record import case

def after(make, *steps):
    def run():
        made = make()
        return [made] + [step(made) for step in steps] + [made]
    return run

def mutated():
    d = deque("abcdef")
    d.append("g"); d.appendleft("z"); a = d.pop(), d.popleft()
    d.rotate(2); b = list(d); d.rotate(-3); d.extend([1, 2]); d.extendleft([3, 4])
    return [a, b, d, len(d), d[0], d[-1], d.index("c"), d.count(1), 3 in d, "q" in d]
case("deque", mutated)
def bounded():
    d = deque([1, 2, 3, 4], 3); a = repr(d); d.append(5); d.appendleft(6); return [a, d, d.maxlen, d == deque([6, 3, 4]), d < deque([7])]
case("deque with maxlen", bounded)
def edited():
    d = deque(range(10)); d.remove(4); d.insert(2, "x"); d.reverse(); del d[0]; d[1] = "y"; return [d, d.copy(), list(reversed(d)), d + deque([1]), deque([1]) * 3]
case("deque edited", edited)
case("deque empty pop", lambda: deque().pop())
case("deque empty popleft", lambda: deque().popleft())
case("deque index error", lambda: deque([1])[3])
case("deque remove missing", lambda: deque([1]).remove(2))
case("deque index missing", lambda: deque([1]).index(2))
case("deque full insert", lambda: deque([1], 1).insert(0, 2))
case("deque maxlen negative", lambda: deque([], -1))
def mutate_while_iterating():
    d = deque([1, 2, 3])
    for x in d: d.append(x)
case("deque mutated during iteration", mutate_while_iterating)
def many():
    d = deque()
    for i in range(1000): d.append(i); d.appendleft(-i)
    for i in range(990): d.pop(); d.popleft()
    return d
case("deque grows and shrinks", many)

def grouped():
    d = defaultdict(list)
    for k, v in [("a", 1), ("b", 2), ("a", 3)]: d[k].append(v)
    e = defaultdict(int)
    for c in "hello": e[c] += 1
    return [d, e, d.get("z"), "z" in d, len(d), dict(d)]
case("defaultdict", grouped)
case("defaultdict of float", lambda: [defaultdict(float)["x"]])
case("defaultdict without factory", lambda: defaultdict()["x"])
case("defaultdict of int factory", lambda: defaultdict(int, {"a": 1}))
case("defaultdict bad factory", lambda: defaultdict(1))

c = lambda: Counter("abracadabra")
case("Counter", lambda: [c(), c().most_common(), c().most_common(2), c()["z"], c().total(), sorted(c().elements()), len(c())])
case("Counter from dict and keywords", lambda: [Counter({"a": 2}), Counter(a=1, b=5), Counter([1, 1.0, True])])
case("Counter arithmetic", lambda: [Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), +Counter(a=-1, b=2), -Counter(a=-1)])
def updated():
    x = Counter("aab"); x.update("bcc"); x.subtract("aaa"); y = Counter(x); del y["zzz"]; y["n"] += 2; return [x, y, x == y, x.copy() == x]
case("Counter update", updated)
case("Counter comparisons", lambda: [Counter("ab") <= Counter("aab"), Counter("ab") == Counter("ba"), Counter("a") == Counter(a=1, b=0), Counter("ab") < Counter("ab")])
case("Counter empty", lambda: Counter())
case("Counter fromkeys", lambda: Counter.fromkeys("ab"))

def ordered():
    d = OrderedDict([("a", 1), ("b", 2), ("c", 3)]); d.move_to_end("a"); a = repr(d); d.move_to_end("c", last=False)
    return [a, d, d.popitem(), d.popitem(last=False), d, OrderedDict(), OrderedDict(x=1)]
case("OrderedDict", ordered)
case("OrderedDict equality", lambda: [OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1)])
case("OrderedDict move missing", lambda: OrderedDict().move_to_end("x"))
case("OrderedDict popitem empty", lambda: OrderedDict().popitem())

def chained():
    m = ChainMap({"a": 1}, {"a": 2, "b": 3}); m["c"] = 4
    return [m, m["a"], m["b"], list(m), len(m), "c" in m, m.get("z", 0), m.new_child({"a": 0}), m.parents, dict(m)]
case("ChainMap", chained)
case("ChainMap missing", lambda: ChainMap()["x"])
case("ChainMap delete", lambda: ChainMap({}, {"a": 1}).pop("a"))

Point = namedtuple("Point", ["x", "y"])
Person = namedtuple("Person", "name age city", defaults=["Paris"])
case("namedtuple", lambda: [Point(1, 2), Point(1, 2).x, Point(1, 2)[1], Point(1, 2) == (1, 2), Point(1, 2) < (1, 3), Point._fields, Point(1.0, 2)._asdict(), Point(1, 2)._replace(y=5), Point._make([7, 8]), len(Point(1, 2)), hash(Point(1, 2)) == hash((1, 2)), list(Point(3, 4))])
case("namedtuple defaults", lambda: [Person("Ann", 3), Person("Bob", 4, "Rome"), Person._field_defaults])
case("namedtuple missing one", lambda: Point(1))
case("namedtuple missing all", lambda: namedtuple("T", "a b c")())
case("namedtuple too many", lambda: Point(1, 2, 3))
case("namedtuple too many with defaults", lambda: Person(1, 2, 3, 4))
case("namedtuple bad field", lambda: namedtuple("T", "a def"))
case("namedtuple duplicate field", lambda: namedtuple("T", "a a"))
case("namedtuple underscore", lambda: namedtuple("T", "_a"))
case("namedtuple rename", lambda: namedtuple("T", "a def a _b", rename=True)(1, 2, 3, 4))
case("namedtuple make wrong length", lambda: Point._make([1]))
case("namedtuple replace unknown", lambda: Point(1, 2)._replace(z=3))
