"""What becomes of errors that nobody handles: the exception handler is told."""
import asyncio
import gc
from harness import log, run, show


async def fails(name):
    raise ValueError(name)


def handler(loop, context):
    print("handler:", sorted(context), context["message"], show(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    log(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    log(loop.get_exception_handler() is handler)
    seen = asyncio.create_task(fails("seen"))
    await asyncio.wait([seen])
    log(show(seen.exception()))
    cancelled = asyncio.create_task(fails("cancelled after it failed"))
    await asyncio.wait([cancelled])
    cancelled.cancel()
    results = await asyncio.gather(fails("a"), fails("b"), return_exceptions=True)
    log([show(result) for result in results])
    try:
        await asyncio.gather(fails("c"), fails("d"))
    except ValueError as error:
        log(show(error))
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand", "exception": KeyError("k"), "extra": 1})

    def broken_handler(loop, context):
        raise RuntimeError("in the handler")

    loop.set_exception_handler(broken_handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    log("still running")
    try:
        loop.set_exception_handler(1)
    except TypeError as error:
        log(show(error))
    loop.set_exception_handler(handler)
    global unseen
    unseen = asyncio.create_task(fails("unseen"), name="unseen")
    await asyncio.wait([unseen])


unseen = None
run(main())
unseen = None
gc.collect()
