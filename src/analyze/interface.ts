/**
 * What a module that others import lets them reach: they may call its functions and create its classes with
 * anything, and they add to its lists.
 *
 * Analysis goes one way. A module is analysed before those that import it; they read what was found, and
 * nothing of theirs flows back.
 */
import { flowIntoField } from "./infer/construction.ts";
import { parameterFields } from "./infer/dataclassFields.ts";
import type { InferContext } from "./infer/context.ts";
import { ancestry, type ClassInfo, type FunctionInfo, type Member } from "./types/declarations.ts";
import { assumed } from "./infer/escape.ts";
import { ANY, members, type Type } from "./types/type.ts";

/** Completes the members of the module: what its names stand for, to those that import it. */
export function declareMembers(ctx: InferContext): void {
  for (const binding of ctx.scopes.module.bindings.values()) {
    const cell = ctx.cellOf(binding);
    const known = ctx.module.members.get(binding.name);
    // a class that was decorated, or assigned again, is a variable
    if (known?.kind === "class" && cell.type.kind === "class" && cell.type.cls === known.cls)
      continue;
    ctx.module.members.set(binding.name, { kind: "value", cell });
  }
}

/** Lists and dicts into which importers put something hold anything. Whether types changed by it. */
export function fillVariables(ctx: InferContext, names: ReadonlySet<string>): boolean {
  const before = ctx.inference.changes;
  for (const name of names) {
    const binding = ctx.scopes.module.bindings.get(name);
    const type = binding === undefined ? ANY : ctx.cellOf(binding).type;
    for (const member of members(type))
      if (member.kind === "instance") for (const cell of member.args) cell.add(ANY);
  }
  return ctx.inference.changes !== before;
}

/** Opens everything that can be reached. Whether types changed by it: then more may be reached. */
export function openInterface(ctx: InferContext): boolean {
  const before = ctx.inference.changes;
  new Opener(ctx).open();
  return ctx.inference.changes !== before;
}

class Opener {
  private readonly ctx: InferContext;
  private readonly functions = new Set<FunctionInfo>();
  private readonly classes = new Set<ClassInfo>();

  constructor(ctx: InferContext) {
    this.ctx = ctx;
  }

  open(): void {
    for (const binding of this.ctx.scopes.module.bindings.values()) {
      const cell = this.ctx.cellOf(binding);
      if (cell.type.kind === "never") cell.add(ANY);
      this.value(cell.type);
    }
    for (const fn of this.ctx.functionOf.values())
      if (this.ctx.scopes.scopeOf.get(fn.node)?.parent === this.ctx.scopes.module) this.call(fn);
    for (const [node, cls] of this.ctx.classOf)
      if (this.ctx.scopes.scopeOf.get(node)?.parent === this.ctx.scopes.module) this.class(cls);
  }

  private value(type: Type): void {
    for (const member of members(type)) {
      switch (member.kind) {
        case "function":
          this.call(member.fn);
          break;
        case "class":
          this.class(member.cls);
          break;
        case "callable":
          if (member.signature !== undefined) this.call(member.signature);
          this.value(member.result);
          break;
        case "tuple":
          member.items.forEach((item) => this.value(item));
          break;
        case "instance":
          if (!member.cls.module.library) this.class(member.cls);
          for (const cell of member.args) {
            if (cell.isSettled) continue;
            // items = []: importers may put anything in
            if (cell.type.kind === "never") cell.add(ANY);
            else this.value(cell.type);
          }
      }
    }
  }

  private call(fn: FunctionInfo): void {
    if (fn.module !== this.ctx.module || this.functions.has(fn)) return;
    this.functions.add(fn);
    fn.exported = true;
    fn.parameters.forEach((parameter, i) => {
      if (i === 0 && fn.owner !== null && fn.binding !== "static") return;
      parameter.cell.add(assumed(parameter));
    });
    this.value(fn.result.type);
    this.value(fn.yields.type);
  }

  private class(cls: ClassInfo): void {
    if (cls.module !== this.ctx.module || this.classes.has(cls)) return;
    this.classes.add(cls);
    for (const member of cls.members.values()) this.member(member);
    for (const { getter, setter } of cls.properties.values())
      for (const fn of [getter, setter]) if (fn !== null) this.call(fn);
    for (const fn of cls.deleters.values()) this.call(fn);
    if (cls.kind === "dataclass" || cls.kind === "namedtuple") openFields(this.ctx, cls);
    for (const cell of cls.attributes.values()) this.value(cell.type);
  }

  private member(member: Member): void {
    if (member.kind === "function") member.overloads.forEach((fn) => this.call(fn));
    else if (member.kind === "class") this.class(member.cls);
  }
}

/**
 * The constructor that a dataclass or NamedTuple gets is called with what the annotations say.
 *
 * @param options uncalled: only those fields into which nothing flows
 */
export function openFields(
  ctx: InferContext,
  cls: ClassInfo,
  { uncalled = false }: { uncalled?: boolean } = {},
): void {
  if (cls.members.has("__init__")) return;
  for (const name of parameterFields(cls)) {
    const isFed = [...ancestry(cls)].some(
      (c) => (c.attributes.get(name)?.type.kind ?? "never") !== "never",
    );
    if (!uncalled || !isFed) flowIntoField(ctx, cls, name, ANY);
  }
}
