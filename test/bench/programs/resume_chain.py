"""Resumes a task that waits under a hundred frames."""
import asyncio
import time


async def descend(depth):
    if depth > 0:
        return await descend(depth - 1)
    turns = 0
    for _ in range(100_000):
        await asyncio.sleep(0)
        turns += 1
    return turns


async def main():
    start = time.perf_counter()
    turns = await descend(100)
    seconds = time.perf_counter() - start
    print(turns)
    print(seconds)


asyncio.run(main())
