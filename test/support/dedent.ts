/**
 * The text of a template literal without the indentation its lines share and without the line breaks
 * at its two ends, so that Python in tests is indented like the tests.
 */
export function dedent(text: string): string {
  const lines = text
    .replace(/^[ \t]*\n/, "")
    .replace(/\n[ \t]*$/, "")
    .split("\n");
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents, Infinity);
  return lines.map((line) => line.slice(Math.min(shared, line.length))).join("\n") + "\n";
}
