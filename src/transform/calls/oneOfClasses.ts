/** Calls of what is one of several classes: `kind(3)`, where `kind` is a Queue or a LifoQueue. */
import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import type { ClassInfo, FunctionInfo } from "../../analyze/types/declarations.ts";
import { joinAll, sameType } from "../../analyze/types/join.ts";
import { members } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import type { TsExpression, TsType } from "../factory.ts";
import { typeNode } from "../typeNodes.ts";
import { createdClass } from "./createdClass.ts";
import { boundArguments, needsBinding, translateArguments, untypedArguments } from "./arguments.ts";

/** `new kind<number>(3)`: keywords find their places at once where all classes have the same parameters. */
export function createOneOf(
  ctx: TransformContext,
  node: ast.Call,
  classes: readonly ClassInfo[],
): TsExpression {
  const callee = createdClass(ctx, node.func);
  const init = commonInit(classes);
  const bound = init === null ? null : bindCall(init, node, 1);
  const args =
    init !== null && bound !== null && bound.problem === null && !needsBinding(init, bound)
      ? translateArguments(ctx, init, bound)
      : node.keywords.length > 0
        ? boundArguments(ctx, node, callee)
        : untypedArguments(ctx, node);
  return typescript.factory.createNewExpression(callee, commonItemTypes(ctx, node), args);
}

/** The `__init__` of library classes that all have the same parameters. */
function commonInit(classes: readonly ClassInfo[]): FunctionInfo | null {
  const inits = classes.map((cls) => {
    const init = cls.module.library ? lookup(cls, "__init__")?.member : undefined;
    return init?.kind === "function" && init.overloads.length === 1 ? init.overloads[0]! : null;
  });
  const [first] = inits;
  if (first === null || first === undefined) return null;
  const text = (fn: FunctionInfo): string =>
    fn.parameters.map((p) => `${p.kind} ${p.name}`).join(", ");
  return inits.every((init) => init !== null && text(init) === text(first)) ? first : null;
}

/** The type arguments of new containers, whose items come later, where the classes agree about them. */
function commonItemTypes(ctx: TransformContext, node: ast.Call): TsType[] | undefined {
  const all = members(ctx.typeOf(node)).map((type) =>
    type.kind === "instance" && type.cls.module.library ? type.args.map((cell) => cell.type) : [],
  );
  const [first] = all;
  if (first === undefined || first.length === 0) return undefined;
  if (all.some((items) => items.length !== first.length)) return undefined;
  const common = first.map((_, i) => joinAll(all.map((items) => items[i]!)));
  // What is known of the items of one class holds for the others.
  const agree = all.every((items) =>
    items.every((item, i) => item.kind === "never" || sameType(item, common[i]!)),
  );
  if (!agree || common.some((item) => item.kind === "never" || item.kind === "any"))
    return undefined;
  return common.map((item) => typeNode(ctx, item, "item"));
}
