/** The host's `error.stack` as Python's frames: outermost call first, Python's files and names. */
import { snake } from "./names.ts";
import { captureStack, handedOn, passages, type Stack } from "./stackCapture.ts";
import { definitionAround, lambdaAt } from "./pythonText.ts";
import { hasSourceMap, originalPlace, readText, toPath } from "./sourceMaps.ts";

export interface Frame {
  readonly file: string;
  readonly line: number;
  /** `<module>`, `<lambda>`, or the function's name in Python. */
  readonly name: string;
  /** The line's text without indentation; null where the source cannot be read. */
  readonly text: string | null;
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

/** `Foo.bar [as baz]` is `bar`, `new Foo` is `__init__`; null for code without a name. */
function pythonName(name: string): string | null {
  if (name.startsWith("new ")) return "__init__";
  const bare = name.replace(/ \[as .*\]$/, "").replace(/^.*\./, "");
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

function wasRaised(error: Stack): boolean {
  const place = handedOn(error);
  if (place === undefined) return true;
  const [maker, hander] = [framesIn([error]).at(-1), framesIn([place]).at(-1)];
  return maker?.line !== hander?.line || maker?.file !== hander?.file;
}

/** The frames of an error, and of the code through which it has passed, outermost first. */
export function framesOf(error: Stack): Frame[] {
  const way = passages(error);
  return framesIn(wasRaised(error) ? [error, ...way] : way);
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

/** The frames of the code that runs now. */
export function framesHere(): Frame[] {
  return framesIn([captureStack()]);
}

/** The frames of a captured stack. */
export function framesOfStack(stack: Stack): Frame[] {
  return framesIn([stack]);
}

/**
 * The frames of stacks, of which each was called by the next, outermost first. Where source maps lead to
 * Python, only those frames are kept; without maps, those of the JavaScript that is neither the host's
 * nor the runtime's.
 */
function framesIn(stacks: readonly Stack[]): Frame[] {
  const lines = stacks.flatMap(({ stack }) => (stack ?? "").split("\n"));
  const host = lines.map(parseFrame).filter((frame) => frame !== null);
  const own = host.filter((frame) => !isHostInternal(frame));
  const mapped = own.map((frame) => ({
    frame,
    original: originalPlace(frame.url, frame.line, frame.column),
  }));
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
    const place = original ?? { source: frame.url, line: frame.line, content: null };
    const lines = linesOf(place.content ?? sourceText(place.source));
    const named = pythonName(frame.name);
    const name = nameInPython(named, lines, place.line);
    const file = toPath(place.source);
    const inner = frames.at(-1);
    // the function around code that is a function in TypeScript only is shown once, at that code
    const isAround = isPart && inner?.file === file && inner.name === name;
    isPart = named === null && name !== LAMBDA;
    if (!isAround)
      frames.push({ file, line: place.line, name, text: lines[place.line - 1]?.trim() ?? null });
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
