/** What a value gives to `for`, `async for` and `await`. */
import { ancestry, type ClassInfo, type FunctionInfo } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import { ANY, int, members, STR, type InstanceType, type Type } from "../types/type.ts";
import type { InferContext } from "./context.ts";
import { argumentsAs, baseInstances, classSubstitution, substitute } from "./generics.ts";

/** The items of an iterable, or null where the value is known not to be one. */
export function iterationType(ctx: InferContext, type: Type, asynchronous = false): Type | null {
  const items = members(type).map((member) => iterationOfMember(ctx, member, asynchronous));
  const known = items.filter((item) => item !== null);
  if (known.length === 0) return type.kind === "never" ? { kind: "never" } : null;
  return joinAll(known);
}

function iterationOfMember(ctx: InferContext, type: Type, asynchronous: boolean): Type | null {
  switch (type.kind) {
    case "any":
      return ANY;
    case "str":
      return asynchronous ? null : STR;
    case "tuple":
      return asynchronous ? null : joinAll(type.items);
    case "class":
      // for color in Color:
      return type.cls.kind === "enum" ? { kind: "instance", cls: type.cls, args: [] } : ANY;
    case "instance":
      return iterationOfInstance(ctx, type, asynchronous);
    default:
      return null;
  }
}

function iterationOfInstance(
  ctx: InferContext,
  type: InstanceType,
  asynchronous: boolean,
): Type | null {
  if (type.cls.module.name === "protocols") {
    const isAsync = type.cls.name.startsWith("Async");
    if (type.cls.name === "Awaitable" || type.cls.name === "Coroutine") return null;
    return isAsync === asynchronous ? (type.args[0]?.type ?? ANY) : null;
  }
  const direct = asynchronous ? null : directItems(type);
  if (direct !== null) return direct;
  const iter = findMethod(type.cls, asynchronous ? "__aiter__" : "__iter__");
  if (iter !== null) {
    const next = asynchronous ? "__anext__" : "__next__";
    if (iter.isGenerator) return iter.yields.type;
    const result = iter.module.library
      ? substitute(iter.declaredResult ?? ANY, classSubstitution(type))
      : iter.result.type;
    const through = members(result).map((member) => {
      if (member.kind !== "instance") return iterationType(ctx, member, asynchronous) ?? ANY;
      const method = member.cls.module.name === "protocols" ? null : findMethod(member.cls, next);
      // def __iter__(self): return self, without a __next__
      if (method === null && member.cls === type.cls) return ANY;
      if (method === null) return iterationType(ctx, member, asynchronous) ?? ANY;
      return method.module.library
        ? substitute(method.declaredResult ?? ANY, classSubstitution(member))
        : asynchronous && !method.isAsync
          ? awaitedType(ctx, method.result.type)
          : method.result.type;
    });
    return joinAll(through);
  }
  for (const base of baseInstances(type)) {
    const inherited = iterationOfInstance(ctx, base, asynchronous);
    if (inherited !== null) return inherited;
  }
  if (type.cls.unknownBase) return ANY;
  return findMethod(type.cls, "__getitem__") === null || asynchronous ? null : ANY;
}

/** Items of the builtin containers, whose stubs need not be consulted. */
function directItems(type: InstanceType): Type | null {
  if (type.cls.module.name !== "builtins") return null;
  switch (type.cls.name) {
    case "list":
    case "set":
    case "frozenset":
    case "tuple":
    case "dict":
      return type.args[0]?.type ?? ANY;
    case "range":
      return type.args[0]?.type ?? int(-Infinity, Infinity);
    case "bytes":
    case "bytearray":
      return int(0, 255);
    default:
      return null;
  }
}

const AWAITABLES: ReadonlySet<string> = new Set(["Awaitable", "Coroutine", "Future", "Task"]);

/** Whether objects of a class are futures or coroutines, which are promises here. */
export function isAwaitableClass(cls: ClassInfo): boolean {
  return [...ancestry(cls)].some((c) => c.module.library && AWAITABLES.has(c.name));
}

/** What `await value` gives. */
export function awaitedType(ctx: InferContext, type: Type): Type {
  return joinAll(
    members(type).map((member) => {
      if (member.kind !== "instance") return ANY;
      for (const ancestor of ancestry(member.cls)) {
        const args = ancestor === member.cls ? member.args.map((a) => a.type) : null;
        if (ancestor.module.library && AWAITABLES.has(ancestor.name)) {
          return (args ?? argumentsAs(ctx, member, ancestor))?.[0] ?? ANY;
        }
      }
      const own = findMethod(member.cls, "__await__");
      return own === null ? ANY : own.result.type;
    }),
  );
}

export function findMethod(cls: ClassInfo, name: string): FunctionInfo | null {
  for (const ancestor of ancestry(cls)) {
    const member = ancestor.members.get(name);
    if (member?.kind === "function") return member.overloads[0] ?? null;
  }
  return null;
}
