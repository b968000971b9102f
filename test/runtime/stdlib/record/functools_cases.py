import functools
from functools import *
from record import case

def power(base, exponent, *, scale=1): return scale * base ** exponent
case("partial", lambda: [partial(power, 2)(5), partial(power, 2, scale=3)(2), partial(partial(power, 2), 3)(), partial(power, scale=2)(3, 2, scale=5), partial(power, 2, scale=3).args, partial(power, 2, scale=3).keywords])
case("partial repr", lambda: partial(int, 5))
case("partial not callable", lambda: partial(3))
case("reduce", lambda: [reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [2, 3], 10), reduce(lambda a, b: a + b, [], 7)])
case("reduce of nothing", lambda: reduce(lambda a, b: a, []))
def named():
    def decorator(f):
        @wraps(f)
        def wrapper(*args): return f(*args)
        return wrapper
    @decorator
    def my_function(x): "doc"; return x
    return [my_function.__name__, my_function(3), my_function.__wrapped__(4)]
case("wraps", named)
def cached():
    calls = []
    @lru_cache(maxsize=2)
    def f(x): calls.append(x); return x * 2
    r = [f(1), f(2), f(1), f(3), f(2), f.cache_info()]; f.cache_clear(); return [r, calls, f.cache_info(), f.__name__]
case("lru_cache", cached)
def keys():
    @cache
    def f(*args): return len(args)
    f(3); f(3.0); f(True); f("3"); f(1, 2); f((1, 2)); f(3)
    return f.cache_info()
case("cache keys", keys)
def unhashable():
    cache(lambda x: x)([1])
case("cache of unhashable", unhashable)
case("lru_cache bad size", lambda: lru_cache("x"))
def ordering():
    @total_ordering
    class V:
        def __init__(self, n): self.n = n
        def __eq__(self, o): return self.n == o.n
        def __lt__(self, o): return self.n < o.n
    a, b = V(1), V(2)
    return [a < b, a <= b, a > b, a >= b, b >= a, a <= V(1), a >= V(1), a > V(1)]
case("total_ordering", ordering)
def no_ordering():
    @total_ordering
    class V: pass
case("total_ordering without root", no_ordering)
case("cmp_to_key", lambda: sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
def dispatched():
    @singledispatch
    def show(x): return "object"
    @show.register(int)
    def _(x): return "int"
    @show.register(list)
    def _(x): return "list"
    return [show(1), show(True), show([1]), show("a"), show(None)]
case("singledispatch", dispatched)
def property_once():
    calls = []
    class C:
        @cached_property
        def total(self): calls.append(1); return 42
    c = C(); return [c.total, c.total, len(calls), C().total, len(calls)]
case("cached_property", property_once)
