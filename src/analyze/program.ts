/**
 * Analysis of one program: scopes, then types by repetition until nothing changes, then which
 * functions must be asynchronous.
 */
import type * as ast from "../ast/nodes.ts";
import { type Colours, findColours } from "./colours.ts";
import { findCooperative } from "./cooperation.ts";
import { declareClass, declareFunction, type FunctionNode } from "./infer/declare.ts";
import type { InferContext } from "./infer/context.ts";
import { readBlock } from "./infer/statements.ts";
import { Library } from "./library.ts";
import { analyzeScopes, type Binding, type Scope, type ScopeNode, type Scopes } from "./scopes.ts";
import { fits } from "./infer/calls.ts";
import { Cell, Inference } from "./types/cell.ts";
import type { ClassInfo, FunctionInfo, ModuleInfo } from "./types/declarations.ts";
import { ANY, type Type } from "./types/type.ts";

/** The side tables that translation reads. */
export interface Analysis {
  readonly module: ast.Module;
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
  typeOfBinding(binding: Binding): Type;
  /** Whether a value may be passed where a library declares a type; in doubt it may. */
  fits(actual: Type, declared: Type): boolean;
}

/** More rounds than any program needed so far; a fixpoint that does not end is cut off here. */
const MOST_ROUNDS = 60;

export interface AnalyzeOptions {
  /** Other modules of the program import this one: they may call its functions with anything. */
  readonly imported?: boolean;
}

export function analyze(tree: ast.Module, { imported = false }: AnalyzeOptions = {}): Analysis {
  const inference = new Inference();
  const library = new Library(inference);
  const scopes = analyzeScopes(tree);
  const module: ModuleInfo = { name: "__main__", tree, library: false, members: new Map() };
  const cells = new Map<Binding, Cell>();
  const cellsAt = new Map<object, Map<string, Cell>>();
  const cooperative = findCooperative(scopes);
  const ctx: InferContext = {
    inSeveralBases: (cls) => cooperative.has(cls.node),
    inference,
    library,
    module,
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
  declareAll(ctx);
  settle(ctx);
  if (imported) {
    openToImporters(ctx);
    settle(ctx);
  }
  // whom nobody calls may be called with what the annotations say
  for (let again = true; again;) {
    again = openUncalled(ctx);
    if (again) settle(ctx);
  }
  return {
    module: tree,
    scopes,
    library,
    typeOf: ctx.typeOf,
    functionOf: ctx.functionOf,
    classOf: ctx.classOf,
    calleeOf: ctx.calleeOf,
    colours: findColours(ctx),
    cooperative,
    typeOfBinding: (binding) => ctx.cellOf(binding).type,
    fits: (actual, declared) => fits(ctx, actual, declared),
  };
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
    if (node.kind === "ClassDef")
      ctx.classOf.set(node, declareClass(node, ctx.module, ctx.inference));
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

function ownerOf(ctx: InferContext, scope: Scope): ClassInfo | null {
  const around = scope.parent?.node;
  return around?.kind === "ClassDef" ? (ctx.classOf.get(around) ?? null) : null;
}

function isFunction(node: ScopeNode): node is FunctionNode {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "Lambda";
}

/** What a module defines at its top can be called from where analysis does not look. */
function openToImporters(ctx: InferContext): void {
  for (const fn of ctx.functionOf.values()) {
    const definedIn =
      fn.owner === null
        ? ctx.scopes.scopeOf.get(fn.node)?.parent
        : ctx.scopes.scopeOf.get(fn.owner.node)?.parent;
    if (definedIn !== ctx.scopes.module) continue;
    fn.escapes = true;
    fn.parameters.forEach((parameter, i) => {
      if (i === 0 && fn.owner !== null && fn.binding !== "static") return;
      parameter.cell.add(parameter.declared ?? ANY);
    });
  }
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
      parameter.cell.add(parameter.declared ?? ANY);
    });
    fn.called = true;
  }
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
