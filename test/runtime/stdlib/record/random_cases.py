import random
from record import case

R = random.Random
case("random", lambda: [R(42).random() for _ in range(1)] + [r.random() for r in [R(7)] for _ in range(700)][-3:])
for name, seed in {
    "int 0": 0, "int -5": -5, "big int": 2**100 + 17, "str": "hello", "empty str": "", "unicode str": "héllo wörld",
    "float": 1.5, "integral float": 3.0, "negative float": -2.75, "bool": True, "bytes": b"abc",
}.items():
    case(f"seed {name}", lambda: [R(seed).getrandbits(32), R(seed).random()])
case("seed list", lambda: R().seed([1]))
case("getrandbits", lambda: [r.getrandbits(k) for r in [R(1)] for k in (0, 1, 5, 31, 32, 33, 48, 53, 54, 64, 65, 100, 200)])
case("getrandbits negative", lambda: R(1).getrandbits(-1))
case("randrange", lambda: [r.randrange(*a) for r in [R(2)] for a in [(10,), (5, 20), (0, 100, 7), (10, 0, -3), (2**40,), (2**60, 2**70), (-5, 5)]])
case("randrange empty", lambda: R(2).randrange(0))
case("randrange empty range", lambda: R(2).randrange(5, 5))
case("randrange zero step", lambda: R(2).randrange(1, 5, 0))
case("randrange empty with step", lambda: R(2).randrange(5, 1, 2))
case("randint", lambda: [r.randint(1, n) for r in [R(3)] for n in range(1, 60)])
case("randint empty", lambda: R(3).randint(5, 1))
case("randint big", lambda: R(3).randint(0, 2**53))
case("choice", lambda: [r.choice("abcdef") for r in [R(4)] for _ in range(10)])
case("choice of tuple", lambda: R(4).choice((1.0, 2.5, None)))
case("choice of range", lambda: R(4).choice(range(0, 1000, 5)))
case("choice of nothing", lambda: R(4).choice([]))
case("choices", lambda: R(5).choices(["a", "b", "c"], k=8))
case("choices weights", lambda: R(5).choices(["a", "b", "c"], [1, 5, 2], k=8))
case("choices cum_weights", lambda: R(5).choices(["a", "b", "c"], cum_weights=[1, 5, 20], k=8))
case("choices wrong weights", lambda: R(5).choices(["a", "b", "c"], [1, 5], k=8))
case("choices zero weights", lambda: R(5).choices(["a", "b"], [0, 0]))
def shuffled():
    xs = list(range(20)); R(6).shuffle(xs); return xs
case("shuffle", shuffled)
case("sample", lambda: R(7).sample(range(100), 10))
case("sample small pool", lambda: R(7).sample(list("abcdefgh"), 5))
case("sample large", lambda: R(7).sample(range(10**7), 8))
case("sample counts", lambda: R(7).sample(["red", "blue"], 5, counts=[4, 2]))
case("sample too many", lambda: R(7).sample([1, 2], 3))
case("sample of set", lambda: R(7).sample({1, 2}, 1))
case("uniform", lambda: [r.uniform(*a) for r in [R(8)] for a in [(0, 1), (5, -5), (1.5, 100)]])
case("triangular", lambda: [r.triangular(*a) for r in [R(9)] for a in [(), (0, 10), (0, 10, 3)]])
case("normalvariate", lambda: [r.normalvariate(0, 1) for r in [R(10)] for _ in range(5)])
case("gauss", lambda: [r.gauss(10, 2) for r in [R(11)] for _ in range(6)])
case("expovariate", lambda: [r.expovariate(0.5) for r in [R(12)] for _ in range(5)])
case("gammavariate", lambda: [r.gammavariate(a, 2) for r in [R(13)] for a in (0.5, 1.0, 3.5)])
case("betavariate", lambda: [r.betavariate(2, 3) for r in [R(14)] for _ in range(3)])
case("lognormvariate", lambda: R(15).lognormvariate(0, 0.25))
case("vonmisesvariate", lambda: R(16).vonmisesvariate(1, 4))
case("paretovariate", lambda: R(17).paretovariate(3))
case("weibullvariate", lambda: R(18).weibullvariate(1, 1.5))
case("expovariate zero", lambda: R(1).expovariate(0))
def state():
    r = R(19); r.gauss(); s = r.getstate(); a = [r.random(), r.gauss()]; r.setstate(s)
    return [a == [r.random(), r.gauss()], s[0], len(s[1]), s[1][:3]]
case("state", state)
case("randbytes", lambda: R(20).randbytes(7))
def module():
    random.seed(0); return [random.randint(1, 6) for _ in range(10)], random.choice(["x", "y", "z"]), random.uniform(1, 2)
case("module functions", module)
