/** Where the arguments of a call go: into parameters, or where inference does not follow them. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { ANY, NEVER, type Type } from "../types/type.ts";
import type { BoundCall } from "./binding.ts";
import type { InferContext } from "./context.ts";
import { believed, escape, escapeWithMethods } from "./escape.ts";
import { iterationType } from "./protocols.ts";

/** The arguments arrive in the parameters of the function that is called. */
export function feedParameters(ctx: InferContext, bound: BoundCall): void {
  const taken = new Map<ast.Expression, number>();
  for (const { parameter, argument, spread } of bound.arguments) {
    const type = ctx.typeOf.get(argument) ?? ANY;
    const position = taken.get(argument) ?? 0;
    taken.set(argument, position + 1);
    if (parameter.cell.isSettled) escapeWithMethods(type);
    if (!spread) flowInto(parameter, type);
    else if (type.kind === "tuple" && parameter.kind !== "variadic")
      flowInto(parameter, type.items[position] ?? NEVER);
    else if (parameter.kind === "keywords") flowInto(parameter, ANY);
    else flowInto(parameter, iterationType(ctx, type) ?? ANY);
  }
}

/** A value of this type is passed; where it is not known the annotation is believed. */
export function flowInto(parameter: FunctionInfo["parameters"][number], type: Type): void {
  parameter.cell.add(type.kind === "any" ? believed(parameter) : type);
}

/** The arguments of a call go where they are not followed. */
export function escapeArguments(ctx: InferContext, node: ast.Call): void {
  for (const argument of node.args) {
    escape(ctx.typeOf.get(argument.kind === "Starred" ? argument.value : argument) ?? ANY);
  }
  for (const keyword of node.keywords) escape(ctx.typeOf.get(keyword.value) ?? ANY);
}
