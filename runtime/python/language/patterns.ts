/** What `match` asks of its subject (PEP 634). */
import { Dict } from "../dict.ts";

/** Always true: `case Point(x=0, y=y)` binds `y` while it is tested. */
export function matched(_bound: unknown): true {
  return true;
}

/**
 * The items of a sequence of that length, or null: text and bytes are no sequences here. With `after`,
 * at least `before + after` items, those between as a list in their middle.
 */
export function matchSequence(subject: unknown, before: number, after?: number): any[] | null {
  if (!Array.isArray(subject)) return null;
  if (after === undefined) return subject.length === before ? [...subject] : null;
  if (subject.length < before + after) return null;
  const end = subject.length - after;
  return [
    ...subject.slice(0, before),
    Array.from(subject).slice(before, end),
    ...subject.slice(end),
  ];
}

/** The values of those keys in a dict, and a dict of the rest; null where one is missing. */
export function matchMapping(subject: unknown, keys: readonly unknown[]): any[] | null {
  if (!(subject instanceof Dict)) return null;
  if (!keys.every((key) => subject.has(key))) return null;
  const rest = subject.copy();
  const values = keys.map((key) => subject.at(key));
  for (const key of keys) rest.delete(key);
  return [...values, rest];
}
