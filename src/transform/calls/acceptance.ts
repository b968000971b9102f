/**
 * Whether a call of something that is not known may have arguments that do not fit. Where every function
 * that could be meant takes them, the call stands as it is; elsewhere the runtime looks at what it calls.
 */
import type * as ast from "../../ast/nodes.ts";
import { bindCall } from "../../analyze/infer/binding.ts";
import type { Analysis } from "../../analyze/program.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { visitNodes } from "../../analyze/visit.ts";
import type { TransformContext } from "../context.ts";

/** A function as a value; `skip`: parameters that have their arguments already. */
interface Candidate {
  readonly fn: FunctionInfo;
  readonly skip: number;
}

/** Whether one of the functions that the callee may be raises TypeError for the arguments. */
export function mayReject(ctx: TransformContext, node: ast.Call, callee: Type): boolean {
  return candidates(ctx, node, callee).some(
    ({ fn, skip }) => bindCall(fn, node, skip).problem !== null,
  );
}

function candidates(ctx: TransformContext, node: ast.Call, callee: Type): readonly Candidate[] {
  const known = members(callee).flatMap((m) =>
    m.kind === "function" && !m.fn.module.library && m.wrapped === undefined
      ? [{ fn: m.fn, skip: skipped(m.fn, m.self !== null) }]
      : [],
  );
  const isUnknown = members(callee).every((m) => m.kind === "any");
  if (!isUnknown) return known;
  const { func } = node;
  if (func.kind !== "Attribute") return travelling(ctx.analysis);
  return [
    ...methodsNamed(ctx.analysis, func.attr),
    ...(ctx.holdsValues(func.attr) ? travelling(ctx.analysis) : []),
  ];
}

function skipped(fn: FunctionInfo, isBound: boolean): number {
  return isBound && fn.binding !== "static" ? 1 : 0;
}

function methodsNamed(analysis: Analysis, name: string): readonly Candidate[] {
  return withSiblings(analysis).flatMap(({ classOf }) =>
    [...classOf.values()].flatMap((cls) => {
      const member = cls.members.get(name);
      const fn = member?.kind === "function" ? member.overloads[0] : undefined;
      return fn === undefined || fn.decorated !== null ? [] : [{ fn, skip: skipped(fn, true) }];
    }),
  );
}

const found = new WeakMap<Analysis, readonly Candidate[]>();

/** The functions that are used otherwise than by calling them. */
function travelling(analysis: Analysis): readonly Candidate[] {
  let all = found.get(analysis);
  if (all === undefined) {
    all = withSiblings(analysis).flatMap(usedAsValues);
    found.set(analysis, all);
  }
  return all;
}

function usedAsValues(analysis: Analysis): Candidate[] {
  const callees = new Set<unknown>();
  const values: Candidate[] = [];
  visitNodes(analysis.module, (node) => {
    if (node.kind === "Call") callees.add(node.func);
    if (node.kind !== "Name" && node.kind !== "Attribute" && node.kind !== "Lambda") return;
    if (callees.has(node)) return;
    for (const m of members(analysis.typeOf.get(node) ?? { kind: "any" }))
      if (m.kind === "function" && !m.fn.module.library && m.wrapped === undefined)
        values.push({ fn: m.fn, skip: skipped(m.fn, m.self !== null) });
  });
  return values;
}

function withSiblings(analysis: Analysis): readonly Analysis[] {
  return [analysis, ...[...analysis.siblings.values()].map((sibling) => sibling.analysis)];
}
