/**
 * The declarations of a stub, each parsed when it is first asked for.
 *
 * The stubs are long and a program needs little of them. What was parsed is kept for the programs that
 * follow: trees are never changed.
 */
import type * as ast from "../ast/nodes.ts";
import { parse } from "../parse/parse.ts";
import { stubSource } from "./stubs.ts";

export class StubModule {
  readonly #name: string;
  /** The text that declares each name. Overloads follow each other; an import declares several names. */
  readonly #texts = new Map<string, string[]>();
  readonly #parsed = new Map<string, readonly ast.Statement[]>();

  constructor(name: string, source: string) {
    this.#name = name;
    for (const text of topLevelStatements(source)) {
      for (const declared of declaredNames(text)) {
        this.#texts.set(declared, [...(this.#texts.get(declared) ?? []), text]);
      }
    }
  }

  names(): Iterable<string> {
    return this.#texts.keys();
  }

  /** The statements that declare a name; none where the stub does not have it. */
  declarations(name: string): readonly ast.Statement[] {
    let statements = this.#parsed.get(name);
    if (statements === undefined) {
      statements = (this.#texts.get(name) ?? []).flatMap((text) => this.#parse(text));
      this.#parsed.set(name, statements);
    }
    return statements;
  }

  #parse(text: string): readonly ast.Statement[] {
    const { module } = parse(text, `${this.#name}.pyi`);
    if (module === null) throw new Error(`the stub of ${this.#name} does not parse:\n${text}`);
    return module.body;
  }
}

/** Splits where a line begins at the left margin; decorators stay with what they decorate. */
function topLevelStatements(source: string): string[] {
  const parts: string[] = [];
  let decorated = false;
  for (const line of source.split("\n")) {
    if (decorated || !/^[\w@]/.test(line)) parts[parts.length - 1] += `${line}\n`;
    else parts.push(`${line}\n`);
    decorated = line.startsWith("@");
  }
  return parts;
}

const NAMED = /^(?:@.*\n)*(?:(?:async[ ]+)?def |class )?(\w+)/;
const IMPORT = /^from \S+ import (.*)/;

function declaredNames(text: string): string[] {
  const [, imported] = IMPORT.exec(text) ?? [];
  if (imported === undefined) return [NAMED.exec(text)![1]!];
  return imported.split(",").map((item) => item.trim().split(" ").at(-1)!);
}

const modules = new Map<string, StubModule>();

/** The stub of a module by its dotted name, or null where the library does not have it. */
export function stubModule(name: string): StubModule | null {
  const known = modules.get(name);
  if (known !== undefined) return known;
  const source = stubSource(name);
  if (source === null) return null;
  const stub = new StubModule(name, source);
  modules.set(name, stub);
  return stub;
}
