a or b and not c == d
not a in b and c
not not a
a if b else c if d else e
(a if b else c) if (d if e else f) else g
lambda: a
lambda x, /, y=1, *z, w, v=2, **u: (x, y, z)
lambda *, a: a
lambda *a: lambda **b: a
lambda x=lambda: 1: x
lambda x,: x
lambda: (yield)
a < b <= c == d != e > f >= g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m
-a ** -b ** +c
~-+a
(-a) ** b
a ** b ** c
-1
- -1
2 ** -1
a - -b
not -a
(a + b) * c
a + (b * c)
((a)) + ((b))
a.b.c.d
a.b().c[d].e(f)(g)[h][i]
a[b]
a[b, c]
a[b,]
a[b:c]
a[b:c:d]
a[:]
a[::]
a[b:]
a[:c]
a[::d]
a[b:c, d:e, ::f]
a[b:c, d]
a[*b]
a[*b, c]
a[b, *c]
a[(b, c)]
a[b := c]
a[b := c, d := e]
a[lambda: 1]
a[b if c else d:e]
f()
f(a)
f(a,)
f(a, b=c)
f(*a, **b)
f(a, *b, c, *d, e=f, *g, **h, i=j, **k)
f(a := b)
f(a for a in b)
f((a for a in b), c)
f(a if b else c)
f(lambda: a, b=lambda: c)
f(*a or b)
f(**a or b)
f(a)(b)(c)
f(x, match=1, case=2, type=3)
()
(a)
(a,)
(a, b)
(a, *b)
(*a,)
(a := b)
(a := b, c)
(yield_)
a, b
a,
*a, b
a, *b
[]
[a]
[a, b,]
[*a, *b]
[a := b, c]
{}
{a}
{a, b}
{*a, b}
{a := b}
{a: b}
{a: b, **c, d: e,}
{**a}
{**a | b}
{(a := b): c}
{a: lambda: b}
{a: b if c else d}
[a for a in b]
[a for a in b if c if d for e in f if g]
[a for a, b in c]
[a for a, in c]
[a for *a, b in c]
[a for a in (b if c else d)]
[a for a in lambda_ if a or b]
[(a, b) for a in c for b in d]
[x := a for a in b]
[a if b else c for d in e]
[[a for a in b] for b in c]
[lambda: a for a in b]
{a for a in b}
{a: b for a, b in c}
{a: b for a in c if d}
(a for a in b)
[a.b for a.b in c]
[a for a[0] in c]
async def comprehensions():
    [a async for a in b]
    [await a for a in b]
    [a async for a in b if await c for d in e]
    {a async for a in b}
    {a: b async for a in c}
    (a async for a in b)
    f(a async for a in b)
    await a + b
    await a ** b
    -await a
    await a.b(c)[d]
    not await a
    await (await a)
    a if await b else await c
    [await a, await b]
    return await f(await g())
None, True, False, ..., Ellipsis
a . b
a . b . c ()
x = 1 if 2else 3
[1for a in b]
0x1for x in y
a if(b)else(c)
a and(b)or(c)
a<b>c
a!=b
a<-b
print(*a, sep="", end="\n")
await_ = async_ = 1
