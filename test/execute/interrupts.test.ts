/** Ctrl-C from outside: what a program does with it in a real process, as under CPython. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/execute/packageRoot.ts";
import { endingOf } from "../../src/verify/ending.ts";
import { answerOf } from "../support/answers.ts";
import { dedent } from "../support/dedent.ts";
import { runInterrupted } from "../support/interrupt.ts";
import { Workplace } from "../cli/cli.ts";

const COMMAND_LINE = join(packageRoot, "bin", "py2ts-async.js");
const REAL = { clock: "real", seed: "0", timeout: 30 } as const;

const PROGRAMS: Record<string, string> = {
  "the main task is cancelled and cleans up": `
    import asyncio, atexit

    async def main():
        print("interrupt me", flush=True)
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.01)
            print("cleaned up")

    atexit.register(print, "at exit")
    asyncio.run(main())
  `,
  "KeyboardInterrupt comes out of asyncio.run": `
    import asyncio

    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(60))
            print("interrupt me", flush=True)

    try:
        asyncio.run(main())
    except KeyboardInterrupt as error:
        print("interrupted", repr(error), repr(error.__context__))
    print(asyncio.run(asyncio.sleep(0, "and runs again")))
  `,
  "the second interrupt ends the run at once": `
    import asyncio

    async def main():
        while True:
            try:
                print("interrupt me", flush=True)
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                print("not now")

    try:
        asyncio.run(asyncio.wait_for(main(), 50))
    except KeyboardInterrupt:
        print("interrupted")
  `,
  "a loop without a runner": `
    import asyncio

    loop = asyncio.new_event_loop()
    loop.call_soon(lambda: print("interrupt me", flush=True))
    try:
        loop.run_forever()
    except KeyboardInterrupt:
        print("interrupted", loop.is_running())
    finally:
        loop.close()
  `,
  "a handler of the loop": `
    import asyncio, signal

    async def main():
        stop = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, stop.set)
        print("interrupt me", flush=True)
        await stop.wait()
        print("stopped")

    asyncio.run(main())
  `,
  "a handler of the program": `
    import asyncio, signal, sys

    def leave(number, frame):
        print("leaving", number)
        sys.exit(3)

    async def main():
        print("interrupt me", flush=True)
        await asyncio.sleep(60)

    signal.signal(signal.SIGINT, leave)
    asyncio.run(main())
  `,
};

for (const [name, program] of Object.entries(PROGRAMS)) {
  test(name, async () => {
    const source = dedent(program);
    const { folder } = new Workplace({ "program.py": source });
    const file = join(folder, "program.py");
    const expected = await answerOf(file, ["interrupted", source], REAL, (_, python) =>
      runInterrupted(python.executable, [file], folder),
    );
    const actual = await runInterrupted(process.execPath, [COMMAND_LINE, "run", file], folder);
    expect(endingOf(actual)).toEqual(expected);
  });
}
