/** What `value.name` is. */
import type * as ast from "../../ast/nodes.ts";
import { ancestry, type ClassInfo, type Member } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import { ANY, int, members, STR, type InstanceType, type Type } from "../types/type.ts";
import type { InferContext } from "./context.ts";
import { baseInstances, classSubstitution, instantiate } from "./generics.ts";

export function attributeType(ctx: InferContext, node: ast.Attribute, value: Type): Type {
  if (value.kind === "never") return value;
  const known = members(value).filter((member) => member.kind !== "none");
  if (known.length === 0) return ANY;
  return joinAll(known.map((member) => attributeOfMember(ctx, node, member)));
}

function attributeOfMember(ctx: InferContext, node: ast.Attribute, value: Type): Type {
  switch (value.kind) {
    case "module": {
      const member = value.module.members.get(node.attr);
      if (member !== undefined) return memberType(member, null);
      const submodule = ctx.library.module(`${value.module.name}.${node.attr}`);
      return submodule === null ? ANY : { kind: "module", module: submodule };
    }
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
    case "function":
      return node.attr === "__name__" || node.attr === "__qualname__" || node.attr === "__module__"
        ? STR
        : ANY;
    default:
      return ANY;
  }
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
  if (member !== undefined) return memberType(member, value);
  for (const base of baseInstances(value)) {
    const inherited = attributeOfInstance(ctx, node, base);
    if (inherited.kind === "function") return { ...inherited, self: value };
    if (inherited.kind !== "any") return inherited;
  }
  return ANY;
}

function attributeOfClass(name: string, cls: ClassInfo): Type {
  if (name === "__name__" || name === "__qualname__") return STR;
  if (cls.kind === "enum" && cls.attributes.has(name)) return { kind: "instance", cls, args: [] };
  for (const ancestor of ancestry(cls)) {
    const attribute = ancestor.attributes.get(name);
    if (attribute !== undefined) return attribute.type;
    const member = ancestor.members.get(name);
    if (member?.kind === "function") {
      const binding = member.overloads[0]?.binding;
      return memberType(member, binding === "class" ? { kind: "class", cls } : null);
    }
    if (member !== undefined) return memberType(member, null);
  }
  return cls.name === "IntEnum" && name === "value" ? int(-Infinity, Infinity) : ANY;
}

export function memberType(member: Member, self: Type | null): Type {
  switch (member.kind) {
    case "function":
      return {
        kind: "function",
        fn: member.overloads[0]!,
        self: member.overloads[0]!.binding === "static" ? null : self,
      };
    case "class":
      return { kind: "class", cls: member.cls };
    case "value":
      return member.cell.type;
    case "module":
      return { kind: "module", module: member.module };
  }
}

/** Finds a method or a nested class by name, in the class or its bases. */
export function lookup(cls: ClassInfo, name: string): { owner: ClassInfo; member: Member } | null {
  for (const ancestor of ancestry(cls)) {
    const member = ancestor.members.get(name);
    if (member !== undefined) return { owner: ancestor, member };
  }
  return null;
}

/** All overloads that share a declaration's name. */
export function overloadsOf(
  member: Member | undefined,
): readonly (Member & { kind: "function" })["overloads"][number][] {
  return member?.kind === "function" ? member.overloads : [];
}

/** `target.name = value`: the attribute may hold that from now on. */
export function assignAttribute(ctx: InferContext, target: Type, name: string, value: Type): void {
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
    const owner =
      [...ancestry(cls)].find((c) => c.attributes.has(name) && !c.module.library) ?? cls;
    let cell = owner.attributes.get(name);
    if (cell === undefined) {
      cell = ctx.cellAt(owner.node, `attribute ${name}`);
      owner.attributes.set(name, cell);
    }
    cell.add(value);
  }
}
