import { ALIASES, ALPHABET, ONE, RUNS, TWO, WORDS } from "./unicodeNameTable.ts";

const IDEOGRAPH = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/;

/**
 * The character of a name as in `\N{BULLET}`; null where the name is not in the table, which leaves
 * out the scripts of few programs.
 */
export function characterByName(name: string): string | null {
  const wanted = name.toUpperCase();
  const ideograph = IDEOGRAPH.exec(wanted)?.[1];
  const code =
    ideograph !== undefined
      ? Number.parseInt(ideograph, 16)
      : (ALIASES[wanted] ?? codes().get(wanted));
  return code === undefined ? null : String.fromCodePoint(code);
}

let known: ReadonlyMap<string, number> | null = null;

/** Codes by name. Unpacked when a program first names a character. */
function codes(): ReadonlyMap<string, number> {
  known ??= unpack();
  return known;
}

function unpack(): Map<string, number> {
  const words = WORDS.split(" ");
  const found = new Map<string, number>();
  for (const [first, names] of RUNS) {
    for (const [offset, packed] of names.split(" ").entries()) {
      if (packed !== "") found.set(unpackName(packed, words), first + offset);
    }
  }
  return found;
}

/** Undoes `encode` in test/parse/record/unicodeNames.py. */
function unpackName(packed: string, words: readonly string[]): string {
  const size = ALPHABET.length;
  const name: string[] = [];
  for (let at = 0; at < packed.length;) {
    const digit = () => ALPHABET.indexOf(packed[at++]!);
    const lead = digit();
    let index = lead;
    if (lead >= ONE + TWO) {
      const middle = digit();
      index = ONE + TWO * size + ((lead - ONE - TWO) * size + middle) * size + digit();
    } else if (lead >= ONE) index = ONE + (lead - ONE) * size + digit();
    name.push(words[index]!);
  }
  return name.join(" ");
}
