"""to_thread and run_in_executor."""
import asyncio
import contextvars
from harness import show

variable = contextvars.ContextVar("variable", default="-")


def compute(x):
    if x < 0:
        raise ValueError("negative")
    return x * 2, variable.get()


async def main():
    loop = asyncio.get_running_loop()
    variable.set("main")
    print(await asyncio.to_thread(compute, 4))
    print(await asyncio.gather(*[asyncio.to_thread(compute, i) for i in range(4)]))
    print(await loop.run_in_executor(None, max, 1, 2))
    for awaitable in (asyncio.to_thread(compute, -1), loop.run_in_executor(None, compute, -1)):
        try:
            await awaitable
        except ValueError as error:
            print(show(error))
    print(asyncio.iscoroutinefunction(asyncio.to_thread), asyncio.current_task().get_name())


asyncio.run(main())
