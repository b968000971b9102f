"""Async generators: leaving a loop early closes a generator later, in a task of its own."""
import asyncio
from harness import log, run, show


async def count(name, limit):
    try:
        for i in range(limit):
            await asyncio.sleep(0)
            log(name, "yields", i)
            yield i
    finally:
        log(name, "closes")
        await asyncio.sleep(0)
        log(name, "is closed")


async def tick(turns):
    for turn in range(turns):
        log("tick", turn)
        await asyncio.sleep(0)


async def started_tasks():
    for i in range(2):
        yield asyncio.create_task(asyncio.sleep(0, i))


async def main():
    ticking = asyncio.create_task(tick(12))
    async for i in count("whole", 2):
        log("item", i)
    async for i in count("left", 5):
        log("item", i)
        if i == 1:
            break
    log("after the break")
    for _ in range(4):
        await asyncio.sleep(0)
        log("main")
    numbers = count("named", 5)
    async for i in numbers:
        if i == 1:
            break
    log("open still")
    await numbers.aclose()
    log([i async for i in count("comprehension", 2)])
    try:
        async for i in count("raised", 3):
            raise ValueError(i)
    except ValueError as error:
        log(show(error))
    for _ in range(4):
        await asyncio.sleep(0)

    async def slow():
        try:
            yield 1
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            log("the generator is cancelled")
            raise

    async def use():
        async for i in slow():
            log("item", i)

    task = asyncio.create_task(use())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    async for task in started_tasks():
        log(task.done(), await task)
    await ticking
    global left_open
    left_open = count("closed by run()", 3)
    async for i in left_open:
        break


left_open = None
run(main())
