"""Timers in the order of their times; executors; what a loop does with cancelled timers."""
import asyncio
from harness import log, run, show


async def main():
    loop = asyncio.get_running_loop()
    fired = []
    handles = {name: loop.call_later(delay, fired.append, name) for name, delay in [("c", 3), ("a", 1), ("d", 4), ("b", 2), ("x", 2.5), ("e", 4.5)]}
    handles["x"].cancel()
    log(handles["x"].cancelled(), handles["a"].when(), handles["a"].cancelled())
    await asyncio.sleep(2.2)
    log(fired)
    await asyncio.sleep(5)
    log(fired, loop.time())
    loop.call_at(loop.time() + 1, log, "at")
    loop.call_at(loop.time() - 1, log, "overdue")
    loop.call_later(-5, log, "negative")
    await asyncio.sleep(0)
    log("main")
    await asyncio.sleep(2)
    many = [loop.call_later(100 + i, log, "never") for i in range(200)]
    for handle in many:
        handle.cancel()
    await asyncio.sleep(1)
    log(loop.time())
    await asyncio.gather(*[asyncio.sleep(0.1 * i) for i in range(10)])
    log(round(loop.time(), 3))
    for wrong in (float("nan"), None):
        try:
            await asyncio.sleep(wrong)
        except (ValueError, TypeError) as error:
            log(type(error).__name__)
    try:
        loop.call_later(None, log)
    except TypeError as error:
        log(show(error))


run(main())
