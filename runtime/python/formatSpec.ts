/** The format-spec mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`. */
import { ValueError } from "./exceptions/hierarchy.ts";

export interface FormatSpec {
  readonly fill: string;
  /** `<`, `>`, `^`, `=`, or "" where none was given. */
  readonly align: string;
  readonly sign: string;
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** A `0` before the width. */
  readonly zero: boolean;
  readonly width: number;
  readonly grouping: string;
  /** -1 where none was given. */
  readonly precision: number;
  readonly type: string;
}

const SPEC = /^(?:([^])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)([,_]*)(?:\.(\d*))?([^]*)$/u;

function groupingOf(marks: string): string {
  if (marks.length < 2) return marks;
  if (marks[0] === marks[1])
    throw new ValueError(`Cannot specify '${marks[0]}' with '${marks[1]}'.`);
  throw new ValueError("Cannot specify both ',' and '_'.");
}

/** Specs seen so far: programs format with few, over and over. */
const parsed = new Map<string, FormatSpec>();
const MOST_REMEMBERED = 512;

/** Parses a format spec for a value of the named type. */
export function parseSpec(spec: string, typeName: string): FormatSpec {
  const key = `${typeName} ${spec}`;
  let found = parsed.get(key);
  if (found === undefined) {
    found = parse(spec, typeName);
    if (parsed.size < MOST_REMEMBERED) parsed.set(key, found);
  }
  return found;
}

function parse(spec: string, typeName: string): FormatSpec {
  const parts = SPEC.exec(spec);
  const invalid = (): ValueError =>
    new ValueError(`Invalid format specifier '${spec}' for object of type '${typeName}'`);
  if (parts === null) throw invalid();
  const [
    ,
    fill,
    align = "",
    sign = "",
    z,
    hash,
    zero,
    width = "",
    marks = "",
    precision,
    type = "",
  ] = parts;
  if (precision === "") throw new ValueError("Format specifier missing precision");
  const grouping = groupingOf(marks);
  if ([...type].length > 1) throw invalid();
  const shownType = type === "" && typeName === "str" ? "s" : type;
  if (grouping !== "" && !isGroupable(grouping, shownType)) {
    throw new ValueError(`Cannot specify '${grouping}' with '${shownType}'.`);
  }
  return {
    fill: fill ?? (zero === "0" ? "0" : " "),
    align,
    sign,
    noNegativeZero: z === "z",
    alternate: hash === "#",
    zero: zero === "0",
    width: width === "" ? 0 : Number(width),
    grouping,
    precision: precision === undefined ? -1 : Number(precision),
    type,
  };
}

function isGroupable(grouping: string, type: string): boolean {
  return "deEfFgG%".includes(type) || (grouping === "_" && "boxX".includes(type));
}

/** The error of a type that a value does not know: `Unknown format code 'x' for object of type 'str'`. */
export function unknownCode(type: string, typeName: string): ValueError {
  const code = type.codePointAt(0)!;
  const shown = code > 32 && code < 128 ? type : "\\x" + code.toString(16);
  return new ValueError(`Unknown format code '${shown}' for object of type '${typeName}'`);
}

/** Pads text to the spec's width; `align` is what holds where the spec has none. */
export function pad(text: string, spec: FormatSpec, align: string, length: number): string {
  const missing = spec.width - length;
  if (missing <= 0) return text;
  switch (spec.align || align) {
    case "<":
      return text + spec.fill.repeat(missing);
    case "^": {
      const left = missing >> 1;
      return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
    }
    default:
      return spec.fill.repeat(missing) + text;
  }
}
