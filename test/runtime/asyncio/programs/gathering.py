"""gather: results in order, the first exception, duplicates, cancellation in both directions."""
import asyncio
from harness import log, run, show


async def job(name, turns, fails=False):
    for turn in range(turns):
        log(name, turn)
        await asyncio.sleep(0)
    if fails:
        raise ValueError(name)
    log(name, "returns")
    return name


def shown(results):
    return [each if isinstance(each, str) else show(each) for each in results]


async def main():
    log(await asyncio.gather(job("a", 3), job("b", 1), job("c", 2)))
    try:
        await asyncio.gather(job("a", 3), job("b", 1, True), job("c", 2, True))
    except ValueError as error:
        log("caught", show(error))
    for turn in range(4):
        log("main", turn)
        await asyncio.sleep(0)
    log(shown(await asyncio.gather(job("a", 1), job("b", 2, True), job("c", 0, True), return_exceptions=True)))
    twice = asyncio.create_task(job("twice", 1))
    log(await asyncio.gather(twice, twice, job("once", 0)))
    log(await asyncio.gather(asyncio.gather(job("d", 1), job("e", 0)), job("f", 2)))
    log(await asyncio.gather())
    gathering = asyncio.gather(job("g", 5), job("h", 5))

    async def canceller():
        await asyncio.sleep(0)
        log("cancel", gathering.cancel())
        await asyncio.sleep(0)
        log("done", gathering.done())

    task = asyncio.create_task(canceller())
    try:
        await gathering
    except asyncio.CancelledError as error:
        log("cancelled", gathering.cancelled(), show(error))
    await task
    first, second = asyncio.create_task(job("i", 3)), asyncio.create_task(job("j", 3))
    gathering = asyncio.gather(first, second)
    await asyncio.sleep(0)
    first.cancel("only i")
    try:
        await gathering
    except asyncio.CancelledError as error:
        log("child cancelled", show(error), first.cancelled(), second.done())
    log(await second)
    first, second = asyncio.create_task(job("k", 3)), asyncio.create_task(job("l", 1))
    gathering = asyncio.gather(first, second, return_exceptions=True)
    await asyncio.sleep(0)
    first.cancel("k")
    log(shown(await gathering))


run(main())
