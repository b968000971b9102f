"""Queues: producers and consumers, cancelled waiters, shutdown, the other kinds."""
import asyncio
from harness import log, run, show


async def produce(name, queue, count):
    for i in range(count):
        await queue.put(f"{name}{i}")
        log(name, "put", i, queue.qsize())
        if i % 3 == 2:
            await asyncio.sleep(0)


async def consume(name, queue):
    try:
        while True:
            item = await queue.get()
            log(name, "got", item, queue.qsize())
            if item[-1] == "1":
                await asyncio.sleep(0)
            queue.task_done()
    except asyncio.QueueShutDown:
        log(name, "shut down")


async def put_one(queue, item):
    try:
        await queue.put(item)
        log("put", item)
    except (asyncio.CancelledError, asyncio.QueueShutDown) as error:
        log("put", item, show(error))


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consume(f"c{i}", queue)) for i in range(3)]
    await asyncio.gather(*[produce(f"p{i}", queue, 5) for i in range(2)])
    log("producers are done")
    await queue.join()
    log("joined")
    for consumer in consumers:
        consumer.cancel()
    await asyncio.wait(consumers)
    log([consumer.cancelled() for consumer in consumers], queue)
    queue = asyncio.Queue(1)
    getters = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.sleep(0)
    log(queue)
    queue.put_nowait("x")
    getters[0].cancel()
    for _ in range(3):
        await asyncio.sleep(0)
    log([getter.done() for getter in getters], queue.qsize())
    getters[2].cancel()
    queue.put_nowait("y")
    await asyncio.wait(getters)
    log(queue.qsize(), queue.empty(), queue.full(), queue)
    putters = [asyncio.create_task(put_one(queue, i)) for i in range(3)]
    await asyncio.sleep(0)
    putters[1].cancel()
    log(queue.get_nowait(), queue)
    for _ in range(3):
        await asyncio.sleep(0)
    log(queue.get_nowait())
    await asyncio.wait(putters)
    for action in (lambda: queue.put_nowait(1), queue.get_nowait, queue.get_nowait):
        try:
            log(action())
        except (asyncio.QueueFull, asyncio.QueueEmpty) as error:
            log(show(error))
    try:
        while True:
            queue.task_done()
    except ValueError as error:
        log(show(error))
    by_priority, newest_first = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for item in [(3, "c"), (1, "a"), (2, "b"), (1, "A"), (0, "z")]:
        by_priority.put_nowait(item)
        await newest_first.put(item)
    log([await by_priority.get() for _ in range(5)], by_priority)
    log([newest_first.get_nowait() for _ in range(4)], newest_first)
    queue = asyncio.Queue(2)
    putters = [asyncio.create_task(put_one(queue, f"i{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    queue.shutdown()
    log("shut down", queue)
    await asyncio.wait([asyncio.create_task(consume("last", queue)), *putters])
    queue = asyncio.Queue(1)
    putters = [asyncio.create_task(put_one(queue, f"j{i}")) for i in range(2)]
    joiner = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    await asyncio.wait([*putters, joiner])
    for action in (lambda: queue.put_nowait(1), queue.get_nowait):
        try:
            action()
        except asyncio.QueueShutDown as error:
            log(show(error))


run(main())
