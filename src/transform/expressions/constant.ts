import type * as ast from "../../ast/nodes.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import {
  array,
  bool,
  call,
  create,
  id,
  nullValue,
  number,
  string,
  type TsExpression,
} from "../factory.ts";

export function translateConstant(ctx: TransformContext, node: ast.Constant): TsExpression {
  const { value } = node;
  switch (value.type) {
    case "None":
      return nullValue();
    case "bool":
      return bool(value.value);
    case "int":
      return intLiteral(value.value);
    case "float":
      return floatLiteral(ctx, node, value.value);
    case "str":
      return string(value.value);
    case "bytes":
      return bytesLiteral(ctx, value.value);
    case "Ellipsis":
      return id(ctx.builtin("Ellipsis"));
    case "complex":
      ctx.report("unsupported-expression", node, "a complex number");
      return nullValue();
  }
}

function intLiteral(value: bigint): TsExpression {
  const exact = BigInt(Number.MAX_SAFE_INTEGER);
  if (value >= -exact && value <= exact) return number(Number(value));
  return typescript.factory.createBigIntLiteral(`${value}n`);
}

/** `1.0` stays `1.0`; `1e3` and the like stay as they are written. */
function floatLiteral(ctx: TransformContext, node: ast.Constant, value: number): TsExpression {
  if (!Number.isFinite(value)) return number(value);
  const written = ctx.source.text
    .slice(node.span.start, node.span.end)
    .replaceAll("_", "")
    .toLowerCase();
  const text = /^\d+\.\d*$|^\d*\.\d+$|^(\d+\.?\d*|\.\d+)e[+-]?\d+$/.test(written)
    ? written
    : String(value);
  return typescript.factory.createNumericLiteral(text);
}

function bytesLiteral(ctx: TransformContext, value: Uint8Array): TsExpression {
  const ascii = value.every((byte) => byte >= 32 && byte < 127);
  if (ascii)
    return call(ctx.builtin("bytes"), string(String.fromCharCode(...value)), string("ascii"));
  return create(ctx.builtin("Bytes"), array([...value].map(number)));
}
