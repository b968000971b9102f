/**
 * Private names: `self.__balance` in class Account is `_Account__balance` (`_Py_Mangle` in
 * Python/compile.c).
 *
 * The plain name reads better, so names are mangled only in programs that can tell the difference: two
 * classes use the same private name, the mangled name or an object's `__dict__` is asked for, or the plain
 * name outside of classes, where it is not private.
 */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";

export function mangled(tree: ast.Module): ast.Module {
  return tellsTheDifference(tree) ? (rewrite(tree, null) as ast.Module) : tree;
}

function isPrivate(name: string): boolean {
  return name.startsWith("__") && !name.endsWith("__");
}

/** `_Account__balance` */
const MANGLED = /^_[A-Za-z]\w*?__\w*[^_]_?$/;

function tellsTheDifference(tree: ast.Module): boolean {
  const owners = new Map<string, string>();
  const inClasses = new Set<object>();
  let asks = false;
  let shared = false;
  visitNodes(tree, (node) => {
    if (node.kind === "Attribute") {
      asks ||= node.attr === "__dict__" || MANGLED.test(node.attr);
      asks ||= isPrivate(node.attr) && !inClasses.has(node);
    }
    if (node.kind === "Constant" && node.value.type === "str")
      asks ||= MANGLED.test(node.value.value) || /^__\w*[^\W_]_?$/.test(node.value.value);
    if (node.kind === "Name") asks ||= node.id === "vars" || node.id === "dir";
    if (node.kind !== "ClassDef") return;
    visitNodes(node, (inner) => {
      if (inner.kind === "Attribute") inClasses.add(inner);
      const name =
        inner.kind === "Attribute"
          ? inner.attr
          : inner.kind === "FunctionDef" || inner.kind === "AsyncFunctionDef"
            ? inner.name.text
            : "";
      if (!isPrivate(name)) return;
      const owner = owners.get(name);
      if (owner !== undefined && owner !== node.name.text) shared = true;
      owners.set(name, node.name.text);
    });
  });
  return owners.size > 0 && (asks || shared);
}

type AnyNode = Readonly<Record<string, unknown>> & { readonly kind?: string };

/** The same tree with other names; what has none to change is the same object. */
function rewrite(value: unknown, className: string | null): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => rewrite(item, className));
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  const node = value as AnyNode;
  const inside = node.kind === "ClassDef" ? (node as unknown as ast.ClassDef).name.text : className;
  const changed: Record<string, unknown> = {};
  for (const [field, child] of Object.entries(node)) {
    const isHead = node.kind === "ClassDef" && field !== "body";
    const next = rewrite(child, isHead ? className : inside);
    if (next !== child) changed[field] = next;
  }
  if (className !== null) Object.assign(changed, mangledFields(node, className));
  return Object.keys(changed).length === 0 ? value : { ...node, ...changed };
}

/** The fields of a node that are names, where they are private. */
function mangledFields(node: AnyNode, className: string): Record<string, unknown> {
  const owner = className.replace(/^_+/, "");
  if (owner === "") return {};
  const mangle = (name: string): string => (isPrivate(name) ? `_${owner}${name}` : name);
  const changed: Record<string, unknown> = {};
  for (const field of nameFields(node)) {
    const name = node[field];
    if (typeof name === "string") {
      if (isPrivate(name)) changed[field] = mangle(name);
    } else if (Array.isArray(name)) {
      if (name.some(isPrivate)) changed[field] = name.map(mangle);
    } else if (typeof name === "object" && name !== null) {
      const { text } = name as ast.FunctionDef["name"];
      if (isPrivate(text)) changed[field] = { ...name, text: mangle(text) };
    }
  }
  return changed;
}

function nameFields(node: AnyNode): readonly string[] {
  switch (node.kind) {
    case "Attribute":
      return ["attr"];
    case "Name":
      return ["id"];
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "ExceptHandler":
    case "MatchAs":
    case "MatchStar":
      return ["name"];
    case "MatchMapping":
      return ["rest"];
    case "Global":
    case "Nonlocal":
      return ["names"];
    default:
      // a parameter; a keyword, which is no node with an annotation, keeps its name
      return "annotation" in node && "arg" in node ? ["arg"] : [];
  }
}
