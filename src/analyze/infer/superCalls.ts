/** `super()`, and what is made through it. */
import type * as ast from "../../ast/nodes.ts";
import { joinAll } from "../types/join.ts";
import { ANY, members, type Type } from "../types/type.ts";
import { instanceAt, type InferContext } from "./context.ts";

/** `super()`, where it is not a name of the program. */
export function isSuper(ctx: Pick<InferContext, "scopes">, node: ast.Expression): boolean {
  return (
    node.kind === "Call" &&
    node.func.kind === "Name" &&
    node.func.id === "super" &&
    !ctx.scopes.bindingOf.has(node.func)
  );
}

/** `super().__init__()`, which looks at the bases alone. */
export function isSuperMethod(ctx: InferContext, { func }: ast.Call): boolean {
  return func.kind === "Attribute" && isSuper(ctx, func.value);
}

/** What `super()` gives: an instance of the next class. */
export function superType(ctx: InferContext, node: ast.Call): Type {
  const bases = ctx.currentClass?.bases ?? [];
  const [base] = bases;
  if (
    base === undefined ||
    bases.length > 1 ||
    node.args.length > 0 ||
    ctx.inSeveralBases(ctx.currentClass!)
  )
    return ANY;
  const self = instanceAt(ctx, node, base.cls, ...base.args);
  return ctx.current?.binding === "class" ? { kind: "class", cls: base.cls } : self;
}

/** `super().__new__(cls)`, `object.__new__(cls)`: an instance of what the class is. */
export function newInstance(ctx: InferContext, node: ast.Call): Type | null {
  const { func } = node;
  const [cls] = node.args;
  if (func.kind !== "Attribute" || func.attr !== "__new__" || cls === undefined) return null;
  const isObject = func.value.kind === "Name" && func.value.id === "object";
  if (!isObject && !isSuper(ctx, func.value)) return null;
  return joinAll(
    members(ctx.typeOf.get(cls) ?? ANY).map((type) =>
      type.kind === "class" ? instanceAt(ctx, node, type.cls) : ANY,
    ),
  );
}
