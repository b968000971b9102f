/** From an annotation to the type it names. */
import { dottedName, lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import type { Library } from "../library.ts";
import { Cell, Inference } from "../types/cell.ts";
import type { ClassInfo, ModuleInfo } from "../types/declarations.ts";
import { ORDINARY_INT } from "../types/interval.ts";
import { joinAll } from "../types/join.ts";
import { ANY, BOOL, FLOAT, NONE, STR, type Type } from "../types/type.ts";

/** How a program's own names (imports, classes) are looked up while resolving its annotations. */
export type ResolveName = (node: ast.Expression) => ClassInfo | null;

const SIMPLE: Record<string, Type> = {
  int: ORDINARY_INT,
  float: FLOAT,
  str: STR,
  bool: BOOL,
  None: NONE,
  object: ANY,
  Any: ANY,
};

/** Names of `typing` for classes of the library. */
const ALIASES: Record<string, string> = {
  List: "list",
  Dict: "dict",
  Set: "set",
  FrozenSet: "frozenset",
  Sequence: "Iterable",
  Collection: "Iterable",
  MutableSequence: "list",
  Mapping: "dict",
  MutableMapping: "dict",
  DefaultDict: "dict",
  Deque: "deque",
};

const PROTOCOLS = new Set([
  "Iterable",
  "Iterator",
  "Generator",
  "AsyncIterable",
  "AsyncIterator",
  "AsyncGenerator",
  "Awaitable",
  "Coroutine",
]);

/** Arguments of an annotation live in cells of their own, outside any fixpoint. */
const STATIC = new Inference();
STATIC.settled = true;

export function resolveAnnotation(
  node: ast.Expression,
  module: ModuleInfo,
  typeParams: readonly string[],
  library: Library,
  resolveName: ResolveName = () => null,
  bounds: ReadonlyMap<string, Type> = new Map(),
): Type {
  const resolve = (n: ast.Expression): Type =>
    resolveAnnotation(n, module, typeParams, library, resolveName, bounds);
  const bound = node.kind === "Name" ? bounds.get(node.id) : undefined;
  switch (node.kind) {
    case "Constant":
      return node.value.type === "None" ? NONE : ANY;
    case "Name":
      if (bound !== undefined) return { kind: "typevar", name: node.id, bound };
      return named(node, [], module, typeParams, library, resolveName);
    case "Attribute":
      return named(node, [], module, typeParams, library, resolveName);
    case "BinOp":
      return node.op === "BitOr" ? joinAll([resolve(node.left), resolve(node.right)]) : ANY;
    case "Subscript": {
      const items = node.slice.kind === "Tuple" ? node.slice.elts : [node.slice];
      const name = lastName(node.value);
      switch (name) {
        case "Optional":
          return joinAll([resolve(items[0]!), NONE]);
        case "Union":
          return joinAll(items.map(resolve));
        case "Literal":
          return joinAll(items.map((item) => literalType(item)));
        case "Annotated":
        case "Final":
        case "ClassVar":
        case "Required":
          return resolve(items[0]!);
        case "Callable": {
          const params = items[0]!;
          const isParamSpec = params.kind === "Name" && typeParams.includes(params.id);
          return {
            kind: "callable",
            params: params.kind === "List" ? params.elts.map(resolve) : null,
            result: items[1] === undefined ? ANY : resolve(items[1]),
            ...(isParamSpec ? { paramSpec: params.id } : {}),
          };
        }
        case "tuple":
        case "Tuple":
          if (items.length === 2 && isEllipsis(items[1]!)) {
            return instance(library.class("tuple"), [resolve(items[0]!)]);
          }
          return { kind: "tuple", items: items.map(resolve) };
        case "type":
        case "Type": {
          const of = resolve(items[0]!);
          return of.kind === "instance" ? { kind: "class", cls: of.cls } : ANY;
        }
        default: {
          const args = items.map(resolve);
          // typing's Coroutine[Y, S, R] and Generator[Y, S, R]: ours have one parameter
          if (name === "Coroutine" && args.length === 3) args.splice(0, 2);
          return named(node.value, args, module, typeParams, library, resolveName);
        }
      }
    }
    default:
      return ANY;
  }
}

function named(
  node: ast.Expression,
  args: readonly Type[],
  module: ModuleInfo,
  typeParams: readonly string[],
  library: Library,
  resolveName: ResolveName,
): Type {
  const name = lastName(node);
  const own = resolveName(node);
  if (own !== null && !(own.module.name === "typing" && PROTOCOLS.has(own.name)))
    return classInstance(own, args);
  if (node.kind === "Name") {
    if (typeParams.includes(name)) return { kind: "typevar", name };
    const member = module.members.get(name);
    if (member?.kind === "class") return classInstance(member.cls, args);
  }
  if (node.kind === "Attribute") {
    // concurrent.futures.Future
    const other = library.module(dottedName(node.value) ?? "");
    const member = other?.members.get(name);
    if (member?.kind === "class") return classInstance(member.cls, args);
  }
  const simple = entry(SIMPLE, name);
  if (simple !== undefined && args.length === 0) return simple;
  const real = entry(ALIASES, name) ?? name;
  if (PROTOCOLS.has(real)) return instance(library.protocol(real), args);
  if (real === "Callable") return { kind: "callable", params: null, result: ANY };
  const builtin = library.builtin(real);
  if (builtin?.kind === "class") return classInstance(builtin.cls, args);
  return ANY;
}

/** An instance of a class, where `int`, `str` and so on have types of their own. */
export function classInstance(cls: ClassInfo, args: readonly Type[]): Type {
  if (cls.module.name === "builtins") {
    const simple = entry(SIMPLE, cls.name);
    if (simple !== undefined) return simple;
  }
  return instance(cls, args);
}

function instance(cls: ClassInfo, args: readonly Type[]): Type {
  return {
    kind: "instance",
    cls,
    args: cls.typeParams.map((_, i) => new Cell(STATIC, args[i] ?? ANY)),
  };
}

function isEllipsis(node: ast.Expression): boolean {
  return node.kind === "Constant" && node.value.type === "Ellipsis";
}

function literalType(node: ast.Expression): Type {
  if (node.kind !== "Constant") return ANY;
  const { value } = node;
  switch (value.type) {
    case "int":
      return { kind: "int", lo: Number(value.value), hi: Number(value.value) };
    case "str":
      return STR;
    case "bool":
      return BOOL;
    case "None":
      return NONE;
    default:
      return ANY;
  }
}

/** `table[name]`, but nothing that every object has: a class may be called `constructor`. */
function entry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
