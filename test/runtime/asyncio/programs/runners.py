"""asyncio.run and Runner: what they cancel and close, what they raise; loops run by hand."""
import asyncio
import contextvars
from harness import Loop, log, run, show

variable = contextvars.ContextVar("variable", default=0)
kept = []


async def forever(name):
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError as error:
        log(name, show(error))
        await asyncio.sleep(0)
        raise
    finally:
        log(name, "is over")


async def returning():
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        return 1


async def failing():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        raise ValueError("while cleaning up")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"], show(context["exception"])))
    kept.extend(asyncio.create_task(each, name=name) for each, name in [(forever("a"), "a"), (returning(), "b"), (failing(), "c")])
    await asyncio.sleep(0)

    def again(count):
        print("again", count, loop.iterations)
        if count > 0:
            loop.call_soon(again, count - 1)

    again(12)
    return "result"


async def fails():
    raise ValueError("from main")


async def cancels_itself():
    asyncio.current_task().cancel("me")
    await asyncio.sleep(0)


async def count():
    variable.set(variable.get() + 1)
    return variable.get()


async def nested():
    inner = count()
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        log(show(error))
    inner.close()


print(run(main()))
for function in (fails, cancels_itself):
    try:
        run(function())
    except (ValueError, asyncio.CancelledError) as error:
        print(show(error))
run(nested())
with asyncio.Runner(loop_factory=Loop) as runner:
    print(runner.run(count()), runner.run(count()), runner.get_loop().is_running())
try:
    runner.get_loop()
except RuntimeError as error:
    print(show(error))

loop = Loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop.is_closed())
loop.call_soon(print, "first")
loop.call_later(5, print, "never")
loop.call_later(3, loop.stop)
loop.run_forever()
print(loop.time(), loop.iterations)
loop.stop()
loop.call_soon(print, "one iteration")
loop.run_forever()
print(loop.run_until_complete(asyncio.sleep(1, "slept")), loop.is_running())


async def stops():
    loop.stop()
    await asyncio.sleep(9)


try:
    loop.run_until_complete(stops())
except RuntimeError as error:
    print(show(error))
loop.close()
for action in (loop.run_forever, lambda: loop.call_soon(print), loop.close):
    try:
        print(action())
    except RuntimeError as error:
        print(show(error))
asyncio.set_event_loop(None)
for action in (asyncio.get_event_loop, asyncio.get_running_loop):
    try:
        action()
    except RuntimeError as error:
        print(show(error))
