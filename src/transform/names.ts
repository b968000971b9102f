/** TypeScript names for the names of a program. */
import {
  camel,
  camelBeside,
  ERROR_ATTRIBUTES,
  hostMembers,
  isTaken,
} from "../../runtime/python/names.ts";
import type { Binding, Scope, Scopes } from "../analyze/scopes.ts";
import { ancestry, type ClassInfo } from "../analyze/types/declarations.ts";

/** Words that cannot be variables in a strict module. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Names that TypeScript keeps for itself at the top of a CommonJS module. */
const COMMONJS = new Set(["exports", "require"]);

/** Globals that generated code itself refers to: a variable of that name would hide them. */
const GLOBALS = new Set(
  "Array Infinity Map Math NaN Number Object Promise Set String Symbol globalThis BigInt".split(
    " ",
  ),
);

/** `cake` as a part of another name: `eachCake`. */
export function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export class Names {
  private readonly chosen = new Map<Binding, string>();
  private readonly keep: boolean;

  constructor(scopes: Scopes, style: "camel" | "keep") {
    this.keep = style === "keep";
    const all = [...scopes.scopeOf.values()];
    for (const scope of all) this.choose([...scope.bindings.values()]);
    for (const scope of all) for (const binding of scope.bindings.values()) this.uncover(binding);
  }

  /** Where Python's `global x` looks past the x of a function around it, that one gets another name. */
  private uncover(binding: Binding): void {
    for (const { scope } of [...binding.references, ...binding.definitions]) {
      for (let s: Scope | null = scope; s !== null && s !== binding.scope; s = s.parent) {
        const other = s.node.kind === "ClassDef" ? undefined : s.bindings.get(binding.name);
        if (other === undefined || this.of(other) !== this.of(binding)) continue;
        const inScope = new Set([...s.bindings.values()].map((b) => this.of(b)));
        let name = `${this.of(other)}_`;
        while (inScope.has(name)) name += "_";
        this.chosen.set(other, name);
      }
    }
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
    return this.keep && !isTaken(name) ? name : camel(name);
  }

  /** The same for an attribute of that class, which keeps clear of what JavaScript needs there. */
  attributeOf(cls: ClassInfo, name: string): string {
    const own = this.property(name);
    if (cls.module.library) return own;
    for (const each of ancestry(cls)) {
      const base = each.kind === "namedtuple" ? "tuple" : each.module.library ? each.name : null;
      if (base === "BaseException" && ERROR_ATTRIBUTES.has(name) && isMethod(cls, name))
        return `${own}_`;
      const beside = base === null ? own : camelBeside(hostMembers(base), name);
      if (base !== null && beside !== camel(name)) return beside;
    }
    return own;
  }

  identifier(name: string): string {
    const result = this.property(name);
    const isReserved = RESERVED.has(result) || GLOBALS.has(result) || COMMONJS.has(result);
    return isReserved ? `${result}_` : result;
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

/** Whether a class of the program or one above it has a method of that name. */
function isMethod(cls: ClassInfo, name: string): boolean {
  return [...ancestry(cls)].some(
    (c) => !c.module.library && c.members.get(name)?.kind === "function",
  );
}
