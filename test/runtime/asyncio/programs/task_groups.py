"""Task groups: failing, nested, cancelled from outside, used too late."""
import asyncio
from harness import log, run, show


async def job(name, turns, error=None):
    try:
        for turn in range(turns):
            log(name, turn)
            await asyncio.sleep(0)
        if error is not None:
            raise error
        return name
    except asyncio.CancelledError as cancelled:
        log(name, show(cancelled))
        await asyncio.sleep(0)
        log(name, "is clean")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(job("a", 2))
        second = group.create_task(job("b", 3), name="bee")
        log("end of the block")
    log(first.result(), second.result(), second.get_name())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("c", 1, ValueError("c")))
            group.create_task(job("d", 5))
            for turn in range(9):
                log("block", turn)
                await asyncio.sleep(0)
    except* ValueError as errors:
        log(show(errors), asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(job("e", 5))
            group.create_task(job("f", 2, KeyError("f")))
            await asyncio.sleep(0)
            raise ValueError("block")
    except* (ValueError, KeyError) as errors:
        log(show(errors))

    async def parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(job("g", 9))
            try:
                await asyncio.get_running_loop().create_future()
            finally:
                log("block left")

    task = asyncio.create_task(parent())
    for _ in range(3):
        await asyncio.sleep(0)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        log(show(error), task.cancelled())
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(job("h", 8))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(job("i", 2, ValueError("inner")))
                inner.create_task(job("j", 9))
            log("never")
    except* ValueError as errors:
        log(show(errors), asyncio.current_task().cancelling())

    async def adder(group):
        await asyncio.sleep(0)
        group.create_task(job("added", 1))

    async with asyncio.TaskGroup() as group:
        group.create_task(adder(group))
    try:
        group.create_task(job("late", 1))
    except RuntimeError as error:
        log(show(error))
    async with asyncio.TaskGroup() as group:
        first = group.create_task(job("k", 5))
        second = group.create_task(job("l", 3))
        await asyncio.sleep(0)
        first.cancel("only k")
    log(first.cancelled(), second.result())

    async def failing_parent():
        async with asyncio.TaskGroup() as group:
            group.create_task(job("m", 3, ValueError("m")))

    task = asyncio.create_task(failing_parent())
    for _ in range(4):
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except (asyncio.CancelledError, ExceptionGroup) as error:
        log(show(error), task.cancelling())


run(main())
