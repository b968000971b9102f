/** Generic signatures: from arguments to type parameters, and from those to results. */
import { Cell, Inference } from "../types/cell.ts";
import type { ClassInfo } from "../types/declarations.ts";
import { ANY_INT } from "../types/interval.ts";
import { join, joinAll } from "../types/join.ts";
import {
  ANY,
  isDecorated,
  members,
  NEVER,
  type CallableType,
  type InstanceType,
  type Type,
} from "../types/type.ts";
import type { InferContext } from "./context.ts";
import { classInstance } from "./annotations.ts";
import { resultOfOwn } from "./functionResults.ts";
import { iterationType, awaitedType } from "./protocols.ts";

/** What the type parameters of one call stand for. */
export type Substitution = Map<string, Type>;

/** Type parameters of a class as its instance has them. */
export function classSubstitution(self: InstanceType): Substitution {
  return new Map(self.cls.typeParams.map((name, i) => [name, self.args[i]?.type ?? NEVER]));
}

/** Finds what the type parameters in `declared` must hold for a value of type `actual`. */
export function matchType(
  ctx: InferContext,
  declared: Type,
  actual: Type,
  found: Substitution,
): void {
  if (declared.kind === "typevar") {
    found.set(declared.name, join(found.get(declared.name) ?? NEVER, actual));
    return;
  }
  if (declared.kind === "union") {
    // `T | None`: what is not None is T
    const concrete = declared.members.filter((m) => !mentionsTypeVar(m));
    const rest = joinAll(
      members(actual).filter(
        (m) => !concrete.some((c) => c.kind === m.kind && c.kind !== "instance"),
      ),
    );
    // `Iterable[T] | dict[T, int]`: a list is no dict, and says nothing of one
    const generic = declared.members.filter(mentionsTypeVar);
    for (const value of rest.kind === "never" ? [rest] : members(rest)) {
      const accepting = generic.filter((m) => accepts(ctx, m, value));
      for (const member of accepting.length > 0 ? accepting : generic)
        matchType(ctx, member, value, found);
    }
    return;
  }
  if (declared.kind === "tuple") {
    for (const member of members(actual)) {
      if (member.kind === "tuple") {
        declared.items.forEach((item, i) => matchType(ctx, item, member.items[i] ?? ANY, found));
      } else
        declared.items.forEach((item) =>
          matchType(ctx, item, iterationType(ctx, member) ?? ANY, found),
        );
    }
    return;
  }
  if (declared.kind === "callable") {
    for (const member of members(actual)) {
      const isOwn = member.kind === "function" && !member.fn.module.library;
      const result =
        isOwn && (declared.paramSpec !== undefined || member.fn.isAsync)
          ? resultOfOwn(ctx, member.fn)
          : resultOfValue(member);
      matchType(ctx, declared.result, result, found);
    }
    if (declared.paramSpec !== undefined && isDecorated(actual))
      found.set(declared.paramSpec, actual);
    return;
  }
  if (declared.kind !== "instance" || declared.args.length === 0) return;
  for (const member of members(actual)) {
    const args = argumentsAs(ctx, member, declared.cls);
    declared.args.forEach((cell, i) => matchType(ctx, cell.type, args?.[i] ?? ANY, found));
  }
}

function accepts(ctx: InferContext, declared: Type, value: Type): boolean {
  return declared.kind !== "instance" || argumentsAs(ctx, value, declared.cls) !== null;
}

/** The type arguments with which a value is an instance of `cls`, where it is one. */
export function argumentsAs(
  ctx: InferContext,
  value: Type,
  cls: ClassInfo,
): readonly Type[] | null {
  if (value.kind === "any") return cls.typeParams.map(() => ANY);
  if (cls.module.name === "protocols") {
    if (cls.name.startsWith("Iter") || cls.name === "Generator") {
      const item = iterationType(ctx, value);
      return item === null ? null : [item];
    }
    if (cls.name === "Awaitable" || cls.name === "Coroutine") return [awaitedType(ctx, value)];
    if (cls.name.startsWith("Async")) {
      const item = iterationType(ctx, value, true);
      return item === null ? null : [item];
    }
  }
  if (value.kind === "class" && cls.name === "type")
    return [{ kind: "instance", cls: value.cls, args: [] }];
  if (value.kind === "tuple" && cls.name === "tuple") return [joinAll(value.items)];
  if (value.kind !== "instance") return null;
  if (value.cls === cls) return value.args.map((a) => a.type);
  return inheritedArguments(value, cls);
}

function inheritedArguments(value: InstanceType, cls: ClassInfo): readonly Type[] | null {
  for (const base of baseInstances(value)) {
    if (base.cls === cls) return base.args.map((cell) => cell.type);
    const further = inheritedArguments(base, cls);
    if (further !== null) return further;
  }
  return null;
}

/** The instance seen as one of each of its base classes: `Inbox(Queue[str])` as `Queue[str]`. */
export function baseInstances(value: InstanceType): InstanceType[] {
  const own = classSubstitution(value);
  return value.cls.bases.map((base) => ({
    kind: "instance",
    cls: base.cls,
    args: base.cls.typeParams.map(
      (_, i) => new Cell(NO_INFERENCE, substitute(base.args[i] ?? ANY, own)),
    ),
  }));
}

/** Cells that only carry a type do not take part in the fixpoint. */
const NO_INFERENCE = new Inference();

/** What a value gives when it is called, as far as it is known without looking at the call. */
function resultOfValue(value: Type): Type {
  switch (value.kind) {
    case "function":
      return value.fn.module.library ? (value.fn.declaredResult ?? ANY) : value.fn.result.type;
    case "callable":
      return value.result;
    case "class":
      if (value.cls.name === "int" && value.cls.module.name === "builtins") return ANY_INT;
      return classInstance(value.cls, []);
    default:
      return ANY;
  }
}

/** Replaces type parameters; for places where no new cells are wanted. */
export function substitute(type: Type, found: Substitution): Type {
  switch (type.kind) {
    case "typevar":
      return found.get(type.name) ?? ANY;
    case "union":
      return joinAll(type.members.map((m) => substitute(m, found)));
    case "tuple":
      return { kind: "tuple", items: type.items.map((item) => substitute(item, found)) };
    case "callable":
      if (isGenericDecorator(type, found)) return type;
      return {
        kind: "callable",
        params: type.params?.map((p) => substitute(p, found)) ?? null,
        result: substitute(type.result, found),
        ...(type.paramSpec === undefined ? {} : parametersOf(found.get(type.paramSpec))),
      };
    case "instance":
      if (!type.args.some((cell) => mentionsTypeVar(cell.type))) return type;
      return {
        kind: "instance",
        cls: type.cls,
        args: type.args.map((cell) => new Cell(NO_INFERENCE, substitute(cell.type, found))),
      };
    default:
      return type;
  }
}

/** `Callable[P, R]` keeps the parameters of the function that is P. */
function parametersOf(found: Type | undefined): Pick<CallableType, "signature" | "wrapped"> {
  if (found === undefined || !isDecorated(found)) return {};
  const signature = found.kind === "function" ? found.fn : found.signature;
  return { signature, wrapped: found.wrapped };
}

/** `lru_cache(maxsize=9)` is `Callable[[Callable[P, R]], Callable[P, R]]`: P and R come with the function. */
function isGenericDecorator(type: CallableType, found: Substitution): boolean {
  const [taken] = type.params ?? [];
  return taken?.kind === "callable" && taken.paramSpec !== undefined && !found.has(taken.paramSpec);
}

/** The result of a call: containers in it get cells that belong to the call. */
export function instantiate(
  ctx: InferContext,
  type: Type,
  found: Substitution,
  node: object,
  path = "",
): Type {
  switch (type.kind) {
    case "typevar":
      return found.get(type.name) ?? ANY;
    case "union":
      return joinAll(type.members.map((m, i) => instantiate(ctx, m, found, node, `${path}|${i}`)));
    case "tuple":
      return {
        kind: "tuple",
        items: type.items.map((item, i) => instantiate(ctx, item, found, node, `${path}.${i}`)),
      };
    case "instance":
      if (type.args.length === 0) return type;
      return {
        kind: "instance",
        cls: type.cls,
        args: type.args.map((arg, i) => {
          const cell = ctx.cellAt(node, `${path}<${type.cls.name}.${i}`);
          cell.add(instantiate(ctx, arg.type, found, node, `${path}<${i}`));
          return cell;
        }),
      };
    case "callable":
      return substitute(type, found);
    default:
      return type;
  }
}

export function mentionsTypeVar(type: Type): boolean {
  switch (type.kind) {
    case "typevar":
      return true;
    case "union":
      return type.members.some(mentionsTypeVar);
    case "tuple":
      return type.items.some(mentionsTypeVar);
    case "instance":
      return type.args.some((cell) => mentionsTypeVar(cell.type));
    case "callable":
      return (type.params ?? []).some(mentionsTypeVar) || mentionsTypeVar(type.result);
    default:
      return false;
  }
}
