/**
 * Functions, classes and modules as analysis sees them: those of the program, read from its
 * source, and those of the library, read from the signature stubs. One shape serves both.
 */
import type {
  AsyncFunctionDef,
  ClassDef,
  Expression,
  FunctionDef,
  Lambda,
  Module,
} from "../../ast/nodes.ts";
import type { Cell } from "./cell.ts";
import type { Type } from "./type.ts";

export interface ModuleInfo {
  /** Dotted Python name: `asyncio`, `concurrent.futures`, `__main__`. */
  readonly name: string;
  readonly tree: Module;
  /** True for modules of the library: their declarations are taken at their word. */
  readonly library: boolean;
  readonly members: Map<string, Member>;
}

/** What a name of a module or class stands for. */
export type Member =
  | { readonly kind: "function"; readonly overloads: readonly FunctionInfo[] }
  | { readonly kind: "class"; readonly cls: ClassInfo }
  | { readonly kind: "value"; readonly cell: Cell };

export type ParameterKind =
  "positional-only" | "positional" | "variadic" | "keyword-only" | "keywords";

export interface Parameter {
  readonly name: string;
  readonly kind: ParameterKind;
  readonly annotation: Expression | null;
  readonly defaultValue: Expression | null;
  /** What flows in. For `*args` and `**kwargs`: what each item may be. */
  readonly cell: Cell;
  /** The annotated type, null where there is none. */
  declared: Type | null;
}

export interface FunctionInfo {
  readonly name: string;
  readonly module: ModuleInfo;
  /** The class whose method this is. */
  readonly owner: ClassInfo | null;
  readonly node: FunctionDef | AsyncFunctionDef | Lambda;
  readonly parameters: readonly Parameter[];
  readonly isAsync: boolean;
  /** It contains `yield`. */
  readonly isGenerator: boolean;
  readonly binding: "plain" | "method" | "static" | "class" | "property";
  /** `return` values; for generators what `return` gives to `yield from`. */
  readonly result: Cell;
  /** What `yield` gives; nothing for functions that are no generators. */
  readonly yields: Cell;
  /** The annotated type of the result, null where there is none. */
  declaredResult: Type | null;
  readonly typeParams: readonly string[];
  readonly facts: LibraryFacts;
  /** The function is used otherwise than by calling it by name: its callers are not all known. */
  escapes: boolean;
  /** Some call passes `*args`, in which every value is in the universal form. */
  takesSpread: boolean;
  /** Other modules of the program may call it. */
  exported: boolean;
  /** A method that may be meant where the class of the receiver is not known: `plugin.run()`. */
  reachedByName: boolean;
  /** Some call of it was seen. */
  called: boolean;
  /** What the decorators of a method make of it, where that is something else. */
  decorated: Cell | null;
  /** Decorators of the program that pass on to it what its decorated name is called with. */
  readonly passedOnBy: Set<FunctionInfo["node"]>;
}

/** What the decorators of a stub say. */
export interface LibraryFacts {
  /** The TypeScript name, where the naming rule does not give it. */
  readonly js: string | null;
  /** The JavaScript method of the receiver that does the same. */
  readonly native: string | null;
  /** Blocks in Python, returns a promise here. */
  readonly blocking: boolean;
  /** Cannot raise with well-typed arguments. */
  readonly noraise: boolean;
}

export interface ClassInfo {
  readonly name: string;
  readonly module: ModuleInfo;
  readonly node: ClassDef;
  readonly typeParams: readonly string[];
  /** Known base classes; `unknownBase` where one of them is not known. */
  bases: readonly { readonly cls: ClassInfo; readonly args: readonly Type[] }[];
  unknownBase: boolean;
  readonly members: Map<string, Member>;
  /** Attributes of instances, by what is assigned to them. */
  readonly attributes: Map<string, Cell>;
  /** Properties by name: getter, and setter where there is one. */
  readonly properties: Map<string, { getter: FunctionInfo | null; setter: FunctionInfo | null }>;
  /** What `del x.name` calls, for properties that have it. */
  readonly deleters: Map<string, FunctionInfo>;
  readonly kind: "plain" | "dataclass" | "enum" | "namedtuple" | "protocol";
}

/** Callers that analysis does not see pass what they have in the universal form, and take it so. */
export function hasUnknownCallers(fn: FunctionInfo): boolean {
  return fn.escapes || fn.takesSpread || fn.exported || fn.reachedByName;
}

/** The class and its bases, nearest first (CPython's order for single inheritance). */
export function* ancestry(cls: ClassInfo, seen = new Set<ClassInfo>()): Generator<ClassInfo> {
  if (seen.has(cls)) return;
  seen.add(cls);
  yield cls;
  for (const base of cls.bases) yield* ancestry(base.cls, seen);
}

export function isSubclass(cls: ClassInfo, base: ClassInfo): boolean {
  for (const ancestor of ancestry(cls)) if (ancestor === base) return true;
  return false;
}
