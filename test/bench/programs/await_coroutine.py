"""Awaits a million coroutines that do not suspend."""
import asyncio
import time


async def increment(x):
    return x + 1


async def main():
    start = time.perf_counter()
    value = 0
    for _ in range(1_000_000):
        value = await increment(value)
    seconds = time.perf_counter() - start
    print(value)
    print(seconds)


asyncio.run(main())
