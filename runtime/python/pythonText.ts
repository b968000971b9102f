/**
 * Definitions in the text of a Python program, found by indentation.
 *
 * The program was parsed when it was translated; here only the names and lines of its functions and
 * classes are needed, and indentation tells which stands in which.
 */

export interface TextDefinition {
  /** The line that CPython calls the first (`co_firstlineno`), from 1: a decorator's, if there is one. */
  readonly line: number;
  readonly name: string;
  /** `main.<locals>.Worker.run` */
  readonly qualname: string;
}

const HEADER = /^([ \t]*)(async[ \t]+def|def|class)[ \t]+([\p{ID_Start}_]\p{ID_Continue}*)/u;
/** Other statements that hold a block: what stands in theirs does not stand in a function above them. */
const BLOCK =
  /^[ \t]*(?:async[ \t]+(?:for|with)|case|elif|else|except|finally|for|if|match|try|while|with)\b/;
const LAMBDA = /\blambda\b/;
/** What can be suspended: `await x`, `async with`, `async for`. */
const SUSPENDING = /\b(?:await|async)\b/;
/** A statement that is longer than this is not searched to its end. */
const LONGEST_STATEMENT = 60;

interface Header {
  readonly indent: number;
  readonly isClass: boolean;
  readonly name: string;
}

function headerAt(lines: readonly string[], index: number): Header | null {
  const [, indent, keyword, name] = HEADER.exec(lines[index] ?? "") ?? [];
  if (indent === undefined || name === undefined) return null;
  return { indent: indent.length, isClass: keyword === "class", name };
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length;
}

/** The headers around a line, innermost first, with the indexes of their lines. */
function* around(lines: readonly string[], index: number): Generator<[Header, number]> {
  let indent = indentOf(lines[index] ?? "");
  for (let above = index - 1; above >= 0 && indent > 0; above--) {
    const header = headerAt(lines, above);
    if (header === null) {
      const line = lines[above]!;
      if (BLOCK.test(line)) indent = Math.min(indent, indentOf(line));
    } else if (header.indent < indent) {
      indent = header.indent;
      yield [header, above];
    }
  }
}

/** `main.<locals>.name` for something of that name at that line. */
function qualify(lines: readonly string[], index: number, name: string): string {
  let qualname = name;
  for (const [header] of around(lines, index)) {
    qualname = `${header.name}.${header.isClass ? "" : "<locals>."}${qualname}`;
  }
  return qualname;
}

/** The first decorator's line of a definition, or its own. */
function firstLine(lines: readonly string[], index: number): number {
  const { indent } = headerAt(lines, index)!;
  let first = index;
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above]!;
    if (indentOf(line) !== indent) {
      // The inside of a decorator's brackets stands further right.
      if (indentOf(line) < indent || headerAt(lines, above) !== null) break;
    } else if (line[indent] === "@") first = above;
    else if (line[indent] !== ")" && line[indent] !== "#") break;
  }
  return first;
}

function definition(lines: readonly string[], index: number): TextDefinition {
  const { name } = headerAt(lines, index)!;
  const qualname = qualify(lines, index, name);
  return { line: firstLine(lines, index) + 1, name, qualname };
}

/** The definition that a line begins: that of a decorator, `def` or `class`. */
export function definitionAt(lines: readonly string[], line: number): TextDefinition | null {
  const first = lines[line - 1] ?? "";
  if (headerAt(lines, line - 1) !== null) return definition(lines, line - 1);
  const indent = indentOf(first);
  if (first[indent] !== "@") return null;
  for (let index = line; index < lines.length; index++) {
    const text = lines[index]!;
    const header = headerAt(lines, index);
    if (header?.indent === indent) return definition(lines, index);
    const belongs = text.trim() === "" || indentOf(text) > indent || "@)#".includes(text[indent]!);
    if (!belongs) return null;
  }
  return null;
}

/** The line of the first match in the statement that begins at a line, or null. */
function findInStatement(lines: readonly string[], line: number, wanted: RegExp): number | null {
  let depth = 0;
  for (let index = line - 1; index < Math.min(lines.length, line + LONGEST_STATEMENT); index++) {
    const text = withoutStrings(lines[index]!);
    if (wanted.test(text)) return index + 1;
    for (const character of text) {
      if ("([{".includes(character)) depth++;
      else if (")]}".includes(character)) depth--;
    }
    if (depth <= 0 && !text.endsWith("\\")) return null;
  }
  return null;
}

/** A line without comments and the insides of one-line strings. */
function withoutStrings(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*/g, '""').trimEnd();
}

/** The first lambda of the statement that begins at a line. */
export function lambdaAt(lines: readonly string[], line: number): TextDefinition | null {
  const found = findInStatement(lines, line, LAMBDA);
  if (found === null) return null;
  const name = "<lambda>";
  return { line: found, name, qualname: qualify(lines, line - 1, name) };
}

/** The line on which the statement that begins at a line is suspended. */
export function suspendedLine(lines: readonly string[], line: number): number {
  return findInStatement(lines, line, SUSPENDING) ?? line;
}

/** The function or class whose body has that line. */
export function definitionAround(lines: readonly string[], line: number): TextDefinition | null {
  if (headerAt(lines, line - 1) !== null) return definition(lines, line - 1);
  for (const [, index] of around(lines, line - 1)) return definition(lines, index);
  return null;
}

/** The only method of that name, or the one of the class around a line. */
export function methodNamed(
  lines: readonly string[],
  name: string,
  line: number,
): TextDefinition | null {
  const classes = new Set<string>();
  for (const [header, index] of around(lines, line - 1)) {
    if (header.isClass) classes.add(qualify(lines, index, header.name));
  }
  const methods = lines.flatMap((_, index) => {
    const header = headerAt(lines, index);
    if (header === null || header.isClass || header.name !== name) return [];
    for (const [outer, at] of around(lines, index)) {
      const owner = qualify(lines, at, outer.name);
      return outer.isClass ? [{ owner, definition: definition(lines, index) }] : [];
    }
    return [];
  });
  const own = methods.find(({ owner }) => classes.has(owner));
  return own?.definition ?? (methods.length === 1 ? methods[0]!.definition : null);
}
