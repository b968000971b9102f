/** The library as analysis sees it: declarations read from the signature stubs, on demand. */
import { stubModule } from "../mapping/stubModule.ts";
import { declareModule } from "./infer/declare.ts";
import { Inference } from "./types/cell.ts";
import type { ClassInfo, FunctionInfo, Member, ModuleInfo } from "./types/declarations.ts";

export class Library {
  private readonly inference = new Inference();
  private readonly modules = new Map<string, ModuleInfo>();

  constructor() {
    this.inference.settled = true;
  }

  /** The module of this dotted name, or null where the library has none. */
  module(name: string): ModuleInfo | null {
    const known = this.modules.get(name);
    if (known !== undefined) return known;
    const stub = stubModule(name);
    if (stub === null) return null;
    const module = declareModule(stub, name, this.inference, this);
    this.modules.set(name, module);
    return module;
  }

  builtin(name: string): Member | null {
    return this.module("builtins")?.members.get(name) ?? null;
  }

  /** A class that the engine itself needs; its absence is a fault of the stubs. */
  class(name: string, module = "builtins"): ClassInfo {
    const member = this.module(module)?.members.get(name);
    if (member?.kind !== "class") throw new Error(`no class ${module}.${name} in the stubs`);
    return member.cls;
  }

  protocol(name: string): ClassInfo {
    return this.class(name, "protocols");
  }

  function(module: string, name: string): FunctionInfo | null {
    const member = this.module(module)?.members.get(name);
    return member?.kind === "function" ? (member.overloads[0] ?? null) : null;
  }
}

/** One for all programs, whose modules have its classes in common: nothing that flows changes it. */
export const LIBRARY = new Library();
