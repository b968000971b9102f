import type { Span } from "../ast/nodes.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { error, warning } from "./row.ts";
import type { Row } from "./row.ts";
import type { SourceText } from "./sourceText.ts";

/**
 * Every diagnostic there is. Codes are stable: people filter by them and search for them.
 * A row is `error | warning | suggestion (message, hint)`; the message's parameters are what
 * `diagnose` asks for.
 */
export const catalogue = {
  /** What CPython reports as SyntaxError, in CPython's words. */
  "syntax-error": error((message: string) => message),
  /** CPython's IndentationError. */
  "indentation-error": error((message: string) => message),
  /** CPython's TabError. */
  "tab-error": error(
    "inconsistent use of tabs and spaces in indentation",
    "indent with spaces only",
  ),
  "nesting-too-deep": error(
    "the program is nested too deeply to be read",
    "split the expression, or move inner blocks into functions",
  ),
  "unknown-unicode-name": error(
    (name: string) => `the character name in \\N{${name}} is not known here`,
    "write the character itself, or its number as \\uXXXX",
  ),
  "surrogate-pair": error(
    "a string in JavaScript cannot hold two surrogates side by side without joining them",
    "write the character itself, or its number as \\UXXXXXXXX",
  ),
  "unsupported-statement": error((statement: string) => `${statement} is not supported`),
  "unsupported-expression": error((expression: string) => `${expression} is not supported`),
  "unsupported-module": error(
    (module: string) => `the module ${module} is not supported`,
    "README.md lists the modules that are; a module of your own has to lie beside the program",
  ),
  "unsupported-api": error((name: string) => `${name} is not supported`),
  /** A call that blocks in Python has to be awaited here, which is not possible everywhere. */
  "blocking-here": error(
    (where: string) => `this call blocks, and cannot be awaited in ${where}`,
    "run the loop in a function that the program calls itself",
  ),
  /** ES modules run before those that import them, wherever the import stands. */
  "early-import": warning(
    (module: string) =>
      `the module ${module} runs when the program starts, sooner than Python runs it here`,
    "import it at the top, or move what it does when it runs into a function",
  ),
  "unknown-name": warning(
    (name: string) => `the name '${name}' is not defined: using it raises NameError`,
  ),
  "unknown-attribute": warning(
    (cls: string, name: string) =>
      `'${cls}' object has no attribute '${name}': using it raises AttributeError`,
  ),
  /** Python would raise a TypeError; so does the translation. */
  "wrong-arguments": warning((problem: string) => `this call raises TypeError: ${problem}`),
  "unexpected-number": warning(
    (kind: "bool" | "float", parameter: string, fn: string) =>
      `the annotation of '${parameter}' of ${fn}() does not tell of a ${kind}: text may show it as a plain number`,
    "annotate the parameter with what it gets",
  ),
  "unsupported-arguments": error(
    (problem: string) => `a call that the library here does not know: ${problem}`,
  ),
};

export type DiagnosticCode = keyof typeof catalogue;

/** The arguments that a code's message takes. */
export type DiagnosticArguments<Code extends DiagnosticCode> = Parameters<
  (typeof catalogue)[Code]["message"]
>;

/** The diagnostic of that code at that place. */
export function diagnose<Code extends DiagnosticCode>(
  code: Code,
  source: SourceText,
  span: Span,
  ...args: DiagnosticArguments<Code>
): Diagnostic {
  const row: Row<never> = catalogue[code];
  const { line, column } = source.position(span.start);
  return {
    code,
    severity: row.severity,
    message: row.message(...(args as never)),
    hint: row.hint(...(args as never)),
    file: source.file,
    span,
    line,
    column,
  };
}
