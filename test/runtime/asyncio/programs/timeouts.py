"""Timeouts: nested, at the same instant, swallowed, rescheduled, around a task group."""
import asyncio
from harness import log, run, show


async def nap(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError as error:
        log(name, show(error))
        raise


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    try:
        async with asyncio.timeout(2) as limit:
            await nap("a", 9)
    except TimeoutError as error:
        log(show(error), show(error.__cause__), limit.expired(), task.cancelling(), loop.time())
    async with asyncio.timeout(9) as limit:
        log(await nap("b", 2), limit.when())
    log(limit.expired())
    try:
        async with asyncio.timeout(9) as outer:
            try:
                async with asyncio.timeout(2) as inner:
                    await nap("c", 9)
            except TimeoutError:
                log("inner", inner.expired(), outer.expired())
                raise
    except TimeoutError:
        log("outer", outer.expired())
    try:
        async with asyncio.timeout(2) as outer:
            async with asyncio.timeout(9) as inner:
                await nap("d", 9)
    except TimeoutError:
        log("outer", inner.expired(), outer.expired())
    when = loop.time() + 2
    try:
        async with asyncio.timeout_at(when) as outer:
            try:
                async with asyncio.timeout_at(when) as inner:
                    await nap("e", 9)
            except TimeoutError:
                log("both", inner.expired(), outer.expired(), task.cancelling())
            await asyncio.sleep(9)
    except TimeoutError:
        log("both", inner.expired(), outer.expired())
    async with asyncio.timeout(2) as limit:
        try:
            await asyncio.sleep(9)
        except asyncio.CancelledError:
            log("swallowed")
    log(limit.expired(), task.cancelling())
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                await asyncio.sleep(0)
                log("one iteration later")
                await asyncio.sleep(0)
                log("never")
        except TimeoutError:
            log("expired at once")
    async with asyncio.timeout(0):
        log("no await, no timeout")
    async with asyncio.timeout(2) as limit:
        limit.reschedule(None)
        await asyncio.sleep(4)
        log("never expires", limit.when())
    try:
        async with asyncio.timeout(None) as limit:
            limit.reschedule(loop.time() + 2)
            await asyncio.sleep(9)
    except TimeoutError:
        log("rescheduled", limit.when(), limit)
    try:
        async with asyncio.timeout(2):
            async with asyncio.TaskGroup() as group:
                group.create_task(nap("f", 9))
                group.create_task(nap("g", 1))
    except TimeoutError:
        log("group", task.cancelling())
    try:
        async with asyncio.timeout(2):
            try:
                await asyncio.sleep(9)
            except asyncio.CancelledError:
                raise ValueError("other")
    except ValueError as error:
        log(show(error), task.cancelling())
    try:
        limit.reschedule(1)
    except RuntimeError as error:
        log(show(error))


run(main())
