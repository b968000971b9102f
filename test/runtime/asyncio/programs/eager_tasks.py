"""Eager tasks: the first step runs where the task is created."""
import asyncio
from harness import log, run, show


async def noop(name):
    log("noop", name)
    return name


async def nested(name):
    result = await noop(await noop(name))
    log("nested", name, asyncio.current_task().cancelling())
    return result


async def blocks(name):
    await noop(name)
    await asyncio.sleep(0)
    log("woken", name)
    return name


async def fails(name):
    await noop(name)
    raise ValueError(name)


async def parent(depth):
    log("parent", depth)
    if depth > 0:
        task = asyncio.create_task(parent(depth - 1))
        log("child of", depth, task.done())
        await task
    else:
        await asyncio.sleep(0)
    log("end", depth)


async def cancel_myself():
    asyncio.current_task().cancel("eagerly")
    await noop("not yet")
    await asyncio.sleep(0)
    log("never")


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(nested("a"))
    log(task.done(), task.result())
    task = asyncio.create_task(blocks("b"))
    log(task.done(), await task)
    task = asyncio.create_task(fails("c"))
    log(task.done(), show(task.exception()))
    async with asyncio.TaskGroup() as group:
        first = group.create_task(nested("d"))
        second = group.create_task(blocks("e"))
        log(first.done(), second.done())
    log(first.result(), second.result())
    await asyncio.create_task(parent(3))
    task = asyncio.create_task(cancel_myself())
    log(task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        log(show(error))
    log(await asyncio.gather(nested("f"), blocks("g")))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("h"))
            log("the block goes on")
            group.create_task(blocks("i"))
    except BaseExceptionGroup as errors:
        log(show(errors))


run(main())
