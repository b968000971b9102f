import type { Alias, Import, ImportFrom } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { NO_TRIVIA } from "../trivia.ts";

/** `import a.b as c, d`. */
export function parseImport(p: TokenCursor): Import {
  const { start } = p.next();
  if (p.atType("newline")) p.fail("Expected one or more names after 'import'");
  const names: Alias[] = [];
  do {
    const { start: from } = p;
    const name = parseDottedName(p);
    names.push(parseAlias(p, name, from));
  } while (p.accept(","));
  if (p.at("from")) p.fail("Did you mean to use 'from ... import ...' instead?", p.spanFrom(start));
  return { kind: "Import", names, span: p.spanFrom(start), ...NO_TRIVIA };
}

/** `from ..a import b as c`. */
export function parseImportFrom(p: TokenCursor): ImportFrom {
  const { start } = p.next();
  let level = 0;
  while (p.at(".") || p.at("...")) level += p.next().text.length;
  const module = level > 0 && p.at("import") ? null : parseDottedName(p);
  p.expect("import");
  const names = parseImportedNames(p);
  return { kind: "ImportFrom", module, names, level, span: p.spanFrom(start), ...NO_TRIVIA };
}

function parseImportedNames(p: TokenCursor): Alias[] {
  if (p.at("*")) {
    const span = p.tokenSpan();
    return [{ name: "*", asname: null, span }];
  }
  if (p.atType("newline")) p.fail("Expected one or more names after 'import'");
  const parenthesized = p.accept("(");
  const names: Alias[] = [];
  do {
    if (names.length > 0 && p.at(")") && parenthesized) break;
    if (names.length > 0 && p.atType("newline")) {
      p.fail("trailing comma not allowed without surrounding parentheses");
    }
    const { text, span } = p.identifier();
    names.push(parseAlias(p, text, span.start));
  } while (p.accept(","));
  if (parenthesized) p.expect(")");
  return names;
}

function parseAlias(p: TokenCursor, name: string, start: number): Alias {
  const asname = p.accept("as") ? p.identifier().text : null;
  return { name, asname, span: p.spanFrom(start) };
}

function parseDottedName(p: TokenCursor): string {
  let name = p.identifier().text;
  while (p.accept(".")) name += `.${p.identifier().text}`;
  return name;
}
