/** From the syntax of a module, a function or a class to its declaration. */
import { decoratorName, lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import type { StubModule } from "../../mapping/stubModule.ts";
import type { Library } from "../library.ts";
import { Cell, type Inference } from "../types/cell.ts";
import type {
  ClassInfo,
  FunctionInfo,
  LibraryFacts,
  Member,
  ModuleInfo,
  Parameter,
} from "../types/declarations.ts";
import { LazyMap } from "../types/lazyMap.ts";
import { ANY, type Type } from "../types/type.ts";
import { resolveAnnotation } from "./annotations.ts";

export type FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda;

const NO_FACTS: LibraryFacts = { js: null, native: null, blocking: false, noraise: false };

/** No tree: the parts of a stub are parsed one by one. */
const NO_TREE: ast.Module = { kind: "Module", body: [], dangling: [], span: { start: 0, end: 0 } };

/** Declares a stub module; its members when they are asked for. */
export function declareModule(
  stub: StubModule,
  name: string,
  inference: Inference,
  library: Library,
): ModuleInfo {
  const members = new LazyMap<Member>();
  const module: ModuleInfo = { name, tree: NO_TREE, library: true, members };
  for (const declared of stub.names()) {
    members.promise(declared, () =>
      declareMember(declared, stub.declarations(declared), module, inference, library),
    );
  }
  return module;
}

function declareMember(
  name: string,
  statements: readonly ast.Statement[],
  module: ModuleInfo,
  inference: Inference,
  library: Library,
): Member | null {
  const [first] = statements;
  switch (first?.kind) {
    case "FunctionDef":
    case "AsyncFunctionDef":
      return declareOverloads(statements, module, null, inference, library);
    case "ClassDef": {
      const cls = declareStubClass(first, module, inference, library);
      const member: Member = { kind: "class", cls };
      // Its bases and methods may speak of it.
      module.members.set(name, member);
      resolveBases(cls, library);
      return member;
    }
    case "AnnAssign": {
      const type = resolveAnnotation(first.annotation, module, [], library);
      return { kind: "value", cell: new Cell(inference, type) };
    }
    case "Assign":
      // TimeoutError = builtins.TimeoutError
      return aliasedMember(first.value, module.members, library);
    case "ImportFrom": {
      const alias = first.names.find((item) => (item.asname ?? item.name) === name);
      return (alias && library.module(first.module ?? "")?.members.get(alias.name)) ?? null;
    }
    default:
      return null;
  }
}

function declareOverloads(
  statements: readonly ast.Statement[],
  module: ModuleInfo,
  owner: ClassInfo | null,
  inference: Inference,
  library: Library,
): Member {
  const overloads = statements.flatMap((statement) => {
    if (!isDefinition(statement)) return [];
    const fn = declareFunction(statement, module, owner, inference);
    resolveSignature(fn, library);
    return [fn];
  });
  return { kind: "function", overloads };
}

function isDefinition(
  statement: ast.Statement,
): statement is ast.FunctionDef | ast.AsyncFunctionDef {
  return statement.kind === "FunctionDef" || statement.kind === "AsyncFunctionDef";
}

/** A class of the library: its methods, properties and attributes are declared when asked for. */
function declareStubClass(
  node: ast.ClassDef,
  module: ModuleInfo,
  inference: Inference,
  library: Library,
): ClassInfo {
  const members = new LazyMap<Member>();
  const properties = new LazyMap<Property>();
  const attributes = new LazyMap<Cell>();
  const cls: ClassInfo = { ...classShape(node, module), members, properties, attributes };
  const methods = new Map<string, ast.Statement[]>();
  for (const statement of node.body) {
    if (statement.kind === "AnnAssign" && statement.target.kind === "Name") {
      const { annotation, target } = statement;
      const type = (): Type => resolveAnnotation(annotation, module, cls.typeParams, library);
      attributes.promise(target.id, () => new Cell(inference, type()));
    } else if (isDefinition(statement)) {
      const name = statement.name.text;
      methods.set(name, [...(methods.get(name) ?? []), statement]);
    }
  }
  for (const [name, statements] of methods) {
    const declared = (): Member => declareOverloads(statements, module, cls, inference, library);
    if (statements.every((each) => isDefinition(each) && methodBinding(each, cls) === "property")) {
      properties.promise(name, () => declareProperty(declared()));
    } else members.promise(name, declared);
  }
  return cls;
}

type Property = { getter: FunctionInfo | null; setter: FunctionInfo | null };

function declareProperty(member: Member): Property {
  const property: Property = { getter: null, setter: null };
  for (const fn of member.kind === "function" ? member.overloads : []) {
    property[isSetter(fn.node) ? "setter" : "getter"] = fn;
  }
  return property;
}

function isSetter(node: FunctionNode): boolean {
  return hasDecorator(node, "setter");
}

function isDeleter(node: FunctionNode): boolean {
  return hasDecorator(node, "deleter");
}

/** Python:  @price.setter */
function hasDecorator(node: FunctionNode, attr: string): boolean {
  if (node.kind === "Lambda") return false;
  return node.decoratorList.some((d) => d.kind === "Attribute" && d.attr === attr);
}

function aliasedMember(
  value: ast.Expression,
  members: Map<string, Member>,
  library: Library,
): Member | null {
  if (value.kind === "Name") return members.get(value.id) ?? library.builtin(value.id);
  if (value.kind === "Attribute" && value.value.kind === "Name") {
    return library.module(value.value.id)?.members.get(value.attr) ?? null;
  }
  return null;
}

export function declareFunction(
  node: FunctionNode,
  module: ModuleInfo,
  owner: ClassInfo | null,
  inference: Inference,
): FunctionInfo {
  const { args } = node;
  const cell = (): Cell => new Cell(inference);
  const parameters: Parameter[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  positional.forEach((arg, i) => {
    parameters.push({
      name: arg.arg,
      kind: i < args.posonlyargs.length ? "positional-only" : "positional",
      annotation: arg.annotation,
      defaultValue: args.defaults[i - (positional.length - args.defaults.length)] ?? null,
      cell: cell(),
      declared: null,
    });
  });
  const add = (
    arg: ast.Arg,
    kind: Parameter["kind"],
    defaultValue: ast.Expression | null,
  ): void => {
    parameters.push({
      name: arg.arg,
      kind,
      annotation: arg.annotation,
      defaultValue,
      cell: cell(),
      declared: null,
    });
  };
  if (args.vararg !== null) add(args.vararg, "variadic", null);
  args.kwonlyargs.forEach((arg, i) => add(arg, "keyword-only", args.kwDefaults[i] ?? null));
  if (args.kwarg !== null) add(args.kwarg, "keywords", null);
  return {
    name: node.kind === "Lambda" ? "<lambda>" : node.name.text,
    module,
    owner,
    node,
    parameters,
    isAsync: node.kind === "AsyncFunctionDef",
    isGenerator: containsYield(node.kind === "Lambda" ? [node.body] : node.body),
    binding: node.kind === "Lambda" ? "plain" : methodBinding(node, owner),
    result: cell(),
    yields: cell(),
    declaredResult: null,
    typeParams: node.kind === "Lambda" ? [] : node.typeParams.map((p) => p.name),
    facts: node.kind === "Lambda" ? NO_FACTS : libraryFacts(node),
    escapes: false,
    takesSpread: false,
    exported: false,
    reachedByName: false,
    called: false,
    decorated: null,
    passedOnBy: new Set(),
  };
}

function methodBinding(
  node: ast.FunctionDef | ast.AsyncFunctionDef,
  owner: ClassInfo | null,
): FunctionInfo["binding"] {
  if (owner === null) return "plain";
  for (const decorator of node.decoratorList) {
    if (decorator.kind === "Name") {
      if (decorator.id === "staticmethod") return "static";
      if (decorator.id === "classmethod") return "class";
      if (decorator.id === "property" || decorator.id === "cached_property") return "property";
    }
    if (
      decorator.kind === "Attribute" &&
      (decorator.attr === "setter" ||
        decorator.attr === "deleter" ||
        decorator.attr === "cached_property")
    ) {
      return "property";
    }
  }
  const name = node.name.text;
  // both without a decorator
  if (name === "__new__") return "static";
  if (name === "__init_subclass__") return "class";
  return "method";
}

function libraryFacts(node: ast.FunctionDef | ast.AsyncFunctionDef): LibraryFacts {
  let facts = NO_FACTS;
  for (const decorator of node.decoratorList) {
    if (decorator.kind === "Name" && decorator.id === "blocking")
      facts = { ...facts, blocking: true };
    if (decorator.kind === "Name" && decorator.id === "noraise")
      facts = { ...facts, noraise: true };
    if (decorator.kind === "Call" && decorator.func.kind === "Name") {
      const argument = decorator.args[0];
      const text =
        argument?.kind === "Constant" && argument.value.type === "str"
          ? argument.value.value
          : null;
      if (decorator.func.id === "js") facts = { ...facts, js: text };
      if (decorator.func.id === "native") facts = { ...facts, native: text };
    }
  }
  return facts;
}

/** Declares a class of the program. `isEnum`: by a base of the program. */
export function declareClass(
  node: ast.ClassDef,
  module: ModuleInfo,
  inference: Inference,
  isEnum: boolean,
): ClassInfo {
  const shape = classShape(node, module);
  const cls: ClassInfo = isEnum ? { ...shape, kind: "enum" } : shape;
  for (const statement of node.body) {
    if (!isDefinition(statement)) continue;
    const fn = declareFunction(statement, module, cls, inference);
    if (fn.binding === "property") {
      const property = cls.properties.get(fn.name) ?? { getter: null, setter: null };
      if (isDeleter(statement)) cls.deleters.set(fn.name, fn);
      else if (isSetter(statement)) property.setter = fn;
      else property.getter = fn;
      cls.properties.set(fn.name, property);
    } else cls.members.set(fn.name, { kind: "function", overloads: [fn] });
  }
  return cls;
}

function classShape(node: ast.ClassDef, module: ModuleInfo): ClassInfo {
  return {
    name: node.name.text,
    module,
    node,
    typeParams: node.typeParams.map((p) => p.name),
    bases: [],
    unknownBase: false,
    members: new Map(),
    attributes: new Map(),
    properties: new Map(),
    deleters: new Map(),
    kind: classKind(node),
  };
}

function classKind(node: ast.ClassDef): ClassInfo["kind"] {
  if (node.decoratorList.some((d) => decoratorName(d) === "dataclass")) return "dataclass";
  const bases = node.bases.map(lastName);
  if (bases.some((b) => /^(Str|Int)?(Enum|Flag)$/.test(b))) return "enum";
  if (bases.includes("NamedTuple")) return "namedtuple";
  if (bases.includes("Protocol")) return "protocol";
  return "plain";
}

/** Resolves the base classes of a stub class by the names in its own module and among builtins. */
function resolveBases(cls: ClassInfo, library: Library): void {
  const bases: { cls: ClassInfo; args: ReturnType<typeof resolveAnnotation>[] }[] = [];
  for (const base of cls.node.bases) {
    const type = resolveAnnotation(base, cls.module, cls.typeParams, library);
    if (type.kind === "instance") bases.push({ cls: type.cls, args: type.args.map((a) => a.type) });
    else if (!(base.kind === "Name" && base.id === "object")) cls.unknownBase = true;
  }
  cls.bases = bases;
}

/** The annotated types of a stub's parameters and result. */
function resolveSignature(fn: FunctionInfo, library: Library): void {
  const typeParams = [...fn.typeParams, ...(fn.owner?.typeParams ?? [])];
  const bounds = boundsOf(fn, library);
  const resolve = (node: ast.Expression): Type =>
    resolveAnnotation(node, fn.module, typeParams, library, undefined, bounds);
  for (const parameter of fn.parameters) {
    parameter.declared = parameter.annotation === null ? null : resolve(parameter.annotation);
  }
  const returns = fn.node.kind === "Lambda" ? null : fn.node.returns;
  fn.declaredResult = returns === null ? ANY : resolve(returns);
}

/** What the type parameters of `def wait[F: Future](...)` are limited to. */
function boundsOf(fn: FunctionInfo, library: Library): Map<string, Type> {
  const bounds = new Map<string, Type>();
  for (const p of fn.node.kind === "Lambda" ? [] : fn.node.typeParams) {
    if (p.kind === "TypeVar" && p.bound !== null)
      bounds.set(p.name, resolveAnnotation(p.bound, fn.module, [], library));
  }
  return bounds;
}

/** Whether a function body yields; bodies of inner functions do not count. */
function containsYield(body: readonly (ast.Statement | ast.Expression)[]): boolean {
  let found = false;
  const search = (node: unknown): void => {
    if (found || typeof node !== "object" || node === null) return;
    const kind = (node as { kind?: string }).kind;
    if (kind === "Yield" || kind === "YieldFrom") {
      found = true;
      return;
    }
    if (
      kind === "Lambda" ||
      kind === "FunctionDef" ||
      kind === "AsyncFunctionDef" ||
      kind === "ClassDef"
    )
      return;
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) value.forEach(search);
      else search(value);
    }
  };
  body.forEach(search);
  return found;
}
