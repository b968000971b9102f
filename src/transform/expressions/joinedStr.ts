/** f-strings become template literals. */
import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { mayBeBool, members, type Type } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { toNumber, toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { call, string, type TsExpression } from "../factory.ts";
import { isFloatOnly } from "../representation.ts";

export function translateJoinedStr(ctx: TransformContext, node: ast.JoinedStr): TsExpression {
  const fields = node.values.filter((v) => v.kind === "FormattedValue");
  if (fields.length === 0) {
    return string(
      node.values
        .map((v) => (v.kind === "Constant" && v.value.type === "str" ? v.value.value : ""))
        .join(""),
    );
  }
  let text = "";
  const texts: string[] = [];
  const expressions: TsExpression[] = [];
  for (const value of node.values) {
    if (value.kind === "FormattedValue") {
      texts.push(text);
      text = "";
      expressions.push(field(ctx, value));
    } else if (value.value.type === "str") text += value.value.value;
  }
  texts.push(text);
  return template(texts, expressions);
}

/** A template literal of n + 1 texts around n expressions. */
export function template(
  texts: readonly string[],
  expressions: readonly TsExpression[],
): TsExpression {
  const f = typescript.factory;
  const spans = expressions.map((expression, i) => {
    const raw = escapeTemplate(texts[i + 1]!);
    const literal =
      i === expressions.length - 1
        ? f.createTemplateTail(texts[i + 1]!, raw)
        : f.createTemplateMiddle(texts[i + 1]!, raw);
    return f.createTemplateSpan(expression, literal);
  });
  return f.createTemplateExpression(
    f.createTemplateHead(texts[0]!, escapeTemplate(texts[0]!)),
    spans,
  );
}

function escapeTemplate(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/`/g, "\\`")
    .replace(/\$(?=\{)/g, "\\$")
    .replace(/\r/g, "\\r")
    .replace(/\n/g, "\\n")
    .replace(/\t/g, "\\t")
    .replace(/[\0-\x1f\x7f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** What stands between `${` and `}`. */
function field(ctx: TransformContext, node: ast.FormattedValue): TsExpression {
  if (
    node.conversion === null &&
    node.formatSpec !== null &&
    isFloatFormat(node.formatSpec) &&
    isFloatOnly(ctx.typeOf(node.value))
  ) {
    return call(
      ctx.builtin("format"),
      toNumber(ctx, node.value),
      translateJoinedStr(ctx, node.formatSpec),
    );
  }
  const value = converted(ctx, node);
  if (node.formatSpec !== null)
    return call(ctx.builtin("format"), value, translateJoinedStr(ctx, node.formatSpec));
  if (node.conversion !== null) return value;
  if (hasOwnFormat(ctx, ctx.typeOf(node.value))) return call(ctx.builtin("format"), value);
  return printsAlike(ctx.typeOf(node.value)) ? value : call(ctx.builtin("str"), value);
}

/** A class of the program may say in `__format__` what `{value}` shows. */
function hasOwnFormat(ctx: TransformContext, type: Type): boolean {
  return members(type).some((m) =>
    m.kind === "instance"
      ? lookup(m.cls, "__format__")?.owner.module.library === false
      : m.kind === "any" && ctx.methodNames.has("__format__"),
  );
}

/** `.2f` and the like show a float and an int of the same value alike. */
function isFloatFormat(spec: ast.JoinedStr): boolean {
  const last = spec.values.at(-1);
  return (
    last?.kind === "Constant" && last.value.type === "str" && /[eEfFgG%]$/.test(last.value.value)
  );
}

function converted(ctx: TransformContext, node: ast.FormattedValue): TsExpression {
  const value = toUniversal(ctx, node.value);
  switch (node.conversion) {
    case null:
      return value;
    case "s":
      return call(ctx.builtin("str"), value);
    case "r":
      return call(ctx.builtin("repr"), value);
    case "a":
      return call(ctx.builtin("ascii"), value);
  }
}

/** Whether `${value}` writes what Python writes. */
function printsAlike(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => m.kind === "str" || m.kind === "int" || m.kind === "float") &&
    !mayBeBool(type)
  );
}

/** Outside an f-string a field stands for its text. */
export function translateFormattedValue(
  ctx: TransformContext,
  node: ast.FormattedValue,
): TsExpression {
  return call(ctx.builtin("str"), field(ctx, node));
}
