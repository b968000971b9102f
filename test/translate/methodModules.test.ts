/** Programs load the modules behind the methods that they call. */
import { test } from "vitest";
import { program } from "../support/program.ts";

test("a method of a loop whose type is not known", () =>
  program`
    import asyncio

    async def compute(loop):
        return await loop.run_in_executor(None, max, 1, 2)

    async def main():
        print(await compute(asyncio.get_running_loop()))

    asyncio.run(main())
  `.expectCode(/^import "py2ts-async\/concurrent\/futures";$/m));

test("a method that is named by a string", () =>
  program`
    import asyncio

    async def main():
        print(len(getattr(asyncio.current_task(), "get_stack")()) > 0)

    asyncio.run(main())
  `.expectCode(/^import "py2ts-async\/asyncio\/base_tasks";$/m));

test("a class with __await__", () =>
  program`
    import asyncio

    class Ready:
        def __await__(self):
            yield
            return "ready"

    loop = asyncio.new_event_loop()
    print(loop.run_until_complete(Ready()))
    loop.close()
  `.expectCode(/^import "py2ts-async\/asyncio\/tasks";$/m));

test("debug mode, by a keyword or among others", async () => {
  const debug = /^import "py2ts-async\/asyncio\/debug";$/m;
  await program`
    import asyncio

    async def main():
        print(asyncio.get_running_loop().get_debug())

    asyncio.run(main(), debug=True)
  `.expectCode(debug);
  await program`
    import asyncio

    async def main():
        print(asyncio.get_running_loop().get_debug())

    options = {"debug": True}
    asyncio.run(main(), **options)
  `.expectCode(debug);
});

test("methods and keywords of the program itself need none", () =>
  program`
    import asyncio

    class Machine:
        def __init__(self, debug):
            self.stack = [debug]

        def get_stack(self):
            return self.stack

    async def main():
        print(Machine(debug=True).get_stack())

    asyncio.run(main(), debug=False)
  `.expectCode(/^(?![^]*^import "py2ts-async)/m));
