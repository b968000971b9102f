/** Programs that may look for a loop where none runs say that they are programs of Python. */
import { test } from "vitest";
import { program } from "../support/program.ts";

test("a program that asks for a loop outside of coroutines", () =>
  program`
    import asyncio

    async def job():
        pass

    def start():
        return asyncio.create_task(job())

    try:
        start()
    except RuntimeError as error:
        print(error)
    asyncio.run(job())
  `.expectCode(/^import "py2ts-async\/program";$/m));

test("one that does so in coroutines only", () =>
  program`
    import asyncio

    async def main():
        print(await asyncio.create_task(asyncio.sleep(1, "done")))

    asyncio.run(main())
  `.expectCode(/^(?![^]*py2ts-async\/program)/));
