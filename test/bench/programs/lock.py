"""Ten thousand tasks take one lock, ten times each."""
import asyncio
import time

inside = 0
rounds = 0


async def worker(lock):
    global inside, rounds
    for _ in range(10):
        async with lock:
            inside += 1
            await asyncio.sleep(0)
            assert inside == 1
            inside -= 1
            rounds += 1


async def main():
    lock = asyncio.Lock()
    start = time.perf_counter()
    await asyncio.gather(*[worker(lock) for _ in range(10_000)])
    seconds = time.perf_counter() - start
    print(rounds)
    print(seconds)


asyncio.run(main())
