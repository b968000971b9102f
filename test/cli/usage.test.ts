import { expect, test } from "vitest";
import { Workplace } from "./cli.ts";

test("a path that does not exist", async () => {
  const { status, stderr } = await new Workplace().run("convert", "nowhere.py");
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "py2ts-async: nowhere.py does not exist.\n",
  });
});

test("a folder without Python files", async () => {
  const place = new Workplace({ "docs/readme.md": "" });
  const { status, stderr } = await place.run("convert", "docs");
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "py2ts-async: docs holds no Python file (*.py).\n",
  });
});

test.each([
  ["an unknown option", ["convert", "tea.py", "--fast"], "unknown option '--fast'"],
  ["an unknown command", ["brew"], "unknown command 'brew'"],
  ["no path", ["convert"], "missing required argument 'path'"],
  ["a wrong choice", ["convert", "tea.py", "--names", "snake"], "Allowed choices are camel, keep"],
  ["a seed that is no number", ["verify", "tea.py", "--seed", "x"], "It must be an integer"],
])("%s is a usage error", async (_, args, message) => {
  const { status, stderr } = await new Workplace({ "tea.py": "" }).run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});

test("--help and --version succeed", async () => {
  const place = new Workplace();
  const help = await place.run("--help");
  expect(help.status).toBe(0);
  for (const command of ["convert", "run", "verify"]) expect(help.stdout).toContain(command);
  expect(await place.run("--version")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});

test("no command shows the help", async () => {
  const { status, stderr } = await new Workplace().run();
  expect(status).toBe(2);
  expect(stderr).toContain("Usage: py2ts-async");
});
