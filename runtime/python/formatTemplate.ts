/** `"...{}...".format(...)`: templates with positional, named, attribute and index fields. */
import { ascii } from "./ascii.ts";
import { getattr } from "./attributes.ts";
import { ValueError } from "./exceptions/hierarchy.ts";
import { IndexError, KeyError } from "./exceptions/lookupErrors.ts";
import { format } from "./format.ts";
import { repr } from "./repr.ts";
import { str } from "./str.ts";
import { subscript } from "./subscript.ts";

/** Where fields find their values. */
export interface FieldSource {
  position(index: number): unknown;
  name(name: string): unknown;
}

/** The values of `str.format(*args, **kwargs)`. */
export function fieldSource(
  args: readonly unknown[],
  names: Readonly<Record<string, unknown>>,
): FieldSource {
  return {
    position(index) {
      if (index < args.length) return args[index];
      throw new IndexError(`Replacement index ${index} out of range for positional args tuple`);
    },
    name(name) {
      if (Object.hasOwn(names, name)) return names[name];
      throw new KeyError(name);
    },
  };
}

/** Whether fields are numbered by hand or automatically: not both. */
interface Numbering {
  next: number;
  kind: "automatic" | "manual" | null;
}

function lookUp(field: string, source: FieldSource, numbering: Numbering): unknown {
  const head = /^[^.[]*/.exec(field)![0];
  let value: unknown;
  if (head === "" || /^\d+$/.test(head)) {
    const kind = head === "" ? "automatic" : "manual";
    if (numbering.kind !== null && numbering.kind !== kind) {
      throw new ValueError(
        kind === "manual"
          ? "cannot switch from automatic field numbering to manual field specification"
          : "cannot switch from manual field specification to automatic field numbering",
      );
    }
    numbering.kind = kind;
    value = source.position(head === "" ? numbering.next++ : Number(head));
  } else {
    value = source.name(head);
  }
  let rest = field.slice(head.length);
  while (rest !== "") {
    const step = /^(?:\.([^.[]+)|\[([^\]]+)\])/.exec(rest);
    if (step === null) {
      if (rest[0] === "[" && !rest.includes("]")) {
        throw new ValueError("Missing ']' in format string");
      }
      if (rest[0] === "." || rest.startsWith("[]")) {
        throw new ValueError("Empty attribute in format string");
      }
      throw new ValueError("Only '.' or '[' may follow ']' in format field specifier");
    }
    const [all, attribute, index = ""] = step;
    value =
      attribute !== undefined
        ? getattr(value, attribute)
        : subscript(value, /^\d+$/.test(index) ? Number(index) : index);
    rest = rest.slice(all.length);
  }
  return value;
}

const CONVERSIONS: Readonly<Record<string, (value: unknown) => string>> = {
  s: str,
  r: repr,
  a: ascii,
};

/** A replacement field: what stands between braces. */
interface Field {
  readonly name: string;
  readonly conversion: string | null;
  readonly spec: string;
  /** Where the template goes on. */
  readonly end: number;
}

/** The end of a field's name: a `}`, `:` or `!` outside of brackets. */
function nameEnd(template: string, start: number): number {
  for (let at = start; at < template.length; at++) {
    switch (template[at]) {
      case "{":
        throw new ValueError("unexpected '{' in field name");
      case "[": {
        const close = template.indexOf("]", at + 1);
        at = close < 0 ? template.length : close;
        break;
      }
      case "}":
      case ":":
      case "!":
        return at;
    }
  }
  throw new ValueError("expected '}' before end of string");
}

/** parse_field of CPython's Objects/stringlib/unicode_format.h; `start` is after the `{`. */
function parseField(template: string, start: number): Field {
  let at = nameEnd(template, start);
  const name = template.slice(start, at);
  let mark = template[at++];
  let conversion: string | null = null;
  if (mark === "!") {
    if (at >= template.length) {
      throw new ValueError("end of string while looking for conversion specifier");
    }
    conversion = String.fromCodePoint(template.codePointAt(at)!);
    at += conversion.length;
    if (at < template.length) {
      mark = template[at++];
      if (mark !== "}" && mark !== ":") {
        throw new ValueError("expected ':' after conversion specifier");
      }
    }
  }
  if (mark === "}") return { name, conversion, spec: "", end: at };
  const specStart = at;
  for (let depth = 1; at < template.length;) {
    const character = template[at++];
    if (character === "{") depth += 1;
    else if (character === "}" && --depth === 0) {
      return { name, conversion, spec: template.slice(specStart, at - 1), end: at };
    }
  }
  throw new ValueError("unmatched '{' in format spec");
}

function converted(value: unknown, conversion: string | null): unknown {
  if (conversion === null) return value;
  const convert = CONVERSIONS[conversion];
  if (convert !== undefined) return convert(value);
  const code = conversion.codePointAt(0)!;
  const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
  throw new ValueError(`Unknown conversion specifier ${shown}`);
}

function render(
  template: string,
  source: FieldSource,
  numbering: Numbering,
  depth: number,
): string {
  if (depth <= 0) throw new ValueError("Max string recursion exceeded");
  let text = "";
  for (let at = 0; at < template.length;) {
    const mark = /[{}]/.exec(template.slice(at))?.index;
    if (mark === undefined) return text + template.slice(at);
    text += template.slice(at, at + mark);
    at += mark;
    const brace = template[at]!;
    const next = template[at + 1];
    if (next === brace) {
      text += brace;
      at += 2;
      continue;
    }
    if (brace === "}" || next === undefined) {
      throw new ValueError(`Single '${brace}' encountered in format string`);
    }
    const field = parseField(template, at + 1);
    const value = converted(lookUp(field.name, source, numbering), field.conversion);
    const { spec } = field;
    text += format(value, spec.includes("{") ? render(spec, source, numbering, depth - 1) : spec);
    at = field.end;
  }
  return text;
}

/** `template.format(...)` with values from `source`. */
export function renderTemplate(template: string, source: FieldSource): string {
  return render(template, source, { next: 0, kind: null }, 2);
}
