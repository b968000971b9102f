/**
 * Attributes that have another name in classes which inherit from a container: `size_`, because a Dict has a
 * `size` of its own. Where it is not known whether an object is of such a class, the program asks the object.
 */
import type * as ast from "../ast/nodes.ts";
import { calleeName } from "../analyze/infer/specialCalls.ts";
import type { Analysis } from "../analyze/program.ts";
import type { ClassInfo } from "../analyze/types/declarations.ts";
import { ANY, members, type Type } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import { camel, camelBeside, hostMembers } from "../../runtime/python/names.ts";
import type { TransformContext } from "./context.ts";
import type { Names } from "./names.ts";

/** Python's names of the attributes that some class here or in an imported module has under another name. */
export function findRenamedAttributes(analysis: Analysis, names: Names): ReadonlySet<string> {
  const all = [analysis, ...importedBy(analysis)];
  return new Set(all.flatMap((each) => renamedIn(each, names)));
}

function importedBy(analysis: Analysis, seen = new Set<Analysis>()): ReadonlySet<Analysis> {
  for (const sibling of analysis.siblings.values()) {
    if (seen.has(sibling.analysis)) continue;
    seen.add(sibling.analysis);
    importedBy(sibling.analysis, seen);
  }
  return seen;
}

function renamedIn(analysis: Analysis, names: Names): string[] {
  const renamed = [...analysis.classOf.values()].flatMap((cls) => renamedAttributes(cls, names));
  visitNodes(analysis.module, (node) => {
    if (node.kind !== "Call" || node.args.length < 2) return;
    if (calleeName(analysis.typeOf.get(node.func) ?? ANY) !== "collections.namedtuple") return;
    renamed.push(...textsIn(node.args[1]!).filter(isOfArrays));
  });
  return renamed;
}

function renamedAttributes(cls: ClassInfo, names: Names): string[] {
  return [...cls.members.keys(), ...cls.attributes.keys(), ...cls.properties.keys()].filter(
    (name) => names.attributeOf(cls, name) !== names.property(name),
  );
}

/** The names in `"x y"`, `"x, y"` and `["x", "y"]`. */
function textsIn(node: ast.Expression): string[] {
  if (node.kind === "List" || node.kind === "Tuple") return node.elts.flatMap(textsIn);
  if (node.kind !== "Constant" || node.value.type !== "str") return [];
  return node.value.value.split(/[\s,]+/);
}

function isOfArrays(name: string): boolean {
  return camelBeside(hostMembers("tuple"), name) !== camel(name);
}

/** Whether objects of a type may have the attribute under different names. */
export function mayBeRenamed(ctx: TransformContext, type: Type, name: string): boolean {
  return ctx.renamedAttributes.has(name) && isUncertain(ctx.names, type, name);
}

function isUncertain(names: Names, type: Type, name: string): boolean {
  const found = members(type)
    .filter((m) => m.kind !== "none")
    .map((m) => {
      if (["any", "never", "typevar"].includes(m.kind)) return null;
      if (m.kind !== "instance" && m.kind !== "class") return names.property(name);
      const isOpen = m.cls.kind === "protocol" || m.cls.module.name === "protocols";
      return isOpen || m.cls.name === "object" ? null : names.attributeOf(m.cls, name);
    });
  return found.length === 0 || found.some((each) => each === null || each !== found[0]);
}

/** Imported modules do not know the classes of those that import them. */
export function reportUnseenRenames(ctx: TransformContext): void {
  const { analysis, names } = ctx;
  for (const cls of analysis.classOf.values()) {
    const renamed = new Set(renamedAttributes(cls, names));
    if (renamed.size === 0) continue;
    for (const other of importedBy(analysis)) {
      const known = findRenamedAttributes(other, names);
      visitNodes(other.module, (node) => {
        if (node.kind !== "Attribute" || !renamed.has(node.attr) || known.has(node.attr)) return;
        if (!isUncertain(names, other.typeOf.get(node.value) ?? ANY, node.attr)) return;
        renamed.delete(node.attr);
        ctx.report(
          "unsupported-statement",
          cls.node.name,
          `'${node.attr}' in this class, which an imported module may read without knowing the class,`,
        );
      });
    }
  }
}
