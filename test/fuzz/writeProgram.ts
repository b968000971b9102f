/** The Python text of a program: its functions, and a `main` that ends whatever they do. */
import { PythonWriter } from "./pythonWriter.ts";
import type { Program, Runner } from "./tree.ts";

export function writeProgram(program: Program): string {
  const python = new PythonWriter();
  python.helper("log");
  python.helper("outcome");
  python.global("tasks", "[]");
  const starters = program.tasks.map((body, index) => {
    const name = `starter_${index + 1}`;
    python.define(`async def ${name}()`, () => {
      python.steps(body);
      python.line(`return "${name}"`);
    });
    return name;
  });
  writeMain(program, python, starters);
  if (program.runner === "again") {
    python.import("contextvars");
    python.global("colour", 'contextvars.ContextVar("colour", default="none")');
  }
  python.declare(RUNS[program.runner].trim());
  return python.text(program);
}

function writeMain(program: Program, python: PythonWriter, starters: readonly string[]): void {
  python.define("async def main()", () => {
    if (program.eager)
      python.line("asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)");
    python.line(`asyncio.get_running_loop().set_exception_handler(${python.helper("report")})`);
    for (const name of starters) python.line(`tasks.append(asyncio.create_task(${name}()))`);
    // whatever waits for ever is cancelled until nothing is left, every other time with what it waits for
    python.line("await asyncio.sleep(20)");
    python.line("me = asyncio.current_task()");
    python.block("for number in range(40)", () => {
      python.line("left = [task for task in asyncio.all_tasks() if task is not me]");
      python.block("if not left", () => python.line("break"));
      python.line("left.sort(key=lambda task: task.get_name())");
      python.line('log("round", number, [task.get_name() for task in left])');
      python.block("for task in left", () =>
        python.block("if task in tasks or number % 2 == 1", () =>
          python.line('task.cancel(f"round {number}")'),
        ),
      );
      python.line("await asyncio.sleep(20)");
    });
    python.line('log("end", [outcome(task) for task in tasks])');
  });
}

const RUNS: Record<Runner, string> = {
  run: "asyncio.run(main())",
  Runner: "with asyncio.Runner() as runner:\n    runner.run(main())",
  again: `
async def again():
    left = sorted([task.get_name() for task in asyncio.all_tasks()])
    log("again", left, colour.get())
    colour.set(colour.get() + "+")


colour.set("outside")
with asyncio.Runner() as runner:
    runner.run(again())
    runner.run(main())
    runner.run(again())
print(colour.get())`,
  loop: "loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\nloop.close()",
  forever: `
loop = asyncio.new_event_loop()
loop.call_later(2, loop.stop)
work = loop.create_task(main(), name="main")
loop.run_forever()
print("stopped", loop.time(), loop.is_running(), len(asyncio.all_tasks(loop)))
work.add_done_callback(lambda task: loop.stop())
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(outcome(work))`,
};
