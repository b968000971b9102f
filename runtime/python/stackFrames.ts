/** The host's `error.stack` as Python's frames: outermost call first, Python's files and names. */
import { snake } from "./names.ts";
import { captureStack, handedOn, passages, startOf, type Stack } from "./stackCapture.ts";
import { definitionAround, lambdaAt } from "./pythonText.ts";
import { hasSourceMap, originalPlace, readText, toPath, type OriginalPlace } from "./sourceMaps.ts";

export interface Frame {
  readonly file: string;
  readonly line: number;
  /** `<module>`, `<lambda>`, or the function's name in Python. */
  readonly name: string;
  /** The line's text without indentation; null where the source cannot be read. */
  readonly text: string | null;
  /** What a traceback shows in its place, where that is known: several lines, and marks below parts of them. */
  readonly marked?: string | undefined;
}

interface HostFrame {
  readonly name: string;
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/** V8: `at async Foo.bar (file:///x.js:1:2)`, `at file:///x.js:1:2`. */
const V8_FRAME = /^\s*at (?:async )?(?:(.*?) )?\(?([^()\s]+):(\d+):(\d+)\)?$/;
/** JavaScriptCore and SpiderMonkey: `async*bar@file:///x.js:1:2`. */
const OTHER_FRAME = /^(?:async\*)?(.*?)@(.+?):(\d+):(\d+)$/;

function parseFrame(text: string): HostFrame | null {
  const match = V8_FRAME.exec(text) ?? OTHER_FRAME.exec(text);
  if (match === null) return null;
  const [, name = "", url = "", line = "", column = ""] = match;
  if (url === "<anonymous>" || url === "native") return null;
  return { name, url: url.replace(/\?.*$/, ""), line: Number(line), column: Number(column) };
}

/** The folder of the runtime, whose own frames nobody wants to see. */
const RUNTIME = import.meta.url?.replace(/python\/[^/]*$/, "");

function isHostInternal({ url }: HostFrame): boolean {
  return url.startsWith("node:") || url.startsWith("internal/") || url.startsWith("ext:");
}

/** A frame of the runtime: by its folder, or in a bundle by what the map says. */
function isRuntime({ url }: HostFrame, source: string | undefined): boolean {
  if (RUNTIME?.endsWith("/runtime/") && url.startsWith(RUNTIME)) return true;
  return source !== undefined && /\/runtime\/(?:python|asyncio|loop|stdlib)\//.test(source);
}

/** What Python calls the methods that JavaScript knows by symbols. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "iterator]": "__iter__",
  "asyncIterator]": "__aiter__",
};

/** `Foo.bar [as baz]` and `get bar` are `bar`, `new Foo` is `__init__`; null for code without a name. */
function pythonName(name: string): string | null {
  if (name.startsWith("new ")) return "__init__";
  const bare = name.replace(/ \[as .*\]$/, "").replace(/^.*\.|^[gs]et /, "");
  if (bare in SYMBOLS) return SYMBOLS[bare]!;
  return bare === "" || bare === "<anonymous>" ? null : snake(bare);
}

function linesOf(content: string | null): readonly string[] {
  return content?.split(/\r\n|\n|\r/) ?? [];
}

const sources = new Map<string, string | null>();

function sourceText(place: string): string | null {
  let text = sources.get(place);
  if (text === undefined) sources.set(place, (text = readText(place)));
  return text;
}

/** Whether an error was raised where it was made, by a `raise` or by code that raises by itself. */
export function wasRaised(error: Stack): boolean {
  if (startOf(error) !== undefined) return false;
  const [maker] = hostFrames(error);
  if (maker?.original?.shown?.makesOnly === true) return false;
  // made by the loop, which throws it where somebody waits
  if (maker?.frame.name.endsWith("_makeCancelledError") === true) return false;
  const place = handedOn(error);
  if (place === undefined) return true;
  const [making, handing] = [framesIn([error]).at(-1), framesIn([place]).at(-1)];
  return making?.line !== handing?.line || making?.file !== handing?.file;
}

/** The frames of an error, and of the code through which it has passed, outermost first. */
export function framesOf(error: Stack): Frame[] {
  let frames = (startOf(error) ?? []) as readonly Frame[];
  let stacks: Stack[] = wasRaised(error) ? [error] : [];
  for (const passage of passages(error)) {
    if (passage.raises === true) {
      frames = framesBelow([...framesIn(stacks), ...frames], framesIn([passage]));
      stacks = [];
    }
    stacks.push(passage);
  }
  return [...framesIn(stacks), ...frames];
}

/**
 * The frames of an error that was caught by one of the functions in `handler`, where those are what was
 * running when it was handled: without the functions that called the one that caught it.
 */
export function framesBelow(frames: readonly Frame[], handler: readonly Frame[]): readonly Frame[] {
  const [first] = frames;
  // a task begins below nobody, but its handler's frames may include who waits for it
  const offset = handler.findIndex(({ file, name }) => file === first?.file && name === first.name);
  if (offset === -1) return frames;
  const around = handler.slice(offset);
  const caught = frames.findIndex((frame, i) => !isSameFrame(frame, around[i]));
  return caught === -1 ? [] : frames.slice(caught);
}

/** Whether an error was made where another was, and not raised: the members of `ExceptionGroup("", [...])`. */
export function isMadeWith(frames: readonly Frame[], other: readonly Frame[]): boolean {
  const innermost = other.slice(-frames.length);
  return frames.every((frame, i) => isSameFrame(frame, innermost[i]));
}

function isSameFrame(frame: Frame, other: Frame | undefined): boolean {
  return frame.file === other?.file && frame.line === other.line && frame.name === other.name;
}

/** A frame as lists of calls show it, which know lines only. */
export function withoutMarks({ file, line, name, text }: Frame): Frame {
  return { file, line, name, text };
}

/** The frames of the code that runs now. */
export function framesHere(): Frame[] {
  return framesIn([captureStack()]);
}

/** The frame of the program that called the function that runs now; null where a loop did. */
export function callerHere(): Frame | null {
  const places = hostFrames(captureStack()).map(
    ({ frame, original }) => original?.source ?? frame.url,
  );
  const isProgram = (place: string): boolean => place.endsWith(".py");
  const callers = places.slice(places.findIndex(isProgram) + 1);
  const caller = callers.find(
    (place) => isProgram(place) || /\/runtime\/(?:asyncio|loop)\//.test(place),
  );
  return caller !== undefined && isProgram(caller) ? (framesHere().at(-2) ?? null) : null;
}

/** The frames of a captured stack. */
export function framesOfStack(stack: Stack): Frame[] {
  return framesIn([stack]);
}

interface MappedFrame {
  readonly frame: HostFrame;
  readonly original: OriginalPlace | null;
}

/** The host's frames, innermost first, without the constructors of the error itself. */
function hostFrames({ stack }: Stack): MappedFrame[] {
  const frames = (stack ?? "")
    .split("\n")
    .map(parseFrame)
    .filter((frame) => frame !== null && !isHostInternal(frame))
    .map((frame) => ({ frame: frame!, original: placeOf(frame!) }));
  const isMaking = ({ frame, original }: MappedFrame): boolean =>
    frame.name.startsWith("new ") && (original === null || original.shown?.makesOnly === true);
  const first = frames.findIndex((frame) => !isMaking(frame));
  return frames.slice(Math.max(first, 0));
}

function placeOf({ url, line, column }: HostFrame): OriginalPlace | null {
  return originalPlace(url, line, column);
}

/**
 * The frames of stacks, of which each was called by the next, outermost first. Where source maps lead to
 * Python, only those frames are kept; without maps, those of the JavaScript that is neither the host's
 * nor the runtime's.
 */
function framesIn(stacks: readonly Stack[]): Frame[] {
  const mapped = stacks.flatMap(hostFrames);
  const isPython = (source: string): boolean => source.endsWith(".py");
  const python = mapped.filter(({ frame, original }) => {
    if (original !== null) return isPython(original.source);
    // what the host has mapped itself: by lines, so that helpers of the compiler, which come from no
    // line of Python, are told by their columns
    return isPython(frame.url) && !hasSourceMap(frame.url) && frame.column === 1;
  });
  const shown =
    python.length > 0
      ? python
      : mapped.filter(({ frame, original }) => !isRuntime(frame, original?.source));
  const frames: Frame[] = [];
  let isPart = false;
  for (const { frame, original } of shown) {
    const place = original ?? { source: frame.url, line: frame.line, content: null, shown: null };
    const lines = linesOf(place.content ?? sourceText(place.source));
    const named = pythonName(frame.name);
    const name = place.shown?.name ?? nameInPython(named, lines, place.line);
    const line = place.shown?.line ?? place.line;
    const marked = place.shown?.text;
    const file = toPath(place.source);
    const inner = frames.at(-1);
    // the function around code that is a function in TypeScript only is shown once, at that code
    const isAround = isPart && inner?.file === file && inner.name === name;
    isPart = named === null && name !== LAMBDA;
    if (!isAround) frames.push({ file, line, name, text: lines[line - 1]?.trim() ?? null, marked });
  }
  return frames.reverse();
}

const LAMBDA = "<lambda>";

/** What the host calls code, or does not: Python knows lambdas, functions by their `def`, and modules. */
function nameInPython(named: string | null, lines: readonly string[], line: number): string {
  const around = definitionAround(lines, line)?.name;
  const isLambda = lambdaAt(lines, line) !== null;
  if (named === null) return isLambda ? LAMBDA : (around ?? "<module>");
  return isLambda && named !== around && named !== "__init__" ? LAMBDA : named;
}
