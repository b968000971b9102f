def f[T](): pass
def f[T, *Ts, **P](a: T, *b: *Ts) -> Callable[P, T]: pass
def f[T: int](): pass
def f[T: (int, str)](): pass
def f[T = int, *Ts = *tuple[int], **P = [int]](): pass
def f[T: int = bool](): pass
def f[*Ts = Unpack[X]](): pass
async def f[T,](): pass
class C[T]: pass
class C[T: "C", **P](B[T], metaclass=M): pass
class C[T](): pass
type X = int
type X[T] = list[T]
type X[T: (int, str) = int, *Ts = *tuple[T], **P = [T]] = Callable[P, tuple[T, *Ts]]
type type = type
type match = int; x = 1
type = X[T]
type[T] = 3
type (x)
type * x
