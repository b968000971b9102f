/** The fields of dataclasses and NamedTuples. */
import { isBool } from "../../ast/constants.ts";
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { ancestry, type ClassInfo } from "../types/declarations.ts";

/** The fields that the constructor of a dataclass or NamedTuple takes: not those with `field(init=False)`. */
export function parameterFields(cls: ClassInfo): string[] {
  const own = [...ancestry(cls)].filter((c) => !c.module.library);
  return fieldNames(cls).filter((name) => {
    const declarations = own.flatMap((c) =>
      c.node.body.flatMap((s) =>
        s.kind === "AnnAssign" && s.target.kind === "Name" && s.target.id === name ? [s] : [],
      ),
    );
    const value = declarations[0]?.value;
    const keywords = value?.kind === "Call" && cls.kind === "dataclass" ? value.keywords : [];
    return !keywords.some(({ arg, value: flag }) => arg === "init" && isBool(flag, false));
  });
}

/** The fields of a dataclass or NamedTuple, those of its bases first. */
export function fieldNames(cls: ClassInfo): string[] {
  const names: string[] = [];
  for (const ancestor of [...ancestry(cls)].reverse()) {
    if (ancestor.module.library) continue;
    for (const statement of ancestor.node.body) {
      if (statement.kind !== "AnnAssign" || statement.target.kind !== "Name") continue;
      if (isClassVar(statement.annotation)) continue;
      if (!names.includes(statement.target.id)) names.push(statement.target.id);
    }
  }
  return names;
}

function isClassVar(annotation: ast.Expression): boolean {
  const head = annotation.kind === "Subscript" ? annotation.value : annotation;
  return lastName(head) === "ClassVar";
}
