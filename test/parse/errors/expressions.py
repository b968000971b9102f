#---
f(1 2)
#---
f(a b)
#---
[1 2]
#---
{1: 2 3: 4}
#---
{1: }
#---
{1: *a}
#---
{1, 2: 3}
#---
{a: 1, b}
#---
(1
#---
[1, 2
x = 3
#---
x = (1, 2))
#---
x = (1, 2]
#---
x = [
  1,
  2)
#---
f(
x = 1
y = 2
#---
1 = x
#---
f() = 1
#---
a + b = 1
#---
None = 1
#---
x + 1 += 2
#---
(a, b) += 1
#---
[a, b]: int = 1
#---
f(): int
#---
"a" = 1
#---
f"{a}" = 1
#---
a if b
#---
a if b else
#---
lambda: x = 1
#---
(x for x in y) = 1
#---
f(a for a in b, c)
#---
f(c, a for a in b)
#---
f(a=1, b)
#---
f(**a, b)
#---
f(**a, *b)
#---
f(a.b=1)
#---
f(True=1)
#---
f(a=)
#---
[a, b for a, b in c]
#---
[*a for a in b]
#---
{**a for a in b}
#---
[a for a b]
#---
(*a)
#---
a := 1
#---
(a.b := 1)
#---
(a = 1)
#---
if (a = 1): pass
#---
f(a, b := )
#---
a not b
#---
a is is b
#---
a <> b
#---
not
#---
a +
#---
1 + not a
#---
- not a
#---
a.1
#---
a..b
#---
a[]
#---
a[1
#---
x = $
#---
x = a ? b : c
#---
x = a!
#---
a = b c
#---
def f(a, a=1, b): pass
#---
def f(a=1, b): pass
#---
def f(*): pass
#---
def f(*, **k): pass
#---
def f(*a, *b): pass
#---
def f(**k, a): pass
#---
def f(a, /, b, /): pass
#---
def f(*a, /): pass
#---
def f(*a=1): pass
#---
def f(**a=1): pass
#---
def f(a=): pass
#---
def f((a, b)): pass
#---
lambda (a, b): 1
#---
def f(1): pass
#---
def f(a.b): pass
#---
def f(None): pass
#---
for = 1
#---
x = class
#---
await = 1
#---
{*a: 1}
#---
{**a, *b}
#---
[a for a in b for]
#---
f(*)
#---
f(**)
#---
print(f(a, (b))
x = 1
