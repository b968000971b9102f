/** What a `class` statement tells: the bases, and the attributes and methods that its body makes. */
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { mixedEnum } from "../cooperation.ts";
import { ancestry, type ClassInfo, type Member } from "../types/declarations.ts";
import { ANY, members, type Type } from "../types/type.ts";
import { subclassHook } from "./attributes.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { fieldNames } from "./dataclassFields.ts";
import { believed, escapeMethod } from "./escape.ts";
import { evaluate } from "./expressions.ts";
import { resolveOwnAnnotation } from "./ownAnnotations.ts";
import { findMethod } from "./protocols.ts";
import { readBlock } from "./statements.ts";

export function readClass(ctx: InferContext, node: ast.ClassDef): void {
  const cls = ctx.classOf.get(node)!;
  node.decoratorList.forEach((d) => evaluate(ctx, d));
  node.keywords.forEach((k) => evaluate(ctx, k.value));
  const bases: ClassInfo["bases"][number][] = [];
  for (const base of node.bases) {
    evaluate(ctx, base);
    const type = resolveOwnAnnotation(ctx, base);
    if (type.kind === "instance") bases.push({ cls: type.cls, args: type.args.map((a) => a.type) });
    else if (type.kind === "any" && !addsNothing(base)) cls.unknownBase = true;
    else if (type.kind !== "any") {
      const builtin = base.kind === "Name" ? ctx.library.builtin(base.id) : null;
      if (builtin?.kind === "class") bases.push({ cls: builtin.cls, args: [] });
    }
  }
  const mixed = mixedEnum(node);
  cls.bases = mixed === null ? bases : [{ cls: ctx.library.class(mixed, "enum"), args: [] }];
  openOverriding(ctx, cls);
  const binding = ctx.scopes.lookup(ctx.scope, node.name.text);
  if (binding !== null) ctx.cellOf(binding).add({ kind: "class", cls });
  const outer = { scope: ctx.scope, currentClass: ctx.currentClass };
  ctx.scope = ctx.scopes.scopeOf.get(node)!;
  ctx.currentClass = cls;
  readBlock(ctx, node.body);
  // what the class body binds are attributes of the class
  for (const [name, inner] of ctx.scope.bindings) {
    if (inner.kind === "function" || cls.typeParams.includes(name)) continue;
    const alias = aliasedMethod(ctx, cls, name);
    if (alias !== undefined) {
      cls.members.set(name, alias);
      continue;
    }
    const type = ctx.cellOf(inner).type;
    if (type.kind === "never") continue;
    attributeCell(ctx, cls, name).add(type);
  }
  passToHook(cls);
  if (cls.kind === "dataclass") defaultsOfFields(ctx, cls);
  if (cls.kind === "enum") initializeMembers(ctx, cls);
  Object.assign(ctx, outer);
}

/** `object`, and what bases of `typing` mean when the program runs: `Generic[T]`, `Protocol`. */
function addsNothing(base: ast.Expression): boolean {
  const name = lastName(base.kind === "Subscript" ? base.value : base);
  return name === "object" || name === "Generic" || name === "Protocol";
}

/** Methods that another module knows from its own class: it may call them. */
function openOverriding(ctx: InferContext, cls: ClassInfo): void {
  const others = [...ancestry(cls)].filter((c) => !c.module.library && c.module !== ctx.module);
  for (const [name, method] of cls.members) {
    if (method.kind === "function" && others.some((c) => c.members.has(name)))
      method.overloads.forEach(escapeMethod);
  }
}

/** `class Move(Registry, key="mv")`: the keywords go to the `__init_subclass__` of a base. */
function passToHook(cls: ClassInfo): void {
  const hook = subclassHook(cls);
  if (hook === null) return;
  hook.called = true;
  hook.escapes = true;
  // first the class of the hook: what `cls.name = ...` sets is declared there
  hook.parameters[0]?.cell.add({ kind: "class", cls: hook.owner! });
  hook.parameters[0]?.cell.add({ kind: "class", cls });
  for (const parameter of hook.parameters.slice(1)) parameter.cell.add(believed(parameter));
}

/** `RED = 1, "red"` in an enumeration: the items are the arguments of `__init__`. */
function initializeMembers(ctx: InferContext, cls: ClassInfo): void {
  const init = findMethod(cls, "__init__");
  if (init === null || init.module.library) return;
  init.called = true;
  init.escapes = true;
  for (const statement of cls.node.body) {
    if (statement.kind !== "Assign") continue;
    const value = ctx.typeOf.get(statement.value) ?? ANY;
    const items = value.kind === "tuple" ? value.items : [value];
    items.forEach((item, i) => init.parameters[i + 1]?.cell.add(item));
  }
}

/** `__rmul__ = __mul__`, `area = lambda self: ...` in a class body. */
function aliasedMethod(ctx: InferContext, cls: ClassInfo, name: string): Member | undefined {
  for (const statement of cls.node.body) {
    if (statement.kind !== "Assign" || statement.targets.length !== 1) continue;
    const [target] = statement.targets;
    if (target?.kind !== "Name" || target.id !== name) continue;
    if (statement.value.kind === "Name")
      return ctx.scopes.bindingOf.get(statement.value)?.scope.node === cls.node
        ? cls.members.get(statement.value.id)
        : undefined;
    const fn = statement.value.kind === "Lambda" ? ctx.functionOf.get(statement.value) : undefined;
    if (fn === undefined) return undefined;
    fn.escapes = true;
    fn.parameters[0]?.cell.add(instanceAt(ctx, cls.node, cls));
    return { kind: "function", overloads: [fn] };
  }
  return undefined;
}

function attributeCell(ctx: InferContext, cls: ClassInfo, name: string) {
  let cell = cls.attributes.get(name);
  if (cell === undefined) {
    cell = ctx.cellAt(cls.node, `attribute ${name}`);
    cls.attributes.set(name, cell);
  }
  return cell;
}

/** `tags: list[str] = field(default_factory=list)`: the attribute holds what `field` makes, not a Field. */
export function fieldType(
  ctx: InferContext,
  value: Type,
  node: ast.Expression,
  declared: Type,
): Type {
  if (
    node.kind !== "Call" ||
    value.kind !== "instance" ||
    value.cls.name !== "Field" ||
    value.cls.module.name !== "dataclasses"
  )
    return value;
  const given = node.keywords.find((keyword) => keyword.arg === "default");
  return given === undefined ? declared : (ctx.typeOf.get(given.value) ?? declared);
}

export function isClassBody(ctx: InferContext): boolean {
  return ctx.scope.node.kind === "ClassDef";
}

/** `limit = 3` in a class body: the methods that follow find it. */
export function addAttribute(ctx: InferContext, target: ast.Expression, value: Type): void {
  const cls = ctx.currentClass;
  if (cls === null || target.kind !== "Name" || value.kind === "never") return;
  if (members(value).some((m) => m.kind === "function")) return;
  attributeCell(ctx, cls, target.id).add(value);
}

/** `name: int` in a class body: the attribute exists; what flows in is seen elsewhere. */
export function declareAttribute(ctx: InferContext, name: string, declared: Type): void {
  const cls = ctx.currentClass;
  if (cls === null) return;
  attributeCell(ctx, cls, name);
  if (declared.kind !== "any") ctx.cellAt(cls.node, `declared ${name}`).add(declared);
}

/** A dataclass nobody creates in the program: its fields are what they are annotated to be. */
function defaultsOfFields(ctx: InferContext, cls: ClassInfo): void {
  for (const name of fieldNames(cls)) {
    const cell = attributeCell(ctx, cls, name);
    const declared = ctx.cellAt(cls.node, `declared ${name}`).type;
    if (cell.type.kind === "any" && declared.kind !== "never") continue;
    if (declared.kind === "instance" || declared.kind === "union") cell.add(declared);
  }
}
