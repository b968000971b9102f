import { expect, test } from "vitest";
import { changingVariables, usedBeside } from "../../src/execute/usedBeside.ts";
import { findSiblings } from "../../src/execute/findSiblings.ts";
import { Workplace } from "../cli/cli.ts";

const FILES = {
  "main.py": "import oven as o\nimport pkg.tap\no.heat = 1\npkg.tap.drops += 2\npkg.size == 3\n",
  "other.py": "from pkg import tap, size\ntap.level = 0\nprint(oven.light == 1)\n",
  "oven.py": "heat = 0\ndef f():\n    global door, light\n",
  "pkg/__init__.py": "size = 1\n",
  "pkg/tap.py": "drops = 1\n",
  "alone.py": "x = 1\n",
};

test("who imports a module, and what they assign, up to the folder of the program", () => {
  const { folder } = new Workplace(FILES);
  const uses = (file: string) => usedBeside(`${folder}/${file}`, folder);
  const filled = new Set();
  expect(uses("oven.py")).toEqual({ imported: true, assigned: new Set(["heat"]), filled });
  expect(uses("pkg/tap.py")).toEqual({
    imported: true,
    assigned: new Set(["drops", "level"]),
    // drops may be a list
    filled: new Set(["drops"]),
  });
  expect(uses("pkg/__init__.py")).toEqual({ imported: true, assigned: new Set(), filled });
  expect(uses("alone.py")).toEqual({ imported: false, assigned: new Set(), filled });
});

test("into which lists and dicts they put something", () => {
  const { folder } = new Workplace({
    "main.py":
      "import a\nfrom a import b, c as d, e, f\na.x['k'] = 1\na.y.z.append(2)\nb.append(3)\n" +
      "d['i']['j'] += 4\nprint(e['m'] == 5, f[0])\na.q[0].add(6)\n",
    "a.py": "",
  });
  const { filled } = usedBeside(`${folder}/a.py`, folder);
  expect([...filled].sort()).toEqual(["b", "c", "q", "x"]);
});

test("variables that change: assigned by others, or declared global in a function", () => {
  const { folder } = new Workplace(FILES);
  const file = `${folder}/main.py`;
  const siblings = findSiblings(FILES["main.py"], file, [folder]);
  const changing = changingVariables(siblings, (of) => usedBeside(of, folder));
  expect(Object.fromEntries(changing)).toEqual({
    "./oven.ts": new Set(["door", "light", "heat"]),
    "./pkg/__init__.ts": new Set(),
    "./pkg/tap.ts": new Set(["drops", "level"]),
  });
});

test("a package's own name comes before its module of that name", () => {
  const { folder } = new Workplace({
    "bar/__init__.py": "from .bar import bar\nfrom . import glass\n",
    "bar/bar.py": "def bar(): pass\n",
    "bar/glass.py": "",
  });
  const { specifiers } = findSiblings("from bar import bar, glass", `${folder}/main.py`);
  expect([...specifiers.keys()]).toEqual(["bar", "bar.glass"]);
});
