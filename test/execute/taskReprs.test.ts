/** Reprs of tasks and callbacks show where their code stands in the Python file. */
import { test } from "vitest";
import { program } from "../support/program.ts";

test("before it runs, while it runs, suspended and done", () =>
  program`
    import asyncio

    def kept(f):
        return f

    @kept
    async def fetch(x):
        await asyncio.sleep(x)

    class Worker:
        async def run(self):
            print(asyncio.current_task())
            await asyncio.gather(
                fetch(1),
                fetch(2))
            async with asyncio.TaskGroup() as group:
                group.create_task(fetch(1))
                started = True
            async for i in self.count():
                pass
            return started

        async def count(self):
            for i in range(2):
                await asyncio.sleep(1)
                yield i

    async def deep(n):
        if n == 0:
            await asyncio.sleep(1)
            return
        await deep(n - 1)
        await asyncio.sleep(1)

    async def main():
        async def inner():
            results = [
                1,
                await asyncio.sleep(3, 2),
            ]
            return results
        tasks = [
            asyncio.create_task(inner()),
            asyncio.create_task(fetch(1)),
            asyncio.create_task(Worker().run()),
            asyncio.create_task(deep(2)),
        ]
        for _ in range(14):
            for task in tasks:
                print(task)
            await asyncio.sleep(0.5)

    asyncio.run(main())
  `.expectSameOutput());

test("callbacks: lambdas, partials, bound methods, wrapped functions", () =>
  program`
    import asyncio
    import functools

    def wrapping(f):
        @functools.wraps(f)
        def wrapper(*args):
            return f(*args)
        return wrapper

    @wrapping
    def wrapped(f):
        pass

    class Bell:
        def ring(self, f):
            pass

    async def main():
        loop = asyncio.get_running_loop()
        short = (lambda f:
            2)
        def local(f):
            pass
        for callback in [short, local, Bell().ring]:
            future = loop.create_future()
            future.add_done_callback(callback)
            print(future)
        future = loop.create_future()
        future.add_done_callback(functools.partial(
            lambda a, f: 3, 1))
        future.add_done_callback(wrapped)
        print(future)
        print(loop.call_soon(local, 1))
        print(local.__qualname__, local.__name__, short.__name__, Bell.ring.__qualname__)

    asyncio.run(main())
  `.expectSameOutput());
