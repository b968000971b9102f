# A lesson as people write them.
"""Doc string."""

import asyncio
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass
class Order:
    name: str
    items: list[str] = field(default_factory=list)
    total: float = 0.0


@asynccontextmanager
async def kitchen(name: str):
    print(f"open {name!r}")
    try:
        yield name
    finally:
        print(f"close {name:>10}")


async def brew(what: str, delay: float, *, strong: bool = False) -> str:
    """Brew something."""
    start = time.perf_counter()
    await asyncio.sleep(delay)
    elapsed = time.perf_counter() - start
    print(f"{what} after {elapsed:.2f}s, {strong=}")
    return what.upper()


async def ticker(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)


async def main() -> None:
    tea, coffee = await asyncio.gather(brew("tea", 2), brew("coffee", 1, strong=True))
    async with kitchen("main") as k, asyncio.timeout(3):
        async with asyncio.TaskGroup() as tg:
            tasks = [tg.create_task(brew(x, i)) for i, x in enumerate(["a", "b"])]
        print([t.result() for t in tasks], k)
    squares = [x**2 async for x in ticker(5) if x % 2]
    try:
        async with asyncio.timeout(0.1):
            await asyncio.Event().wait()
    except* (ValueError, TypeError) as group:
        print(group.exceptions)
    match squares:
        case [1, *rest] if rest:
            print(rest)
        case _:
            print("nothing")
    while not (done := await brew("last", 0)):
        pass
    total: int = sum(len(x) for x in (tea, coffee, done))
    print(total, sep="\t", end="!\n")


if __name__ == "__main__":
    asyncio.run(main())
