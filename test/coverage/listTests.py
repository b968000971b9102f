"""Lists the tests of CPython's test_asyncio, as JSON: {module: ["Class.test_name", ...]}.

    python3.13 listTests.py test_tasks test_locks ...

They are read, not run: a test that many classes inherit is listed once, where it is written.
"""

import ast
import json
import os
import sys
import test.test_asyncio

FOLDER = os.path.dirname(test.test_asyncio.__file__)


def tests_of(module):
    with open(os.path.join(FOLDER, module + ".py"), encoding="utf-8") as file:
        tree = ast.parse(file.read())
    return [
        f"{cls.name}.{member.name}"
        for cls in ast.walk(tree)
        if isinstance(cls, ast.ClassDef)
        for member in cls.body
        if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef))
        and member.name.startswith("test")
    ]


json.dump({module: tests_of(module) for module in sys.argv[1:]}, sys.stdout, indent=1)
print()
