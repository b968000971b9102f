/** Functions that block, which are passed where nobody waits for them. */
import type * as ast from "../ast/nodes.ts";
import { isDrivingMethod } from "../analyze/driving.ts";
import { findMethod } from "../analyze/infer/protocols.ts";
import type { FunctionInfo } from "../analyze/types/declarations.ts";
import { ANY, members, type Type } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import { EAGER_NAMES } from "./calls/eager.ts";
import type { TransformContext } from "./context.ts";

/** What blocks and is not the module's own, passed to what calls it: nobody there waits for a promise. */
export function reportBlockingArguments(ctx: TransformContext, tree: ast.Module): void {
  const { calleeOf, colours } = ctx.analysis;
  const own = ctx.analysis.interface;
  visitNodes(tree, (node) => {
    if (node.kind !== "Call" || calleeOf.get(node)?.module === own) return;
    for (const argument of [...node.args, ...node.keywords.map((keyword) => keyword.value)]) {
      for (const type of members(ctx.typeOf(argument))) {
        const fn = type.kind === "function" ? type.fn : callMethod(type);
        if (fn === null || (type.kind === "function" && fn.module === own)) continue;
        const mayCall = type.kind === "function" && !isDrivingMethod(fn);
        if (!mayCall && !takesFunctions(calleeOf.get(node))) continue;
        const waits = colours.asyncFunctions.has(fn) || (colours.eager && mayStartTasks(fn));
        if (isDrivingMethod(fn) || waits)
          ctx.report(
            "blocking-here",
            argument,
            `${fn.name}(), which is passed to a function that calls it`,
          );
      }
    }
  });
}

/** `map(asyncio.create_task, coroutines)` under an eager task factory. */
function mayStartTasks({ module, name }: FunctionInfo): boolean {
  return module.library && module.name === "asyncio" && EAGER_NAMES.has(name);
}

/** `partial(coro.send, None)`, but not `queue.append(coro.send)`. */
function takesFunctions(callee: FunctionInfo | undefined): boolean {
  const parameters = callee?.parameters ?? [];
  return parameters.some(({ declared }) =>
    members(declared ?? ANY).some(({ kind }) => kind === "callable"),
  );
}

/** What calling an object calls. */
function callMethod(type: Type): FunctionInfo | null {
  return type.kind === "instance" ? findMethod(type.cls, "__call__") : null;
}
