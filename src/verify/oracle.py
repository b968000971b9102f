"""Runs one Python program under CPython so that two runs print the same.

Usage: oracle.py (virtual|real) SEED PROGRAM [ARG ...]

On either clock `random` is seeded, and timers of an event loop that are due at the same instant fire in
the order in which they were scheduled: on a real clock no two readings are equal, so a heap that
shuffles ties would show an order that nobody sees.

The virtual clock stands still while code runs.  It starts at 1_700_000_000.0 (`time.time`) and 1000.0
(`time.monotonic`, `time.perf_counter`, `loop.time`); `time.sleep` advances it, and a waiting event loop
jumps to its next timer instead of blocking.  Where real I/O, threads or child processes are in play the
loop polls for them in real time first.
"""

import asyncio
import asyncio.base_events
import asyncio.selector_events
import bisect
import datetime as datetime_module
import os
import random
import selectors
import sys
import threading
import time
import types

EPOCH = 1_700_000_000.0
MONOTONIC = 1000.0

real_monotonic = time.monotonic
real_sleep = time.sleep


class VirtualClock:
    elapsed = 0.0

    def advance(self, seconds):
        if seconds > 0:
            self.elapsed += seconds

    def time(self):
        return EPOCH + self.elapsed

    def monotonic(self):
        return MONOTONIC + self.elapsed

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if threading.current_thread() is threading.main_thread() and threading.active_count() == 1:
            self.advance(seconds)
        else:
            real_sleep(seconds)


clock = VirtualClock()


def order_equal_timers():
    """Makes the event loop keep the order of timers that are due at the same time: a sorted list is a heap."""

    def push(timers, timer):
        bisect.insort_right(timers, timer, key=lambda each: each._when)

    asyncio.base_events.heapq = types.SimpleNamespace(
        heappush=push, heappop=lambda timers: timers.pop(0), heapify=lambda timers: None
    )


def virtualize_time():
    time.time = clock.time
    time.monotonic = clock.monotonic
    time.perf_counter = clock.monotonic
    time.process_time = lambda: MONOTONIC
    time.time_ns = lambda: int(clock.time() * 1e9)
    time.monotonic_ns = lambda: int(clock.monotonic() * 1e9)
    time.perf_counter_ns = lambda: int(clock.monotonic() * 1e9)
    time.sleep = clock.sleep

    def of_now(function):
        return lambda seconds=None: function(clock.time() if seconds is None else seconds)

    time.localtime = of_now(time.localtime)
    time.gmtime = of_now(time.gmtime)
    time.ctime = of_now(time.ctime)
    strftime = time.strftime
    time.strftime = lambda format, t=None: strftime(format, time.localtime() if t is None else t)


def virtualize_datetime():
    def repr_of(real):
        # of a subclass that is written in Python, the original leaves the module out
        return lambda self: real.__repr__(self).replace(real.__name__, f"datetime.{real.__name__}", 1)

    class datetime(datetime_module.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(time.time(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(time.time(), datetime_module.timezone.utc).replace(tzinfo=None)

        @classmethod
        def today(cls):
            return cls.now()

        __repr__ = repr_of(datetime_module.datetime)

    class date(datetime_module.date):
        @classmethod
        def today(cls):
            return cls.fromtimestamp(time.time())

        __repr__ = repr_of(datetime_module.date)

    for virtual in (datetime, date):
        virtual.__qualname__ = virtual.__name__
        virtual.__module__ = "datetime"
    datetime_module.datetime = datetime
    datetime_module.date = date


def has_children():
    try:
        with open(f"/proc/self/task/{os.getpid()}/children") as children:
            return bool(children.read().strip())
    except OSError:
        return False


class VirtualSelector(selectors.DefaultSelector):
    """Has the name of the selector that it stands for, which asyncio logs."""

    def select(self, timeout=None):
        ready = super().select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None:
            return super().select(None)
        # The loop itself watches one file: the pipe that wakes it.
        if len(self.get_map()) > 1 or threading.active_count() > 1 or has_children():
            start = real_monotonic()
            ready = super().select(timeout)
            clock.advance(min(timeout, real_monotonic() - start) if ready else timeout)
            return ready
        clock.advance(timeout)
        return ready


VirtualSelector.__name__ = selectors.DefaultSelector.__name__


def virtualize_event_loop():
    selector_loop = asyncio.selector_events.BaseSelectorEventLoop
    init = selector_loop.__init__
    selector_loop.__init__ = lambda self, selector=None: init(self, selector or VirtualSelector())
    asyncio.base_events.BaseEventLoop.time = lambda self: clock.monotonic()
    # A timer is due exactly at its time, not within the resolution of a real clock.
    asyncio.base_events.BaseEventLoop._clock_resolution = 1e-9


def main():
    mode, seed, program, *args = sys.argv[1:]
    os.environ.setdefault("TZ", "UTC")
    time.tzset()
    order_equal_timers()
    if mode == "virtual":
        virtualize_time()
        virtualize_datetime()
        virtualize_event_loop()
    random.seed(int(seed))
    sys.argv = [program, *args]
    # `python PROGRAM` makes the path absolute for __file__ and tracebacks, but not for sys.argv.
    path = os.path.abspath(program)
    sys.path[0] = os.path.dirname(path)
    module = sys.modules["__main__"] = types.ModuleType("__main__")
    module.__file__ = path
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec", dont_inherit=True)
    exec(code, module.__dict__)


main()
