"""A hundred tasks give way to each other ten thousand times each."""
import asyncio
import time


async def worker():
    turns = 0
    for _ in range(10_000):
        await asyncio.sleep(0)
        turns += 1
    return turns


async def main():
    start = time.perf_counter()
    turns = await asyncio.gather(*[worker() for _ in range(100)])
    seconds = time.perf_counter() - start
    print(sum(turns))
    print(seconds)


asyncio.run(main())
