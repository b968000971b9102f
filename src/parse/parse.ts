import type { Module, Span } from "../ast/nodes.ts";
import { diagnose } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { SourceText } from "../diagnostics/sourceText.ts";
import { parseStatements } from "./statements/blocks.ts";
import { checkModule } from "./checks/checkModule.ts";
import { TokenCursor } from "./cursor.ts";
import { SyntaxFailure, UNEXPECTED_INDENT } from "./syntaxFailure.ts";
import { tokenize } from "./tokens/tokenizer.ts";
import type { Tokens } from "./tokens/tokenizer.ts";
import { attachAfter } from "./trivia.ts";

export interface ParseResult {
  /** Null where the text is not Python: then there is at least one error among the diagnostics. */
  readonly module: Module | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly source: SourceText;
}

/** Reads a Python 3.13 program. Never throws: what is wrong with the text is in `diagnostics`. */
export function parse(text: string, file: string): ParseResult {
  const source = new SourceText(file, text);
  const { module, failures } = readModule(source);
  const diagnostics = failures.map((failure) => asDiagnostic(failure, source));
  return { module: failures.length > 0 ? null : module, diagnostics, source };
}

interface Reading {
  readonly module: Module | null;
  readonly failures: readonly SyntaxFailure[];
}

function readModule(source: SourceText): Reading {
  const tokens = tokenize(source.text);
  const cursor = new TokenCursor(source, tokens);
  let module: Module | null = null;
  try {
    module = parseModule(cursor);
    if (tokens.failure !== null) {
      return { module: null, failures: [beforeLexicalFailure(cursor) ?? tokens.failure] };
    }
    const failures = withUnclosedBracket(tokens, cursor.failures, source);
    if (failures.length > 0) return { module: null, failures };
    return { module, failures: compilerFailures(module) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The stack is exhausted: there is no other limit to how deeply expressions may nest.
    const span =
      module === null ? { start: cursor.start, end: cursor.token.end } : longestStatement(module);
    return { module: null, failures: [new SyntaxFailure("", span, "nesting-too-deep")] };
  }
}

/** Where the compiler's checks ran out of stack: in what is written at the greatest length. */
function longestStatement(module: Module): Span {
  const length = ({ span }: { span: Span }): number => span.end - span.start;
  return module.body.reduce((longest, statement) =>
    length(statement) > length(longest) ? statement : longest,
  ).span;
}

/** Where the text cannot even be split into tokens, only a misplaced indentation is told instead. */
function beforeLexicalFailure(p: TokenCursor): SyntaxFailure | null {
  const [first] = p.failures;
  return first?.message === UNEXPECTED_INDENT ? first : null;
}

/** What CPython's compiler finds in a program that its parser has accepted. */
function compilerFailures(module: Module): SyntaxFailure[] {
  const failures: SyntaxFailure[] = [];
  checkModule(module, (message, span) => failures.push(new SyntaxFailure(message, span)));
  return failures;
}

function parseModule(p: TokenCursor): Module {
  const body = parseStatements(p);
  const rest = p.trivia.before(p.source.text.length + 1);
  if (rest.at(-1)?.kind === "BlankLines") rest.pop();
  const last = body.at(-1);
  if (last !== undefined && rest.length > 0) attachAfter(last, [...last.after, ...rest]);
  const dangling = last === undefined ? rest : [];
  return { kind: "Module", body, dangling, span: { start: 0, end: p.source.text.length } };
}

/**
 * A bracket that is never closed swallows the lines below it. As in CPython that is reported instead
 * of what the parser stumbled over at the end of its line or later.
 */
function withUnclosedBracket(
  { neverClosed }: Tokens,
  failures: readonly SyntaxFailure[],
  source: SourceText,
): readonly SyntaxFailure[] {
  if (neverClosed === null) return failures;
  const { text, start, end } = neverClosed;
  const line = source.lineAt(start);
  const lineEnd = (source.lineStarts[line] ?? source.text.length + 1) - 1;
  const codeEnd = source.text.slice(0, lineEnd).trimEnd().length;
  const kept = failures.filter(
    ({ message, span }) => span.end < codeEnd || message === UNEXPECTED_INDENT,
  );
  if (kept.some(({ span }) => source.lineAt(span.end) === line)) return kept;
  return [...kept, new SyntaxFailure(`'${text}' was never closed`, { start, end })];
}

function asDiagnostic({ code, message, span }: SyntaxFailure, source: SourceText): Diagnostic {
  switch (code) {
    case "tab-error":
    case "nesting-too-deep":
    case "surrogate-pair":
      return diagnose(code, source, span);
    case "syntax-error":
    case "indentation-error":
    case "unknown-unicode-name":
      return diagnose(code, source, span, message);
  }
}
