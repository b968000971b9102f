"""Futures: several waiters, invalid states, futures and coroutines as values, a task awaiting itself."""
import asyncio
from harness import log, run, show


async def main():
    loop = asyncio.get_running_loop()

    async def waiter(name):
        try:
            log(name, await future)
        except (KeyError, asyncio.CancelledError) as error:
            log(name, show(error))

    for settle in (lambda: future.set_result("shared"), lambda: future.set_exception(KeyError("key")), lambda: future.cancel("message")):
        future = loop.create_future()
        tasks = [asyncio.create_task(waiter(f"w{i}")) for i in range(3)]
        await asyncio.sleep(0)
        settle()
        await waiter("at once")
        await asyncio.wait(tasks)
        await waiter("later")
    pending = loop.create_future()
    for action in (future.result, future.exception, lambda: future.set_result(1), pending.result, pending.exception, lambda: tasks[0].set_result(1), lambda: pending.set_exception(1)):
        try:
            action()
        except BaseException as error:
            log(show(error))
    outer, inner = loop.create_future(), loop.create_future()
    outer.set_result(inner)
    log((await outer) is inner)

    async def start():
        return [asyncio.create_task(asyncio.sleep(0, i)) for i in range(3)]

    for task in await start():
        log(task.done(), await task)

    async def lazy():
        return asyncio.sleep(0, "lazy")

    coroutine = await lazy()
    log(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        log(show(error))
    me = None

    async def selfish():
        try:
            await me
        except RuntimeError as error:
            log(str(error)[:27])
        return "done"

    me = asyncio.create_task(selfish())
    log(await me)
    log([await asyncio.sleep(0, i) for i in range(3)], await asyncio.sleep(0, 1) + await asyncio.sleep(0, 2))
    log(asyncio.ensure_future(me) is me, me.cancel(), me.cancelled(), asyncio.isfuture(me))
    future = loop.create_future()

    async def shielded(name):
        try:
            log(name, await asyncio.shield(future))
        except asyncio.CancelledError as error:
            log(name, show(error), future.cancelled())

    tasks = [asyncio.create_task(shielded(f"s{i}")) for i in range(2)]
    await asyncio.sleep(0)
    tasks[0].cancel("first")
    await asyncio.sleep(0)
    future.set_result("kept")
    await asyncio.wait(tasks)

    class Ready:
        def __init__(self, turns):
            self.turns = turns

        def __await__(self):
            for _ in range(self.turns):
                yield
            return (yield from asyncio.sleep(0, "slept").__await__()) + "!"

    log(await Ready(2))
    log(await asyncio.gather(Ready(1), Ready(0)))


run(main())
