import { expect, test } from "vitest";
import { splitRunArguments } from "../../src/cli/splitRunArguments.ts";

test.each([
  ["run tea.py", "run tea.py", ""],
  ["run tea.py green 2", "run tea.py", "green 2"],
  ["run --clock virtual tea.py green", "run --clock virtual tea.py", "green"],
  ["run tea.py --clock virtual --seed 0", "run tea.py --clock virtual --seed 0", ""],
  ["run tea.py --clock=virtual -v --milk", "run tea.py --clock=virtual", "-v --milk"],
  ["run tea.py -- --clock virtual", "run tea.py", "--clock virtual"],
  ["run tea.py --help", "run tea.py", "--help"],
  ["run --help", "run --help", ""],
  ["convert tea.py --check", "convert tea.py --check", ""],
])("%s", (line, own, program) => {
  const words = (text: string) => text.split(" ").filter((word) => word !== "");
  expect(splitRunArguments(words(line))).toEqual({ own: words(own), program: words(program) });
});
