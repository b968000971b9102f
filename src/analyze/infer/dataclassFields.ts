/** The fields of dataclasses and NamedTuples. */
import { isBool } from "../../ast/constants.ts";
import { decoratorName, lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { ancestry, type ClassInfo } from "../types/declarations.ts";

/**
 * The fields that the constructor of a dataclass or NamedTuple takes, in order: not those with
 * `field(init=False)`, and keyword-only ones last.
 */
export function parameterFields(cls: ClassInfo): string[] {
  return [...positionalFields(cls), ...keywordOnlyFields(cls)];
}

/** Those that it takes by position, too. */
export function positionalFields(cls: ClassInfo): string[] {
  return takenFields(cls).flatMap(({ name, isKeywordOnly }) => (isKeywordOnly ? [] : [name]));
}

/** Those that it takes by name alone: `@dataclass(kw_only=True)`, `field(kw_only=True)`. */
export function keywordOnlyFields(cls: ClassInfo): string[] {
  return takenFields(cls).flatMap(({ name, isKeywordOnly }) => (isKeywordOnly ? [name] : []));
}

function takenFields(cls: ClassInfo): { name: string; isKeywordOnly: boolean }[] {
  const own = [...ancestry(cls)].filter((c) => !c.module.library);
  return fieldNames(cls).flatMap((name) => {
    const declarations = own.flatMap((owner) =>
      owner.node.body.flatMap((s) =>
        s.kind === "AnnAssign" && s.target.kind === "Name" && s.target.id === name
          ? [{ owner, value: s.value }]
          : [],
      ),
    );
    const [declaration] = declarations;
    if (declaration === undefined || cls.kind !== "dataclass")
      return [{ name, isKeywordOnly: false }];
    const { owner, value } = declaration;
    const options = value?.kind === "Call" ? value.keywords : [];
    if (saysOf(options, "init", false)) return [];
    const isKeywordOnly =
      saysOf(options, "kw_only", true) ||
      (saysOf(settingsOf(owner), "kw_only", true) && !saysOf(options, "kw_only", false));
    return [{ name, isKeywordOnly }];
  });
}

/** The keywords of `@dataclass(...)`. */
function settingsOf(cls: ClassInfo): readonly ast.Keyword[] {
  const decorator = cls.node.decoratorList.find((d) => decoratorName(d) === "dataclass");
  return decorator?.kind === "Call" ? decorator.keywords : [];
}

/** `@dataclass(slots=True)`: its own fields are the only attributes that it adds; null without. */
export function slotsOfDataclass(cls: ClassInfo): string[] | null {
  return saysOf(settingsOf(cls), "slots", true) ? fieldsDeclaredIn(cls) : null;
}

function saysOf(keywords: readonly ast.Keyword[], name: string, value: boolean): boolean {
  return keywords.some((keyword) => keyword.arg === name && isBool(keyword.value, value));
}

/** The fields of a dataclass or NamedTuple, those of its bases first. */
export function fieldNames(cls: ClassInfo): string[] {
  const names: string[] = [];
  for (const ancestor of [...ancestry(cls)].reverse()) {
    if (ancestor.module.library) continue;
    for (const name of fieldsDeclaredIn(ancestor)) if (!names.includes(name)) names.push(name);
  }
  return names;
}

function fieldsDeclaredIn(cls: ClassInfo): string[] {
  return cls.node.body.flatMap((statement) =>
    statement.kind === "AnnAssign" &&
    statement.target.kind === "Name" &&
    !isClassVar(statement.annotation)
      ? [statement.target.id]
      : [],
  );
}

function isClassVar(annotation: ast.Expression): boolean {
  const head = annotation.kind === "Subscript" ? annotation.value : annotation;
  return lastName(head) === "ClassVar";
}
