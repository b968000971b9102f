/**
 * Attributes of objects whose class is not known: `plugin.run(True)`. Whatever class of the program has
 * the method may be meant, so that what is passed arrives in all of them.
 */
import type * as ast from "../../ast/nodes.ts";
import { isSubclass, type ClassInfo, type FunctionInfo } from "../types/declarations.ts";
import { ANY, members, type Type } from "../types/type.ts";
import { bindCall } from "./binding.ts";
import { feedParameters } from "./argumentFlow.ts";
import type { InferContext } from "./context.ts";
import { isCalled } from "./decorators.ts";
import { believed } from "./escape.ts";

interface Method {
  readonly fn: FunctionInfo;
  readonly cls: ClassInfo;
}

/** `receiver.method(...)`, `getattr(receiver, "method")(...)`, where the receiver may be anything. */
export function callByName(ctx: InferContext, node: ast.Call): void {
  const { func } = node;
  if (func.kind === "Attribute") {
    const receiver = ctx.typeOf.get(func.value) ?? ANY;
    if (members(receiver).some((m) => m.kind === "any"))
      call(ctx, node, methodsNamed(ctx, func.attr));
  } else if (func.kind === "Call" && isGetattr(func)) {
    const name = func.args[1]!;
    for (const each of methodNames(ctx))
      if (mayRead(name, each)) call(ctx, node, methodsOf(ctx, each, func));
  }
}

function call(ctx: InferContext, node: ast.Call, methods: readonly Method[]): void {
  for (const { fn, cls } of methods) {
    const bound = bindCall(fn, node, fn.binding === "static" ? 0 : 1);
    if (bound.problem !== null) continue;
    reach(fn, cls);
    feedParameters(ctx, bound);
  }
}

function isGetattr(node: ast.Call): boolean {
  return node.func.kind === "Name" && node.func.id === "getattr" && node.args.length >= 2;
}

/** `receiver.method` that is not called on the spot: it may be called with anything. */
export function takeByName(ctx: InferContext, name: string): void {
  take(methodsNamed(ctx, name), true);
}

/** `receiver.attribute`: any property of that name may give what is read. */
export function readByName(ctx: InferContext, name: string): void {
  for (const cls of ctx.classOf.values()) {
    const getter = cls.properties.get(name)?.getter;
    if (getter != null) reach(getter, cls);
  }
}

/** `getattr(receiver, "method")`, `attrgetter("method")`: the name may be the text of `name`. */
export function takeByText(ctx: InferContext, node: ast.Call, name: ast.Expression): void {
  for (const cls of ctx.classOf.values())
    for (const property of cls.properties.keys())
      if (mayRead(name, property)) readByName(ctx, property);
  if (isGetattr(node) && isCalled(ctx, node)) return;
  for (const each of methodNames(ctx))
    if (mayRead(name, each)) take(methodsOf(ctx, each, node), saysName(name));
}

/** The methods of that name that `getattr(receiver, ...)` can give. */
function methodsOf(ctx: InferContext, name: string, node: ast.Call): readonly Method[] {
  const receiver = isGetattr(node) ? (ctx.typeOf.get(node.args[0]!) ?? ANY) : ANY;
  return methodsNamed(ctx, name).filter(({ cls }) => mayBeOf(receiver, cls));
}

function methodNames(ctx: InferContext): ReadonlySet<string> {
  return new Set([...ctx.classOf.values()].flatMap((cls) => [...cls.members.keys()]));
}

/** `"step"`, `f"on_{event}"`: some of the name is there to read. */
function saysName(text: ast.Expression): boolean {
  return text.kind === "Constant" || text.kind === "JoinedStr";
}

/** Whether the text can be this name. */
function mayRead(text: ast.Expression, name: string): boolean {
  if (text.kind === "Constant") return text.value.type === "str" && text.value.value === name;
  if (name.startsWith("__")) return false;
  if (text.kind !== "JoinedStr") return true;
  const literal = (part: ast.Expression | undefined): string =>
    part?.kind === "Constant" && part.value.type === "str" ? part.value.value : "";
  return name.startsWith(literal(text.values[0])) && name.endsWith(literal(text.values.at(-1)));
}

/** @param isMeant whether just these are asked for, rather than whatever has a name */
function take(methods: readonly Method[], isMeant: boolean): void {
  for (const { fn, cls } of methods) {
    reach(fn, cls);
    if (isMeant) fn.escapes = true;
    for (const parameter of fn.parameters.slice(fn.binding === "static" ? 0 : 1))
      parameter.cell.add(believed(parameter));
  }
}

/** `receiver.attribute = value`. */
export function assignByName(ctx: InferContext, name: string, value: Type): void {
  for (const cls of ctx.classOf.values()) {
    cls.attributes.get(name)?.add(value);
    const setter = cls.properties.get(name)?.setter;
    if (setter == null) continue;
    reach(setter, cls);
    setter.parameters[1]?.cell.add(value);
  }
}

/** `setattr(receiver, "attribute", value)`, where the name may be the text of `name`. */
export function assignByText(
  ctx: InferContext,
  receiver: Type,
  name: ast.Expression,
  value: Type,
): void {
  for (const cls of ctx.classOf.values()) {
    // of an enumeration it raises AttributeError
    if (cls.kind === "enum" || !mayBeOf(receiver, cls)) continue;
    for (const attribute of cls.attributes.keys())
      if (mayRead(name, attribute)) cls.attributes.get(attribute)!.add(value);
    for (const [attribute, { setter }] of cls.properties) {
      if (setter === null || !mayRead(name, attribute)) continue;
      reach(setter, cls);
      setter.parameters[1]?.cell.add(value);
    }
  }
}

/** Whether a receiver may be an object of a class, or of one below or above it. */
function mayBeOf(receiver: Type, cls: ClassInfo): boolean {
  return members(receiver).some(
    (type) =>
      type.kind === "any" ||
      ((type.kind === "instance" || type.kind === "class") &&
        (isSubclass(cls, type.cls) || isSubclass(type.cls, cls))),
  );
}

/** Methods under decorators are looked after where decorators are. */
function methodsNamed(ctx: InferContext, name: string): readonly Method[] {
  return [...ctx.classOf.values()].flatMap((cls) => {
    const member = cls.members.get(name);
    const fn = member?.kind === "function" ? member.overloads[0] : undefined;
    return fn === undefined || fn.decorated !== null || fn.module.library ? [] : [{ fn, cls }];
  });
}

function reach(fn: FunctionInfo, cls: ClassInfo): void {
  fn.called = true;
  fn.reachedByName = true;
  const self: Type =
    fn.binding === "class" ? { kind: "class", cls } : { kind: "instance", cls, args: [] };
  if (fn.binding !== "static") fn.parameters[0]?.cell.add(self);
}
