/** What the names in a `match` pattern are. */
import type * as ast from "../../ast/nodes.ts";
import { ancestry } from "../types/declarations.ts";
import { ANY_INT } from "../types/interval.ts";
import { joinAll } from "../types/join.ts";
import { ANY, intOrBool, members, NEVER, STR, type Type } from "../types/type.ts";
import { classInstance } from "./annotations.ts";
import { positionalFields } from "./dataclassFields.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { evaluate } from "./expressions.ts";
import { iterationType } from "./protocols.ts";

/** Reads a pattern matched against a value of type `subject`; gives the type of what it matched. */
export function patternType(ctx: InferContext, node: ast.Pattern, subject: Type): Type {
  switch (node.kind) {
    case "MatchValue":
      return evaluate(ctx, node.value);
    case "MatchSingleton":
      return subject;
    case "MatchSequence": {
      const hasStar = node.patterns.some((pattern) => pattern.kind === "MatchStar");
      const count = hasStar ? null : node.patterns.length;
      node.patterns.forEach((pattern, i) => {
        const item = sequenceItem(ctx, subject, i, count);
        if (pattern.kind === "MatchStar")
          bind(ctx, pattern.name, instanceAt(ctx, pattern, ctx.library.class("list"), item));
        else patternType(ctx, pattern, item);
      });
      return subject;
    }
    case "MatchMapping": {
      const value = valueOfMapping(subject);
      node.keys.forEach((key) => evaluate(ctx, key));
      node.patterns.forEach((pattern) => patternType(ctx, pattern, value));
      bind(ctx, node.rest, instanceAt(ctx, node, ctx.library.class("dict"), ANY, value));
      return subject;
    }
    case "MatchClass":
      return classPattern(ctx, node);
    case "MatchStar":
      return subject;
    case "MatchOr":
      node.patterns.forEach((pattern) => patternType(ctx, pattern, subject));
      return subject;
    case "MatchAs": {
      const type = node.pattern === null ? subject : patternType(ctx, node.pattern, subject);
      bind(ctx, node.name, type);
      return type;
    }
  }
}

/** An item of the sequences that a pattern of `count` items may match; null: of any length. */
function sequenceItem(ctx: InferContext, subject: Type, index: number, count: number | null): Type {
  const items = members(subject).flatMap((m): Type[] => {
    if (m.kind === "tuple" && count !== null)
      return m.items.length === count ? [m.items[index]!] : [];
    const isSequence = m.kind === "tuple" || m.kind === "instance" || m.kind === "any";
    return isSequence ? [iterationType(ctx, m) ?? ANY] : [];
  });
  return items.length === 0 && subject.kind !== "never" ? ANY : joinAll(items);
}

/** What the mappings among the subjects hold. */
function valueOfMapping(subject: Type): Type {
  const values = members(subject).flatMap((m): Type[] => {
    if (m.kind !== "instance") return m.kind === "any" ? [ANY] : [];
    return [m.cls.name === "dict" ? (m.args[1]?.type ?? ANY) : ANY];
  });
  return values.length === 0 ? ANY : joinAll(values);
}

function classPattern(ctx: InferContext, node: ast.MatchClass): Type {
  const type = evaluate(ctx, node.cls);
  if (type.kind !== "class") {
    [...node.patterns, ...node.kwdPatterns].forEach((pattern) => patternType(ctx, pattern, ANY));
    return ANY;
  }
  const matched = classInstance(type.cls, []);
  const fields = type.cls.module.library ? [] : positionalFields(type.cls);
  const attribute = (name: string | undefined): Type => {
    if (name === undefined) return ANY;
    for (const ancestor of ancestry(type.cls)) {
      const cell = ancestor.attributes.get(name);
      if (cell !== undefined && cell.type !== NEVER) return cell.type;
    }
    return ANY;
  };
  node.patterns.forEach((pattern, i) => {
    // int(n), str(s): the subject itself
    const own =
      type.cls.module.name === "builtins"
        ? matched.kind === "int"
          ? intOrBool(ANY_INT)
          : matched
        : attribute(fields[i]);
    patternType(ctx, pattern, own);
  });
  node.kwdPatterns.forEach((pattern, i) => patternType(ctx, pattern, attribute(node.kwdAttrs[i])));
  if (matched.kind === "int") return intOrBool(ANY_INT);
  return type.cls.module.name === "builtins" && type.cls.name === "str" ? STR : matched;
}

function bind(ctx: InferContext, name: string | null, type: Type): void {
  if (name === null) return;
  const binding = ctx.scopes.lookup(ctx.scope, name);
  if (binding !== null) ctx.cellOf(binding).add(type);
}
