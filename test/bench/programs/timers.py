"""A hundred thousand timers at once, all due within a tenth of a second."""
import asyncio
import time


async def doze(seconds):
    await asyncio.sleep(seconds)
    return 1


async def main():
    start = time.perf_counter()
    done = await asyncio.gather(*[doze(i * 7919 % 1000 / 10_000) for i in range(100_000)])
    seconds = time.perf_counter() - start
    print(sum(done))
    print(seconds)


asyncio.run(main())
