import type { ConstantValue } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import type { Token } from "../tokens/tokens.ts";

/** `sys.int_info.default_max_str_digits`. */
const MAX_DIGITS = 4300;

/** The value of a number token. Integers are exact, whatever their size. */
export function numberValue(p: TokenCursor, token: Token): ConstantValue {
  const text = token.text.replaceAll("_", "");
  if (/^0[xob]/i.test(text)) return { type: "int", value: BigInt(text) };
  if (/[jJ]$/.test(text)) return { type: "complex", imaginary: Number(text.slice(0, -1)) };
  if (/[.eE]/.test(text)) return { type: "float", value: Number(text) };
  if (text.length > MAX_DIGITS) {
    p.fail(
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ` +
        `${text.length} digits; use sys.set_int_max_str_digits() to increase the limit - ` +
        "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
    );
  }
  return { type: "int", value: BigInt(text) };
}
