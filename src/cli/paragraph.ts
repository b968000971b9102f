/** A message for standard error, with the name of who says it. */
export function paragraph(message: string): string {
  return `py2ts-async: ${message}\n`;
}
