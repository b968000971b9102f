/** Python functions that random programs call; only those that are used stand in a program. */

interface HelperText {
  text: string;
  needs?: readonly Helper[];
  /** Variables of the module that it uses. */
  globals?: Readonly<Record<string, string>>;
}

export type Helper = keyof typeof TEXTS;

const TEXTS = {
  log: {
    text: `
def log(step, *words):
    task = asyncio.current_task()
    name = task.get_name() if task else "loop"
    now = asyncio.get_running_loop().time() - 1000
    print(f"{now:.2f} {name} {step}:", *words)
`,
  },
  describe: {
    text: `
def describe(error):
    kind = type(error).__name__
    if isinstance(error, BaseExceptionGroup):
        return f"{kind}({error.message}: {', '.join([describe(one) for one in error.exceptions])})"
    return f"{kind}{error.args}"
`,
  },
  story: {
    text: `
def story(error):
    """An exception, what was being handled when it was raised, and so on."""
    links = []
    while error and len(links) < 8:
        links.append(describe(error) + ("!" if error.__suppress_context__ else ""))
        error = error.__context__
    return " < ".join(links)
`,
    needs: ["describe"],
  },
  show: {
    text: `
def show(value):
    if isinstance(value, BaseException):
        return describe(value)
    if isinstance(value, list):
        return [show(item) for item in value]
    return value
`,
    needs: ["describe"],
  },
  outcome: {
    text: `
def outcome(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return describe(task.exception()) if task.exception() else show(task.result())
`,
    needs: ["describe", "show"],
  },
  names: {
    text: `
def names(some):
    return sorted([f"{task.get_name()} {outcome(task)}" for task in some])
`,
    needs: ["outcome"],
  },
  pick: {
    text: `
def pick(number):
    return tasks[number % len(tasks)]
`,
  },
  younger: {
    text: `
def younger(number):
    """A task made after the current one, or none, in a list: they cannot wait for each other."""
    me = asyncio.current_task()
    later = tasks[tasks.index(me) + 1 :] if me in tasks else []
    return [task for task in later if task is pick(number)]
`,
    needs: ["pick"],
  },
  cancel: {
    text: `
def cancel(step, number, message=None):
    task = pick(number)
    log(step, "cancels", task.get_name(), task.cancel(message), task.cancelling())
`,
    needs: ["pick"],
  },
  start: {
    text: `
def start(step, coroutine_function):
    task = asyncio.create_task(coroutine_function())
    tasks.append(task)
    log(step, "starts", task.get_name())
`,
  },
  make_task: {
    text: `
def make_task(loop, coroutine, **options):
    task = asyncio.Task(coroutine, loop=loop, **options)
    print("factory", task.get_name(), sorted(options))
    return task
`,
  },
  finished: {
    text: `
def finished(step):
    return lambda task: log(step, "sees", task.get_name(), outcome(task))
`,
    needs: ["outcome"],
  },
  fail: {
    text: `
def fail(step):
    log(step, "fails")
    raise ValueError(step)
`,
  },
  report: {
    text: `
def report(loop, context):
    # when what is gone is noticed is another matter
    message = context["message"] if "asyncgen" not in context else "closing a generator"
    if "never" not in message and "destroyed" not in message:
        log("report", message, describe(context["exception"]), list(context))
`,
    needs: ["describe"],
  },
  colour_seen: {
    text: `
def colour_seen(step):
    log(step, "a callback sees", colour.get())
`,
  },
  echo: {
    text: `
async def echo(value):
    return value
`,
  },
  advance: {
    text: `
async def advance(items):
    return await anext(items, "none")
`,
  },
  turn: {
    text: `
async def turn(value):
    await asyncio.sleep(0)
    log("turn", value)
    return value
`,
  },
  current: {
    text: `
def current(name):
    """The future of that name."""
    if name not in futures:
        futures[name] = asyncio.get_running_loop().create_future()
    return futures[name]
`,
    globals: { futures: "{}" },
  },
  fresh: {
    text: `
def fresh(name):
    """The future of that name, a new one if it is done."""
    if current(name).done():
        del futures[name]
    return current(name)
`,
    needs: ["current"],
  },
} as const satisfies Record<string, { text: string; needs?: readonly string[]; globals?: object }>;

export const HELPERS: Record<Helper, HelperText> = TEXTS;
