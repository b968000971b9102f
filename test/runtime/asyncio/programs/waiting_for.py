"""wait_for and shield: results, timeouts, refusals, cancellation from outside."""
import asyncio
from harness import log, run, show


async def nap(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error is not None:
            raise error
        log(name, "is done")
        return name
    except asyncio.CancelledError as cancelled:
        log(name, show(cancelled))
        await asyncio.sleep(0)
        log(name, "is clean")
        raise


async def attempt(awaitable, seconds):
    try:
        log("result", await asyncio.wait_for(awaitable, seconds))
    except (TimeoutError, ValueError) as error:
        log("result", show(error), error.__cause__ and show(error.__cause__))


async def refuse():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        return "refused"


async def main():
    loop = asyncio.get_running_loop()
    await attempt(nap("a", 0), 1)
    await attempt(nap("b", 9), 2)
    await attempt(nap("c", 0, ValueError("c")), 2)
    await attempt(nap("never", 0), 0)
    task = asyncio.create_task(nap("d", 9))
    await attempt(task, 2)
    log(task.cancelled())
    task = asyncio.create_task(nap("e", 9))
    await attempt(asyncio.shield(task), 2)
    log(task.cancelled(), task.done())
    task.cancel()
    await asyncio.wait([task])
    await attempt(refuse(), 2)
    log(asyncio.current_task().cancelling())
    task = asyncio.create_task(asyncio.wait_for(nap("f", 9), 9))
    await asyncio.sleep(0)
    task.cancel("outside")
    try:
        await task
    except asyncio.CancelledError as error:
        log(show(error))
    future = loop.create_future()
    loop.call_later(2, future.set_result, "future")
    for seconds in (9, 0, None):
        await attempt(future, seconds)
    future = loop.create_future()
    await attempt(future, 2)
    log(future.cancelled(), loop.time())

    inner = asyncio.create_task(nap("g", 5))

    async def shielded():
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError as error:
            log("shielded", show(error), inner.done())
            raise

    task = asyncio.create_task(shielded())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("only me")
    await asyncio.wait([task])
    log(task.cancelled(), await inner)
    inner = asyncio.create_task(nap("h", 5))
    task = asyncio.create_task(shielded())
    await asyncio.sleep(0)
    inner.cancel("inner")
    await asyncio.wait([task])
    log(inner.cancelled(), task.cancelled())
    inner = asyncio.create_task(nap("i", 0, ValueError("i")))
    task = asyncio.create_task(shielded())
    await asyncio.wait([task])
    log(show(task.exception()), asyncio.shield(inner) is inner)
    inner = asyncio.create_task(nap("j", 1))
    first, second = asyncio.shield(inner), asyncio.shield(inner)
    first.cancel()
    log(first.cancelled(), second.done(), await second)


run(main())
