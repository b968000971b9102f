/**
 * Analysis of one program: scopes, then types by repetition until nothing changes, then which
 * functions must be asynchronous.
 */
import type * as ast from "../ast/nodes.ts";
import { analyzeScopes } from "./analyzeScopes.ts";
import { findAssignedToClasses } from "./classAttributes.ts";
import { type Colours, findColours } from "./colours.ts";
import { findCooperative } from "./cooperation.ts";
import { findInitialisers, type Initialisers } from "./initialisers.ts";
import { declareClass, declareFunction, type FunctionNode } from "./infer/declare.ts";
import type { InferContext } from "./infer/context.ts";
import { importedType, memberOfModule } from "./infer/modules.ts";
import { assumed } from "./infer/escape.ts";
import { readBlock } from "./infer/statements.ts";
import { declareMembers, fillVariables, openFields, openInterface } from "./interface.ts";
import { LIBRARY, type Library } from "./library.ts";
import type { Binding, Scope, ScopeNode, Scopes } from "./scopes.ts";
import { fits } from "./infer/fits.ts";
import { OWN_RESULT } from "./infer/functionResults.ts";
import { handingWrapper } from "./infer/forwarding.ts";
import { itemsFit } from "./infer/itemsFit.ts";
import { Cell, Inference } from "./types/cell.ts";
import type { ClassInfo, FunctionInfo, ModuleInfo } from "./types/declarations.ts";
import { ANY, type Type } from "./types/type.ts";

/** The side tables that translation reads. */
export interface Analysis {
  readonly module: ast.Module;
  /** What those that import the module see of it. */
  readonly interface: ModuleInfo;
  /** The modules of the program that this one imports, by the name under which it does. */
  readonly siblings: ReadonlyMap<string, ImportedModule>;
  readonly scopes: Scopes;
  readonly library: Library;
  readonly typeOf: ReadonlyMap<ast.Expression, Type>;
  readonly functionOf: ReadonlyMap<FunctionNode, FunctionInfo>;
  readonly classOf: ReadonlyMap<ast.ClassDef, ClassInfo>;
  /** The function that a call surely calls. */
  readonly calleeOf: ReadonlyMap<ast.Call, FunctionInfo>;
  readonly colours: Colours;
  /** Classes that take part in multiple inheritance. */
  readonly cooperative: ReadonlySet<ast.ClassDef>;
  /** Attributes that are assigned to classes: `cls.step = 2`, `Account.rate = 3`. */
  readonly assignedToClasses: ReadonlyMap<ClassInfo, ReadonlySet<string>>;
  /** Classes whose `__init__` is a method. */
  readonly initialisers: Initialisers;
  typeOfBinding(binding: Binding): Type;
  /** The wrapper of a decorator that hands on what the function gives, and what it returns besides. */
  forwardingOf(
    fn: FunctionInfo,
  ): { wrapper: FunctionInfo; kinds: ReadonlySet<"given" | "awaited">; besides: Type } | null;
  /** Whether a value may be passed where a library declares a type; in doubt it may. */
  fits(actual: Type, declared: Type): boolean;
  /** Whether the items of what is passed are those that a library iterates over; in doubt they are. */
  itemsFit(actual: Type, declared: Type): boolean;
}

/** Another module of the program, as one that imports it knows it. */
export interface ImportedModule {
  /** By which TypeScript imports it. */
  readonly specifier: string;
  readonly analysis: Analysis;
}

/** More rounds than any program needed so far; a fixpoint that does not end is cut off here. */
const MOST_ROUNDS = 60;

export interface AnalyzeOptions {
  /** Other modules of the program import this one: they may call its functions with anything. */
  readonly imported?: boolean;
  /** Variables of the module to which other modules of the program assign anything. */
  readonly assignedElsewhere?: ReadonlySet<string>;
  /** Variables into whose lists and dicts other modules of the program put anything. */
  readonly filledElsewhere?: ReadonlySet<string>;
  /**
   * Modules of the program by the name under which this one imports them. null: nothing is known of it.
   */
  readonly siblings?: ReadonlyMap<string, ImportedModule | null>;
}

export function analyze(
  tree: ast.Module,
  {
    imported = false,
    assignedElsewhere = new Set(),
    filledElsewhere = new Set(),
    siblings = new Map(),
  }: AnalyzeOptions = {},
): Analysis {
  const inference = new Inference();
  const library = LIBRARY;
  const scopes = analyzeScopes(tree);
  const module: ModuleInfo = { name: "__main__", tree, library: false, members: new Map() };
  const cells = new Map<Binding, Cell>();
  const cellsAt = new Map<object, Map<string, Cell>>();
  const known = new Map([...siblings].filter(isKnown));
  const others = [...new Set([...known.values()].map(({ analysis }) => analysis))];
  const ctx: InferContext = {
    inSeveralBases: (cls) => cooperative.has(cls.node),
    inference,
    library,
    module,
    siblings: interfacesOf(siblings),
    scopes,
    typeOf: new Map(),
    functionOf: new Map(),
    classOf: new Map(),
    calleeOf: new Map(),
    narrowed: new Map(),
    current: null,
    currentClass: null,
    scope: scopes.module,
    cellOf: (binding) => getOrCreate(cells, binding, () => new Cell(inference)),
    cellAt: (node, key) =>
      getOrCreate(
        getOrCreate(cellsAt, node, () => new Map<string, Cell>()),
        key,
        () => new Cell(inference),
      ),
  };
  const cooperative = findCooperative(
    scopes,
    (base) => importedClass(ctx, base)?.node ?? null,
    new Set(others.flatMap((other) => [...other.cooperative])),
  );
  declareAll(ctx);
  for (const name of assignedElsewhere) {
    const binding = scopes.module.bindings.get(name);
    if (binding === undefined) continue;
    binding.captured = true;
    binding.assignedFromInside = true;
    binding.assignedElsewhere = true;
    ctx.cellOf(binding).add(ANY);
  }
  settle(ctx);
  // whom nobody calls may be called with what the annotations say
  for (let again = true; again;) {
    again =
      fillVariables(ctx, filledElsewhere) || (imported && openInterface(ctx)) || openUncalled(ctx);
    if (again) settle(ctx);
  }
  declareMembers(ctx);
  inference.settled = true;
  return {
    module: tree,
    interface: module,
    siblings: known,
    scopes,
    library,
    typeOf: ctx.typeOf,
    functionOf: ctx.functionOf,
    classOf: ctx.classOf,
    calleeOf: ctx.calleeOf,
    colours: findColours(
      ctx,
      others.map((other) => other.colours),
    ),
    cooperative,
    assignedToClasses: findAssignedToClasses(ctx),
    initialisers: findInitialisers({
      ...ctx,
      module: tree,
      cooperative,
      imported: new Set(others.flatMap((other) => [...other.initialisers.methods])),
    }),
    typeOfBinding: (binding) => ctx.cellOf(binding).type,
    forwardingOf: (fn) => {
      const handing = handingWrapper(ctx, fn);
      if (handing === null) return null;
      return { ...handing, besides: ctx.cellAt(handing.wrapper.node, OWN_RESULT).type };
    },
    fits: (actual, declared) => fits(ctx, actual, declared),
    itemsFit: (actual, declared) => itemsFit(ctx, actual, declared),
  };
}

function isKnown(entry: [string, ImportedModule | null]): entry is [string, ImportedModule] {
  return entry[1] !== null;
}

/** The modules by name; `import a.b` binds `a` even where there is no a/__init__.py. */
function interfacesOf(
  siblings: ReadonlyMap<string, ImportedModule | null>,
): ReadonlyMap<string, ModuleInfo | null> {
  const known = new Map<string, ModuleInfo | null>();
  for (const [name, module] of siblings) {
    known.set(name, module?.analysis.interface ?? null);
    const parts = name.split(".");
    for (let length = name.startsWith(".") ? parts.length : 1; length < parts.length; length++) {
      const outer = parts.slice(0, length).join(".");
      if (!siblings.has(outer) && !known.has(outer)) known.set(outer, emptyPackage());
    }
  }
  return known;
}

function emptyPackage(): ModuleInfo {
  const tree: ast.Module = { kind: "Module", body: [], dangling: [], span: { start: 0, end: 0 } };
  return { name: "__main__", tree, library: false, members: new Map() };
}

/** A base class that is imported from another module of the program. */
function importedClass(ctx: InferContext, base: ast.Expression): ClassInfo | null {
  const type = importedValue(ctx, base);
  return type?.kind === "class" ? type.cls : null;
}

function importedValue(ctx: InferContext, node: ast.Expression): Type | null {
  if (node.kind === "Attribute") {
    const outer = importedValue(ctx, node.value);
    return outer?.kind === "module" ? memberOfModule(ctx, outer.module, node.attr) : null;
  }
  if (node.kind !== "Name") return null;
  for (const { node: alias } of ctx.scopes.bindingOf.get(node)?.definitions ?? []) {
    const statement = ctx.module.tree.body.find(
      (s) =>
        (s.kind === "Import" || s.kind === "ImportFrom") && s.names.some((each) => each === alias),
    );
    if (statement?.kind === "Import" || statement?.kind === "ImportFrom")
      return importedType(ctx, statement, alias as ast.Alias);
  }
  return null;
}

function settle(ctx: InferContext): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = ctx.inference.changes;
    ctx.narrowed = new Map();
    readBlock(ctx, ctx.module.tree.body);
    if (ctx.inference.changes === before) return;
  }
}

function declareAll(ctx: InferContext): void {
  for (const [node] of ctx.scopes.scopeOf) {
    if (node.kind !== "ClassDef") continue;
    const isEnum = node.bases.some((base) => ownClass(ctx, base)?.kind === "enum");
    ctx.classOf.set(node, declareClass(node, ctx.module, ctx.inference, isEnum));
  }
  for (const [node, scope] of ctx.scopes.scopeOf) {
    if (!isFunction(node)) continue;
    const owner = ownerOf(ctx, scope);
    const member = node.kind === "Lambda" ? undefined : owner?.members.get(node.name.text);
    const property = node.kind === "Lambda" ? undefined : owner?.properties.get(node.name.text);
    const declared = [
      ...(member?.kind === "function" ? member.overloads : []),
      property?.getter ?? null,
      property?.setter ?? null,
      (node.kind === "Lambda" ? undefined : owner?.deleters.get(node.name.text)) ?? null,
    ].find((fn) => fn?.node === node);
    ctx.functionOf.set(node, declared ?? declareFunction(node, ctx.module, null, ctx.inference));
  }
  for (const binding of ctx.scopes.module.bindings.values()) {
    const [definition] = binding.definitions;
    if (
      definition !== undefined &&
      "kind" in definition.node &&
      definition.node.kind === "ClassDef"
    ) {
      ctx.module.members.set(binding.name, {
        kind: "class",
        cls: ctx.classOf.get(definition.node)!,
      });
    }
  }
}

/** A base class that the program defines, here or in another module. */
function ownClass(ctx: InferContext, base: ast.Expression): ClassInfo | null {
  const binding = base.kind === "Name" ? ctx.scopes.bindingOf.get(base) : undefined;
  for (const { node } of binding?.definitions ?? [])
    if ("kind" in node && node.kind === "ClassDef") return ctx.classOf.get(node) ?? null;
  return importedClass(ctx, base);
}

function ownerOf(ctx: InferContext, scope: Scope): ClassInfo | null {
  const around = scope.parent?.node;
  return around?.kind === "ClassDef" ? (ctx.classOf.get(around) ?? null) : null;
}

function isFunction(node: ScopeNode): node is FunctionNode {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "Lambda";
}

/** Gives parameters into which nothing flows the type of their annotation, or none. */
function openUncalled(ctx: InferContext): boolean {
  const before = ctx.inference.changes;
  for (const fn of ctx.functionOf.values()) {
    fn.parameters.forEach((parameter, i) => {
      if (i === 0 && fn.owner !== null && fn.binding !== "static") return;
      if (parameter.cell.type.kind !== "never" && fn.called) return;
      if (fn.called && parameter.kind !== "positional" && parameter.kind !== "positional-only")
        return;
      parameter.cell.add(assumed(parameter));
    });
    fn.called = true;
  }
  for (const cls of ctx.classOf.values())
    if (cls.kind === "dataclass" || cls.kind === "namedtuple")
      openFields(ctx, cls, { uncalled: true });
  return ctx.inference.changes !== before;
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
