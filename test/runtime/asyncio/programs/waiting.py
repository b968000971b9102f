"""wait and as_completed."""
import asyncio
from harness import log, run, show


async def job(name, turns, error=None):
    for _ in range(turns):
        await asyncio.sleep(0)
    log(name, "ends")
    if error is not None:
        raise error
    return name


def tasks(*specs):
    return [asyncio.create_task(job(*spec), name=spec[0]) for spec in specs]


def names(futures):
    return sorted(future.get_name() for future in futures)


async def main():
    all_three = tasks(("a", 9), ("b", 1), ("c", 5))
    done, pending = await asyncio.wait(all_three, return_when=asyncio.FIRST_COMPLETED)
    log(names(done), names(pending))
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    log(names(done), names(pending))
    done, pending = await asyncio.wait(all_three)
    log(names(done), names(pending))
    group = tasks(("d", 9), ("e", 1), ("f", 2, ValueError("f")))
    done, pending = await asyncio.wait(group, return_when=asyncio.FIRST_EXCEPTION)
    log(names(done), names(pending))
    await asyncio.wait(pending)
    log([task.exception() and show(task.exception()) for task in group])
    done, pending = await asyncio.wait(tasks(("g", 1), ("h", 1), ("i", 9)), return_when=asyncio.FIRST_COMPLETED)
    log(names(done), names(pending))
    future = asyncio.get_running_loop().create_future()
    done, pending = await asyncio.wait([future, *done], timeout=2)
    log(names(done), future in pending)
    group = tasks(("j", 6), ("k", 6))
    waiter = asyncio.create_task(asyncio.wait(group))
    await asyncio.sleep(0)
    waiter.cancel("c")
    await asyncio.wait([waiter])
    log(waiter.cancelled(), [task.done() for task in group])
    await asyncio.wait(group)
    group = tasks(("l", 9), ("m", 3))
    await asyncio.sleep(0)
    group[0].cancel()
    done, pending = await asyncio.wait(group, return_when=asyncio.FIRST_EXCEPTION)
    log(names(done), names(pending))
    for arguments in ([], [job("never", 1)]):
        try:
            await asyncio.wait(arguments)
        except (TypeError, ValueError) as error:
            log(show(error))
    for each in asyncio.as_completed(tasks(("n", 3), ("o", 1), ("p", 2), ("q", 1))):
        log("got", await each)
    async for task in asyncio.as_completed(tasks(("n", 3), ("o", 1), ("p", 2), ("q", 1))):
        log("task", task.get_name(), task.done(), await task)
    for each in asyncio.as_completed(tasks(("r", 2), ("s", 1, ValueError("s")))):
        try:
            log("got", await each)
        except ValueError as error:
            log(show(error))
    group = [*tasks(("t", 1)), asyncio.create_task(asyncio.sleep(9, "u"))]
    try:
        for each in asyncio.as_completed(group, timeout=2):
            log("got", await each)
    except TimeoutError as error:
        log(show(error))


run(main())
