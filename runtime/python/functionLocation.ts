/**
 * Where a function stands in the JavaScript that runs.
 *
 * The language does not tell; Node's inspector does (`[[FunctionLocation]]`, what a debugger shows). It
 * is asked only when a program shows a function, a coroutine or a task, and is not kept open.
 */

export interface FunctionLocation {
  /** The script's URL or path. */
  readonly url: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** What is needed of `node:inspector`; within one thread it answers before `post` returns. */
interface Session {
  connect(): void;
  disconnect(): void;
  on(event: "Debugger.scriptParsed", listener: (message: { params: Script }) => void): void;
  post(method: "Debugger.enable" | "Debugger.disable"): void;
  post(
    method: "Runtime.evaluate",
    params: { expression: string },
    answer: (error: unknown, result?: { result: { objectId: string } }) => void,
  ): void;
  post(
    method: "Runtime.callFunctionOn",
    params: { objectId: string; functionDeclaration: string; arguments: { objectId: string }[] },
  ): void;
  post(
    method: "Runtime.getProperties",
    params: { objectId: string; ownProperties: boolean },
    answer: (error: unknown, result?: { internalProperties?: InternalProperty[] }) => void,
  ): void;
}

interface Script {
  readonly scriptId: string;
  readonly url: string;
}

interface InternalProperty {
  readonly name: string;
  readonly value?: { readonly value?: unknown; readonly objectId?: string };
}

interface RawLocation {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber: number;
}

interface Host {
  readonly versions?: { readonly node?: string; readonly bun?: string; readonly deno?: string };
  getBuiltinModule?(name: string): unknown;
}

/** By this name the inspector, which takes text, finds the function. */
const SUBJECT = "__py2tsSubject";
const scripts = new Map<string, string>();

/** Where a function or class begins (at its parameters, or at `class`); null where nobody knows. */
export function functionLocation(fn: object): FunctionLocation | null {
  return askInspector((session) => ask(session, fn));
}

/** The function that a generator, of whatever kind, was made by; null where nobody knows. */
export function generatorFunction(generator: object): ((...args: never[]) => unknown) | null {
  const holder: { found?: (...args: never[]) => unknown } = {};
  askInspector((session) => {
    const made = internalProperties(session, evaluate(session, generator)).find(
      ({ name }) => name === "[[GeneratorFunction]]",
    );
    if (made?.value?.objectId === undefined) return;
    session.post("Runtime.callFunctionOn", {
      objectId: evaluate(session, holder),
      functionDeclaration: "function (found) { this.found = found; }",
      arguments: [{ objectId: made.value.objectId }],
    });
  });
  return holder.found ?? null;
}

function askInspector<T>(question: (session: Session) => T): T | null {
  const host = (globalThis as { process?: Host }).process;
  const { node, bun, deno } = host?.versions ?? {};
  // The others have the module, not the answers.
  if (node === undefined || bun !== undefined || deno !== undefined) return null;
  try {
    const inspector = host?.getBuiltinModule?.("node:inspector") as { Session: new () => Session };
    const session = new inspector.Session();
    session.connect();
    try {
      return question(session);
    } finally {
      session.disconnect();
    }
  } catch {
    // Node can be built without its inspector, or forbid it.
    return null;
  }
}

/** What the inspector calls an object. */
function evaluate(session: Session, object: object): string {
  // The true global object: to an embedded program `globalThis` is another one.
  const global = new Function("return globalThis")() as Record<string, unknown>;
  let id = "";
  global[SUBJECT] = object;
  try {
    session.post("Runtime.evaluate", { expression: SUBJECT }, (_, evaluated) => {
      id = evaluated!.result.objectId;
    });
  } finally {
    delete global[SUBJECT];
  }
  return id;
}

function ask(session: Session, fn: object): FunctionLocation | null {
  const raw = readLocation(session, evaluate(session, fn));
  if (raw === undefined) return null;
  const url = scriptUrl(session, raw.scriptId);
  if (url === undefined) return null;
  return { url, line: raw.lineNumber + 1, column: raw.columnNumber + 1 };
}

function internalProperties(session: Session, objectId: string): InternalProperty[] {
  let properties: InternalProperty[] = [];
  session.post("Runtime.getProperties", { objectId, ownProperties: true }, (_, found) => {
    properties = found?.internalProperties ?? [];
  });
  return properties;
}

function readLocation(session: Session, objectId: string): RawLocation | undefined {
  const properties = internalProperties(session, objectId);
  const value = (name: string) => properties.find((property) => property.name === name)?.value;
  const location = value("[[FunctionLocation]]")?.value as RawLocation | undefined;
  // What `bind` made.
  const target = value("[[TargetFunction]]")?.objectId;
  return location ?? (target === undefined ? undefined : readLocation(session, target));
}

/** The debugger lists all scripts when it is switched on. */
function scriptUrl(session: Session, id: string): string | undefined {
  if (!scripts.has(id)) {
    session.on("Debugger.scriptParsed", ({ params }) => scripts.set(params.scriptId, params.url));
    session.post("Debugger.enable");
    session.post("Debugger.disable");
  }
  return scripts.get(id);
}
