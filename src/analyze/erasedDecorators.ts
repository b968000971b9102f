/** Decorators for which nothing is called when a translation runs. */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import { members, type Type } from "./types/type.ts";

type Types = ReadonlyMap<ast.Expression, Type>;

/** What they say is for type checkers, or for what is made of the class around them. */
const ERASED: ReadonlySet<string> = new Set([
  "abstractmethod",
  "final",
  "overload",
  "override",
  "runtime_checkable",
]);

/** By them a class makes something of functions for which TypeScript has words. */
const OF_METHODS: ReadonlySet<string> = new Set([
  "cached_property",
  "classmethod",
  "deleter",
  "property",
  "setter",
  "staticmethod",
]);

/** `@typing.final`, but no `@final` that the program defines. */
export function isErasedDecorator(typeOf: Types, node: ast.Expression): boolean {
  return ERASED.has(lastName(node)) && !isOwn(typeOf, node);
}

/** The same, `@staticmethod` and `@price.setter`: decorators of methods that TypeScript's classes express. */
export function isMethodDecorator(typeOf: Types, node: ast.Expression): boolean {
  if (isErasedDecorator(typeOf, node)) return true;
  return OF_METHODS.has(lastName(node)) && !isOwn(typeOf, node);
}

function isOwn(typeOf: Types, node: ast.Expression): boolean {
  return members(typeOf.get(node) ?? { kind: "any" }).some(
    (m) =>
      (m.kind === "function" && !m.fn.module.library) ||
      (m.kind === "class" && !m.cls.module.library),
  );
}
