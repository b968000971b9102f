"""Records what CPython's parser makes of test/parse/constructs and test/parse/errors.

    python3.13 test/parse/record/dumps.py
"""

import ast
import json
import pathlib
import warnings

from positions import positions

warnings.simplefilter("ignore")
HERE = pathlib.Path(__file__).parent.parent
RECORDED = HERE / "recorded"


def record_constructs():
    for path in sorted((HERE / "constructs").glob("*.py")):
        source = path.read_bytes()
        compile(source, path.name, "exec", dont_inherit=True)
        tree = ast.parse(source)
        dumps = "".join(ast.dump(statement) + "\n" for statement in tree.body)
        (RECORDED / f"{path.stem}.dump").write_text(dumps, "utf-8")
        (RECORDED / f"{path.stem}.positions").write_text(positions(tree) + "\n", "utf-8")


def record_errors():
    """Cases are separated by lines of `#---`."""
    for path in sorted((HERE / "errors").glob("*.py")):
        errors = []
        for case in path.read_text("utf-8").split("#---\n")[1:]:
            try:
                compile(case, path.name, "exec", dont_inherit=True)
            except SyntaxError as error:
                kind = type(error).__name__
                place = {"line": error.lineno, "column": error.offset}
                errors.append({"type": kind, "message": error.msg, **place})
            else:
                raise SystemExit(f"{path.name}: no error in\n{case}")
        text = json.dumps(errors, indent=1, ensure_ascii=False)
        (RECORDED / f"{path.stem}.json").write_text(text + "\n", "utf-8")


record_constructs()
record_errors()
