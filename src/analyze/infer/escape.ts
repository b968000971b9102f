/** Values that go where inference does not follow them. */
import {
  ancestry,
  type ClassInfo,
  type FunctionInfo,
  type Parameter,
} from "../types/declarations.ts";
import { ANY, isDecorated, members, type DecoratedType, type Type } from "../types/type.ts";
import { admittingInts, admittingSubtypes } from "./admitting.ts";

/** A value goes where it is not followed: a function's callers are no longer all known. */
export function escape(type: Type): void {
  for (const member of members(type)) {
    if (isDecorated(member)) escapeFunction(member);
    if (member.kind === "class" && !member.cls.module.library) {
      const init = constructorOf(member.cls);
      if (init !== null)
        escape({
          kind: "function",
          fn: init,
          self: { kind: "instance", cls: member.cls, args: [] },
        });
    }
    if (member.kind === "instance") {
      for (const cell of member.args) if (cell.type.kind === "function") escape(cell.type);
    }
    if (member.kind === "tuple") member.items.forEach(escape);
  }
}

/** What a decorator made goes where plain functions may go; its calls are followed no further. */
export function escapeDecorated(type: Type): void {
  for (const member of members(type))
    if (isDecorated(member) && (member.kind === "callable" || member.wrapped !== undefined))
      escapeFunction(member);
}

function escapeFunction(type: DecoratedType): void {
  const self = type.kind === "function" ? type.self : null;
  const fn = functionBehind(type);
  if (fn !== null) {
    if (self !== null) fn.parameters[0]?.cell.add(self);
    const isMethod = fn.decorated !== null && fn.binding !== "static";
    open(fn, self !== null || isMethod ? 1 : 0);
  }
  if (type.wrapped !== undefined) escapeFunction(type.wrapped);
}

/** An object goes to another module, which may call its methods. */
export function escapeWithMethods(type: Type): void {
  escape(type);
  for (const member of members(type)) {
    if (member.kind !== "instance" || member.cls.module.library) continue;
    for (const method of member.cls.members.values())
      if (method.kind === "function") method.overloads.forEach(escapeMethod);
  }
}

/** A method is called from where analysis does not look. */
export function escapeMethod(fn: FunctionInfo): void {
  if (!fn.module.library) open(fn, fn.binding === "static" ? 0 : 1);
}

/** The function of the program that a value is, or that a decorator of the library made it from. */
export function functionBehind(type: DecoratedType): FunctionInfo | null {
  const fn = type.kind === "function" ? type.fn : (type.signature ?? null);
  return fn === null || fn.module.library ? null : fn;
}

/** Anything may be passed to the function, or what it is annotated to take. `skip`: parameters before. */
export function open(fn: FunctionInfo, skip: number): void {
  // another module's function: it was analysed for callers that are not known
  if (fn.result.isSettled) return;
  fn.escapes = true;
  fn.called = true;
  for (const parameter of fn.parameters.slice(skip)) parameter.cell.add(believed(parameter));
}

/** What callers pass that are not known, or that pass what is not: what the annotation says, or anything. */
export function believed({ declared }: Pick<Parameter, "declared">): Type {
  return declared === null ? ANY : admittingSubtypes(declared);
}

/** What would be passed if somebody called: what the annotation says, or anything. */
export function assumed({ declared }: Pick<Parameter, "declared">): Type {
  return declared === null ? ANY : admittingInts(declared);
}

export function constructorOf(cls: ClassInfo): FunctionInfo | null {
  for (const ancestor of ancestry(cls)) {
    const init = ancestor.members.get("__init__");
    if (init !== undefined) return init.kind === "function" ? init.overloads[0]! : null;
  }
  return null;
}
