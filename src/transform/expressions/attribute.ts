import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { ancestry } from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { isBuiltinMethod } from "../calls/unknownMethods.ts";
import type { TransformContext } from "../context.ts";
import { anyType, call, cast, id, member, nonNull, string, type TsExpression } from "../factory.ts";
import { isSuper } from "../../analyze/infer/superCalls.ts";
import { typescript } from "../../typescript.ts";
import { checkKnown, isUnset, mayLackAttribute } from "./knownAttributes.ts";
import { moduleMember } from "./moduleMember.ts";
import { superReceiver } from "./superReceiver.ts";
import { translateExpression } from "../registry.ts";
import { mayBeRenamed } from "../renamedAttributes.ts";
import { isBuiltinValue, isKind, mayBeNone } from "../representation.ts";

export function translateAttribute(ctx: TransformContext, node: ast.Attribute): TsExpression {
  const type = ctx.typeOf(node.value);
  const sibling = ctx.siblingModules.pathOf(node);
  if (sibling !== null) return id(ctx.siblingNamespace(sibling));
  const owner = ctx.siblingModules.pathOf(node.value);
  if (owner !== null && node.attr === "__name__" && !owner.startsWith(".")) return string(owner);
  if (type.kind === "module") return moduleMember(ctx, node, type);
  if (node.attr === "__name__" || node.attr === "__qualname__") {
    const read = node.attr === "__name__" ? "nameOf" : "qualnameOf";
    return call(ctx.language(read), translateExpression(ctx, node.value));
  }
  if (node.attr === "__class__")
    return call(ctx.builtin("type"), translateExpression(ctx, node.value));
  if (isSuper(ctx.analysis, node.value))
    return member(superReceiver(ctx), ownProperty(ctx, node.attr));
  const receiver = translateExpression(ctx, node.value);
  // TypeScript's functions and classes have none
  if (
    /^__(doc|wrapped|defaults|annotations|kwdefaults|self|func)__$/.test(node.attr) &&
    members(type).every((m) => ["function", "callable", "class", "any"].includes(m.kind))
  ) {
    return call(ctx.builtin("getattr"), receiver, string(node.attr));
  }
  if (members(type).some(isFunction)) {
    if (ctx.holdsValues(node.attr))
      return member(cast(receiver, anyType()), ctx.names.property(node.attr));
    // what decorators of the library return may have attributes that TypeScript knows
    if (isKind(type, "function")) return call(ctx.builtin("getattr"), receiver, string(node.attr));
  }
  if (node.attr === "__mro__")
    return call(ctx.builtin("tuple"), call(ctx.language("mro"), receiver));
  if (node.attr === "__bases__")
    return call(ctx.builtin("tuple"), call(ctx.language("basesOf"), receiver));
  if (node.attr === "__dict__") return call(ctx.builtin("vars"), receiver);
  if (isBuiltinValue(type)) {
    checkKnown(ctx, node, type);
    // numbers[0].append as a value: a bound method of what is a plain array here
    return call(ctx.builtin("getattr"), receiver, string(node.attr));
  }
  if (BASE_ATTRIBUTES.has(node.attr) && mayBeForeign(type)) {
    // JavaScript's own errors count as Python's, but have no `args`
    return member(
      call(ctx.language("pythonException"), present(receiver, type)),
      propertyName(ctx, node.attr, type),
    );
  }
  if (type.kind === "any" && ctx.methodNames.has("__getattr__") && !ctx.methodNames.has(node.attr))
    return call(ctx.builtin("getattr"), receiver, string(node.attr));
  if (mayBeRenamed(ctx, type, node.attr))
    return call(ctx.builtin("getattr"), receiver, string(node.attr));
  if (type.kind === "any" && node.attr === "length")
    // every array has one, no list or tuple
    return call(ctx.builtin("getattr"), receiver, string(node.attr));
  if (isMethodOfClass(type, node.attr))
    return call(
      ctx.language("unbound"),
      member(member(receiver, "prototype"), propertyName(ctx, node.attr, type)),
    );
  if (
    !checkKnown(ctx, node, type) ||
    mayLackAttribute(type, node.attr) ||
    isUnset(ctx, type, node.attr)
  )
    return call(ctx.builtin("getattr"), receiver, string(node.attr));
  if (isBoundMethod(ctx, node, type)) {
    // a method as a value keeps its receiver: future.set_result as a callback
    if (type.kind === "any" || type.kind === "never")
      return call(ctx.builtin("getattr"), receiver, string(node.attr));
    return call(
      ctx.language("bound"),
      sideOf(ctx, node.attr, type, present(receiver, type)),
      string(propertyName(ctx, node.attr, type)),
    );
  }
  return member(
    sideOf(ctx, node.attr, type, present(receiver, type)),
    propertyName(ctx, node.attr, type),
  );
}

/** A function, whose attributes are what the program gives it. */
function isFunction(type: Type): boolean {
  return type.kind === "callable" || (type.kind === "function" && !type.fn.module.library);
}

/** `Account.deposit`, of a class of the program. */
function isMethodOfClass(type: Type, name: string): boolean {
  if (type.kind !== "class" || type.cls.module.library) return false;
  const found = lookup(type.cls, name);
  return (
    found?.member.kind === "function" &&
    !found.owner.module.library &&
    found.member.overloads[0]!.binding === "method" &&
    name !== "__init__"
  );
}

/** `account.from_text(...)`: static and class methods are the class's, not the instance's. */
export function sideOf(
  ctx: TransformContext,
  name: string,
  type: Type,
  receiver: TsExpression,
): TsExpression {
  const [first] = members(type).filter((m) => m.kind !== "none");
  if (first?.kind !== "instance" || first.cls.module.library) return receiver;
  const found = lookup(first.cls, name)?.member;
  const binding = found?.kind === "function" ? found.overloads[0]!.binding : "method";
  if (binding !== "static" && binding !== "class") return receiver;
  const constructor = member(receiver, "constructor");
  return cast(
    constructor,
    ctx.canName(first.cls)
      ? typescript.factory.createTypeQueryNode(
          typescript.factory.createIdentifier(ctx.className(first.cls)),
        )
      : typescript.factory.createKeywordTypeNode(typescript.SyntaxKind.AnyKeyword),
  );
}

const BASE_ATTRIBUTES = new Set([
  "args",
  "add_note",
  "name",
  "obj",
  "__notes__",
  "__cause__",
  "__context__",
  "__suppress_context__",
]);

/** Classes that an error of JavaScript itself may stand for. */
const FOREIGN = new Set([
  "BaseException",
  "Exception",
  "AttributeError",
  "NameError",
  "UnboundLocalError",
  "RecursionError",
  "TypeError",
]);

function mayBeForeign(type: Type): boolean {
  return members(type).some(
    (m) => m.kind === "instance" && m.cls.module.name === "builtins" && FOREIGN.has(m.cls.name),
  );
}

/** Whether the attribute, used as a value, is a method: certainly, or where nothing is known possibly. */
function isBoundMethod(ctx: TransformContext, node: ast.Attribute, type: Type): boolean {
  const value = ctx.typeOf(node);
  const isMethod = (m: Type): boolean =>
    m.kind === "function" && m.self !== null && m.fn.owner !== null && m.fn.binding !== "static";
  if (members(value).some(isMethod)) return !isHeld(type, node.attr);
  if (type.kind !== "any" && type.kind !== "never") return false;
  return (
    ctx.methodNames.has(node.attr) ||
    // xs.append, unless it is an attribute of objects of the program: order.count
    (isBuiltinMethod(ctx, node.attr) &&
      ![...ctx.analysis.classOf.values()].some((cls) => cls.attributes.has(node.attr)))
  );
}

/** `self.callback = other.method`: the attribute holds a method that has its receiver already. */
function isHeld(type: Type, name: string): boolean {
  const known = members(type).filter((m) => m.kind !== "none");
  return (
    known.length > 0 &&
    known.every(
      (m) =>
        m.kind === "instance" &&
        lookup(m.cls, name) === null &&
        [...ancestry(m.cls)].some((c) => c.attributes.has(name)),
    )
  );
}

/** A value that may be None is used as if it were not: Python raises, and so does JavaScript. */
export function present(receiver: TsExpression, type: Type): TsExpression {
  return type.kind !== "any" && mayBeNone(type) && !isKind(type, "none")
    ? nonNull(receiver)
    : receiver;
}

/** The TypeScript name of an attribute, which a library class may spell differently. */
export function propertyName(ctx: TransformContext, name: string, type: Type): string {
  for (const m of members(type)) {
    if (m.kind !== "instance" && m.kind !== "class") continue;
    const found = lookup(m.cls, name)?.member;
    if (found?.kind === "function" && found.overloads[0]?.facts.js != null)
      return found.overloads[0].facts.js;
    return ctx.names.attributeOf(m.cls, name);
  }
  return ctx.names.property(name);
}

/** The same for an attribute of the class that is being translated. */
export function ownProperty(ctx: TransformContext, name: string): string {
  const cls = ctx.currentClass;
  return cls === null ? ctx.names.property(name) : ctx.names.attributeOf(cls, name);
}
