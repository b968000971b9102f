/** TypeScript names for the names of a program. */
import { camel } from "../../runtime/python/names.ts";
import type { Binding, Scopes } from "../analyze/scopes.ts";

/** Words that cannot be variables in a strict module. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Globals that generated code itself refers to: a variable of that name would hide them. */
const GLOBALS = new Set(
  "Array Infinity Map Math NaN Number Object Promise Set String Symbol globalThis BigInt".split(
    " ",
  ),
);

export class Names {
  private readonly chosen = new Map<Binding, string>();
  private readonly keep: boolean;

  constructor(scopes: Scopes, style: "camel" | "keep") {
    this.keep = style === "keep";
    for (const scope of scopes.scopeOf.values()) this.choose([...scope.bindings.values()]);
  }

  /** Every name that variables of the program have. */
  get all(): ReadonlySet<string> {
    return new Set(this.chosen.values());
  }

  of(binding: Binding): string {
    return this.chosen.get(binding) ?? this.identifier(binding.name);
  }

  /** The TypeScript name of an attribute, method or keyword. */
  property(name: string): string {
    // a field of that name cannot be declared, and every object has one
    if (name === "constructor") return "constructor_";
    return this.keep ? name : camel(name);
  }

  identifier(name: string): string {
    const result = this.property(name);
    return RESERVED.has(result) || GLOBALS.has(result) ? `${result}_` : result;
  }

  /** Gives the bindings of one scope names that differ: `my_var` beside `myVar` stays as it is. */
  private choose(bindings: readonly Binding[]): void {
    const taken = new Map<string, Binding>();
    for (const binding of bindings) {
      const plain = this.keep || camel(binding.name) === binding.name;
      if (plain) taken.set(this.identifier(binding.name), binding);
    }
    for (const binding of bindings) {
      let name = this.identifier(binding.name);
      const owner = taken.get(name);
      if (owner !== undefined && owner !== binding) name = binding.name;
      taken.set(name, binding);
      this.chosen.set(binding, name);
    }
  }
}
