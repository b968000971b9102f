"""Tasks take turns in the order in which they were made; sleep(0) gives way for one iteration."""
import asyncio
from harness import log, run


async def double(x):
    return x * 2


async def worker(name, turns):
    for turn in range(turns):
        log(name, turn)
        await asyncio.sleep(0)
        if turn % 2 == 1:
            log(name, "doubled", await double(turn))
    return name


async def family(depth):
    log("born", depth)
    if depth > 0:
        child = asyncio.create_task(family(depth - 1))
        await asyncio.sleep(0)
        log("raising", depth)
        await child
    log("gone", depth)


async def main():
    workers = [asyncio.create_task(worker(f"w{i}", i % 3 + 1)) for i in range(5)]
    for task in workers:
        log("result", await task)
    await asyncio.gather(family(3), family(2))
    log(await asyncio.sleep(0, "slept"), await asyncio.sleep(1.5, "long"))
    log(asyncio.get_running_loop().time())


run(main())
