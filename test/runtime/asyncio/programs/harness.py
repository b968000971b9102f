"""What the programs print, and the loop they run in: a virtual clock, and iterations that are counted.

Run a program with CPython 3.13; `record.sh` writes what each of them prints.
"""
import asyncio
import re
import selectors

START = 1000.0
elapsed = 0.0


class VirtualSelector(selectors.DefaultSelector):
    def select(self, timeout=None):
        global elapsed
        ready = super().select(0)
        if not ready and timeout:
            elapsed += timeout
        return ready


class Loop(asyncio.SelectorEventLoop):
    iterations = 0

    def __init__(self):
        super().__init__(VirtualSelector())
        self._clock_resolution = 1e-9

    def time(self):
        return START + elapsed

    def _run_once(self):
        self.iterations += 1
        super()._run_once()


class OrderedSet(dict):
    """Where CPython walks a set of tasks, ordered by address: insertion order instead."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


_init = asyncio.TaskGroup.__init__


def _init_ordered(self):
    _init(self)
    self._tasks = OrderedSet()


asyncio.TaskGroup.__init__ = _init_ordered
_all_tasks = asyncio.tasks.all_tasks
_number = lambda task: (len(task.get_name()), task.get_name())
asyncio.tasks.all_tasks = lambda loop=None: sorted(_all_tasks(loop), key=_number)


def run(main, **options):
    return asyncio.run(main, loop_factory=Loop, **options)


def log(*values):
    """Prints values after the number of the iteration and the name of the task."""
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    print(f"[{loop.iterations}] {task.get_name() if task else '-'}:", *values)


def show(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({', '.join(show(each) for each in error.exceptions)})"
    text = re.sub(r"<TaskGroup[^>]*> ", "", str(error))
    return f"{type(error).__name__}({text})"


def print_repr(value):
    """Addresses, folders and lines aside."""
    text = re.sub(r"0x[0-9a-f]+", "0x...", repr(value))
    text = re.sub(r"(coro=<\w+\(\))( running at| done, defined at)[^>]*>", r"\1>", text)
    print(re.sub(r" at /[^ ]*/(asyncio/\w+\.py:\d+)| at /[^ ,\]>]*:\d+", lambda m: f" at {m[1]}" if m[1] else "", text))
