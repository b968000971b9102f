import type { ConstantValue } from "./nodes.ts";

/** The `repr` of a literal's value. */
export function reprConstant(value: ConstantValue): string {
  switch (value.type) {
    case "None":
    case "Ellipsis":
      return value.type;
    case "bool":
      return value.value ? "True" : "False";
    case "int":
      return value.value.toString();
    case "float":
      return reprFloat(value.value);
    case "complex":
      return `${reprFloat(value.imaginary).replace(/\.0$/, "")}j`;
    case "str":
      return reprString(value.value);
    case "bytes":
      return reprBytes(value.value);
  }
}

/** Both languages print the shortest digits; Python turns to exponents at 1e16 and below 1e-4. */
function reprFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "inf" : value < 0 ? "-inf" : "nan";
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  if (power >= 16 || power < -4) {
    const sign = power < 0 ? "-" : "+";
    return `${digits}e${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const plain =
    power < 0 ? value.toFixed(digits.replace(/[-.]/g, "").length - 1 - power) : String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** `str.isprintable` is false for these, but for the space. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

export function reprString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let repr = quote;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === quote) repr += `\\${quote}`;
    else if (character in ESCAPES) repr += ESCAPES[character];
    else if (character === " " || (code > 0x20 && code < 0x7f)) repr += character;
    else if (!UNPRINTABLE.test(character)) repr += character;
    else if (code <= 0xff) repr += `\\x${hex(code, 2)}`;
    else if (code <= 0xffff) repr += `\\u${hex(code, 4)}`;
    else repr += `\\U${hex(code, 8)}`;
  }
  return repr + quote;
}

function reprBytes(bytes: Uint8Array): string {
  const quote = bytes.includes(0x27) && !bytes.includes(0x22) ? '"' : "'";
  let repr = `b${quote}`;
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote) repr += `\\${quote}`;
    else if (character in ESCAPES) repr += ESCAPES[character];
    else if (byte >= 0x20 && byte < 0x7f) repr += character;
    else repr += `\\x${hex(byte, 2)}`;
  }
  return repr + quote;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}
