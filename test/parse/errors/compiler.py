#---
return 1
#---
class A:
    return
#---
yield 1
#---
class A:
    x = yield
#---
await x
#---
def f():
    await x
#---
lambda: await_
lambda: (await x)
#---
[await x for x in y]
#---
def f():
    return [x async for x in y]
#---
async def f():
    return [(yield x) for x in y]
#---
async def f():
    yield from x
#---
async def f():
    yield 1
    return 2
#---
def f():
    async with a: pass
#---
def f():
    async for a in b: pass
#---
async with a: pass
#---
break
#---
if x:
    continue
#---
for x in y:
    def f():
        break
#---
while x:
    class A:
        continue
#---
for x in y:
    pass
else:
    break
#---
for x in y:
    try:
        pass
    except* A:
        break
#---
def f():
    try:
        pass
    except* A:
        return 1
#---
def f(a, a): pass
#---
def f(a, *, b, **a): pass
#---
lambda a, a: 1
#---
f(a=1, a=2)
#---
nonlocal x
#---
def f():
    nonlocal x
#---
def f(x):
    global x
#---
def f():
    x = 1
    global x
#---
def f():
    print(x)
    global x
#---
def f():
    x: int
    global x
#---
def f():
    global x
    x: int = 1
#---
def f():
    def g(x):
        nonlocal x
#---
x = 1
global x
#---
def f():
    from x import *
#---
class A:
    from x import *
#---
x = 1
from __future__ import annotations
#---
from __future__ import braces
#---
from __future__ import nothing
#---
*a = 1
#---
*a, *b = 1
#---
x = *a
#---
*a
#---
return_ = [*a, (*b, *c)]
del *a
#---
__debug__ = 1
#---
def f(__debug__): pass
#---
f(__debug__=1)
#---
try:
    pass
except:
    pass
except A:
    pass
#---
match x:
    case a: pass
    case b: pass
#---
match x:
    case _: pass
    case 1: pass
#---
match x:
    case _ | 1: pass
#---
match x:
    case a | 1: pass
#---
match x:
    case [a, a]: pass
#---
match x:
    case [a] | [b]: pass
#---
match x:
    case [*a, *b]: pass
#---
match x:
    case {"a": 1, "a": 2}: pass
#---
match x:
    case A(x=1, x=2): pass
#---
match x:
    case A(x=1, 2): pass
#---
match x:
    case a.b as _: pass
#---
match x:
    case 1 as a.b: pass
#---
match x:
    case 1j + 2: pass
#---
match x:
    case 1 + 2: pass
#---
match x:
    case f"{a}": pass
#---
def f[T, T](): pass
#---
def f[T = int, U](): pass
#---
def f[T: (yield)](): pass
#---
type X = (yield)
#---
class A[T]((x := 1)): pass
#---
[x := 1 for x in y]
#---
[x for x in (y := z)]
#---
class A:
    [y := x for x in z]
#---
def f():
    def g[T]():
        def h():
            nonlocal T
