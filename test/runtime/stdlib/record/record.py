"""Asks CPython 3.13 what the standard library does; the answers go to ../recorded/MODULE.json.

Each module here has functions decorated with `case`; the docstring or name is the case's name. The
clock stands still at 1700000000, in UTC. Usage: python3.13 record.py [MODULE ...]
"""
import importlib, json, os, pathlib, sys, time

assert sys.version_info[:2] == (3, 13), sys.version
os.environ["TZ"] = "UTC"
time.tzset()
time.time = lambda: 1700000000.0
time.time_ns = lambda: 1700000000000000000
time.monotonic = time.perf_counter = lambda: 1000.0

here = pathlib.Path(__file__).parent
sys.path.insert(0, str(here))
cases: dict[str, str] = {}


def case(name, run):
    """Records the repr of what `run` returns, or the exception that it raises."""
    assert name not in cases, name
    try:
        cases[name] = repr(run())
    except BaseException as error:
        cases[name] = f"{type(error).__name__}: {error}"


def record(module: str) -> None:
    cases.clear()
    importlib.import_module(f"{module}_cases")
    target = here.parent / "recorded" / f"{module}.json"
    target.write_text(json.dumps(cases, indent=1, ensure_ascii=False) + "\n")
    print(module, len(cases))


if __name__ == "__main__":
    sys.modules["record"] = sys.modules["__main__"]
    names = sys.argv[1:] or sorted(path.stem[:-6] for path in here.glob("*_cases.py"))
    for name in names:
        record(name)
