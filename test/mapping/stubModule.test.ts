/** Stubs are split into declarations that are parsed one by one. */
import { expect, test } from "vitest";
import { StubModule, stubModule } from "../../src/mapping/stubModule.ts";
import { libraryModules } from "../../src/mapping/stubs.ts";

test("overloads belong together, decorators to what they decorate, imports to each name", () => {
  const stub = new StubModule(
    "tea",
    [
      "",
      "from kitchen import Pot, Cup as Mug",
      "@overload",
      '@js("brewTea")',
      "def brew(kind: str) -> int: ...",
      "def brew(kind: int) -> int: ...",
      "class Kettle[T]:",
      "    def boil(self) -> T: ...",
      "",
      "    volume: int",
      "HOT: int",
    ].join("\n"),
  );
  expect([...stub.names()]).toEqual(["Pot", "Mug", "brew", "Kettle", "HOT"]);
  const kinds = (name: string) => stub.declarations(name).map(({ kind }) => kind);
  expect(kinds("brew")).toEqual(["FunctionDef", "FunctionDef"]);
  expect(kinds("Mug")).toEqual(["ImportFrom"]);
  expect(kinds("HOT")).toEqual(["AnnAssign"]);
  expect(stub.declarations("Kettle")[0]).toMatchObject({ kind: "ClassDef", body: { length: 2 } });
  expect(stub.declarations("tea")).toEqual([]);
});

test.each(libraryModules())("every declaration of %s parses", (name) => {
  const stub = stubModule(name)!;
  for (const declared of stub.names()) expect(stub.declarations(declared)).not.toEqual([]);
});
