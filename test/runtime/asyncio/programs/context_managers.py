"""async with: exits are told of the exception, may swallow it, and see return, break and continue."""
import asyncio
from harness import log, run, show


class Manager:
    def __init__(self, name, *swallows):
        self.name = name
        self.swallows = swallows

    async def __aenter__(self):
        log(self.name, "enters")
        await asyncio.sleep(0)
        return self.name

    async def __aexit__(self, kind, error, traceback):
        log(self.name, "exits", kind and kind.__name__, error and show(error))
        await asyncio.sleep(0)
        return isinstance(error, self.swallows)


class Plain:
    def __enter__(self):
        log("plain enters")
        return self

    def __exit__(self, kind, error, traceback):
        log("plain exits", error and show(error))
        return kind is ValueError


async def both(how):
    async with Manager("a") as a:
        async with Manager("b", ValueError) as b:
            log(a, b)
            if how == "return":
                return "returned"
            if how == "swallowed":
                raise ValueError("b swallows it")
            if how == "raised":
                raise KeyError("nobody does")
    return "fell through"


async def main():
    for how in ("nothing", "return", "swallowed", "raised"):
        try:
            log(how, await both(how))
        except KeyError as error:
            log(show(error))
    for i in range(4):
        async with Manager(i):
            if i == 0:
                continue
            if i == 2:
                break
    log("left at", i)
    with Plain() as plain:
        raise ValueError("plain swallows it")
    log(type(plain).__name__)

    async def unstoppable():
        async with Manager("u", asyncio.CancelledError):
            await asyncio.get_running_loop().create_future()
        return "went on"

    task = asyncio.create_task(unstoppable())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel("stop")
    log(await task, task.cancelled(), task.cancelling())
    for wrong in (1, None):
        try:
            async with wrong:
                pass
        except TypeError as error:
            log(show(error))


run(main())
