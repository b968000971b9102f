/** The command, with a translator and a Python that are made up: the real ones are tested elsewhere. */
import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Workplace } from "./cli.ts";

/** Says that it is CPython 3.13, and prints what the program's comments say: `# prints: tea`. */
const PYTHON = `#!/usr/bin/env node
const { readFileSync } = require("node:fs");
if (process.argv[3] === "-c") console.log(process.argv[1] + "\\n3.13.9\\nCPython");
else {
  const program = readFileSync(process.argv.at(-1), "utf8");
  for (const [, text] of program.matchAll(/# prints: (.*)/g)) console.log(text);
  for (const [, text] of program.matchAll(/# dies: (.*)/g)) {
    console.error("Traceback (most recent call last):\\n  File \\"x.py\\"\\n" + text);
    process.exitCode = 1;
  }
}
`;

function workplace(files: Record<string, string>): Workplace {
  // The fake translator comments everything out, so translations print nothing.
  const place = new Workplace({ ...files, "bin/python": PYTHON });
  chmodSync(join(place.folder, "bin/python"), 0o755);
  return place;
}

const QUIET = "# nothing\n";
const python = (place: Workplace) => ["--python", join(place.folder, "bin/python")];

test("the same", async () => {
  const place = workplace({ "tea.py": QUIET });
  const { status, stdout } = await place.run("verify", "tea.py", ...python(place));
  expect(stdout).toBe(
    `CPython 3.13.9 (${join(place.folder, "bin/python")})\n1 program: 1 the same\n`,
  );
  expect(status).toBe(0);
});

test("the first difference is shown", async () => {
  const place = workplace({ "a.py": "# prints: tea\n", "b.py": "# dies: ValueError: no tea\n" });
  const { status, stdout } = await place.run("verify", "a.py", "b.py", ...python(place));
  expect(status).toBe(1);
  expect(stdout).toContain(
    "a.py: the output differs in line 1 (- CPython, + translation)\n  - tea\n",
  );
  expect(stdout).toContain(
    "b.py: the exit status differs (- CPython, + translation)\n" +
      "  - exit status 1, ValueError: no tea\n  + exit status 0\n",
  );
  expect(stdout).toContain("2 programs: 0 the same, 2 different\n");
});

test("what cannot be translated is told with its diagnostics", async () => {
  const place = workplace({ "tea.py": "UNSUPPORTED\n" });
  const { status, stdout, stderr } = await place.run("verify", "tea.py", ...python(place));
  expect(status).toBe(1);
  expect(stderr).toContain("cannot do that");
  expect(stdout).toContain("1 program: 0 the same, 1 not translated\n");
});

test("--record writes both, mirrored, and nothing the second time", async () => {
  const place = workplace({ "in/deep/tea.py": QUIET, "in/milk.py": "# prints: milk\n" });
  await place.run("verify", "in", "--record", "out", ...python(place));
  const written = () => statSync(join(place.folder, "out/deep/tea.ts")).mtimeMs;
  const first = written();
  await place.run("verify", "in", "--record", "out", ...python(place));
  expect(written()).toBe(first);
  const outputs = place.files().filter((file) => file.startsWith("out"));
  expect(outputs).toEqual(["out/deep/tea.out", "out/deep/tea.ts", "out/milk.out", "out/milk.ts"]);
  expect(place.read("out/milk.out")).toBe("milk\n--- exit status 0\n");
  expect(place.read("out/deep/tea.ts")).toBe("// camel\n// # nothing\n");
});

test("--recorded needs no Python", async () => {
  const place = new Workplace({
    "in/tea.py": QUIET,
    "in/milk.py": QUIET,
    "in/cake.py": QUIET,
    "out/tea.out": "--- exit status 0\n",
    "out/milk.out": "milk\n--- exit status 0\n",
  });
  const { status, stdout } = await place.run("verify", "in", "--recorded", "out");
  expect(status).toBe(1);
  expect(stdout).toContain("in/milk.py: the output differs in line 1");
  expect(stdout).toContain("in/cake.py: nothing was recorded in ");
  expect(stdout).toContain("3 programs: 1 the same, 1 different, 1 could not be compared\n");
});

test("a Python that is not 3.13", async () => {
  const place = workplace({ "tea.py": QUIET });
  place.write("bin/python", PYTHON.replace("3.13.9", "3.12.1"));
  const { status, stderr } = await place.run("verify", "tea.py", ...python(place));
  expect(status).toBe(2);
  expect(stderr).toContain("is not CPython 3.13 (");
  expect(stderr).toContain("is 3.12.1)");
});

test("--json tells the same to programs", async () => {
  const place = workplace({ "tea.py": "# prints: tea\n" });
  const { status, stdout } = await place.run("verify", "tea.py", "--json", ...python(place));
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    python: { version: "3.13.9" },
    files: [{ file: "tea.py", verdict: "different", difference: { what: "output", line: 1 } }],
  });
});
