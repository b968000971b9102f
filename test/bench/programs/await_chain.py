"""Awaits through a hundred frames, ten thousand times."""
import asyncio
import time


async def descend(depth):
    if depth == 0:
        return 0
    return 1 + await descend(depth - 1)


async def main():
    start = time.perf_counter()
    frames = 0
    for _ in range(10_000):
        frames += await descend(100)
    seconds = time.perf_counter() - start
    print(frames)
    print(seconds)


asyncio.run(main())
