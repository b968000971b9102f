"""Awaiting a coroutine, or a future that is done, does not give way."""
import asyncio
from harness import log, run, show


async def deep(depth, future):
    if depth > 0:
        return await deep(depth - 1, future)
    log("bottom")
    return await future


async def never_yields(name, future):
    for _ in range(3):
        await deep(12, future)
    log(name, "did not give way")


async def other(name):
    for turn in range(4):
        log(name, turn)
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    done.set_result("done")
    others = asyncio.create_task(other("other"))
    first = asyncio.create_task(never_yields("first", done))
    second = asyncio.create_task(never_yields("second", done))
    log(await done)
    await first
    log("first is over")
    await first
    log("and still over")
    pending = loop.create_future()

    async def setter():
        log("setting")
        pending.set_result(5)
        log("set")

    task = asyncio.create_task(setter())
    log("deep result", await deep(40, pending))
    broken = loop.create_future()
    broken.set_exception(ValueError("broken"))
    for _ in range(2):
        try:
            await deep(3, broken)
        except ValueError as error:
            log(show(error))
    await asyncio.gather(others, second, task)
    chain = [asyncio.create_task(asyncio.sleep(0, 0))]
    async def link(before):
        return await before + 1
    for _ in range(20):
        chain.append(asyncio.create_task(link(chain[-1])))
    log("end of the chain", await chain[-1])


run(main())
