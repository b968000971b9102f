/** Methods of receivers of which nothing is known: `plugin.run()`. */
import type * as ast from "../../ast/nodes.ts";
import type { Analysis } from "../../analyze/program.ts";
import type { TransformContext } from "../context.ts";
import { call, member, string, type TsExpression } from "../factory.ts";
import { translateExpression } from "../registry.ts";

/** What is called: `plugin.run`, or `getattr(plugin, "run")` where JavaScript would not find it there. */
export function unknownMethod(ctx: TransformContext, func: ast.Attribute): TsExpression {
  const receiver = translateExpression(ctx, func.value);
  // no list or tuple has a `length`, every array has one
  if (
    isBuiltinMethod(ctx, func.attr) ||
    isOfClass(ctx.analysis, func.attr) ||
    ctx.renamedAttributes.has(func.attr) ||
    mayBeOfGenerator(ctx, func.attr) ||
    func.attr === "length"
  )
    return call(ctx.builtin("getattr"), receiver, string(func.attr));
  return member(receiver, ctx.names.property(func.attr));
}

/** Names of methods that lists, strings and the like have: they are no methods of the JavaScript values. */
export function isBuiltinMethod(ctx: TransformContext, name: string): boolean {
  return ["str", "list", "tuple", "int", "float", "dict", "set", "bytes"].some((builtin) => {
    const cls = ctx.analysis.library.builtin(builtin);
    return cls?.kind === "class" && cls.cls.members.has(name);
  });
}

/** `pipeline.send(line)` in a program with generators, which have it in Python alone. */
function mayBeOfGenerator({ analysis, methodNames }: TransformContext, name: string): boolean {
  if (!GENERATOR_METHODS.has(name) || methodNames.has(name)) return false;
  return [...analysis.functionOf.values()].some((fn) => fn.isGenerator && !fn.isAsync);
}

const GENERATOR_METHODS: ReadonlySet<string> = new Set(["close", "send", "throw"]);

/** Static and class methods, which in JavaScript the class has, and not its instances. */
function isOfClass(analysis: Analysis, name: string): boolean {
  const others = [...analysis.siblings.values()].map((sibling) => sibling.analysis);
  return [analysis, ...others].some(({ classOf }) =>
    [...classOf.values()].some((cls) => {
      const found = cls.members.get(name);
      return (
        found?.kind === "function" &&
        found.overloads.some(({ binding }) => binding === "static" || binding === "class")
      );
    }),
  );
}
