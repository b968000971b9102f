/** The host's `error.stack` as Python's frames: outermost call first, Python's files and names. */
import { snake } from "./names.ts";
import { originalPlace, readText, toPath } from "./sourceMaps.ts";

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

/** `Foo.bar [as baz]` is `bar`, `new Foo` is `__init__`. */
function pythonName(name: string, isModule: boolean): string {
  if (name.startsWith("new ")) return "__init__";
  const bare = name.replace(/ \[as .*\]$/, "").replace(/^.*\./, "");
  if (bare === "" || bare === "<anonymous>") return isModule ? "<module>" : "<lambda>";
  return snake(bare);
}

function lineText(content: string | null, line: number): string | null {
  return content?.split(/\r\n|\n|\r/)[line - 1]?.trim() ?? null;
}

const sources = new Map<string, string | null>();

function sourceText(place: string): string | null {
  let text = sources.get(place);
  if (text === undefined) sources.set(place, (text = readText(place)));
  return text;
}

/** A stack that was captured without an error. */
export type Stack = { readonly stack?: string };

/** The stack of the code that runs now; read only if it is needed. */
export function captureStack(): Stack {
  const stack: Stack = {};
  (Error as { captureStackTrace?(target: object): void }).captureStackTrace?.(stack);
  return stack;
}

const callers = new WeakMap<object, Stack[]>();

/**
 * Says who called what an error comes out of, where the error's own stack does not: a task runs in
 * microtasks, below nobody, but in Python it runs below `asyncio.run(main())`.
 */
export function addCallers(error: unknown, stack: Stack): void {
  if (typeof error !== "object" || error === null) return;
  const known = callers.get(error) ?? [];
  if (outermost(error as Stack) === outermost(stack) || known.some((each) => each === stack))
    return;
  callers.set(error, [...known, stack]);
}

function outermost({ stack }: Stack): string | undefined {
  return stack?.trimEnd().split("\n").at(-1);
}

/**
 * The frames of an error, outermost first. Where source maps lead to Python, only those frames are
 * kept; without maps, those of the JavaScript that is neither the host's nor the runtime's.
 */
export function framesOf(error: Stack): Frame[] {
  const stacks = [error, ...(callers.get(error) ?? [])];
  const lines = stacks.flatMap(({ stack }) => (stack ?? "").split("\n"));
  const host = lines.map(parseFrame).filter((frame) => frame !== null);
  const own = host.filter((frame) => !isHostInternal(frame));
  const mapped = own.map((frame) => ({
    frame,
    original: originalPlace(frame.url, frame.line, frame.column),
  }));
  const isPython = (source: string): boolean => source.endsWith(".py");
  const python = mapped.filter(
    ({ frame, original }) => isPython(original?.source ?? "") || isPython(frame.url),
  );
  const shown =
    python.length > 0
      ? python
      : mapped.filter(({ frame, original }) => !isRuntime(frame, original?.source));
  return shown
    .map(({ frame, original }, index): Frame => {
      const place = original ?? { source: frame.url, line: frame.line, content: null, name: null };
      return {
        file: toPath(place.source),
        line: place.line,
        name: pythonName(frame.name, index === shown.length - 1),
        text: lineText(place.content ?? sourceText(place.source), place.line),
      };
    })
    .reverse();
}
