/** The test by which a module asks whether it is the program. */
import type * as ast from "../ast/nodes.ts";

/** `__name__ == "__main__"`. */
export function isMainTest(test: ast.Expression): boolean {
  if (test.kind !== "Compare" || test.ops.length !== 1 || test.ops[0] !== "Eq") return false;
  const sides = [test.left, test.comparators[0]!];
  return (
    sides.some((s) => s.kind === "Name" && s.id === "__name__") &&
    sides.some(
      (s) => s.kind === "Constant" && s.value.type === "str" && s.value.value === "__main__",
    )
  );
}
