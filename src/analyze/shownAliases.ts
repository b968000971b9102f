/**
 * Where the program looks at `Queue[int]` itself: prints it, or reads its `__args__`.
 *
 * Everywhere else it is the class, which is what it does when it is called, inherited from or annotated.
 */
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "./program.ts";
import { members } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

const LOOKING_FUNCTIONS: ReadonlySet<string> = new Set([
  "print",
  "repr",
  "str",
  "ascii",
  "format",
  "hash",
  "type",
  "isinstance",
]);
const ALIAS_ATTRIBUTES: ReadonlySet<string> = new Set(["__args__", "__origin__"]);

const known = new WeakMap<Analysis, ReadonlySet<ast.Expression>>();

/** Whether a subscript of a class is one that the program looks at. */
export function isShownAlias(analysis: Analysis, node: ast.Subscript): boolean {
  let shown = known.get(analysis);
  if (shown === undefined) known.set(analysis, (shown = shownAliases(analysis)));
  return shown.has(node);
}

function shownAliases(analysis: Analysis): Set<ast.Expression> {
  const found = new Set<ast.Expression>();
  const add = (node: ast.Expression): void => {
    if (node.kind === "Tuple") node.elts.forEach(add);
    if (node.kind !== "Subscript" || !isGenericClass(analysis, node.value)) return;
    found.add(node);
    // dict[str, list[int]]
    add(node.slice);
  };
  visitNodes(analysis.module, (node) => {
    if (node.kind === "FormattedValue") add(node.value);
    else if (node.kind === "Attribute" && ALIAS_ATTRIBUTES.has(node.attr)) add(node.value);
    else if (node.kind === "Call" && node.func.kind === "Name") {
      const [first] = node.args;
      if (!LOOKING_FUNCTIONS.has(node.func.id) || first === undefined) return;
      // isinstance(value, list[int]) is an error that is not ours to make
      (node.func.id === "isinstance" ? [first] : node.args).forEach(add);
    }
  });
  return found;
}

function isGenericClass(analysis: Analysis, node: ast.Expression): boolean {
  const type = analysis.typeOf.get(node);
  return (
    type !== undefined &&
    members(type).length === 1 &&
    members(type).every((m) => m.kind === "class" && m.cls.module.library && m.cls.kind !== "enum")
  );
}
