import asyncio, io, sys
from contextlib import *
from record import case

def run(make, body=lambda log, value: None):
    def go():
        log = []
        try:
            with make(log) as value: body(log, value)
        except BaseException as error: log.append(repr(error))
        return log
    return go
def fail(log, value): raise ValueError("body")

@contextmanager
def plain(log, name="a"):
    log.append("enter " + name)
    try: yield name.upper()
    except KeyError: log.append("swallowed")
    finally: log.append("exit " + name)
case("contextmanager", run(plain, lambda log, v: log.append(v)))
case("contextmanager with error", run(plain, fail))
def key(log, v): raise KeyError("k")
case("contextmanager swallows", run(plain, key))
@contextmanager
def empty(log):
    if 0: yield
case("contextmanager without yield", run(empty))
@contextmanager
def twice(log):
    yield 1
    yield 2
case("contextmanager with two yields", run(twice))
@contextmanager
def stubborn(log):
    try: yield 1
    except ValueError: yield 2
case("contextmanager that goes on after throw", run(stubborn, fail))
@contextmanager
def replacing(log):
    try: yield 1
    except ValueError: raise TypeError("other")
case("contextmanager that replaces", run(replacing, fail))
def decorated():
    log = []
    @plain(log, "d")
    def f(x): log.append(x); return x + 1
    return [f(1), f(2), log]
case("contextmanager as decorator", decorated)
case("name of a contextmanager", lambda: plain.__name__)

case("suppress", run(lambda log: suppress(ValueError, KeyError), fail))
case("suppress another", run(lambda log: suppress(KeyError), fail))
def group(log, v): raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
case("suppress part of a group", run(lambda log: suppress(KeyError), group))
class Thing:
    def __init__(self, log): self.log = log
    def close(self): self.log.append("closed")
case("closing", run(lambda log: closing(Thing(log)), fail))
case("nullcontext", run(lambda log: nullcontext(5), lambda log, v: log.append(v)))
def redirected():
    out = io.StringIO()
    with redirect_stdout(out): print("hidden")
    with redirect_stderr(out): print("err", file=sys.stderr)
    return out.getvalue()
case("redirect", redirected)

def stack(log, v):
    v.enter_context(plain(log, "x")); v.enter_context(plain(log, "y")); v.callback(log.append, "callback"); v.push(lambda *exc: log.append(exc[0] is None))
case("ExitStack", run(lambda log: ExitStack(), stack))
def stack_fails(log, v): stack(log, v); raise KeyError("z")
case("ExitStack with error", run(lambda log: ExitStack(), stack_fails))
def stack_callback_fails(log, v): v.callback(lambda: 1 / 0); v.enter_context(plain(log, "x")); raise ValueError("first")
case("ExitStack with failing callback", run(lambda log: ExitStack(), stack_callback_fails))
def popped():
    log = []
    with ExitStack() as s: s.callback(log.append, "late"); kept = s.pop_all()
    log.append("between"); kept.close(); return log
case("ExitStack pop_all", popped)
case("ExitStack of no context manager", run(lambda log: ExitStack(), lambda log, v: v.enter_context(5)))

def arun(make, body=None):
    async def go():
        log = []
        try:
            async with make(log) as value:
                if body: await body(log, value)
        except BaseException as error: log.append(repr(error))
        return log
    return lambda: asyncio.run(go())
@asynccontextmanager
async def aplain(log, name="a"):
    log.append("enter " + name)
    try: yield name.upper()
    except KeyError: log.append("swallowed")
    finally: log.append("exit " + name)
async def afail(log, v): log.append(v); raise ValueError("body")
async def akey(log, v): raise KeyError("k")
case("asynccontextmanager", arun(aplain))
case("asynccontextmanager with error", arun(aplain, afail))
case("asynccontextmanager swallows", arun(aplain, akey))
@asynccontextmanager
async def atwice(log):
    yield 1
    yield 2
case("asynccontextmanager with two yields", arun(atwice))
@asynccontextmanager
async def aempty(log):
    if 0: yield
case("asynccontextmanager without yield", arun(aempty))
async def astack(log, v):
    await v.enter_async_context(aplain(log, "x")); v.enter_context(plain(log, "y"))
    async def later(x): log.append(x)
    v.push_async_callback(later, "async callback"); raise KeyError("k")
case("AsyncExitStack", arun(lambda log: AsyncExitStack(), astack))
class AThing:
    def __init__(self, log): self.log = log
    async def aclose(self): self.log.append("aclosed")
case("aclosing", arun(lambda log: aclosing(AThing(log))))
