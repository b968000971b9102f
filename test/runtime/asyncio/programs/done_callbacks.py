"""Done callbacks and wake-ups in the order of registration; call_soon; errors in callbacks."""
import asyncio
from harness import log, run, show


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def callback(name):
        return lambda fut: log("callback", name, fut.done())

    async def waiter(name):
        log("waiter", name, await future)

    removed = callback("removed")
    future.add_done_callback(callback(1))
    future.add_done_callback(removed)
    first = asyncio.create_task(waiter(1))
    await asyncio.sleep(0)
    future.add_done_callback(callback(2))
    second = asyncio.create_task(waiter(2))
    await asyncio.sleep(0)
    future.add_done_callback(removed)
    log("removed", future.remove_done_callback(removed))
    loop.call_soon(log, "soon, before")
    future.set_result("value")
    loop.call_soon(log, "soon, after")
    future.add_done_callback(callback("late"))
    for i in range(3):
        log("main", i)
        await asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0, "slept"))

    def on_done(fut):
        log("on_done", fut.result())
        fut.add_done_callback(lambda fut: log("nested"))
        loop.call_soon(log, "from a callback")
        asyncio.ensure_future(waiter(3))

    task.add_done_callback(on_done)
    task.add_done_callback(callback("second"))
    log(await task)
    handle = loop.call_soon(log, "never")
    handle.cancel()
    loop.call_soon(lambda: cancelled.cancel())
    cancelled = loop.call_soon(log, "never")
    for i in range(3):
        log("main", i)
        await asyncio.sleep(0)
    loop.set_exception_handler(lambda loop, context: log("handler", show(context["exception"])))

    def broken(fut):
        raise ValueError("broken")

    future = loop.create_future()
    future.add_done_callback(broken)
    future.add_done_callback(callback("after the broken one"))
    future.cancel()
    await asyncio.sleep(0)
    log("end", handle.cancelled(), first.done(), second.done())


run(main())
