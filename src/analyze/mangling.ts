/**
 * Private names: `self.__balance` in class Account is `_Account__balance` (`_Py_Mangle` in
 * Python/compile.c).
 *
 * The plain name reads better, so names are mangled only in programs that can tell the difference: two
 * classes use the same private name, or the mangled name or an object's `__dict__` is asked for.
 */
import type * as ast from "../ast/nodes.ts";
import { visitNodes } from "./visit.ts";

export function mangled(tree: ast.Module): ast.Module {
  return tellsTheDifference(tree) ? (rewrite(tree, null) as ast.Module) : tree;
}

function isPrivate(name: string): boolean {
  return name.startsWith("__") && !name.endsWith("__");
}

function tellsTheDifference(tree: ast.Module): boolean {
  const owners = new Map<string, string>();
  let asks = false;
  let shared = false;
  visitNodes(tree, (node) => {
    if (
      node.kind === "Attribute" &&
      (node.attr === "__dict__" || /^_[A-Za-z]\w*?__\w*[^_]_?$/.test(node.attr))
    )
      asks = true;
    if (node.kind === "Name" && (node.id === "vars" || node.id === "dir")) asks = true;
    if (node.kind !== "ClassDef") return;
    visitNodes(node, (inner) => {
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
  const mangle = (name: string): string => `_${className!.replace(/^_+/, "")}${name}`;
  if (className !== null) {
    if (node.kind === "Attribute" && isPrivate(node["attr"] as string))
      changed["attr"] = mangle(node["attr"] as string);
    if (node.kind === "Name" && isPrivate(node["id"] as string))
      changed["id"] = mangle(node["id"] as string);
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") {
      const name = node["name"] as ast.FunctionDef["name"];
      if (isPrivate(name.text)) changed["name"] = { ...name, text: mangle(name.text) };
    }
  }
  return Object.keys(changed).length === 0 ? value : { ...node, ...changed };
}
