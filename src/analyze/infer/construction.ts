/** Calls of classes: the arguments go to `__init__` and `__new__`, or into the fields of a dataclass. */
import type * as ast from "../../ast/nodes.ts";
import { ancestry, type ClassInfo } from "../types/declarations.ts";
import { ANY, members, type InstanceType, type Type } from "../types/type.ts";
import { admittingSubtypes } from "./admitting.ts";
import { escapeArguments, feedParameters } from "./argumentFlow.ts";
import { lookup } from "./attributes.ts";
import { bindCall } from "./binding.ts";
import { instanceAt, type InferContext } from "./context.ts";
import { parameterFields, positionalFields } from "./dataclassFields.ts";
import { escapeWithMethods } from "./escape.ts";
import { callFunction, callOwn } from "./functionCalls.ts";
import { knownAnnotation } from "./ownAnnotations.ts";

/** Creates an instance: the arguments go to `__init__`. */
export function construct(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type {
  if (cls.module.library) return constructLibrary(ctx, node, cls);
  const self: InstanceType = instanceAt(ctx, node, cls);
  const made = cls.kind === "enum" ? null : madeByNew(ctx, node, cls);
  const init = cls.kind === "enum" ? null : lookup(cls, "__init__");
  if (init?.member.kind === "function") {
    const fn = init.member.overloads[0]!;
    if (fn.module.library) escapeArguments(ctx, node);
    else callOwn(ctx, node, fn, self, bindCall(fn, node, 1));
  } else if (cls.kind === "dataclass" || cls.kind === "namedtuple") {
    feedFields(ctx, node, cls);
  } else escapeArguments(ctx, node);
  return made ?? self;
}

/** `__new__` of a class of the program gets the arguments as well; null where it gives an instance. */
function madeByNew(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type | null {
  const found = lookup(cls, "__new__")?.member;
  const fn = found?.kind === "function" ? found.overloads[0]! : null;
  if (fn === null || fn.module.library) return null;
  fn.parameters[0]?.cell.add({ kind: "class", cls });
  fn.called = true;
  fn.escapes = true;
  feedParameters(ctx, bindCall(fn, node, 1));
  const { type } = fn.result;
  const isKnown = members(type).every((m) => m.kind !== "any" && m.kind !== "none");
  return isKnown && type.kind !== "never" ? type : null;
}

function constructLibrary(ctx: InferContext, node: ast.Call, cls: ClassInfo): Type {
  const self = instanceAt(ctx, node, cls);
  const init = lookup(cls, "__init__");
  const simple =
    ["int", "float", "str", "bool"].includes(cls.name) && cls.module.name === "builtins";
  if (init?.member.kind === "function") {
    callFunction(ctx, node, init.member.overloads[0]!, self);
  } else escapeArguments(ctx, node);
  if (simple) return ANY;
  return self;
}

/** `Point(1, y=2)` of a dataclass: arguments flow into the fields. */
function feedFields(ctx: InferContext, node: ast.Call, cls: ClassInfo): void {
  const fields = positionalFields(cls);
  const star = node.args.findIndex((argument) => argument.kind === "Starred");
  const plain = star === -1 ? node.args : node.args.slice(0, star);
  plain.forEach((argument, i) => {
    const name = fields[i];
    if (name !== undefined) flowIntoField(ctx, cls, name, ctx.typeOf.get(argument) ?? ANY);
  });
  // Point(*pair): what is unpacked may be for any of the fields that are left
  if (star !== -1) for (const name of fields.slice(star)) flowIntoField(ctx, cls, name, ANY);
  feedNamedFields(ctx, node, cls);
}

/** `Point(y=2)`, `dataclasses.replace(point, **changes)`. */
export function feedNamedFields(ctx: InferContext, node: ast.Call, cls: ClassInfo): void {
  const fields = parameterFields(cls);
  for (const { arg, value } of node.keywords) {
    if (arg === null) for (const name of fields) flowIntoField(ctx, cls, name, ANY);
    else if (fields.includes(arg)) flowIntoField(ctx, cls, arg, ctx.typeOf.get(value) ?? ANY);
  }
}

/** A value of this type is passed for a field; where it is not known the annotation is believed. */
export function flowIntoField(ctx: InferContext, cls: ClassInfo, name: string, type: Type): void {
  const owner = [...ancestry(cls)].find((c) => c.attributes.has(name)) ?? cls;
  let cell = owner.attributes.get(name);
  if (cell === undefined && owner.module === ctx.module) {
    cell = ctx.cellAt(owner.node, `attribute ${name}`);
    owner.attributes.set(name, cell);
  }
  if (cell === undefined || cell.isSettled) escapeWithMethods(type);
  else cell.add(type.kind === "any" ? (declaredField(cls, name) ?? ANY) : type);
}

/** The annotated type of a field, with the ints that Python passes for floats. */
function declaredField(cls: ClassInfo, name: string): Type | null {
  for (const { node } of ancestry(cls)) {
    for (const statement of node.body) {
      if (statement.kind !== "AnnAssign" || statement.target.kind !== "Name") continue;
      if (statement.target.id === name)
        return admittingSubtypes(knownAnnotation(statement.annotation));
    }
  }
  return null;
}
