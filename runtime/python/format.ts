/** Python's `format(value, spec)` and what f-strings need. */
import { TypeError, ValueError } from "./exceptions/hierarchy.ts";
import { Float } from "./float.ts";
import { codePointLength, codePointSlice } from "./codePoints.ts";
import { pad, parseSpec, unknownCode } from "./formatSpec.ts";
import { formatFloat, formatInt } from "./formatNumber.ts";
import { str } from "./str.ts";
import { typeName, declareBuiltinFunctions } from "./types.ts";

interface Formattable {
  __format__?: (spec: string) => string;
}

function formatString(text: string, spec: string): string {
  const parsed = parseSpec(spec, "str");
  const { type, precision } = parsed;
  if (type !== "" && type !== "s") throw unknownCode(type, "str");
  if (parsed.sign !== "") {
    const sign = parsed.sign === " " ? "Space" : "Sign";
    throw new ValueError(`${sign} not allowed in string format specifier`);
  }
  if (parsed.noNegativeZero) {
    throw new ValueError("Negative zero coercion (z) not allowed in string format specifier");
  }
  if (parsed.alternate) {
    throw new ValueError("Alternate form (#) not allowed in string format specifier");
  }
  if (parsed.align === "=") {
    throw new ValueError("'=' alignment not allowed in string format specifier");
  }
  const cut = precision < 0 ? text : codePointSlice(text, 0, precision);
  return pad(cut, parsed, "<", codePointLength(cut));
}

/** `format(value, spec)`; `{value:spec}` in an f-string. */
export function format(value: unknown, spec = ""): string {
  switch (typeof value) {
    case "string":
      return spec === "" ? value : formatString(value, spec);
    case "number":
      if (spec === "") return str(value);
      return Number.isInteger(value)
        ? formatInt(value, parseSpec(spec, "int"), "int")
        : formatFloat(value, parseSpec(spec, "float"));
    case "bigint":
      return spec === "" ? String(value) : formatInt(value, parseSpec(spec, "int"), "int");
    case "boolean": {
      if (spec === "") return str(value);
      const parsed = parseSpec(spec, "bool");
      return formatInt(value ? 1 : 0, parsed, "bool");
    }
    default:
      break;
  }
  if (value instanceof Float) {
    return spec === "" ? value.toString() : formatFloat(value.valueOf(), parseSpec(spec, "float"));
  }
  const own = (value as Formattable | null | undefined)?.__format__;
  if (typeof own === "function") return own.call(value, spec);
  if (spec === "") return str(value);
  throw new TypeError(`unsupported format string passed to ${typeName(value)}.__format__`);
}

declareBuiltinFunctions({ format });
