/**
 * What coroutines of a program yield to whoever drives them by hand: `yielded = coro.send(None)`.
 *
 * It is what the generators yield on which they wait in the end: methods `__await__`, and generators under
 * `types.coroutine`. Where others may be among them, nothing is known.
 */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { joinAll } from "../types/join.ts";
import { ANY, type Type } from "../types/type.ts";
import { visitNodes } from "../visit.ts";
import type { InferContext } from "./context.ts";
import { marksCoroutine } from "./decorators.ts";

export function yieldedType(ctx: InferContext): Type {
  const generators = generatorsOf(ctx);
  return generators === null ? ANY : joinAll(generators.map((fn) => fn.yields.type));
}

/** All generators on which a coroutine may wait; null if there may be others. */
function generatorsOf(ctx: InferContext): readonly FunctionInfo[] | null {
  const generators: FunctionInfo[] = [];
  const marks = new Set<ast.Expression>();
  let isAll = true;
  for (const fn of ctx.functionOf.values()) {
    isAll &&= !fn.exported;
    if (fn.node.kind !== "FunctionDef") continue;
    const mark = fn.node.decoratorList.find((decorator) => isMark(ctx, decorator));
    if (mark !== undefined) marks.add(mark);
    if (mark === undefined && fn.name !== "__await__") continue;
    if (fn.isGenerator) generators.push(fn);
    else isAll &&= mark === undefined && delegates(fn.node);
  }
  visitNodes(ctx.module.tree, (node) => {
    if (node.kind === "Import") isAll &&= node.names.every(({ name }) => isQuiet(ctx, name));
    if (node.kind === "ImportFrom")
      isAll &&= node.level === 0 && node.module !== null && isQuiet(ctx, node.module);
    // __await__ = __iter__
    if (node.kind === "Name") isAll &&= node.id !== "__await__" || !isAssigned(ctx, node);
    if (node.kind === "Name" || node.kind === "Attribute")
      isAll &&= marks.has(node) || !isMark(ctx, node);
  });
  return isAll ? generators : null;
}

/** `types.coroutine` */
function isMark(ctx: InferContext, node: ast.Expression): boolean {
  const type = ctx.typeOf.get(node);
  return type?.kind === "function" && type.fn.module.library && marksCoroutine(type.fn);
}

/** `return self.connect().__await__()`, and nothing else. */
function delegates(node: ast.FunctionDef): boolean {
  let found = true;
  visitNodes(node, (inner, functions) => {
    if (inner.kind !== "Return" || functions.length > 1) return;
    const { value } = inner;
    const func = value?.kind === "Call" ? value.func : null;
    found &&= func?.kind === "Attribute" && func.attr === "__await__";
  });
  return found;
}

/** A module of the library with nothing that a coroutine waits for. */
function isQuiet(ctx: InferContext, name: string): boolean {
  return ctx.library.module(name) !== null && !/^(asyncio|concurrent)\b/.test(name);
}

function isAssigned({ scopes }: InferContext, name: ast.Name): boolean {
  return scopes.bindingOf.get(name)?.definitions.some(({ node }) => node === name) === true;
}
