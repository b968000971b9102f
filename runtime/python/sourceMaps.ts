/**
 * Source maps: from a place in the JavaScript that runs to the Python it was translated from.
 *
 * Maps are registered by whoever runs a program, or found as Node's tools find them: in the comment
 * at the end of the JavaScript file, or in a `.map` file beside it.
 */

interface RawSourceMap {
  readonly sources: readonly (string | null)[];
  readonly sourcesContent?: readonly (string | null)[];
  readonly sourceRoot?: string;
  readonly names?: readonly string[];
  readonly mappings: string;
  /** What tracebacks show of the places that raise, if the map is ours: see src/print/sourceMap.ts. */
  readonly x_raising?: {
    readonly places: readonly (readonly (readonly [column: number, shown: number])[])[];
    readonly shown: readonly (readonly [
      line: number,
      name: string,
      text: string,
      makes: boolean,
    ])[];
    readonly noted?: boolean;
  };
}

export interface OriginalPlace {
  /** The path or URL of the source. */
  readonly source: string;
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  /** The name at that place, if the map has one. */
  readonly name: string | null;
  /** The text of the source, if the map carries it. */
  readonly content: string | null;
  readonly shown: ShownPlace | null;
}

/** What a traceback shows if a place raises: line, function, and the code with marks. */
export interface ShownPlace {
  readonly line: number;
  readonly name: string;
  readonly text: string;
  /** An exception that was made here is not raised by that: what raises it notes so (language/raising.ts). */
  readonly makesOnly: boolean;
}

/** column, source, line, column in the source, name (-1 for none). */
type Segment = readonly [column: number, source: number, line: number, at: number, name: number];

interface FileSystem {
  readFileSync(path: string, encoding: "utf8"): string;
}

interface Host {
  getBuiltinModule?(name: string): unknown;
}

const host = (globalThis as { process?: Host }).process;

/** The text of a file by path or file: URL; null where there is none, or no file system. */
export function readText(place: string): string | null {
  const files = host?.getBuiltinModule?.("node:fs") as FileSystem | undefined;
  if (files === undefined) return null;
  try {
    return files.readFileSync(toPath(place), "utf8");
  } catch {
    return null;
  }
}

/** A file: URL as a path; anything else as it is. */
export function toPath(place: string): string {
  if (!place.startsWith("file:")) return place;
  return decodeURIComponent(new URL(place).pathname).replace(/^\/([A-Za-z]:)/, "$1");
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The numbers of a segment, each a base 64 VLQ. */
function decodeVlq(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = BASE64.indexOf(character);
    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit & 32) continue;
    const size = Math.floor(value / 2);
    numbers.push(value % 2 === 1 ? -size : size);
    value = shift = 0;
  }
  return numbers;
}

class SourceMap {
  readonly #raw: RawSourceMap;
  readonly #url: string;
  #lines: Segment[][] | null = null;

  constructor(raw: RawSourceMap, url: string) {
    this.#raw = raw;
    this.#url = url;
  }

  #decode(): Segment[][] {
    let [source, line, at, name] = [0, 0, 0, 0];
    return this.#raw.mappings.split(";").map((text) => {
      let column = 0;
      const segments: Segment[] = [];
      for (const part of text.split(",")) {
        if (part === "") continue;
        const [column_ = 0, source_, line_ = 0, at_ = 0, name_] = decodeVlq(part);
        column += column_;
        if (source_ === undefined) continue;
        source += source_;
        line += line_;
        at += at_;
        if (name_ !== undefined) name += name_;
        segments.push([column, source, line, at, name_ === undefined ? -1 : name]);
      }
      return segments;
    });
  }

  /** What is at a line (from 1) and column (from 1) of the JavaScript. */
  find(line: number, column: number): OriginalPlace | null {
    this.#lines ??= this.#decode();
    const segments = this.#lines[line - 1] ?? [];
    let found: Segment | undefined;
    for (const segment of segments) {
      if (segment[0] > column - 1) break;
      found = segment;
    }
    found ??= segments[0];
    if (found === undefined) return null;
    const [, source, original, at, name] = found;
    return {
      source: this.#resolve(this.#raw.sources[source] ?? ""),
      line: original + 1,
      column: at,
      name: name < 0 ? null : (this.#raw.names?.[name] ?? null),
      content: this.#raw.sourcesContent?.[source] ?? null,
      shown: this.#shown(line, column),
    };
  }

  #shown(line: number, column: number): OriginalPlace["shown"] {
    const { places, shown, noted = false } = this.#raw.x_raising ?? {};
    const place = places?.[line - 1]?.findLast(([first]) => first <= column - 1);
    const found = place && shown?.[place[1]];
    if (!found) return null;
    const [at, name, text, makes] = found;
    return { line: at, name, text, makesOnly: noted && makes };
  }

  #resolve(source: string): string {
    const whole = (this.#raw.sourceRoot ?? "") + source;
    if (/^[a-z][a-z0-9+.-]+:/i.test(whole)) return whole;
    try {
      return new URL(whole, this.#url).href;
    } catch {
      return whole;
    }
  }
}

const maps = new Map<string, SourceMap | null>();

/** Registers the source map of a JavaScript URL (or path), as an object or as JSON. */
export function register(url: string, map: object | string): void {
  const raw = (typeof map === "string" ? JSON.parse(map) : map) as RawSourceMap;
  maps.set(asUrl(url), new SourceMap(raw, asUrl(url)));
}

function asUrl(place: string): string {
  return /^[a-z][a-z0-9+.-]+:/i.test(place) ? place : `file://${place}`;
}

/** The map that a JavaScript file names or has beside it. */
function discover(url: string): SourceMap | null {
  const text = readText(url);
  if (text === null) return null;
  const named = [...text.matchAll(/^\/\/[#@] sourceMappingURL=(\S+)/gm)].at(-1)?.[1];
  const inline = named && /^data:[^,]*?(;base64)?,(.*)$/s.exec(named);
  const json = inline
    ? inline[1] === undefined
      ? decodeURIComponent(inline[2]!)
      : new TextDecoder().decode(Uint8Array.from(atob(inline[2]!), (each) => each.charCodeAt(0)))
    : readText(named === undefined ? `${url}.map` : new URL(named, asUrl(url)).href);
  if (json === null) return null;
  try {
    return new SourceMap(JSON.parse(json) as RawSourceMap, asUrl(url));
  } catch {
    return null;
  }
}

/** The original of a place in JavaScript (line and column from 1), or null where no map knows it. */
export function originalPlace(url: string, line: number, column: number): OriginalPlace | null {
  return mapOf(url)?.find(line, column) ?? null;
}

/** Whether a script has a source map: then code in it that has no original place is a helper's. */
export function hasSourceMap(url: string): boolean {
  return mapOf(url) !== null;
}

function mapOf(url: string): SourceMap | null {
  let map = maps.get(asUrl(url));
  if (map === undefined) {
    map = discover(url);
    maps.set(asUrl(url), map);
  }
  return map;
}
