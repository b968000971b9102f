"""Passes a million items through a queue that holds a thousand items."""
import asyncio
import time

ITEMS = 1_000_000


async def produce(queue):
    for i in range(ITEMS):
        await queue.put(i)


async def consume(queue):
    total = 0
    for _ in range(ITEMS):
        total += await queue.get()
    return total


async def main():
    queue = asyncio.Queue(maxsize=1000)
    start = time.perf_counter()
    producer = asyncio.create_task(produce(queue))
    total = await consume(queue)
    await producer
    seconds = time.perf_counter() - start
    print(total)
    print(seconds)


asyncio.run(main())
