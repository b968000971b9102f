/** Which attributes values have, as far as that is known before the program runs. */
import type * as ast from "../../ast/nodes.ts";
import { ancestry, isSubclass, type ClassInfo } from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import type { TransformContext } from "../context.ts";
import { isKind, isPlainJavaScript } from "../representation.ts";

/** None, or a value of which one of the types has no such attribute: Python's AttributeError says so. */
export function mayLackAttribute(type: Type, name: string): boolean {
  if (isKind(type, "none")) return true;
  return members(type).some(
    (m) =>
      m.kind !== "none" &&
      (isPlainJavaScript(m) || lacksAttribute(m, name) || isMissingOfCoroutine(m, name)),
  );
}

/** An object whose `__init__` did not call the one that sets the attribute. */
export function isUnset(ctx: TransformContext, type: Type, name: string): boolean {
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
