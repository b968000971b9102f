/** What a condition says about variables: `if x is not None:`, `if isinstance(x, str):`, `if x:`. */
import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../scopes.ts";
import { isSubclass, type ClassInfo } from "../types/declarations.ts";
import { ANY_INT } from "../types/interval.ts";
import { filterMembers, join, joinAll } from "../types/join.ts";
import { ANY, intOrBool, members, NEVER, type Type } from "../types/type.ts";
import { classInstance } from "./annotations.ts";
import type { InferContext } from "./context.ts";

export type Narrowings = Map<Binding, Type>;

/** What is known where `test` came out as `outcome`, on top of what was known before. */
export function narrow(ctx: InferContext, test: ast.Expression, outcome: boolean): Narrowings {
  const result: Narrowings = new Map(ctx.narrowed);
  collect(ctx, test, outcome, result);
  return result;
}

function collect(
  ctx: InferContext,
  test: ast.Expression,
  outcome: boolean,
  result: Narrowings,
): void {
  switch (test.kind) {
    case "UnaryOp":
      if (test.op === "Not") collect(ctx, test.operand, !outcome, result);
      return;
    case "BoolOp":
      // both hold after `a and b`; neither after `a or b` failed
      if ((test.op === "And") === outcome)
        test.values.forEach((v) => collect(ctx, v, outcome, result));
      return;
    case "Name":
    case "NamedExpr": {
      const name = test.kind === "Name" ? test : test.target;
      if (outcome) restrict(ctx, name, result, (type) => type.kind !== "none");
      return;
    }
    case "Compare": {
      const [op] = test.ops;
      const [right] = test.comparators;
      if (test.ops.length !== 1 || op === undefined || right === undefined) return;
      if (right.kind !== "Constant" || right.value.type !== "None") return;
      const name = test.left.kind === "NamedExpr" ? test.left.target : test.left;
      if (name.kind !== "Name") return;
      const isNone = (op === "Is" || op === "Eq") === outcome;
      if (op === "Is" || op === "IsNot" || op === "Eq" || op === "NotEq") {
        restrict(ctx, name, result, (type) => (type.kind === "none") === isNone);
      }
      return;
    }
    case "Call":
      if (
        test.func.kind === "Name" &&
        test.func.id === "isinstance" &&
        test.args[0]?.kind === "Name"
      ) {
        isinstance(ctx, test.args[0], test.args[1], outcome, result);
      }
      return;
    default:
  }
}

function restrict(
  ctx: InferContext,
  name: ast.Name,
  result: Narrowings,
  keep: (type: Type) => boolean,
): void {
  const binding = ctx.scopes.bindingOf.get(name);
  if (binding === undefined || isShared(binding)) return;
  const type = result.get(binding) ?? ctx.cellOf(binding).type;
  if (type.kind === "any") return;
  const kept = filterMembers(type, keep);
  if (kept !== NEVER) result.set(binding, kept);
}

/** Another function may assign it between the test and the use. */
function isShared(binding: Binding): boolean {
  return binding.assignedFromInside;
}

function isinstance(
  ctx: InferContext,
  name: ast.Name,
  classes: ast.Expression | undefined,
  outcome: boolean,
  result: Narrowings,
): void {
  const binding = ctx.scopes.bindingOf.get(name);
  if (binding === undefined || isShared(binding) || classes === undefined) return;
  const wanted = alternatives(classes).map((c) => {
    const type = ctx.typeOf.get(c);
    return type?.kind === "class" ? type.cls : null;
  });
  if (wanted.some((cls) => cls === null)) return;
  const isOne = (type: Type): boolean =>
    wanted.some((cls) => {
      if (cls === null) return false;
      switch (type.kind) {
        case "instance":
          return isSubclass(type.cls, cls);
        case "bool":
          return cls.name === "bool" || cls.name === "int";
        case "int":
        case "float":
        case "str":
        case "tuple":
          return cls.name === type.kind;
        default:
          return false;
      }
    });
  const type = result.get(binding) ?? ctx.cellOf(binding).type;
  if (type.kind === "any" && outcome && wanted.length === 1) {
    const narrowed = classInstance(wanted[0]!, []);
    if (narrowed.kind === "int") result.set(binding, intOrBool(ANY_INT));
    else if (narrowed.kind !== "instance" || narrowed.args.length === 0)
      result.set(binding, narrowed);
    return;
  }
  const kept = filterMembers(type, (member) => isOne(member) === outcome);
  const below = outcome
    ? joinAll(members(type).map((member) => subclassOf(member, wanted)))
    : NEVER;
  if (members(kept).length > 0 || members(below).length > 0) result.set(binding, join(kept, below));
  // nothing of that class was seen to flow here, and yet here it is
  else if (outcome && type.kind !== "never")
    result.set(binding, wanted.length === 1 ? plainInstance(wanted[0]!) : ANY);
}

/** `(int, str)`, `int | str`. */
export function alternatives(classes: ast.Expression): ast.Expression[] {
  if (classes.kind === "Tuple") return classes.elts.flatMap(alternatives);
  return classes.kind === "BinOp" && classes.op === "BitOr"
    ? [...alternatives(classes.left), ...alternatives(classes.right)]
    : [classes];
}

/** What is declared to be of a base class may be of the class that was asked for. */
function subclassOf(type: Type, wanted: readonly (ClassInfo | null)[]): Type {
  if (type.kind !== "instance") return NEVER;
  return joinAll(
    wanted.map((cls) =>
      cls !== null && cls !== type.cls && isSubclass(cls, type.cls) ? plainInstance(cls) : NEVER,
    ),
  );
}

/** An instance of a class, any of a class with parameters. */
function plainInstance(cls: ClassInfo): Type {
  const instance = classInstance(cls, []);
  if (instance.kind === "int") return intOrBool(ANY_INT);
  return instance.kind === "instance" && instance.args.length > 0 ? ANY : instance;
}
