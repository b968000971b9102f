/** Patterns as conditions; names are bound by assignments that are always true. */
import type * as ast from "../ast/nodes.ts";
import { ancestry } from "../analyze/types/declarations.ts";
import { ANY, type Type } from "../analyze/types/type.ts";
import { typescript } from "../typescript.ts";
import { toUniversal } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import { areComparedPlainly } from "./expressions/compare.ts";
import {
  array,
  assignment,
  binary,
  bool,
  call,
  id,
  member,
  number,
  string,
  token,
  type TsExpression,
} from "./factory.ts";
import { translateExpression } from "./registry.ts";

const f = typescript.factory;

/** The condition under which the pattern matches, or null where it always does. */
export function patternCondition(
  ctx: TransformContext,
  node: ast.Pattern,
  subject: () => TsExpression,
  type: Type,
): TsExpression | null {
  switch (node.kind) {
    case "MatchValue":
      return areComparedPlainly(type, ctx.typeOf(node.value))
        ? binary(subject(), token.EqualsEqualsEqualsToken, translateExpression(ctx, node.value))
        : call(ctx.operator("eq"), subject(), toUniversal(ctx, node.value));
    case "MatchSingleton":
      return node.value === null
        ? binary(subject(), token.EqualsEqualsToken, f.createNull())
        : binary(subject(), token.EqualsEqualsEqualsToken, bool(node.value));
    case "MatchAs": {
      const inner =
        node.pattern === null ? null : patternCondition(ctx, node.pattern, subject, type);
      return all([inner, node.name === null ? null : bind(ctx, node.name, node, subject())]);
    }
    case "MatchOr":
      return node.patterns
        .map((p) => patternCondition(ctx, p, subject, type) ?? bool(true))
        .reduce((left, right) => binary(left, token.BarBarToken, right));
    case "MatchSequence":
      return sequence(ctx, node, subject);
    case "MatchMapping":
      return mapping(ctx, node, subject);
    case "MatchClass":
      return classPattern(ctx, node, subject);
    case "MatchStar":
      return null;
  }
}

function all(tests: readonly (TsExpression | null)[]): TsExpression | null {
  const present = tests.filter((t) => t !== null);
  if (present.length === 0) return null;
  return present.reduce((left, right) => binary(left, token.AmpersandAmpersandToken, right));
}

/** `matched(name = value)` is always true. */
function bind(
  ctx: TransformContext,
  name: string,
  node: ast.Pattern,
  value: TsExpression,
): TsExpression {
  return call(ctx.language("matched"), assignment(id(localName(ctx, name, node)), value));
}

function localName(ctx: TransformContext, name: string, node: ast.Pattern): string {
  for (const scope of ctx.analysis.scopes.scopeOf.values()) {
    const binding = scope.bindings.get(name);
    if (binding?.definitions.some((d) => d.node === node) === true) return ctx.names.of(binding);
  }
  return ctx.names.identifier(name);
}

/** A variable for a part of the subject. */
function part(ctx: TransformContext, wanted: string): string {
  const name = ctx.temporary(wanted);
  ctx.precede(
    f.createVariableStatement(
      undefined,
      f.createVariableDeclarationList(
        [
          f.createVariableDeclaration(
            name,
            undefined,
            f.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword),
          ),
        ],
        typescript.NodeFlags.Let,
      ),
    ),
  );
  return name;
}

/** `[a, b, *rest]`: `(items = matchSequence(subject, 2, true)) !== null && ...`. */
function sequence(
  ctx: TransformContext,
  node: ast.MatchSequence,
  subject: () => TsExpression,
): TsExpression {
  const star = node.patterns.findIndex((p) => p.kind === "MatchStar");
  const name = part(ctx, "items");
  const counts =
    star === -1
      ? [number(node.patterns.length)]
      : [number(star), number(node.patterns.length - star - 1)];
  const taken = call(ctx.language("matchSequence"), subject(), ...counts);
  const matches = binary(
    f.createParenthesizedExpression(assignment(id(name), taken)),
    token.ExclamationEqualsEqualsToken,
    f.createNull(),
  );
  const inner = node.patterns.map((pattern, i) => {
    const item = (): TsExpression => f.createElementAccessExpression(id(name), i);
    if (pattern.kind === "MatchStar")
      return pattern.name === null ? null : bind(ctx, pattern.name, pattern, item());
    return patternCondition(ctx, pattern, item, ANY);
  });
  return all([matches, ...inner])!;
}

/** `{"kind": kind, **rest}`. */
function mapping(
  ctx: TransformContext,
  node: ast.MatchMapping,
  subject: () => TsExpression,
): TsExpression {
  const name = part(ctx, "values");
  const keys = array(node.keys.map((key) => toUniversal(ctx, key)));
  const taken = call(ctx.language("matchMapping"), subject(), keys);
  const matches = binary(
    f.createParenthesizedExpression(assignment(id(name), taken)),
    token.ExclamationEqualsEqualsToken,
    f.createNull(),
  );
  const inner = node.patterns.map((pattern, i) =>
    patternCondition(ctx, pattern, () => f.createElementAccessExpression(id(name), i), ANY),
  );
  const rest =
    node.rest === null
      ? null
      : bind(ctx, node.rest, node, f.createElementAccessExpression(id(name), node.keys.length));
  return all([matches, ...inner, rest])!;
}

/** `Point(x=0, y=y)`, `int(n)`, `str()`. */
function classPattern(
  ctx: TransformContext,
  node: ast.MatchClass,
  subject: () => TsExpression,
): TsExpression {
  const type = ctx.typeOf(node.cls);
  const cls = translateExpression(ctx, node.cls);
  const isInstance = call(ctx.builtin("isinstance"), subject(), cls);
  const positional = node.patterns.map((pattern, i) => {
    if (type.kind === "class" && type.cls.module.name === "builtins")
      return patternCondition(ctx, pattern, subject, ANY);
    const field = type.kind === "class" ? matchArgs(ctx, type)[i] : undefined;
    if (field === undefined) {
      ctx.report(
        "unsupported-statement",
        pattern,
        "a positional pattern of a class without __match_args__",
      );
      return null;
    }
    return patternCondition(ctx, pattern, () => attribute(ctx, subject, type, field), ANY);
  });
  const keywords = node.kwdPatterns.map((pattern, i) => {
    const name = node.kwdAttrs[i]!;
    return all([
      call(ctx.builtin("hasattr"), subject(), string(name)),
      patternCondition(ctx, pattern, () => attribute(ctx, subject, type, name), ANY),
    ]);
  });
  return all([isInstance, ...positional, ...keywords])!;
}

function attribute(
  ctx: TransformContext,
  subject: () => TsExpression,
  cls: Type,
  name: string,
): TsExpression {
  const any = f.createAsExpression(
    subject(),
    f.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword),
  );
  const property =
    cls.kind === "class" ? ctx.names.attributeOf(cls.cls, name) : ctx.names.property(name);
  return member(f.createParenthesizedExpression(any), property);
}

/** The attributes that positional patterns mean: `__match_args__`, or the fields of a dataclass. */
function matchArgs(ctx: TransformContext, type: Type & { kind: "class" }): readonly string[] {
  const fields = ctx.fieldsOf(type.cls);
  if (fields.length > 0) return fields;
  const body = [...ancestry(type.cls)].flatMap(({ node }) => node.body);
  for (const statement of body) {
    if (statement.kind !== "Assign" || statement.targets[0]?.kind !== "Name") continue;
    if (statement.targets[0].id !== "__match_args__" || statement.value.kind !== "Tuple") continue;
    return statement.value.elts.flatMap((e) =>
      e.kind === "Constant" && e.value.type === "str" ? [e.value.value] : [],
    );
  }
  return [];
}
