/** Which overload of a library function a call calls. */
import type * as ast from "../../ast/nodes.ts";
import type { FunctionInfo, Member, Parameter } from "../types/declarations.ts";
import { ANY, members, type Type } from "../types/type.ts";
import { bindCall, type BoundCall } from "./binding.ts";
import type { InferContext } from "./context.ts";
import { fits } from "./fits.ts";

/**
 * The first overload that takes the arguments, else the first that takes so many of them. Of what is not
 * known `round(x: int) -> int` says nothing, where `round(x: object) -> Any` is there as well.
 */
export function chooseOverload(
  ctx: InferContext,
  node: ast.Call,
  fn: FunctionInfo,
  skip: number,
): { overload: FunctionInfo; bound: BoundCall } {
  const overloads = overloadsOfFunction(fn);
  const candidates = overloads.map((overload) => ({
    overload,
    bound: bindCall(overload, node, skip),
  }));
  const fitting = candidates.filter(
    ({ overload, bound }) =>
      bound.problem === null &&
      takesUnpacked(overload, node, bound) &&
      argumentsFit(ctx, bound, overloads.length > 1),
  );
  const sure = fitting.find(({ bound }) => !assumesTypes(ctx, bound));
  return (
    sure ?? fitting[0] ?? candidates.find(({ bound }) => bound.problem === null) ?? candidates[0]!
  );
}

function overloadsOfFunction(fn: FunctionInfo): readonly FunctionInfo[] {
  const table: ReadonlyMap<string, Member> =
    fn.owner === null ? fn.module.members : fn.owner.members;
  const member = table.get(fn.name);
  return member?.kind === "function" && member.overloads.includes(fn) ? member.overloads : [fn];
}

/** `dict(**values)`, `dict(x, **values)`: unpacked arguments hide what does not fit from `bindCall`. */
function takesUnpacked(fn: FunctionInfo, node: ast.Call, bound: BoundCall): boolean {
  const taken = (argument: ast.Expression): boolean =>
    bound.arguments.some((one) => one.argument === argument);
  const isGiven = (parameter: Parameter): boolean =>
    parameter.kind !== "positional-only" ||
    parameter.defaultValue !== null ||
    bound.arguments.some((one) => one.parameter === parameter);
  return (
    node.args.every((one) => one.kind === "Starred" || taken(one)) &&
    node.keywords.every((keyword) => taken(keyword.value)) &&
    fn.parameters.slice(bound.skip).every(isGiven)
  );
}

function argumentsFit(ctx: InferContext, bound: BoundCall, isChoice: boolean): boolean {
  return bound.arguments.every(({ parameter, argument, spread }) => {
    if (spread || parameter.declared === null) return true;
    // abs(x) of an int or a float: the overload for floats would make a float of the int
    if (
      isChoice &&
      parameter.declared.kind === "float" &&
      mixesNumbers(ctx.typeOf.get(argument) ?? ANY)
    )
      return false;
    return fits(ctx, ctx.typeOf.get(argument) ?? ANY, parameter.declared);
  });
}

/** Whether an overload takes an argument of unknown type for something in particular. */
function assumesTypes(ctx: InferContext, bound: BoundCall): boolean {
  return bound.arguments.some(({ parameter, argument, spread }) => {
    const declared = parameter.declared?.kind ?? "any";
    if (spread || declared === "any" || declared === "typevar") return false;
    return (ctx.typeOf.get(argument) ?? ANY).kind === "any";
  });
}

function mixesNumbers(type: Type): boolean {
  const kinds = members(type).map((m) => m.kind);
  return kinds.includes("float") && (kinds.includes("int") || kinds.includes("bool"));
}
