/** Functions that a class body binds by assignment, which makes them methods. */
import type * as ast from "../../ast/nodes.ts";
import { type Binding } from "../../analyze/scopes.ts";
import type { ClassInfo } from "../../analyze/types/declarations.ts";
import { calleeName } from "../../analyze/infer/specialCalls.ts";
import { members } from "../../analyze/types/type.ts";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  assignment,
  call,
  expressionStatement,
  member,
  object,
  type TsExpression,
} from "../factory.ts";
import { translateExpression } from "../registry.ts";
import type { ts } from "ts-morph";
import { staticBlock } from "./staticBlock.ts";

const f = typescript.factory;

/** A function of the program, which as an attribute of a class is a method. */
export function isFunctionValue(ctx: TransformContext, value: ast.Expression): boolean {
  if (value.kind === "Lambda" || isPartialMethod(ctx, value)) return true;
  const binding = value.kind === "Name" ? ctx.bindingOf(value) : null;
  if (binding?.scope.node.kind === "ClassDef" && binding.kind === "function") return true;
  const all = members(ctx.typeOf(value));
  return (
    all.length > 0 &&
    all.every(
      (m) =>
        m.kind === "function" &&
        !m.fn.module.library &&
        m.self === null &&
        m.fn.binding !== "static",
    )
  );
}

/** `starred = partialmethod(cell, fill="*")`. */
function isPartialMethod(ctx: TransformContext, value: ast.Expression): value is ast.Call {
  return (
    value.kind === "Call" &&
    calleeName(ctx.typeOf(value.func)) === "functools.partialmethod" &&
    value.args.length > 0
  );
}

export function becomesMethod(ctx: TransformContext, cls: ClassInfo, binding: Binding): boolean {
  return cls.node.body.some(
    (s) =>
      s.kind === "Assign" &&
      s.targets.length === 1 &&
      s.targets[0]!.kind === "Name" &&
      s.targets[0].id === binding.name &&
      isFunctionValue(ctx, s.value),
  );
}

/** `alias = method`, `area = lambda self: ...`. */
export function methodAlias(
  ctx: TransformContext,
  cls: ClassInfo,
  name: string,
  value: ast.Expression,
): ts.ClassElement {
  const prototype = member(f.createThis(), "prototype");
  const methodOf = (node: ast.Expression): TsExpression =>
    node.kind === "Name" && ctx.bindingOf(node)?.scope.node === cls.node
      ? member(prototype, ctx.names.attributeOf(cls, node.id))
      : call(ctx.language("method"), translateExpression(ctx, node));
  let method: TsExpression;
  if (isPartialMethod(ctx, value)) {
    const [filled, ...args] = value.args;
    const keywords = value.keywords.map(
      (k) => [ctx.names.property(k.arg ?? ""), toUniversal(ctx, k.value)] as const,
    );
    if (args.some((a) => a.kind === "Starred") || value.keywords.some((k) => k.arg === null))
      ctx.report("unsupported-expression", value, "partialmethod with unpacked arguments");
    method = call(
      translateExpression(ctx, value.func),
      methodOf(filled!),
      ...args.map((argument) => toUniversal(ctx, argument)),
      ...(keywords.length > 0 ? [object(keywords)] : []),
    );
  } else method = methodOf(value);
  return staticBlock([
    expressionStatement(assignment(member(prototype, ctx.names.attributeOf(cls, name)), method)),
  ]);
}
