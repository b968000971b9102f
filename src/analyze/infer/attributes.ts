/** What `value.name` is. */
import type * as ast from "../../ast/nodes.ts";
import { ancestry, type ClassInfo, type FunctionInfo, type Member } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import {
  ANY,
  int,
  members,
  STR,
  type DecoratedType,
  type InstanceType,
  type Type,
} from "../types/type.ts";
import type { InferContext } from "./context.ts";
import { isCalled } from "./decorators.ts";
import { believed, escape, escapeDecorated, open } from "./escape.ts";
import { baseInstances, classSubstitution, instantiate } from "./generics.ts";
import { memberOfModule, memberType } from "./modules.ts";
import { assignByName, readByName, takeByName } from "./unknownReceivers.ts";

export function attributeType(ctx: InferContext, node: ast.Attribute, value: Type): Type {
  if (value.kind === "never") return value;
  const known = members(value).filter((member) => member.kind !== "none");
  if (known.length === 0) return ANY;
  return joinAll(known.map((member) => attributeOfMember(ctx, node, member)));
}

function attributeOfMember(ctx: InferContext, node: ast.Attribute, value: Type): Type {
  switch (value.kind) {
    case "module":
      return memberOfModule(ctx, value.module, node.attr);
    case "instance":
      return attributeOfInstance(ctx, node, value);
    case "class":
      return attributeOfClass(node.attr, value.cls);
    case "str":
    case "int":
    case "float":
    case "bool": {
      const member = ctx.library.builtin(value.kind);
      if (member?.kind !== "class") return ANY;
      const method = lookup(member.cls, node.attr);
      return method === null ? ANY : memberType(method.member, value);
    }
    case "tuple": {
      const method = lookup(ctx.library.class("tuple"), node.attr);
      return method === null ? ANY : memberType(method.member, value);
    }
    case "callable":
      escapeBehind(node.attr, value);
      return ANY;
    case "any":
      escapeMethods(ctx, node.attr);
      readByName(ctx, node.attr);
      if (!isCalled(ctx, node)) takeByName(ctx, node.attr);
      return ANY;
    case "function":
      escapeBehind(node.attr, value);
      return node.attr === "__name__" || node.attr === "__qualname__" || node.attr === "__module__"
        ? STR
        : ANY;
    default:
      return ANY;
  }
}

/** Attributes of functions, and of what the library makes of them, by which they cannot be called. */
const HARMLESS_ATTRIBUTES: ReadonlySet<string> = new Set([
  "__name__",
  "__qualname__",
  "__module__",
  "__doc__",
  "cache_info",
  "cache_clear",
  "cache_parameters",
  "register",
]);

/** `fetch.__wrapped__`, `area.dispatch`: a way to call what was decorated without its decorators. */
function escapeBehind(name: string, value: DecoratedType): void {
  const isOwn = value.kind === "function" && !name.startsWith("__");
  if (!HARMLESS_ATTRIBUTES.has(name) && !isOwn) escapeDecorated(value);
}

/** Methods under decorators that are reached by their name alone; `name`: null where it may be any. */
export function escapeMethods(ctx: InferContext, name: string | null): void {
  for (const cls of ctx.classOf.values()) {
    if (name === null) cls.members.forEach(escapeMethod);
    else escapeMethod(cls.members.get(name));
  }
}

function escapeMethod(member: Member | undefined): void {
  const fn = member?.kind === "function" ? member.overloads[0] : undefined;
  if (fn === undefined || fn.decorated === null) return;
  open(fn, fn.binding === "static" ? 0 : 1);
  escape(fn.decorated.type);
}

function attributeOfInstance(ctx: InferContext, node: ast.Attribute, value: InstanceType): Type {
  const name = node.attr;
  const { cls } = value;
  if (name === "__class__") return { kind: "class", cls };
  if (cls.kind === "enum") {
    if (name === "name") return STR;
    if (name === "value") return joinAll([...cls.attributes.values()].map((cell) => cell.type));
  }
  for (const property of [...ancestry(cls)].map((c) => c.properties.get(name))) {
    const getter = property?.getter;
    if (getter === undefined || getter === null) continue;
    getter.called = true;
    if (!getter.module.library) {
      getter.parameters[0]?.cell.add(value);
      return getter.result.type;
    }
    return instantiate(
      ctx,
      getter.declaredResult ?? ANY,
      classSubstitution(value),
      node,
      "property",
    );
  }
  const own = cls.attributes.get(name);
  if (own !== undefined) {
    const inherited = joinAll(
      [...ancestry(cls)].map((c) => c.attributes.get(name)?.type ?? { kind: "never" }),
    );
    if (!cls.module.library) return inherited;
    return instantiate(ctx, own.type, classSubstitution(value), node, "attribute");
  }
  const member = cls.members.get(name);
  if (member !== undefined) {
    if (!isCalled(ctx, node)) escapeMethod(member);
    return memberType(member, value);
  }
  for (const base of baseInstances(value)) {
    const inherited = attributeOfInstance(ctx, node, base);
    if (inherited.kind === "function") return { ...inherited, self: value };
    if (inherited.kind !== "any") return inherited;
  }
  // Colour.RED.upper()
  const text = isStrEnum(cls) ? lookup(ctx.library.class("str"), name) : null;
  return text === null ? ANY : memberType(text.member, STR);
}

/** An enumeration whose members are strings: they have the methods of `str`. */
export function isStrEnum(cls: ClassInfo): boolean {
  return cls.module.library && cls.module.name === "enum" && /StrEnum$/.test(cls.name);
}

function attributeOfClass(name: string, cls: ClassInfo): Type {
  if (name === "__name__" || name === "__qualname__") return STR;
  if (cls.kind === "enum" && cls.attributes.has(name)) return { kind: "instance", cls, args: [] };
  for (const ancestor of ancestry(cls)) {
    const attribute = ancestor.attributes.get(name);
    if (attribute !== undefined) return attribute.type;
    const member = ancestor.members.get(name);
    if (member?.kind === "function") {
      escapeMethod(member);
      const binding = member.overloads[0]?.binding;
      return memberType(member, binding === "class" ? { kind: "class", cls } : null);
    }
    if (member !== undefined) return memberType(member, null);
  }
  return cls.name === "IntEnum" && name === "value" ? int(-Infinity, Infinity) : ANY;
}

/** Finds a method or a nested class by name, in the class or its bases. */
export function lookup(cls: ClassInfo, name: string): { owner: ClassInfo; member: Member } | null {
  for (const ancestor of ancestry(cls)) {
    const member = ancestor.members.get(name);
    if (member !== undefined) return { owner: ancestor, member };
  }
  return null;
}

/** The `__init_subclass__` that is called when a class is made: that of a base. */
export function subclassHook(cls: ClassInfo): FunctionInfo | null {
  for (const base of cls.bases) {
    const found = lookup(base.cls, "__init_subclass__")?.member;
    if (found?.kind === "function" && !found.overloads[0]!.module.library)
      return found.overloads[0]!;
  }
  return null;
}

/** `target.name = value`: the attribute may hold that from now on. */
export function assignAttribute(ctx: InferContext, target: Type, name: string, value: Type): void {
  if (members(target).some((m) => m.kind === "any")) assignByName(ctx, name, value);
  const isOwn = (cls: ClassInfo): boolean => cls.module === ctx.module;
  for (const member of members(target)) {
    const cls = member.kind === "instance" || member.kind === "class" ? member.cls : null;
    if (cls === null || cls.module.library) continue;
    const setter = [...ancestry(cls)]
      .map((c) => c.properties.get(name)?.setter)
      .find((s) => s != null);
    if (setter != null) {
      setter.called = true;
      setter.parameters[0]?.cell.add(member);
      setter.parameters[1]?.cell.add(value);
      continue;
    }
    // only a getter: AttributeError
    if ([...ancestry(cls)].some((c) => c.properties.has(name))) continue;
    if (member.kind === "class" && isOwn(cls) && giveMethod(ctx, cls, name, value)) continue;
    const owner = [...ancestry(cls)].find((c) => c.attributes.has(name) && isOwn(c)) ?? cls;
    let cell = owner.attributes.get(name);
    if (!isOwn(owner)) escape(value);
    else if (cell === undefined) {
      cell = ctx.cellAt(owner.node, `attribute ${name}`);
      owner.attributes.set(name, cell);
    }
    cell?.add(value);
  }
}

/** `Account.close = lambda self: ...`: instances have the function as a method. */
function giveMethod(ctx: InferContext, cls: ClassInfo, name: string, value: Type): boolean {
  if (value.kind !== "function" || value.self !== null || value.fn.module.library) return false;
  if (cls.attributes.has(name)) return false;
  const existing = cls.members.get(name);
  if (existing === undefined) {
    cls.members.set(name, { kind: "function", overloads: [value.fn] });
    return true;
  }
  if (existing.kind === "function" && existing.overloads[0] === value.fn) return true;
  // one method or another
  const cell = ctx.cellAt(cls.node, `method ${name}`);
  cell.add(ANY);
  for (const fn of [value.fn, ...(existing.kind === "function" ? existing.overloads : [])]) {
    fn.escapes = true;
    fn.called = true;
    fn.parameters[0]?.cell.add({ kind: "instance", cls, args: [] });
    for (const parameter of fn.parameters.slice(1)) parameter.cell.add(believed(parameter));
  }
  cls.members.set(name, { kind: "value", cell });
  return true;
}
