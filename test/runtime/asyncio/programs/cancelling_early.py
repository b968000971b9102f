"""Cancelling before the first step, and between a wake-up and the step that it schedules."""
import asyncio
from harness import log, run, show


async def body(name):
    log("body of", name)
    try:
        await asyncio.sleep(0)
        return name
    finally:
        log("end of", name)


async def wait_for_it(future):
    try:
        log("got", await future)
    except asyncio.CancelledError as error:
        log("lost", show(error))
        raise


async def settle(*tasks):
    results = await asyncio.gather(*tasks, return_exceptions=True)
    log([show(each) if isinstance(each, BaseException) else each for each in results])


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(body("never"))
    task.cancel("early")
    await settle(task)
    future = loop.create_future()
    task = asyncio.create_task(wait_for_it(future))
    await asyncio.sleep(0)
    future.set_result("result")
    log(task.cancel("after the result"), future.cancelled())
    await settle(task)
    log(await future)
    future = loop.create_future()
    tasks = [asyncio.create_task(wait_for_it(future)) for _ in range(3)]
    await asyncio.sleep(0)
    future.set_result("shared")
    tasks[0].cancel("the first")
    await settle(*tasks)
    future = loop.create_future()
    tasks = [asyncio.create_task(wait_for_it(future)) for _ in range(2)]
    await asyncio.sleep(0)
    tasks[1].cancel("one for all")
    await settle(*tasks)
    log([task.cancelling() for task in tasks])
    future = loop.create_future()
    task = asyncio.create_task(wait_for_it(future))
    await asyncio.sleep(0)
    future.set_exception(KeyError("key"))
    task.cancel("after the exception")
    await settle(task)
    log(show(future.exception()))
    task = asyncio.create_task(body("saved"))
    task.cancel()
    log(task.uncancel())
    await settle(task)
    task = asyncio.create_task(body("lost"))
    task.cancel()
    task.cancel()
    log(task.uncancel())
    await settle(task)
    log(task.cancel(), task.done())


run(main())
