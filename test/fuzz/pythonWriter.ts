/** Writes a program's tree as Python text that reads like a program. */
import { FEATURES } from "./features.ts";
import { HELPERS, type Helper } from "./helpers.ts";
import type { Body, Program, Step } from "./tree.ts";

/** What the function is that steps are written into. */
interface Place {
  lines: string[];
  indent: number;
  /** An async generator cannot return a value. */
  generator: boolean;
  /** Whether `break` and `continue` can stand here. */
  loop: boolean;
}

export class PythonWriter {
  readonly #modules = new Set(["asyncio"]);
  readonly #globals = new Map<string, string>();
  readonly #helpers = new Set<Helper>();
  readonly #functions: string[] = [];
  #place: Place = newPlace();

  line(text: string): void {
    this.#place.lines.push("    ".repeat(this.#place.indent) + text);
  }

  /** `header:` and what `write` writes, indented. */
  block(header: string, write: () => void): void {
    for (const line of `${header}:`.split("\n")) this.line(line);
    const { lines } = this.#place;
    const before = lines.length;
    this.#place.indent++;
    write();
    if (lines.length === before) this.line("pass");
    this.#place.indent--;
  }

  /** A `for` or `while`, in which steps may break or continue. */
  loop(header: string, write: () => void): void {
    const outer = this.#place.loop;
    this.#place.loop = true;
    this.block(header, write);
    this.#place.loop = outer;
  }

  get inLoop(): boolean {
    return this.#place.loop;
  }

  get inGenerator(): boolean {
    return this.#place.generator;
  }

  steps(body: Body): void {
    for (const step of body) FEATURES[step.kind]!.write(step, this);
  }

  /** `log(7, "text", more)`. */
  log({ id }: Step, ...words: string[]): void {
    this.line(logged(id, ...words));
  }

  /** The name of a new coroutine function: its steps, and `return 7` at the end. */
  coroutine(stem: string, step: Step, body: Body, index = 0): string {
    const name = `${stem}_${step.id}${index === 0 ? "" : `_${index + 1}`}`;
    this.define(`async def ${name}()`, () => {
      this.steps(body);
      this.line(`return "${name}"`);
    });
    return name;
  }

  /** A function of the module. */
  define(header: string, write: () => void, generator = false): void {
    const outer = this.#place;
    this.#place = { ...newPlace(), generator };
    this.block(header, write);
    this.#functions.push(this.#place.lines.join("\n"));
    this.#place = outer;
  }

  /** A class, or anything else that stands in the module. */
  declare(text: string): void {
    this.#functions.push(text);
  }

  import(module: string): void {
    this.#modules.add(module);
  }

  /** A variable of the module; its name. */
  global(name: string, value: string): string {
    this.#globals.set(name, value);
    return name;
  }

  /** A function of helpers.ts; its name. */
  helper(name: Helper): string {
    if (this.#helpers.has(name)) return name;
    this.#helpers.add(name);
    const { needs = [], globals = {} } = HELPERS[name];
    for (const other of needs) this.helper(other);
    for (const [variable, value] of Object.entries(globals)) this.global(variable, value);
    return name;
  }

  text(program: Program): string {
    return [
      `"""Random program ${program.seed}."""`,
      [...this.#modules]
        .sort()
        .map((name) => `import ${name}`)
        .join("\n"),
      [...this.#globals].map(([name, value]) => `${name} = ${value}`).join("\n"),
      // in a fixed order, so that a program made smaller stays alike
      ...Object.entries(HELPERS)
        .filter(([name]) => this.#helpers.has(name as Helper))
        .map(([, { text }]) => text.trim()),
      ...this.#functions,
      "",
    ]
      .filter((part, at, parts) => part !== "" || at === parts.length - 1)
      .join("\n\n\n")
      .replace(/\n+$/, "\n");
  }
}

export function logged(id: number, ...words: string[]): string {
  return `log(${[id, ...words].join(", ")})`;
}

function newPlace(): Place {
  return { lines: [], indent: 0, generator: false, loop: false };
}
