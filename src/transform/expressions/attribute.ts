import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import {
  ancestry,
  isSubclass,
  type ClassInfo,
  type ModuleInfo,
} from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { isBuiltinMethod } from "../calls/unknownMethods.ts";
import type { TransformContext } from "../context.ts";
import { anyType, call, cast, id, member, nonNull, string, type TsExpression } from "../factory.ts";
import { isSuper } from "../../analyze/infer/superCalls.ts";
import { typescript } from "../../typescript.ts";
import { superReceiver } from "./superReceiver.ts";
import { dottedName } from "../../ast/dottedNames.ts";
import { translateExpression } from "../registry.ts";
import { mayBeRenamed } from "../renamedAttributes.ts";
import { isKind, mayBeNone } from "../representation.ts";

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

/** None, or a value of which one of the types has no such attribute: Python's AttributeError says so. */
function mayLackAttribute(type: Type, name: string): boolean {
  if (isKind(type, "none")) return true;
  return members(type).some(
    (m) =>
      m.kind !== "none" &&
      (isPlainJavaScript(m) || lacksAttribute(m, name) || isMissingOfCoroutine(m, name)),
  );
}

/** An object whose `__init__` did not call the one that sets the attribute. */
function isUnset(ctx: TransformContext, type: Type, name: string): boolean {
  return members(type).some(
    (m) =>
      m.kind === "instance" && ctx.analysis.initialisers.unsure.get(m.cls.node)?.has(name) === true,
  );
}

/** `fetch().items()`, where `await` is missing. (More of coroutines than they have here is not supported.) */
function isMissingOfCoroutine(type: Type, name: string): boolean {
  if (type.kind !== "instance" || type.cls.module.name !== "protocols") return false;
  if (type.cls.name !== "Coroutine" || /^(_|cr_)/.test(name)) return false;
  return ![...ancestry(type.cls)].some((cls) => cls.members.has(name));
}

/** An object of a class of the program in which nothing has that name. */
function lacksAttribute(type: Type, name: string): boolean {
  const all = members(type);
  return (
    all.length > 0 &&
    !(name.startsWith("__") && name.endsWith("__")) &&
    all.every((m) => {
      if (m.kind !== "instance" || m.cls.module.library || m.cls.kind !== "plain") return false;
      return [...ancestry(m.cls)].every((c) => {
        const has = c.members.has(name) || c.attributes.has(name) || c.properties.has(name);
        return (!c.module.library || isComplete(c)) && !c.unknownBase && !has;
      });
    })
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

/** Values that are plain JavaScript values here, whose Python methods are functions. */
export function isBuiltinValue(type: Type): boolean {
  const known = members(type).filter((m) => m.kind !== "none");
  return known.length > 0 && known.every(isPlainJavaScript);
}

function isPlainJavaScript(type: Type): boolean {
  switch (type.kind) {
    case "str":
    case "int":
    case "float":
    case "bool":
    case "tuple":
      return true;
    case "instance":
      return type.cls.module.name === "builtins" && ["list", "tuple"].includes(type.cls.name);
    default:
      return false;
  }
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

/** Reports an attribute that library classes are known not to have here; false where Python has it neither. */
export function checkKnown(ctx: TransformContext, node: ast.Attribute, type: Type): boolean {
  if (members(type).some((m) => isUnknownOfCoroutine(m, node.attr))) {
    ctx.report("unsupported-api", { span: node.attrSpan }, `coroutine.${node.attr}`);
    return true;
  }
  const lacking = members(type)
    .filter((m) => m.kind !== "none")
    .map((m) => libraryClassWithout(ctx, node.attr, m));
  const [cls] = lacking;
  // one of several types lacks it: the program asks at run time, as Python does
  if (cls == null || lacking.some((each) => each === null)) return true;
  if (isComplete(cls)) {
    ctx.report("unknown-attribute", { span: node.attrSpan }, cls.name, node.attr);
    return false;
  }
  ctx.report(
    "unsupported-api",
    { span: node.attrSpan },
    `${cls.module.name === "builtins" ? "" : `${cls.module.name}.`}${cls.name}.${node.attr}`,
  );
  return true;
}

/** Classes of which the runtime has every attribute: what they lack Python does not have either. */
const COMPLETE = new Set(["str", "list", "tuple", "dict", "set", "frozenset", "range", "slice"]);

/** `coro.cr_await`: a coroutine has it in Python. */
function isUnknownOfCoroutine(type: Type, name: string): boolean {
  if (type.kind !== "instance" || type.cls.module.name !== "protocols") return false;
  if (type.cls.name !== "Coroutine" || !name.startsWith("cr_")) return false;
  return !type.cls.attributes.has(name) && !type.cls.members.has(name);
}

const COMPLETE_COLLECTIONS = new Set(["Counter", "OrderedDict", "defaultdict", "deque"]);

function isComplete(cls: ClassInfo): boolean {
  const classes = cls.module.name === "collections" ? COMPLETE_COLLECTIONS : COMPLETE;
  return ["builtins", "collections"].includes(cls.module.name) && classes.has(cls.name);
}

/** The library class of a type, where it does not have that attribute. */
function libraryClassWithout(ctx: TransformContext, name: string, type: Type): ClassInfo | null {
  const cls = classOf(ctx, type);
  if (
    cls === null ||
    !cls.module.library ||
    cls.module.name === "protocols" ||
    name.startsWith("__")
  )
    return null;
  const has = (c: ClassInfo): boolean =>
    c.unknownBase ||
    c.members.has("__getattr__") ||
    c.members.has(name) ||
    c.attributes.has(name) ||
    c.properties.has(name);
  // the subclasses last: to find them the whole module has to be declared
  return [...ancestry(cls)].some(has) || subclasses(cls).some(has) ? null : cls;
}

/** A value that is declared a Future may well be a Task. */
function subclasses(cls: ClassInfo): ClassInfo[] {
  return [...cls.module.members.values()].flatMap((m) =>
    m.kind === "class" && isSubclass(m.cls, cls) ? [m.cls] : [],
  );
}

function classOf(ctx: TransformContext, type: Type) {
  switch (type.kind) {
    case "instance":
    case "class":
      return type.cls;
    case "str":
    case "int":
    case "float":
    case "bool":
    case "tuple": {
      const builtin = ctx.analysis.library.builtin(type.kind);
      return builtin?.kind === "class" ? builtin.cls : null;
    }
    default:
      return null;
  }
}

function moduleMember(
  ctx: TransformContext,
  node: ast.Attribute,
  type: Type & { kind: "module" },
): TsExpression {
  const { module } = type;
  if (!module.library) return memberOfSibling(ctx, node, module);
  const found = module.members.get(node.attr);
  if (found === undefined) {
    const submodule = `${module.name}.${node.attr}`;
    if (ctx.analysis.library.module(submodule) !== null) {
      // asyncio.exceptions.TimeoutError: the submodule is imported under a name of its own
      return id(ctx.moduleNamespace(submodule));
    }
    ctx.report("unsupported-api", { span: node.attrSpan }, submodule);
    return member(translateExpression(ctx, node.value), ctx.names.property(node.attr));
  }
  const js = found.kind === "function" ? found.overloads[0]!.facts.js : null;
  const path = dottedName(node.value);
  const namespace = path?.includes(".") === true ? ctx.imports.namespaceOf(module.name) : null;
  const receiver = namespace === null ? translateExpression(ctx, node.value) : id(namespace);
  return member(receiver, js ?? ctx.names.property(node.attr));
}

/** A name of another module of the program, which may have it from an import itself. */
function memberOfSibling(
  ctx: TransformContext,
  node: ast.Attribute,
  module: ModuleInfo,
): TsExpression {
  const receiver = (): TsExpression => translateExpression(ctx, node.value);
  if (!module.members.has(node.attr))
    return call(ctx.builtin("getattr"), receiver(), string(node.attr));
  const origin = ctx.importedModules.originIn(module, node.attr);
  if (origin?.kind === "library") {
    const { module: library, name } = origin;
    return id(name === null ? ctx.moduleNamespace(library) : ctx.imports.use(library, name));
  }
  const home = origin?.analysis.interface;
  const specifier = home === undefined ? null : ctx.importedModules.specifierOf(home);
  if (origin != null && specifier !== null) {
    if (origin.kind === "module") return id(ctx.importedNamespace(specifier));
    if (home !== module)
      return id(ctx.imports.valueOfSibling(specifier, ctx.names.identifier(origin.name)));
  }
  return member(receiver(), ctx.names.identifier(node.attr));
}
