import { describe, expect, test } from "vitest";
import type { Comment, Module, Statement, Trivia } from "../../src/ast/nodes.ts";
import { parse } from "../../src/parse/parse.ts";
import { dedent } from "../support/dedent.ts";

function read(text: string): Module {
  const { module, diagnostics } = parse(text, "lesson.py");
  expect(diagnostics).toEqual([]);
  return module!;
}

const show = (trivia: readonly Trivia[]) =>
  trivia.map((each) => (each.kind === "Comment" ? each.text : each.count));

const around = ({ kind, leading, trailing, after }: Statement) => ({
  kind,
  leading: show(leading),
  trailing: trailing?.text ?? null,
  after: show(after),
});

const all = (text: string) => read(text).body.map(around);

function statement<Kind extends Statement["kind"]>(text: string, kind: Kind) {
  const found = read(text).body.find((each) => each.kind === kind);
  return found as Extract<Statement, { kind: Kind }>;
}

describe("comments and blank lines of statements", () => {
  test("in front of a statement and behind it", () => {
    expect(all("# a\n\n\n# b\nx = 1  # c\n\ny = 2\n")).toEqual([
      { kind: "Assign", leading: ["# a", 2, "# b"], trailing: "# c", after: [] },
      { kind: "Assign", leading: [1], trailing: null, after: [] },
    ]);
  });

  test("at the end of the file", () => {
    expect(all("x\n\n# a\n# b\n\n")).toEqual([
      { kind: "Expr", leading: [], trailing: null, after: [1, "# a", "# b"] },
    ]);
  });

  test("of a file without statements", () => {
    const module = read("# a\n\n# b\n");
    expect(show(module.dangling)).toEqual(["# a", 1, "# b"]);
    expect(module.body).toEqual([]);
  });

  test("of several statements on a line", () => {
    expect(all("# a\nx; y  # b\n")).toEqual([
      { kind: "Expr", leading: ["# a"], trailing: null, after: [] },
      { kind: "Expr", leading: [], trailing: "# b", after: [] },
    ]);
  });

  test("within a statement of several lines move in front of it", () => {
    const text = dedent(`
      f(
          1,  # one
          # two
          2,
      )  # end
    `);
    expect(all(text)).toEqual([
      { kind: "Expr", leading: ["# one", "# two"], trailing: "# end", after: [] },
    ]);
  });

  test("of the line that opens a block", () => {
    expect(all("if x:  # a\n    y\n")).toMatchObject([{ kind: "If", trailing: "# a" }]);
    expect(all("if x: y  # a\n")).toMatchObject([{ kind: "If", trailing: "# a" }]);
  });
});

describe("comments at the end of blocks", () => {
  const text = dedent(`
    def f():
        if x:
            y
            # in if
        # in f

    # in module
    z
  `);

  test("go to the block at whose column they stand", () => {
    const definition = statement(text, "FunctionDef");
    const condition = definition.body[0] as Extract<Statement, { kind: "If" }>;
    expect(show(condition.body[0]!.after)).toEqual(["# in if"]);
    expect(show(condition.after)).toEqual(["# in f"]);
    expect(show(definition.after)).toEqual([]);
    expect(all(text)[1]).toMatchObject({ leading: [1, "# in module"] });
  });
});

describe("comments between the parts of a statement", () => {
  test("in front of else and behind it go to what follows", () => {
    const text = dedent(`
      if x:
          a
      # otherwise
      else:  # really
          b
    `);
    const { body, orelse } = statement(text, "If");
    expect(around(body[0]!).after).toEqual([]);
    expect(around(orelse[0]!).leading).toEqual(["# otherwise", "# really"]);
  });

  test("of elif", () => {
    const text = "if x:\n    a\n# next\nelif y:  # b\n    c\n";
    const [branch] = statement(text, "If").orelse;
    expect(around(branch!)).toEqual({
      kind: "If",
      leading: ["# next"],
      trailing: "# b",
      after: [],
    });
  });

  test("of except", () => {
    const text = dedent(`
      try:  # a
          b
      # c
      except D:  # d
          e
      # f
      finally:  # g
          h
    `);
    const { trailing, handlers, finalbody } = statement(text, "Try");
    expect(trailing?.text).toBe("# a");
    expect(show(handlers[0]!.leading)).toEqual(["# c"]);
    expect(handlers[0]!.trailing?.text).toBe("# d");
    expect(around(finalbody[0]!).leading).toEqual(["# f", "# g"]);
  });

  test("of case", () => {
    const text = dedent(`
      match x:  # a
          # b
          case 1:  # c
              y

          # d
          case _:
              z
    `);
    const { trailing, cases } = statement(text, "Match");
    expect(trailing?.text).toBe("# a");
    expect(cases.map(({ leading }) => show(leading))).toEqual([["# b"], [1, "# d"]]);
    expect(cases[0]!.trailing?.text).toBe("# c");
  });

  test("of decorators", () => {
    const text = "# a\n@b  # c\n# d\ndef f():  # e\n    pass\n";
    expect(all(text)).toEqual([
      { kind: "FunctionDef", leading: ["# a", "# c", "# d"], trailing: "# e", after: [] },
    ]);
  });
});

test("no comment is lost or doubled", () => {
  const text = dedent(`
    # 1
    class A:  # 2
        # 3
        x = [  # 4
            1  # 5
        ]  # 6

        # 7
        def f(self,  # 8
              y):  # 9
            # 10
            for z in y:  # 11
                while z:  # 12
                    with z as q:  # 13
                        pass  # 14
                        # 15
                    # 16
                # 17
            else:  # 18
                f"{x  # 19
                }"
            # 20
        # 21
    # 22
  `);
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("kind" in value && value.kind === "Comment") found.push((value as unknown as Comment).text);
    else for (const each of Object.values(value)) collect(each);
  };
  collect(read(text));
  const expected = Array.from({ length: 22 }, (_, index) => `# ${index + 1}`);
  expect(found.sort()).toEqual(expected.sort());
});
