import functools, itertools, operator
from itertools import *
from record import case

case("accumulate", lambda: [list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=100)), list(accumulate([]))])
case("batched", lambda: list(batched("abcdefg", 3)))
case("batched strict", lambda: list(batched("abcd", 3, strict=True)))
case("chain", lambda: [list(chain("ab", [1, 2])), list(chain.from_iterable(["ab", "cd"]))])
case("combinations", lambda: [list(combinations("abcd", 2)), list(combinations(range(3), 4)), list(combinations([], 0))])
case("combinations_with_replacement", lambda: list(combinations_with_replacement("abc", 2)))
case("permutations", lambda: [list(permutations("abc")), list(permutations("abcd", 2)), list(permutations([1], 2))])
case("product", lambda: [list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("ab", []))])
case("compress", lambda: list(compress("abcdef", [1, 0, 1, 0, 1])))
case("count", lambda: [list(islice(count(), 3)), list(islice(count(10, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(count(1.0), 2))])
case("cycle", lambda: list(islice(cycle("ab"), 5)))
case("dropwhile", lambda: list(dropwhile(lambda x: x < 3, [1, 4, 2])))
case("takewhile", lambda: list(takewhile(lambda x: x < 3, [1, 2, 4, 2])))
case("filterfalse", lambda: [list(filterfalse(lambda x: x % 2, range(5))), list(filterfalse(None, [0, 1, "", "a"]))])
case("groupby", lambda: [(k, list(g)) for k, g in groupby("aabbbca")])
case("groupby key", lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
case("groupby skipped groups", lambda: [k for k, _ in groupby("aabbc")])
case("islice", lambda: [list(islice("abcdefg", *b)) for b in [(3,), (2, 5), (1, None, 2), (0, 6, 3), (None,)]])
case("islice negative", lambda: islice([1], -1))
case("islice zero step", lambda: islice([1], 0, 1, 0))
def shared():
    it = iter(range(10)); a = list(islice(it, 3)); b = list(islice(it, 1, 4, 2)); return [a, b, list(it)]
case("islice leaves the rest", shared)
def broken_off():
    it = takewhile(lambda x: x < 8, count())
    for x in it:
        if x == 2: break
    return [next(it), next(it)]
case("loop broken off goes on later", broken_off)
case("pairwise", lambda: [list(pairwise("abcd")), list(pairwise([1]))])
case("repeat", lambda: list(repeat(7, 3)))
case("starmap", lambda: list(starmap(pow, [(2, 3), (3, 2)])))
def teed():
    a, b = tee(iter([1, 2, 3])); return [next(a), next(a), list(b), list(a)]
case("tee", teed)
case("zip_longest", lambda: [list(zip_longest("abc", [1])), list(zip_longest([1], [2, 3], fillvalue=0))])
