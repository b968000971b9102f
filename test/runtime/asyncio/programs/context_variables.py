"""Every task and every callback has a context of its own."""
import asyncio
import contextvars
from harness import log, run, show

variable = contextvars.ContextVar("variable", default="default")
bare = contextvars.ContextVar("bare")


async def child(name):
    log(name, "sees", variable.get())
    variable.set(name)
    await asyncio.sleep(0)
    await helper(name)
    log(name, "has", variable.get())


async def helper(name):
    variable.set(name + "!")


async def main():
    loop = asyncio.get_running_loop()
    variable.set("main")
    tasks = [asyncio.create_task(child(f"c{i}")) for i in range(3)]
    variable.set("later")
    await asyncio.gather(*tasks)
    await child("called directly")
    log(variable.get())
    loop.call_soon(lambda: log("callback sees", variable.get()))
    variable.set("after call_soon")
    await asyncio.sleep(0)
    future = loop.create_future()
    variable.set("at registration")
    future.add_done_callback(lambda fut: log("done callback sees", variable.get()))
    variable.set("at settling")
    future.set_result(None)
    await asyncio.sleep(0)
    context = contextvars.copy_context()
    context.run(variable.set, "explicit")
    await asyncio.create_task(child("in a context"), context=context)
    log(variable.get(), context[variable], variable in context, context.get(bare))
    token = variable.set("temporary")
    log(variable.get(), token.old_value)
    variable.reset(token)
    log(variable.get())
    try:
        variable.reset(token)
    except RuntimeError as error:
        log("already used" if "already been used" in str(error) else error)
    try:
        bare.get()
    except LookupError:
        log("no value", bare.get("given"))

    def callback():
        variable.set("in a callback")
        loop.call_soon(lambda: log("nested", variable.get()))

    loop.call_soon(callback)
    for _ in range(3):
        await asyncio.sleep(0)
    log(variable.get())

    async def numbers():
        variable.set("in a generator")
        yield 1

    async for _ in numbers():
        log(variable.get())
    async with asyncio.TaskGroup() as group:
        for i in range(2):
            variable.set(f"group {i}")
            group.create_task(child(f"g{i}"))
    log(variable.get())


run(main())
