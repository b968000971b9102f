/** Calls of classes: `new Point(1, 2)`. */
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import { mentionsTypeVar } from "../../analyze/infer/generics.ts";
import type { Cell } from "../../analyze/types/cell.ts";
import { ancestry, type ClassInfo, type FunctionInfo } from "../../analyze/types/declarations.ts";
import { sameType } from "../../analyze/types/join.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { enumValue } from "../classes/enum.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import { cast, create, id, object, type TsExpression, type TsType } from "../factory.ts";
import { qualname } from "../qualname.ts";
import { isSmallInt } from "../representation.ts";
import { typeNode } from "../typeNodes.ts";
import { boundArguments, needsBinding, translateArguments, untypedArguments } from "./arguments.ts";
import { CALLABLE_TYPES } from "./callableTypes.ts";
import { createdClass } from "./createdClass.ts";
import { fittingType } from "./fittingType.ts";
import { rejected, rejectedCall } from "./rejected.ts";

/** Calls a class; arguments without a place raise TypeError. */
export function construct(ctx: TransformContext, node: ast.Call, cls: ClassInfo): TsExpression {
  const init =
    cls.kind === "enum" ? undefined : (lookup(cls, "__init__") ?? lookup(cls, "__new__"))?.member;
  const fn =
    init?.kind === "function"
      ? (ctx.analysis.calleeOf.get(node) ?? fittingOverload(init.overloads, node))
      : null;
  if (cls.module.name === "builtins" && cls.name === "complex")
    ctx.report("unsupported-expression", node, "a complex number");
  const callee = createdClass(ctx, node.func);
  let args: TsExpression[];
  if (fn !== null) {
    const bound = bindCall(fn, node, 1, qualname(ctx, fn));
    if (bound.problem !== null) return rejected(ctx, node, fn, bound.problem);
    args = needsBinding(fn, bound)
      ? boundArguments(ctx, node, callee)
      : translateArguments(ctx, fn, bound);
  } else {
    if (takesNoArguments(cls) && givesArguments(node)) {
      ctx.report("wrong-arguments", node, `${cls.name}() takes no arguments`);
      return rejectedCall(ctx, node, `${cls.name}() takes no arguments`);
    }
    args = fieldArguments(ctx, node, cls, callee);
  }
  if (cls.module.library && CALLABLE_TYPES.has(cls.name)) {
    const items = node.args.length + node.keywords.length === 0 ? itemTypes(ctx, node) : undefined;
    return typescript.factory.createCallExpression(callee, items, args);
  }
  if (cls.kind === "enum") {
    const [value] = node.args;
    const wrong = value === undefined ? null : fittingType(ctx, ctx.typeOf(value), enumValue(cls));
    // Colour(7), where no member has that value: ValueError
    return create(callee, ...args.map((arg) => (wrong === null ? arg : cast(arg, wrong))));
  }
  const generic =
    cls.module.library &&
    (node.args.length === 0 ||
      !givesItems(fn, node) ||
      (cls.name === "defaultdict" && node.args.length === 1));
  return typescript.factory.createNewExpression(
    callee,
    generic ? itemTypes(ctx, node) : cls.module.library ? widerTypes(ctx, node, fn) : undefined,
    args,
  );
}

/** A class that has its constructor from `object`. */
function takesNoArguments(cls: ClassInfo): boolean {
  return [...ancestry(cls)].every(
    (c) => c.kind === "plain" && !c.module.library && !c.unknownBase && !c.members.has("__new__"),
  );
}

function givesArguments(node: ast.Call): boolean {
  return node.args.some((a) => a.kind !== "Starred") || node.keywords.some((k) => k.arg !== null);
}

/** The type arguments of a new container, whose items come later. */
function itemTypes(ctx: TransformContext, node: ast.Call): TsType[] | undefined {
  const type = ctx.typeOf(node);
  if (type.kind !== "instance" || type.cls.typeParams.length === 0) return undefined;
  const isKnown = (cell: Cell): boolean => cell.type.kind !== "never" && cell.type.kind !== "any";
  // new defaultdict<string, number[]>(list): `list` does not tell of what
  const known =
    type.cls.name === "defaultdict" ? type.args.some(isKnown) : type.args.every(isKnown);
  return known ? type.args.map((cell) => typeNode(ctx, cell.type, "item")) : undefined;
}

/** Whether the arguments tell TypeScript the type arguments of the class: `ContextVar("user")` does not. */
function givesItems(fn: FunctionInfo | null, node: ast.Call): boolean {
  return (
    fn === null ||
    bindCall(fn, node, 1).arguments.some(
      ({ parameter: { declared } }) => declared !== null && mentionsTypeVar(declared),
    )
  );
}

/** `ContextVar("depth", default=None)`, which later holds numbers: TypeScript would take it for null for ever. */
function widerTypes(
  ctx: TransformContext,
  node: ast.Call,
  fn: FunctionInfo | null,
): TsType[] | undefined {
  const type = ctx.typeOf(node);
  if (fn === null || type.kind !== "instance") return undefined;
  const isWider = bindCall(fn, node, 1).arguments.some(({ parameter: { declared }, argument }) => {
    if (declared?.kind !== "typevar") return false;
    const held = type.args[type.cls.typeParams.indexOf(declared.name)];
    return held !== undefined && !isAllOf(held.type, ctx.typeOf(argument));
  });
  return isWider ? type.args.map((cell) => typeNode(ctx, cell.type, "item")) : undefined;
}

/** Whether a value of the second type tells TypeScript of all that the first one holds. */
function isAllOf(held: Type, given: Type): boolean {
  return members(held).every((wanted) =>
    members(given).some((type) =>
      wanted.kind === "int" && type.kind === "int"
        ? isSmallInt(wanted) || !isSmallInt(type)
        : wanted.kind === type.kind && (wanted.kind === "float" || sameType(wanted, type)),
    ),
  );
}

/** The overload that takes that many arguments, where types did not decide. */
function fittingOverload(overloads: readonly FunctionInfo[], node: ast.Call): FunctionInfo {
  return (
    overloads.find((overload) => bindCall(overload, node, 1).problem === null) ?? overloads[0]!
  );
}

/** A dataclass takes its fields in order; keywords are put in their places, keyword-only ones in an object. */
function fieldArguments(
  ctx: TransformContext,
  node: ast.Call,
  cls: ClassInfo,
  target: TsExpression,
): TsExpression[] {
  const hasFields = cls.kind === "dataclass" || cls.kind === "namedtuple";
  const positional = hasFields ? ctx.fieldsOf(cls) : [];
  const fields = hasFields ? [...positional, ...ctx.namedFieldsOf(cls)] : [];
  if (fields.length === 0) return untypedArguments(ctx, node);
  const isSimple =
    node.args.every((argument) => argument.kind !== "Starred") &&
    node.keywords.every((k) => fields.includes(k.arg ?? "**"));
  const given = [
    ...node.args.map((_, i) => i),
    ...node.keywords.map((k) => fields.indexOf(k.arg ?? "")),
  ];
  const isMissing = fields.some((name, i) => isRequired(cls, name) && !given.includes(i));
  if (
    !isSimple ||
    isMissing ||
    new Set(given).size < given.length ||
    node.args.length > positional.length
  )
    return boundArguments(ctx, node, target);
  const args: (TsExpression | null)[] = node.args.map((argument) => toUniversal(ctx, argument));
  const named: [string, TsExpression][] = [];
  for (const keyword of node.keywords) {
    const name = keyword.arg ?? "";
    const index = positional.indexOf(name);
    const value = toUniversal(ctx, keyword.value);
    if (index === -1) named.push([ctx.names.property(name), value]);
    else {
      while (args.length <= index) args.push(null);
      args[index] = value;
    }
  }
  if (named.length > 0) {
    while (args.length < positional.length) args.push(null);
    args.push(object(named));
  }
  return args.map((argument) => argument ?? id("undefined"));
}

/** A field without a default. */
function isRequired(cls: ClassInfo, name: string): boolean {
  for (const { node } of ancestry(cls)) {
    const field = node.body.find(
      (s) => s.kind === "AnnAssign" && s.target.kind === "Name" && s.target.id === name,
    );
    if (field?.kind !== "AnnAssign") continue;
    const { value } = field;
    if (value?.kind !== "Call" || lastName(value.func) !== "field") return value === null;
    return !value.keywords.some(({ arg }) => arg === "default" || arg === "default_factory");
  }
  return false;
}
