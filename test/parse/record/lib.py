"""Dumps every module of CPython's own library, tests included, into a folder.

    python3.13 test/parse/record/lib.py FOLDER

Writes N.py (the source in UTF-8), N.dump, N.positions and `index`, the names of the files by line.
Files that CPython does not parse are left out.
"""

import ast
import io
import os
import pathlib
import sys
import sysconfig
import tokenize
import warnings

from positions import positions

warnings.simplefilter("ignore")
sys.setrecursionlimit(100_000)


def main():
    library = pathlib.Path(sysconfig.get_path("stdlib"))
    folder = pathlib.Path(sys.argv[1])
    names = []
    for path in sorted(library.rglob("*.py")):
        if "site-packages" in path.parts:
            continue
        source = path.read_bytes()
        try:
            tree = ast.parse(source)
            encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
            text = source.decode(encoding)
        except (SyntaxError, UnicodeDecodeError):
            continue
        number = len(names)
        write(folder / f"{number}.py", text)
        write(folder / f"{number}.dump", ast.dump(tree))
        write(folder / f"{number}.positions", positions(tree))
        names.append(os.fspath(path.relative_to(library)))
    write(folder / "index", "\n".join(names))


def write(path, text):
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


main()
