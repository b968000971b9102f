"""A failing task that nothing refers to is reported as soon as it ends."""
import asyncio
from harness import log, run, show


async def fails(name):
    await asyncio.sleep(0)
    raise ValueError(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: log(context["message"], show(context["exception"])))
    asyncio.create_task(fails("a"))
    asyncio.create_task(fails("b")).add_done_callback(lambda task: log("done"))
    asyncio.create_task(fails("c")).add_done_callback(lambda task: log("seen", show(task.exception())))
    for turn in range(4):
        log("main", turn)
        await asyncio.sleep(0)


run(main())
