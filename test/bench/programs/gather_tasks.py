"""Gathers a million tasks at once."""
import asyncio
import time


async def double(x):
    return 2 * x


async def main():
    start = time.perf_counter()
    doubled = await asyncio.gather(*[double(i) for i in range(1_000_000)])
    seconds = time.perf_counter() - start
    print(sum(doubled))
    print(seconds)


asyncio.run(main())
