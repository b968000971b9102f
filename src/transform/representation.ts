/**
 * How a value is represented where it stands: floats and large ints.
 *
 * A float is a plain number ("raw") where its type is known to be float and nothing else; anywhere
 * it could be taken for an int - in containers, beside ints, in text - it is in the universal form,
 * in which `asFloat(2)` remembers that it prints as `2.0`.
 */
import { ancestry } from "../analyze/types/declarations.ts";
import { isSafe } from "../analyze/types/interval.ts";
import { members, type Type } from "../analyze/types/type.ts";

/** Float, or float and None: what a raw number can hold. */
export function isFloatOnly(type: Type): boolean {
  const all = members(type);
  return (
    all.some((m) => m.kind === "float") && all.every((m) => m.kind === "float" || m.kind === "none")
  );
}

/** A float that may be integral, so that its raw and its universal form differ. */
export function mayBeIntegralFloat(type: Type): boolean {
  return members(type).some((m) => m.kind === "float" && m.integral);
}

/** An int that is always a JavaScript number, or a bool. */
export function isSmallInt(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => (m.kind === "int" && isSafe(m)) || m.kind === "bool")
  );
}

export function isInt(type: Type): boolean {
  return (
    members(type).length > 0 && members(type).every((m) => m.kind === "int" || m.kind === "bool")
  );
}

/** Numbers only: JavaScript compares them as Python does. */
export function isNumeric(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => m.kind === "int" || m.kind === "float" || m.kind === "bool")
  );
}

export function isKind(type: Type, kind: Type["kind"]): boolean {
  return members(type).length > 0 && members(type).every((m) => m.kind === kind);
}

export function mayBeNone(type: Type): boolean {
  return type.kind === "any" || members(type).some((m) => m.kind === "none");
}

/** An instance of one of these builtin classes. */
export function isBuiltin(type: Type, ...names: readonly string[]): boolean {
  const all = members(type);
  return (
    all.length > 0 &&
    all.every(
      (m) =>
        m.kind === "instance" && m.cls.module.name === "builtins" && names.includes(m.cls.name),
    )
  );
}

/** Whether Python can walk it and JavaScript cannot: an enumeration, an object with `__getitem__` alone. */
export function walksByRuntime(type: Type): boolean {
  return members(type).some((m) => {
    if (m.kind === "class") return m.cls.kind === "enum";
    if (m.kind !== "instance" || m.cls.module.library) return false;
    const all = [...ancestry(m.cls)];
    return (
      all.some((c) => c.members.has("__getitem__")) &&
      all.every((c) => !c.members.has("__iter__") && !c.module.library)
    );
  });
}

/** Values that are plain JavaScript values here, whose Python methods are functions. */
export function isBuiltinValue(type: Type): boolean {
  const known = members(type).filter((m) => m.kind !== "none");
  return known.length > 0 && known.every(isPlainJavaScript);
}

/** One of such values. */
export function isPlainJavaScript(type: Type): boolean {
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
