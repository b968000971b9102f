/** Python ends lines at \n, \r\n and a lone \r. */
export function isLineBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}

/** Where the line break that starts at `offset` ends. */
export function endOfLineBreak(text: string, offset: number): number {
  return offset + (text.startsWith("\r\n", offset) ? 2 : 1);
}

/** The line, 1-based, in which `offset` lies. */
export function lineAt(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}

/** The line CPython says it was in when it found a literal to have no end. */
export function detectionLine(text: string, offset: number): number {
  return lineAt(text, offset < text.length ? offset : offset - 1);
}

/** Where the line that `offset` lies in starts. */
export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start;
}

export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text[end])) end++;
  return end;
}

const TAB_SIZE = 8;

export function nextTabStop(column: number): number {
  return (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
}

/** The column that white space reaches; a form feed starts anew, as in CPython. */
export function columnAfter(space: string): number {
  let column = 0;
  for (const character of space) {
    if (character === " ") column++;
    else if (character === "\t") column = nextTabStop(column);
    else column = 0;
  }
  return column;
}

/** An ASCII letter or underscore. */
export function isNameStart(character: number): boolean {
  return (
    (character >= 0x61 && character <= 0x7a) ||
    (character >= 0x41 && character <= 0x5a) ||
    character === 0x5f
  );
}

export function isDigit(character: number): boolean {
  return character >= 0x30 && character <= 0x39;
}
