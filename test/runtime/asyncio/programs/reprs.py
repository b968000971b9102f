"""Reprs of futures, tasks, handles, locks, queues, groups, timeouts, loops."""
import asyncio
from harness import print_repr, run


async def job():
    await asyncio.sleep(1)
    return "x" * 50


async def failing():
    raise ValueError("failed")


def callback(fut):
    pass


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(job(), name="job")
    print_repr(task)
    await asyncio.sleep(0)
    print_repr(task)
    task.add_done_callback(callback)
    gathering = asyncio.gather(task)
    print_repr(task)
    print_repr(gathering)
    await gathering
    print_repr(task)
    print_repr(gathering)
    task = asyncio.create_task(failing(), name="failing")
    await asyncio.wait([task])
    print_repr(task)
    task = asyncio.create_task(job(), name="cancelled")
    await asyncio.sleep(0)
    task.cancel()
    print_repr(task)
    await asyncio.wait([task])
    print_repr(task)
    shielded = asyncio.shield(asyncio.create_task(job(), name="inner"))
    print_repr(shielded)
    shielded.cancel()
    for result in ([1, 2, 3, 4, 5, 6, 7, 8], (1, 2), (), (1,), {i: i for i in range(6)}, {3, 1, 2}, 10**60, "it's " * 20, [[[[[[[[1]]]]]]]], None, 1.5, True):
        future = loop.create_future()
        future.set_result(result)
        print_repr(future)
    future = loop.create_future()
    future.set_result(future)
    print_repr(future)
    future = loop.create_future()
    future.set_exception(KeyError("key"))
    print_repr(future)
    future.exception()
    future = loop.create_future()
    future.add_done_callback(callback)
    print_repr(future)
    future.add_done_callback(callback)
    future.add_done_callback(callback)
    print_repr(future)
    handle = loop.call_soon(callback, 1)
    print_repr(handle)
    handle.cancel()
    print_repr(handle)
    handle = loop.call_later(5, callback, 1)
    print_repr(handle)
    handle.cancel()
    print_repr(handle)
    for cls in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore, asyncio.BoundedSemaphore):
        print_repr(cls())
    print_repr(asyncio.Barrier(2))
    lock = asyncio.Lock()
    await lock.acquire()
    waiters = [asyncio.create_task(lock.acquire(), name="waiter") for _ in range(2)]
    await asyncio.sleep(0)
    print_repr(lock)
    lock.release()
    queue = asyncio.PriorityQueue(3)
    queue.put_nowait((2, "b"))
    queue.put_nowait((1, "a"))
    print_repr(queue)
    print(queue)
    queue.get_nowait()
    queue.shutdown()
    print(queue)
    async with asyncio.timeout(3) as limit:
        print_repr(limit)
    print_repr(limit)
    print_repr(asyncio.timeout(None))
    group = asyncio.TaskGroup()
    print_repr(group)
    async with group:
        print_repr(group)
        group.create_task(asyncio.sleep(0), name="member")
        print_repr(group)
    coroutine = job()
    print_repr(coroutine)
    coroutine.close()
    for value in (asyncio.CancelledError("message"), asyncio.QueueEmpty(), asyncio.Future, asyncio.Task, asyncio.Lock, asyncio.Queue, asyncio.TaskGroup, asyncio.CancelledError, asyncio.InvalidStateError, type(task), type(gathering), asyncio.FIRST_COMPLETED):
        print_repr(value)


run(main())
