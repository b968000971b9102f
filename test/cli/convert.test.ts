import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Workplace } from "./cli.ts";

test("a file is translated beside itself", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  const { status, stdout, stderr } = await place.run("convert", "tea.py");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(place.read("tea.ts")).toBe("// camel\n// brew()\n");
  expect(stdout).toMatch(/^1 file: 1 written \(\d+\.\d s\)\n/);
});

test("a folder is mirrored, and nothing but Python is looked at", async () => {
  const place = new Workplace({
    "lessons/one.py": "one\n",
    "lessons/deep/er/two.py": "two\n",
    "lessons/notes.txt": "",
    "lessons/.git/hook.py": "",
    "lessons/venv/lib/site.py": "",
  });
  expect((await place.run("convert", "lessons", "--out", "out")).status).toBe(0);
  const outputs = place.files().filter((file) => file.startsWith("out"));
  expect(outputs).toEqual(["out/.py2ts-async.json", "out/deep/er/two.ts", "out/one.ts"]);
});

test("several paths are mirrored from the folder they share", async () => {
  const place = new Workplace({ "a/x/one.py": "1\n", "a/y/two.py": "2\n" });
  await place.run("convert", "a/x", "a/y/two.py", "--out", "out");
  expect(place.files()).toEqual(expect.arrayContaining(["out/x/one.ts", "out/y/two.ts"]));
});

test("what is up to date is not written again", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  await place.run("convert", "tea.py");
  const before = statSync(join(place.folder, "tea.ts")).mtimeMs;
  const { stdout } = await place.run("convert", "tea.py");
  expect(stdout).toContain("1 file: 1 unchanged");
  expect(statSync(join(place.folder, "tea.ts")).mtimeMs).toBe(before);
});

test("a changed program is translated again without being asked twice", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  await place.run("convert", "tea.py");
  place.write("tea.py", "drink()\n");
  expect((await place.run("convert", "tea.py")).status).toBe(0);
  expect(place.read("tea.ts")).toContain("drink");
});

test("a translation that a person edited is left alone, without --force", async () => {
  const place = new Workplace({ "lessons/tea.py": "brew()\n", "lessons/cake.py": "bake()\n" });
  await place.run("convert", "lessons");
  place.write("lessons/tea.ts", "my own words\n");
  place.write("lessons/cake.py", "eat()\n");

  const { status, stdout, stderr } = await place.run("convert", "lessons");
  expect(status).toBe(1);
  expect(stderr).toContain("tea.ts was not written: it was edited");
  expect(stdout).toContain("1 written, 1 edited by hand and left alone");
  expect(place.read("lessons/tea.ts")).toBe("my own words\n");

  expect((await place.run("convert", "lessons", "--force")).status).toBe(0);
  expect(place.read("lessons/tea.ts")).toContain("brew");
});

test("a file of that name that we never wrote counts as edited", async () => {
  const place = new Workplace({ "tea.py": "brew()\n", "tea.ts": "mine\n" });
  expect((await place.run("convert", "tea.py")).status).toBe(1);
  expect(place.read("tea.ts")).toBe("mine\n");
});

test("one file of a folder that was translated as a whole is known", async () => {
  const place = new Workplace({ "lessons/deep/tea.py": "brew()\n" });
  await place.run("convert", "lessons");
  place.write("lessons/deep/tea.py", "drink()\n");
  expect((await place.run("convert", "lessons/deep/tea.py")).status).toBe(0);
});

test("what cannot be translated is reported, the rest is translated", async () => {
  const place = new Workplace({ "lessons/bad.py": "UNSUPPORTED\n", "lessons/good.py": "fine\n" });
  const { status, stdout, stderr } = await place.run("convert", "lessons");
  expect(status).toBe(1);
  expect(stderr).toContain("cannot do that");
  expect(stderr).toContain("bad.py:1");
  expect(stdout).toContain("2 files: 1 written, 1 not translated; 1 error");
  expect(existsSync(join(place.folder, "lessons/bad.ts"))).toBe(false);
  expect(existsSync(join(place.folder, "lessons/good.ts"))).toBe(true);
});

test("warnings do not fail", async () => {
  const place = new Workplace({ "tea.py": "DOUBTFUL\n" });
  const { status, stdout } = await place.run("convert", "tea.py");
  expect(status).toBe(0);
  expect(stdout).toContain("1 written; 1 warning");
});

test("a crash of the translator fails alone, and says whose fault it is", async () => {
  const place = new Workplace({ "lessons/crash.py": "CRASH\n", "lessons/good.py": "fine\n" });
  const { status, stderr } = await place.run("convert", "lessons");
  expect(status).toBe(1);
  expect(stderr).toContain("failed on lessons/crash.py; this is a bug in py2ts-async");
  expect(place.files()).toContain("lessons/good.ts");
});

test("text that is not UTF-8 fails alone", async () => {
  const latin = new Uint8Array([0x23, 0x20, 0xe9, 0x0a]);
  const place = new Workplace({ "lessons/latin.py": latin, "lessons/good.py": "fine\n" });
  const { status, stderr } = await place.run("convert", "lessons");
  expect(status).toBe(1);
  expect(stderr).toContain("latin.py is not UTF-8 text");
  expect(place.files()).toContain("lessons/good.ts");
});

test("--check writes nothing and tells what is out of date", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  const { status, stdout } = await place.run("convert", "tea.py", "--check");
  expect(status).toBe(1);
  expect(stdout).toContain("1 out of date");
  expect(place.files()).toEqual(["tea.py"]);
  await place.run("convert", "tea.py");
  expect((await place.run("convert", "tea.py", "--check")).status).toBe(0);
});

test("--names is passed on", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  await place.run("convert", "tea.py", "--names", "keep");
  expect(place.read("tea.ts")).toContain("// keep");
});

test("--source-map writes the map and names it", async () => {
  const place = new Workplace({ "src/tea.py": "brew()\n" });
  await place.run("convert", "src", "--out", "out", "--source-map");
  expect(place.read("out/tea.ts")).toMatch(/\/\/# sourceMappingURL=tea\.ts\.map\n$/);
  expect(JSON.parse(place.read("out/tea.ts.map"))).toMatchObject({
    version: 3,
    file: "tea.ts",
    sources: ["../src/tea.py"],
  });
});

test("--json tells the same to programs", async () => {
  const place = new Workplace({ "lessons/bad.py": "UNSUPPORTED\n", "lessons/good.py": "fine\n" });
  const { status, stdout, stderr } = await place.run("convert", "lessons", "--json");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({
    files: [
      { file: "lessons/bad.py", status: "failed", diagnostics: [{ severity: "error", line: 1 }] },
      { file: "lessons/good.py", status: "written", output: "good.ts" },
    ],
  });
});

test("--timings shows where the time goes", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  const { stdout } = await place.run("convert", "tea.py", "--timings");
  expect(stdout).toMatch(/ load +\d+ ms\n +convert +\d+ ms\n/);
});

test("where py2ts-async is not installed, the summary says so", async () => {
  const place = new Workplace({ "tea.py": "brew()\n" });
  expect((await place.run("convert", "tea.py")).stdout).toContain("npm install py2ts-async");
});

test("a folder that cannot be written to", async () => {
  const place = new Workplace({ "tea.py": "brew()\n", taken: "" });
  const { status, stderr } = await place.run("convert", "tea.py", "--out", "taken");
  expect(status).toBe(2);
  expect(stderr).toBe("py2ts-async: cannot write to taken: a file of that name is in the way.\n");
});

test("an output that cannot be written fails alone and leaves nothing behind", async () => {
  const place = new Workplace({ "in/a.py": "a\n", "in/b.py": "b\n", "out/a.ts/x": "" });
  const { status, stderr } = await place.run("convert", "in", "--out", "out");
  expect(status).toBe(1);
  expect(stderr).toContain("a.ts: it is a folder");
  expect(place.files().filter((file) => file.startsWith("out"))).toEqual([
    "out/.py2ts-async.json",
    "out/a.ts/x",
    "out/b.ts",
  ]);
});
