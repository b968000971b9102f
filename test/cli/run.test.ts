/** `run` behaves like `python FILE.py ARG...`: a process of its own, so these start one. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../src/execute/packageRoot.ts";
import { dedent } from "../support/dedent.ts";
import { Workplace } from "./cli.ts";

const COMMAND_LINE = join(packageRoot, "bin", "py2ts-async.js");

function start(files: Record<string, string>, args: string[], input = "") {
  const sources = Object.entries(files).map(([name, text]) => [name, dedent(text)]);
  const { folder } = new Workplace(Object.fromEntries(sources));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND_LINE, "run", ...args], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("output, arguments and status", () => {
  const program = `
    import sys
    print(sys.argv)
    print(__name__)
    sys.exit(3)
  `;
  expect(start({ "tea.py": program }, ["tea.py", "--milk", "2"])).toEqual({
    status: 3,
    stdout: "['tea.py', '--milk', '2']\n__main__\n",
    stderr: "",
  });
});

test("an uncaught exception: a traceback with Python's lines, and status 1", () => {
  const program = `
    def brew():
        raise ValueError("no tea")

    print("before")
    brew()
  `;
  const { status, stdout, stderr } = start({ "tea.py": program }, ["tea.py"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "before\n" });
  expect(stderr).toMatch(/^Traceback \(most recent call last\):\n/);
  expect(stderr).toMatch(/tea\.py", line 5, in <module>/);
  expect(stderr).toMatch(/tea\.py", line 2, in brew/);
  expect(stderr).toMatch(/\nValueError: no tea\n$/);
});

test("modules beside the program are translated as well", () => {
  const files = {
    "tea.py": `
      import milk
      print("tea", milk.amount)
    `,
    "milk.py": `
      print(__name__)
      amount = 2
    `,
  };
  expect(start(files, ["tea.py"]).stdout).toBe("milk\ntea 2\n");
});

test("standard input is the program's", () => {
  const program = `
    name = input("Who? ")
    print("Hello", name)
  `;
  expect(start({ "tea.py": program }, ["tea.py"], "Ada\n").stdout).toBe("Who? Hello Ada\n");
});

test("the virtual clock, also when asked for at the end", () => {
  const program = `
    import time
    time.sleep(3600)
    print(time.time())
  `;
  const { stdout } = start({ "tea.py": program }, ["tea.py", "--clock", "virtual"]);
  expect(stdout).toBe("1700003600.0\n");
});

test("a program that cannot be translated does not start", () => {
  const { status, stdout, stderr } = start({ "tea.py": 'print("a")\nprint(' }, ["tea.py"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("tea.py");
});

test("a file that does not exist", () => {
  expect(start({}, ["tea.py"])).toEqual({
    status: 2,
    stdout: "",
    stderr: "py2ts-async: tea.py does not exist.\n",
  });
});
