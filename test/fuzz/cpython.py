"""Runs many Python programs under CPython, each in a process forked from this one.

Usage: cpython.py ORACLE

Reads the path of a program per line of standard input, and writes a line of JSON for each: what it printed
to standard output and to standard error, and its exit status (null if it did not end in time).

Programs run as `verify` runs them, by ORACLE (src/verify/oracle.py), on the virtual clock.  In addition
asyncio's own sets of tasks are walked in insertion order: CPython walks them by address, which differs from
run to run.
"""

import asyncio
import asyncio.runners
import asyncio.taskgroups
import asyncio.tasks
import contextlib  # programs import it: not in each process anew
import contextvars
import gc
import json
import os
import signal
import sys
import tempfile

SECONDS = 10


class OrderedSet(dict):
    """As much of a set as asyncio needs, in insertion order."""

    def __init__(self, items=()):
        super().__init__(dict.fromkeys(items))

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


def order_task_groups():
    init = asyncio.TaskGroup.__init__

    def ordered_init(self):
        init(self)
        self._tasks = OrderedSet()

    asyncio.TaskGroup.__init__ = ordered_init


def order_all_tasks():
    all_tasks = asyncio.tasks.all_tasks
    # a WeakSet, which keeps its references in a set
    asyncio.tasks._scheduled_tasks.data = OrderedSet()

    def ordered_all_tasks(loop=None):
        found = all_tasks(loop)
        order = {id(reference()): at for at, reference in enumerate(asyncio.tasks._scheduled_tasks.data)}
        return OrderedSet(sorted(found, key=lambda task: order.get(id(task), len(order))))

    asyncio.all_tasks = asyncio.tasks.all_tasks = ordered_all_tasks


def order_async_generators():
    init = asyncio.BaseEventLoop.__init__
    shutdown_asyncgens = asyncio.BaseEventLoop.shutdown_asyncgens

    def ordered_init(self):
        init(self)
        self._asyncgens.data = OrderedSet()

    async def shutdown_unfinished(self):
        # one that has ended takes a task if anything, such as a traceback, still refers to it
        for generator in list(self._asyncgens):
            if generator.ag_frame is None:
                self._asyncgens.discard(generator)
        await shutdown_asyncgens(self)

    asyncio.BaseEventLoop.__init__ = ordered_init
    asyncio.BaseEventLoop.shutdown_asyncgens = shutdown_unfinished


def run(oracle, program, output, errors):
    os.dup2(output.fileno(), 1)
    os.dup2(errors.fileno(), 2)
    order_task_groups()
    order_all_tasks()
    order_async_generators()
    # When cycles are collected depends on all that was ever allocated.
    gc.disable()
    sys.argv = [oracle, "virtual", "0", program]
    status = 0
    try:
        exec(oracle_code(oracle), {"__name__": "__main__", "__file__": oracle})
    except SystemExit as exit:
        status = int(exit.code or 0)
    except BaseException as error:
        sys.excepthook(*sys.exc_info())
        # as a shell counts a process that SIGINT has ended
        status = 128 + signal.SIGINT if isinstance(error, KeyboardInterrupt) else 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def oracle_code(oracle, known={}):
    if oracle not in known:
        with open(oracle) as file:
            known[oracle] = compile(file.read(), oracle, "exec")
    return known[oracle]


def answer(oracle, program):
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        child = os.fork()
        if child == 0:
            signal.alarm(SECONDS)
            run(oracle, program, output, errors)
        _, wait_status = os.waitpid(child, 0)
        status = os.waitstatus_to_exitcode(wait_status)
        texts = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read().decode())
    return {
        "stdout": texts[0],
        "stderr": texts[1],
        "status": None if status == -signal.SIGALRM else status,
    }


def main():
    oracle = sys.argv[1]
    oracle_code(oracle)
    for line in sys.stdin:
        print(json.dumps(answer(oracle, line.strip())), flush=True)


main()
