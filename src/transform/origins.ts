/** Which piece of Python a node of TypeScript comes from: what a traceback marks where the node raises. */
import type { ts } from "ts-morph";
import type * as ast from "../ast/nodes.ts";
import { typescript } from "../typescript.ts";

export type Origin = ast.Expression | ast.Statement;

const origins = new WeakMap<ts.Node, Origin>();

/** Notes the origin of a node, unless a smaller piece of Python is known to be. */
export function noteOrigin<T extends ts.Node>(node: T, origin: Origin): T {
  if (!origins.has(node)) origins.set(node, origin);
  return node;
}

/** `await f()` of an `async def f`: what f raises passes through the `await`, not through the call. */
export function runsInside<T extends ts.Node>(node: T, origin: ast.Await): T {
  origins.set(node, origin);
  return node;
}

/** Where a node comes from; undefined for what was written around others. */
export function originOf(node: ts.Node): Origin | undefined {
  return origins.get(node) ?? origins.get(typescript.getOriginalNode(node));
}
