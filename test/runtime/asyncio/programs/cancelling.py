"""Cancellation: through nested calls, refused, converted, twice at once, of oneself, along tasks."""
import asyncio
from harness import log, run, show


async def inner(future):
    try:
        log("inner waits")
        await future
    except asyncio.CancelledError as error:
        log("inner", show(error))
        raise
    finally:
        log("inner cleans up")
        await asyncio.sleep(0)
        log("inner is clean")


async def outer(future):
    try:
        await inner(future)
    except asyncio.CancelledError as error:
        log("outer", show(error))
        await asyncio.sleep(0)
        log("outer raises")
        raise


async def stubborn():
    for i in range(3):
        try:
            while True:
                await asyncio.sleep(0)
        except asyncio.CancelledError as error:
            log("refused", i, show(error), asyncio.current_task().cancelling())
    log("left", asyncio.current_task().uncancel())
    return "survived"


async def result_of(task):
    try:
        log("result", await task)
    except (asyncio.CancelledError, ValueError) as error:
        log("result", show(error), task.cancelled())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(outer(future))
    await asyncio.sleep(0)
    log(task.cancel("stop"), task.cancelled(), future.cancelled(), task.cancelling())
    await result_of(task)
    task = asyncio.create_task(stubborn())
    for i in range(3):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log("cancel", task.cancel(f"no. {i}"))
    await result_of(task)
    log(task.cancelling())

    async def swallow():
        try:
            await loop.create_future()
        except asyncio.CancelledError:
            return "a value"

    async def convert():
        try:
            await loop.create_future()
        except asyncio.CancelledError:
            raise ValueError("converted")

    async def cancel_myself():
        asyncio.current_task().cancel("myself")
        log("still here")
        await done
        log("no suspension, still here")
        await asyncio.sleep(0)
        log("never")

    async def too_late():
        asyncio.current_task().cancel("too late")
        return 7

    async def chain(length):
        try:
            if length > 0:
                await asyncio.create_task(chain(length - 1))
            else:
                await loop.create_future()
        except asyncio.CancelledError as error:
            log("link", length, show(error))
            raise

    done = loop.create_future()
    done.set_result(None)
    for function in (swallow, convert):
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        task.cancel()
        await result_of(task)
    task = asyncio.create_task(outer(loop.create_future()))
    await asyncio.sleep(0)
    log(task.cancel("one"), task.cancel("two"), task.cancelling())
    await result_of(task)
    await result_of(asyncio.create_task(cancel_myself()))
    await result_of(asyncio.create_task(too_late()))
    task = asyncio.create_task(chain(3))
    for _ in range(5):
        await asyncio.sleep(0)
    task.cancel("all of you")
    await result_of(task)


run(main())
