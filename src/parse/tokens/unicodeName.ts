import { SyntaxFailure } from "../syntaxFailure.ts";

const NAME = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
/** What may be a name once normalized. */
const CANDIDATE = /[^\x00-\x40\x5b-\x5e\x60\x7b-\x7f][\p{XID_Continue}]*/uy;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** A name with characters beyond ASCII: `text` is its NFKC form, which is the name Python sees. */
export function readUnicodeName(source: string, start: number): { text: string; end: number } {
  CANDIDATE.lastIndex = start;
  const written = CANDIDATE.exec(source)?.[0] ?? "";
  const text = written.normalize("NFKC");
  NAME.lastIndex = 0;
  const valid = NAME.exec(text)?.[0] === text;
  const end = valid ? start + written.length : start;
  const next = source.codePointAt(end);
  if (valid && (next === undefined || next < 0x80)) return { text, end };
  throw invalidCharacter(source, end);
}

/** The failure at a character that no token may hold. */
export function invalidCharacter(source: string, offset: number): SyntaxFailure {
  const code = source.codePointAt(offset)!;
  const character = String.fromCodePoint(code);
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const message = UNPRINTABLE.test(character)
    ? `invalid non-printable character ${hex}`
    : `invalid character '${character}' (${hex})`;
  return new SyntaxFailure(message, { start: offset, end: offset + character.length });
}
