/**
 * Which classes keep `__init__` as a method that their constructor calls.
 *
 * Elsewhere `__init__` is the constructor itself. JavaScript's constructor has to run the base's before it
 * touches `this`, and once; Python's `__init__` may do that late, sometimes, or never:
 *
 *     class Lazy(Account):
 *         def __init__(self, name):
 *             self.name = name
 *
 * Where a class does so, it, the program's classes above it and those below them have methods. So do classes
 * with a `__new__`, which decides what the constructor gives and whether `__init__` is called.
 */
import type * as ast from "../ast/nodes.ts";
import { walk } from "../ast/visit.ts";
import { isSuper } from "./infer/superCalls.ts";
import type { Scopes } from "./scopes.ts";
import { ancestry, type ClassInfo } from "./types/declarations.ts";
import { members, type Type } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

export interface Initialisers {
  /** Classes whose `__init__` is a method. */
  readonly methods: ReadonlySet<ast.ClassDef>;
  /** Those that would have to, were their base not a class of the library with a constructor of its own. */
  readonly refused: ReadonlySet<ast.ClassDef>;
  /** By class, the attributes that its objects lack where an `__init__` was not called. */
  readonly unsure: ReadonlyMap<ast.ClassDef, ReadonlySet<string>>;
}

/** What is known of the program when its types are. */
export interface TypedProgram {
  readonly module: ast.Module;
  readonly scopes: Scopes;
  readonly typeOf: ReadonlyMap<ast.Expression, Type>;
  readonly classOf: ReadonlyMap<ast.ClassDef, ClassInfo>;
  /** Classes that take part in multiple inheritance. */
  readonly cooperative: ReadonlySet<ast.ClassDef>;
  /** Classes of imported modules whose `__init__` is a method. */
  readonly imported: ReadonlySet<ast.ClassDef>;
}

export function findInitialisers(program: TypedProgram): Initialisers {
  const methods = new Set([...program.cooperative, ...program.imported]);
  const refused = new Set<ast.ClassDef>();
  const unsure = new Map<ast.ClassDef, Set<string>>();
  const classes = [...program.classOf.values()];
  const include = (cls: ClassInfo): void => {
    const family = familyOf(cls, classes);
    const isReplaceable = family.every((each) => hasReplaceableBase(program, each));
    if (isReplaceable) for (const { node } of family) methods.add(node);
    else refused.add(cls.node);
  };
  const first = new Set<ast.Expression>();
  for (const cls of classes) {
    if (cls.kind === "enum" || cls.kind === "namedtuple") continue;
    if (cls.members.has("__new__")) include(cls);
    if ([...ancestry(cls)].some((base) => program.imported.has(base.node))) include(cls);
    if (beginsWithBase(program, cls, first)) continue;
    include(cls);
    const lacking = skippedAttributes(program, cls);
    for (const each of classes) {
      if (![...ancestry(each)].includes(cls) && ![...ancestry(cls)].includes(each)) continue;
      unsure.set(each.node, new Set([...(unsure.get(each.node) ?? []), ...lacking]));
    }
  }
  visitNodes(program.module, (node) => {
    if (node.kind !== "Attribute" || node.attr !== "__init__" || first.has(node)) return;
    for (const type of members(program.typeOf.get(node.value) ?? { kind: "any" })) {
      if ((type.kind !== "class" && type.kind !== "instance") || type.cls.module.library) continue;
      if (type.cls.kind !== "enum" && type.cls.kind !== "namedtuple") include(type.cls);
    }
  });
  return { methods, refused, unsure };
}

/** The program's classes above a class, and all that are below one of those. */
function familyOf(cls: ClassInfo, classes: readonly ClassInfo[]): ClassInfo[] {
  const above = [...ancestry(cls)].filter((each) => !each.module.library);
  return classes.filter((each) => [...ancestry(each)].some((base) => above.includes(base)));
}

/** Whether the classes above one that are not of this module can be made without their `__init__`. */
function hasReplaceableBase(program: TypedProgram, cls: ClassInfo): boolean {
  return [...ancestry(cls)].every(
    (base) =>
      program.classOf.has(base.node) ||
      program.imported.has(base.node) ||
      base.name === "BaseException" ||
      (!base.members.has("__init__") && base.kind !== "dataclass"),
  );
}

/** The nearest class above that has an `__init__`. */
function initialised(cls: ClassInfo): ClassInfo | undefined {
  return [...ancestry(cls)]
    .slice(1)
    .find((base) => base.members.has("__init__") || base.kind === "dataclass");
}

/**
 * Whether `__init__` calls its base's as JavaScript's constructor does: first of all that concerns `self`,
 * once, whatever happens. Adds the calls that do to `first`.
 */
function beginsWithBase(
  program: TypedProgram,
  cls: ClassInfo,
  first: Set<ast.Expression>,
): boolean {
  const node = initOf(cls);
  if (node === null) return true;
  const base = initialised(cls);
  const calls = baseCalls(program, cls, node);
  const [call] = calls;
  const index = node.body.findIndex((s) => s.kind === "Expr" && s.value === call);
  if (call === undefined) {
    // an exception keeps its arguments by itself
    return base === undefined || base.name === "BaseException";
  }
  const self = node.args.args[0]?.arg;
  const isFirst =
    calls.length === 1 && index !== -1 && !node.body.slice(0, index).some((s) => concerns(s, self));
  const isOfObject =
    base === undefined && index !== -1 && call.args.length + call.keywords.length === 0;
  if (isOfObject) calls.forEach(({ func }) => first.add(func));
  else if (isFirst && base !== undefined) first.add(call.func);
  return first.has(call.func);
}

/** What the `__init__` of the classes above sets, where it is not sure to be called. */
function skippedAttributes(program: TypedProgram, cls: ClassInfo): Set<string> {
  const own = initOf(cls)!;
  const isCalled = baseCalls(program, cls, own).some((call) =>
    own.body.some((s) => s.kind === "Expr" && s.value === call),
  );
  if (isCalled) return new Set();
  const above = [...ancestry(cls)].slice(1);
  const names = new Set(above.flatMap((base) => [...attributesSetBy(initOf(base))]));
  for (const name of attributesSetBy(own)) names.delete(name);
  for (const base of [cls, ...above])
    for (const name of program.scopes.scopeOf.get(base.node)?.bindings.keys() ?? [])
      names.delete(name);
  return names;
}

/** `self.name = ...`, wherever that stands. */
function attributesSetBy(init: FunctionDefinition | null): Set<string> {
  const names = new Set<string>();
  const self = init?.args.args[0]?.arg;
  for (const statement of init?.body ?? []) {
    walk(statement, (node, type) => {
      if (type !== "Assign" && type !== "AnnAssign") return;
      const assigned = node as ast.Assign | ast.AnnAssign;
      for (const target of assigned.kind === "Assign" ? assigned.targets : [assigned.target])
        for (const each of target.kind === "Tuple" ? target.elts : [target])
          if (each.kind === "Attribute" && each.value.kind === "Name" && each.value.id === self)
            names.add(each.attr);
    });
  }
  return names;
}

type FunctionDefinition = ast.FunctionDef | ast.AsyncFunctionDef;

function initOf(cls: ClassInfo): FunctionDefinition | null {
  const init = cls.members.get("__init__");
  const node = init?.kind === "function" ? init.overloads[0]!.node : null;
  return node === null || node.kind === "Lambda" || cls.module.library ? null : node;
}

/** `super().__init__(...)`, and `Base.__init__(self, ...)` of the class right above. */
function baseCalls(program: TypedProgram, cls: ClassInfo, init: FunctionDefinition): ast.Call[] {
  const calls: ast.Call[] = [];
  for (const statement of init.body) {
    walk(statement, (node, type) => {
      if (type !== "Call") return;
      const call = node as ast.Call;
      if (call.func.kind !== "Attribute" || call.func.attr !== "__init__") return;
      const receiver = call.func.value;
      const owner = program.typeOf.get(receiver);
      const isDirect = owner?.kind === "class" && owner.cls === cls.bases[0]?.cls;
      if (isSuper(program, receiver) || isDirect) calls.push(call);
    });
  }
  return calls;
}

/** Whether a statement uses `self`, or may end the function. */
function concerns(statement: ast.Statement, self: string | undefined): boolean {
  let found = false;
  walk(statement, (node, type) => {
    if (type === "Return") found = true;
    if (type !== "Name") return;
    const name = (node as ast.Name).id;
    if (name === self || name === "super") found = true;
  });
  return found;
}
