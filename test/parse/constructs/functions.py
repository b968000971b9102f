def f(): pass
def f(a): pass
def f(a, b=1): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a=1, /, b=2, *, c, d=3): pass
def f(*args): pass
def f(*args, a, b=1): pass
def f(**kwargs): pass
def f(*, a): pass
def f(a, *args, b, c=1, **kwargs): pass
def f(a, b,): pass
def f(a: int, b: "str" = 1, *args: float, c: list[int] = [], **kw: dict) -> None: pass
def f(*args: *Ts): pass
def f(a: lambda: 1 = lambda: 2) -> (yield_): pass
def f(a=(1, 2), b={}, c=x if y else z): pass
def f() -> tuple[int, str]: ...
async def f(a, /, *, b) -> int: return 1
def f(
    a,  # first
    b=2,  # second
    *,
    c,
) -> (
    int
):
    "doc"
    return a
def f(): return
def f(): x = 1; return x
def match(case, type): return type
def _(_): return _
