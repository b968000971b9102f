/** `s.upper()` and its relatives. */

/** The four digraphs with a titlecase form of their own: `ǆ` is `ǅ` at the start of a word. */
const TITLECASE: Readonly<Record<string, string>> = {
  Ǆ: "ǅ",
  ǅ: "ǅ",
  ǆ: "ǅ",
  Ǉ: "ǈ",
  ǈ: "ǈ",
  ǉ: "ǈ",
  Ǌ: "ǋ",
  ǋ: "ǋ",
  ǌ: "ǋ",
  Ǳ: "ǲ",
  ǲ: "ǲ",
  ǳ: "ǲ",
};

export function upper(text: string): string {
  return text.toUpperCase();
}

export function lower(text: string): string {
  return text.toLowerCase();
}

/** One character as the first of a word: `ß` gives `Ss`. */
function titlecase(character: string): string {
  const special = TITLECASE[character];
  if (special !== undefined) return special;
  // Greek letters with iota subscript: uppercase spells it out, titlecase is one letter if any.
  if (/[\u1f80-\u1faf\u1fb3\u1fc3\u1ff3]/.test(character)) return greekTitlecase(character);
  const [first = "", ...rest] = character.toUpperCase();
  // A lone iota after a Greek letter was its subscript, which stays one below.
  return first + rest.map((each) => (each === "Ι" ? "\u0345" : each.toLowerCase())).join("");
}

function greekTitlecase(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x1fb0) return String.fromCharCode(code + 9);
  return String.fromCharCode(code | 8);
}

export function capitalize(text: string): string {
  const [first = ""] = text;
  // The whole is lowered, for a final sigma depends on the letter before it.
  return titlecase(first) + text.toLowerCase().slice(first.toLowerCase().length);
}

export function title(text: string): string {
  return text.replace(/[\p{Lowercase}\p{Uppercase}\p{Lt}]+/gu, capitalize);
}

export function swapcase(text: string): string {
  return text.replace(/\p{Uppercase}+|\p{Lowercase}+/gu, (part) =>
    /\p{Uppercase}/u.test(part) ? part.toLowerCase() : part.toUpperCase(),
  );
}

/** Full case folding: through uppercase, so that `ß` becomes `ss`; `ı` and Cherokee keep apart. */
export function casefold(text: string): string {
  return text.replace(/[^\0-\x7f]|[A-Z]+/gu, (character) => {
    if (character === "ı") return character;
    if (/[\u13a0-\u13f5\u13f8-\u13fd\uab70-\uabbf]/.test(character)) return character.toUpperCase();
    if (character === "ẞ") return "ss";
    return character === "İ" ? "i̇" : character.toUpperCase().toLowerCase().replaceAll("ς", "σ");
  });
}
