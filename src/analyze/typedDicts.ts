/**
 * Classes of dicts: `class Movie(TypedDict)` tells type checkers what is in a dict. Python makes dicts of
 * them, and so do we: `Movie = dict`.
 */
import type * as ast from "../ast/nodes.ts";

const TYPING: ReadonlySet<string> = new Set(["typing", "typing_extensions"]);

const made = new WeakSet<ast.Statement>();

/** The same tree, where such classes of the module are names for `dict`. */
export function withoutTypedDicts(tree: ast.Module): ast.Module {
  const isBase = baseTest(tree);
  if (isBase === null) return tree;
  const classes = new Set<string>();
  const body = tree.body.map((statement) => {
    if (statement.kind === "ClassDef") {
      const isTyped = statement.bases.some(
        (base) => isBase(base) || (base.kind === "Name" && classes.has(base.id)),
      );
      if (!isTyped) return statement;
      classes.add(statement.name.text);
      const { name } = statement;
      return nameOfDict(statement, { kind: "Name", id: name.text, span: name.span });
    }
    // Movie = TypedDict("Movie", {"title": str})
    if (statement.kind !== "Assign" || statement.value.kind !== "Call") return statement;
    const [target] = statement.targets;
    return target?.kind === "Name" && isBase(statement.value.func)
      ? nameOfDict(statement, target)
      : statement;
  });
  return { ...tree, body };
}

/** Whether the assignment stands for such a class. */
export function isTypedDict(node: ast.Assign): boolean {
  return made.has(node);
}

function nameOfDict(of: ast.Statement, target: ast.Name): ast.Assign {
  const { leading, trailing, after, span } = of;
  const value: ast.Name = { kind: "Name", id: "dict", span: target.span };
  const node: ast.Assign = {
    kind: "Assign",
    targets: [target],
    value,
    leading,
    trailing,
    after,
    span,
  };
  made.add(node);
  return node;
}

/** Tells `TypedDict` and `typing.TypedDict`; null where the module does not import it. */
function baseTest(tree: ast.Module): ((node: ast.Expression) => boolean) | null {
  const names = new Set<string>();
  const modules = new Set<string>();
  for (const statement of tree.body) {
    if (statement.kind === "ImportFrom" && TYPING.has(statement.module ?? ""))
      for (const alias of statement.names)
        if (alias.name === "TypedDict") names.add(alias.asname ?? alias.name);
    if (statement.kind === "Import")
      for (const alias of statement.names)
        if (TYPING.has(alias.name)) modules.add(alias.asname ?? alias.name);
  }
  if (names.size === 0 && modules.size === 0) return null;
  return (node) =>
    node.kind === "Name"
      ? names.has(node.id)
      : node.kind === "Attribute" &&
        node.attr === "TypedDict" &&
        node.value.kind === "Name" &&
        modules.has(node.value.id);
}
