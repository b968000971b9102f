#---
if x
    pass
#---
x = 1
  y = 2
#---
if x:
pass
#---
def f():
#---
for x in range(3)
    pass
#---
while x = 1:
    pass
#---
if x == 1:
    pass
  else:
    pass
#---
if x:
	a
        b
#---
try:
    pass
x = 1
#---
try:
    pass
except A, B:
    pass
#---
try:
    pass
except A:
    pass
except* B:
    pass
#---
try:
    pass
except*:
    pass
#---
print "hello"
#---
exec "code"
#---
import
#---
import a as b.c
#---
from x import
#---
from x import a,
#---
from x import (a, b
#---
import a from b
#---
raise A, b
#---
class A
    pass
#---
class A:
#---
def f:
    pass
#---
def f(
    pass
#---
async x
#---
async def f()
    pass
#---
@x
y = 1
#---
with open(x) as f
    pass
#---
with (open(x) as f, open(y) as g)
    pass
#---
with open(x) as f():
    pass
#---
lambda x y: 1
#---
x = 5 6
#---
else:
    pass
#---
x++
#---
global
#---
match x:
    pass
#---
match x:
case 1:
    pass
#---
match x:
    case 1
        pass
#---
while True print(x)
#---
del f()
#---
del 1, x
#---
assert
#---
return
#---
def f():
    return 1 2
#---
elif x:
    pass
#---
if x:
    a
elif y:
b
#---
x = yield = 1
#---
for f() in x: pass
#---
for 1 in x: pass
#---
type X = 
#---
type X[T = 1
#---
def f[](): pass
#---
def f[*T: int](): pass
#---
a; ; b
#---
async def f():
    async for x in y
        pass
