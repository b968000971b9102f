"""Locks, semaphores, events, conditions, barriers: order, cancelled waiters, misuse."""
import asyncio
from harness import log, run, show


async def main():
    lock = asyncio.Lock()

    async def hold(name, turns):
        try:
            for turn in range(turns):
                async with lock:
                    log(name, turn, lock.locked())
                    await asyncio.sleep(0)
        except asyncio.CancelledError:
            log(name, "cancelled")
            raise

    await asyncio.gather(hold("a", 3), hold("b", 2), hold("c", 2))
    await lock.acquire()
    tasks = [asyncio.create_task(hold(f"d{i}", 1)) for i in range(4)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    lock.release()
    tasks[0].cancel()
    log(lock.locked())
    await asyncio.wait(tasks)
    await lock.acquire()
    task = asyncio.create_task(hold("woken first", 1))
    await asyncio.sleep(0)
    lock.release()
    await lock.acquire()
    log("then me")
    lock.release()
    await task

    semaphore = asyncio.Semaphore(2)

    async def enter(name, turns):
        for turn in range(turns):
            async with semaphore:
                log(name, turn, semaphore.locked())
                await asyncio.sleep(0)

    await asyncio.gather(*[enter(f"e{i}", 2) for i in range(4)])
    await semaphore.acquire()
    await semaphore.acquire()
    tasks = [asyncio.create_task(semaphore.acquire()) for _ in range(4)]
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    tasks[2].cancel()
    semaphore.release()
    log(semaphore.locked())
    await asyncio.wait(tasks, timeout=1)
    log([(task.done(), task.cancelled()) for task in tasks])

    event = asyncio.Event()

    async def wait_twice(name):
        await event.wait()
        log(name, event.is_set())
        await asyncio.sleep(0)
        log(name, await event.wait())

    tasks = [asyncio.create_task(wait_twice(f"f{i}")) for i in range(3)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    await asyncio.wait(tasks)
    log([task.cancelled() for task in tasks])

    condition = asyncio.Condition()
    level = 0

    async def wait_for_level(name, wanted):
        async with condition:
            await condition.wait_for(lambda: level >= wanted)
            log(name, "sees", level)

    async def wait_once(name):
        async with condition:
            try:
                await condition.wait()
                log(name, "notified")
            except asyncio.CancelledError:
                log(name, "cancelled, holds the lock:", condition.locked())
                raise

    tasks = [asyncio.create_task(wait_for_level(f"g{i}", i)) for i in range(1, 4)]
    for _ in range(3):
        await asyncio.sleep(0)
        async with condition:
            level += 1
            condition.notify_all()
            log("level", level)
    await asyncio.wait(tasks)
    tasks = [asyncio.create_task(wait_once(f"h{i}")) for i in range(4)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    async with condition:
        condition.notify(2)
        tasks[0].cancel()
    for _ in range(6):
        await asyncio.sleep(0)
    log([task.done() for task in tasks])
    tasks[3].cancel()
    for _ in range(6):
        await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    await asyncio.wait(tasks)

    barrier = asyncio.Barrier(3)

    async def meet(name, rounds):
        for i in range(rounds):
            log(name, "round", i, await barrier.wait())

    async def meet_once(name):
        try:
            async with barrier as position:
                log(name, position)
        except (asyncio.BrokenBarrierError, asyncio.CancelledError) as error:
            log(name, show(error))

    await asyncio.gather(*[meet(f"i{i}", 3) for i in range(3)])
    tasks = [asyncio.create_task(meet_once(f"j{i}")) for i in range(2)]
    await asyncio.sleep(0)
    log(barrier.n_waiting, barrier.parties)
    await barrier.reset()
    await asyncio.wait(tasks)
    log(barrier.broken, barrier.n_waiting)
    tasks = [asyncio.create_task(meet_once(f"k{i}")) for i in range(2)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.wait(tasks)
    await meet_once("late")
    log(barrier.broken)
    bounded = asyncio.BoundedSemaphore(1)
    for action in (lock.release, bounded.release, condition.notify, lambda: asyncio.Barrier(0), lambda: asyncio.Semaphore(-1)):
        try:
            action()
        except (RuntimeError, ValueError) as error:
            log(show(error))


run(main())
