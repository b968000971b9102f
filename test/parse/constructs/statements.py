"""Every statement of the language."""
from __future__ import annotations
import os, sys as system, os.path as path
from . import sibling
from .. import parent as p
from ...far.away import (one as first, two, )
from .module import *

x = y = z = 1
x, y = y, x
(x, y), *rest = (1, 2), 3, 4
[x, *y] = "abc"
x.a = x[0] = x[1:2] = None
*a, = 1, 2
x: int
x: int = 3
(x): int = 3
x.a: "str" = "s"
x[0]: list[int] = []
x: tuple[int, ...] = 1, *y
x += 1; x -= 1; x *= 2; x /= 2; x //= 2; x %= 2; x **= 2
x @= m; x &= 1; x |= 1; x ^= 1; x <<= 1; x >>= 1
x += 3 if False else 4


def everything():
    global g1, g2
    del x, (y, z), [a], b.c, d[0]
    del (only)
    del w,
    assert x
    assert x, "message"
    raise
    raise ValueError
    raise ValueError("x") from error
    return
    return 1
    return 1, *x
    return *x, 2
    pass
    def inner():
        nonlocal v
        v = yield
        yield
        yield 1
        yield 1, *v
        w = yield from v
        x += yield v
        yield from (yield)
        return (yield v), (yield)
    v = 1


if a: pass
if a: b; c
if a:
    b
elif c:
    d
elif e:
    f
else:
    g
if (n := len(a)) > 10: pass
if n := 3: pass

while a:
    break
    continue
else:
    pass
while x := f(): pass

for a in b: pass
for a, b in c:
    pass
else:
    d
for a, *b in *c, d: pass
for (a, b), c.d, e[0] in f: pass
for [a] in b: pass
for x in a, b: pass
for x in lambda: y, z: pass

try:
    pass
except: pass
try:
    pass
except A: pass
except (A, B) as e:
    pass
except a.b(c) as d: pass
else:
    pass
finally:
    pass
try: pass
finally: pass
try:
    pass
except* A:
    pass
except* (B, C) as e:
    pass
except *D: pass

with a: pass
with a as b: pass
with a as b, c as (d, e), f as g.h, i as j[0], k: pass
with (a): pass
with (a, b): pass
with (a as b): pass
with (a as b, c as d,): pass
with (
    open("x") as f,
    open("y") as g
):
    pass
with (a, b) as c: pass
with (a).b as c: pass
with (a or b) as c, (d): pass
with (a), (b): pass
with (yield_) as x: pass
with (a for a in b) as c: pass
with (a := b) as c: pass
with (a := b): pass
with (a, b), c as d: pass
with (): pass
with a(), b() as c: pass
with open(x) as a.b, open(y) as (c): pass

async def coroutine():
    await x
    async with a as b, c: pass
    async with (a as b, c as d): pass
    async for a, b in c:
        pass
    else:
        pass
    return await x, await y


@decorator
@a.b.c(d)
@a[0]
@(lambda f: f)
@x if y else z
@w := v
def decorated(): pass


@dataclass(frozen=True)
class C: pass


@decorator
async def ad(): pass


class A: x = 1
class A(): pass
class A(B, metaclass=M, *bases, **kw):
    """Doc."""
    def method(self): return super().method()
class A(B, C):
    class D:
        pass

print = 1
print
print(print)
match = case = type = _ = 1
match(x)
match[x]
match.x
match, case = 1, 2
match: int
match * x
match - x
match @ x
match in x
type(x)
type = 3
type: int = 4
type.x = type[0]
