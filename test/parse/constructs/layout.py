if a:
	b
	if c:
		d
	e
if a:
        b
        if c:
        	d
x = \
    1
if a and \
   b:
  c
\
d
x = [
1,

# comment
  2, # c
]

def f():
    pass
    
    pass


if x:
 # deeper
  a
 # less
  b
# none

x;
x; y
x; y;
if x: y; z;
class A: a; b

def f(
  a,
      b
): return (a +
b)
if 1:
    if 2:
        if 3:
            4
5
   # odd comment
6 # end
