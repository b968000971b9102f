/** What `super()` is. */
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import { call, id, type TsExpression } from "../factory.ts";

/** `super`, or where classes have several bases `superOf(Duck, this)`. */
export function superReceiver(ctx: TransformContext): TsExpression {
  const cls = ctx.currentClass;
  const self = receiverOfDecorated(ctx);
  if (cls !== null && self !== null)
    return call(ctx.language("superOf"), id(ctx.className(cls)), id(self));
  return cls !== null && ctx.analysis.cooperative.has(cls.node)
    ? call(ctx.language("superOf"), id(ctx.className(cls)), typescript.factory.createThis())
    : (typescript.factory.createSuper() as unknown as TsExpression);
}

/** The `self` of a method under decorators, which is a function expression: JavaScript has no `super` there. */
function receiverOfDecorated(ctx: TransformContext): string | null {
  const fn = ctx.currentFunction;
  const [self] = fn?.parameters ?? [];
  if (fn == null || fn.owner === null || fn.decorated === null || self === undefined) return null;
  const binding = ctx.analysis.scopes.scopeOf.get(fn.node)?.bindings.get(self.name);
  return binding === undefined ? null : ctx.names.of(binding);
}
