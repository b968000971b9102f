"""Runs a million eager tasks in a TaskGroup."""
import asyncio
import time

total = 0


async def add(x):
    global total
    total += x


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    start = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for i in range(1_000_000):
            group.create_task(add(i))
    seconds = time.perf_counter() - start
    print(total)
    print(seconds)


asyncio.run(main())
