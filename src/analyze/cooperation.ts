/**
 * Multiple inheritance: which classes take part in it.
 *
 * JavaScript has one base class. Where a class of the program has several, it, its ancestors and their
 * descendants are made so that `super()` follows the method resolution order of the instance.
 */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Scopes } from "./scopes.ts";

/** Base classes that only type checkers look at, or that another base brings along. */
const ERASED_BASES = new Set(["object", "ABC", "Protocol", "Generic"]);

/** The bases that classes here have too; `ABC` counts where it is the only one. */
export function realBases(node: ast.ClassDef): ast.Expression[] {
  if (mixedEnum(node) !== null) return [node.bases[1]!];
  const heads = node.bases.map((base) => (base.kind === "Subscript" ? base.value : base));
  const real = heads.filter((head) => !ERASED_BASES.has(lastName(head)));
  return real.length > 0 ? real : heads.filter((head) => lastName(head) === "ABC").slice(0, 1);
}

/** `class Level(str, Enum)`: the class of the library that stands for both bases. */
export function mixedEnum(node: ast.ClassDef): "MixedStrEnum" | "MixedIntEnum" | null {
  const [mixin, base, ...others] = node.bases;
  if (base === undefined || others.length > 0 || lastName(base) !== "Enum") return null;
  if (mixin!.kind !== "Name") return null;
  return mixin!.id === "str" ? "MixedStrEnum" : mixin!.id === "int" ? "MixedIntEnum" : null;
}

/**
 * @param above what a base is where it comes from another module
 * @param imported the classes of other modules that take part
 */
export function findCooperative(
  scopes: Scopes,
  above: (base: ast.Expression) => ast.ClassDef | null,
  imported: ReadonlySet<ast.ClassDef>,
): ReadonlySet<ast.ClassDef> {
  const classes = [...scopes.scopeOf.keys()].filter((node) => node.kind === "ClassDef");
  const bases = new Map(
    classes.map((node) => [node, realBases(node).flatMap((base) => definitionOf(scopes, base))]),
  );
  const found = new Set(imported);
  const include = (node: ast.ClassDef): void => {
    if (found.has(node)) return;
    found.add(node);
    bases.get(node)?.forEach(include);
    for (const [other, above] of bases) if (above.includes(node)) include(other);
  };
  for (const node of classes) {
    const others = realBases(node).map(above);
    if (others.some((base) => base !== null && imported.has(base))) include(node);
    if (
      realBases(node).length > 1 &&
      !realBases(node).some((base) => /(Enum|Flag)$/.test(lastName(base)))
    )
      include(node);
  }
  return found;
}

function definitionOf(scopes: Scopes, base: ast.Expression): ast.ClassDef[] {
  const binding = base.kind === "Name" ? scopes.bindingOf.get(base) : undefined;
  return (binding?.definitions ?? []).flatMap(({ node }) =>
    "kind" in node && node.kind === "ClassDef" ? [node] : [],
  );
}
