/** What the translation of single nodes has to know of the whole module. */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "../analyze/program.ts";
import { isPlainAsyncLoop } from "../analyze/asyncLoops.ts";
import { mixedEnum, realBases } from "../analyze/cooperation.ts";
import { directTargets } from "../analyze/directTargets.ts";
import { isRegister } from "../analyze/dispatch.ts";
import { isErasedDecorator } from "../analyze/erasedDecorators.ts";
import { findAwaitedCalls } from "../analyze/laziness.ts";
import { allArgs } from "../analyze/scopes.ts";
import { isTypeAlias, type AliasAssignment } from "../analyze/typeAliases.ts";
import type { FunctionInfo } from "../analyze/types/declarations.ts";
import { ANY, members } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import { findAnnotationsRead, isEvaluated } from "./functionAnnotations.ts";
import { pythonDocstring } from "./statements/docstring.ts";
import { classesTravel } from "./travellingClasses.ts";
import { findUnseenReads } from "./unseenReads.ts";

/** Found in one walk over the module, and by those who look for one thing each. */
export function collectFacts(tree: ast.Module, analysis: Analysis) {
  const awaitedOnTheSpot = findAwaitedCalls(tree);
  const lazilyCalled = new Set<FunctionInfo>();
  const spreadNames = new Set<ast.Name>();
  const discarded = new Set<ast.Call>();
  const annotationNames = new Set<ast.Name>();
  const functionAttributes: string[] = [];
  const annotationsRead = findAnnotationsRead(tree, analysis);
  const attributesOfInstances = new Set<string>();
  const attributesRead = new Set<string>();
  const typeAliases = new Set<AliasAssignment>();
  const plainAsyncLoops = new Set<ast.Expression>();
  const methodNames = new Set(
    [...analysis.classOf.values()].flatMap((cls) => [...cls.members.keys()]),
  );
  const isErased = (d: ast.Expression): boolean => isErasedDecorator(analysis.typeOf, d);
  const annotation = (node: ast.Expression | null): void => {
    if (node === null) return;
    visitNodes(node, (inner) => {
      if (inner.kind === "Name") annotationNames.add(inner);
    });
  };
  visitNodes(tree, (node) => {
    switch (node.kind) {
      case "Call": {
        const callee = analysis.calleeOf.get(node);
        if (callee?.name === "cast" && callee.module.name === "typing")
          annotation(node.args[0] ?? null);
        if (callee?.isAsync === true && !awaitedOnTheSpot.has(node)) lazilyCalled.add(callee);
        return;
      }
      case "Attribute":
        attributesRead.add(node.attr);
        if (analysis.typeOf.get(node.value)?.kind !== "class") attributesOfInstances.add(node.attr);
        return;
      case "ClassDef": {
        const real = mixedEnum(node) === null ? realBases(node) : [];
        for (const base of node.bases) {
          const head = base.kind === "Subscript" ? base.value : base;
          if (!real.includes(head) || lastName(head) === "NamedTuple") annotation(base);
          else if (base.kind === "Subscript") annotation(base.slice);
        }
        node.decoratorList.filter(isErased).forEach(annotation);
        return;
      }
      case "AsyncFor":
        if (isPlainAsyncLoop(analysis, node)) plainAsyncLoops.add(node.iter);
        return;
      case "Expr":
        if (node.value.kind === "Call") discarded.add(node.value);
        return;
      case "Starred":
        if (node.value.kind === "Name") spreadNames.add(node.value);
        return;
      case "Assign":
        if (isTypeAlias(analysis, node)) typeAliases.add(node);
        functionAttributes.push(...node.targets.flatMap((t) => functionAttribute(analysis, t)));
        return;
      case "AnnAssign":
        annotation(node.annotation);
        if (isTypeAlias(analysis, node)) typeAliases.add(node);
        return;
      case "FunctionDef":
      case "AsyncFunctionDef":
        node.decoratorList.filter(isErased).forEach(annotation);
        if (annotationsRead(analysis.functionOf.get(node)!)) {
          for (const read of [...allArgs(node.args).map((arg) => arg.annotation), node.returns])
            if (read !== null && !isEvaluated(analysis, read)) annotation(read);
          return;
        }
        for (const [i, arg] of allArgs(node.args).entries()) {
          // @area.register reads the class there
          const isRead = i === 0 && node.decoratorList.some((d) => isRegister(analysis.scopes, d));
          if (!isRead) annotation(arg.annotation);
        }
        annotation(node.returns);
        return;
      default:
    }
  });
  typeAliases.forEach(({ value }) => annotation(value));
  // backwards: an alias stands below those that it is made of
  for (const alias of [...typeAliases].reverse()) {
    if (!isUsedAtRunTime(analysis, alias, annotationNames)) continue;
    typeAliases.delete(alias);
    visitNodes(alias.value!, (inner) => {
      if (inner.kind === "Name") annotationNames.delete(inner);
    });
  }
  const dataAttributes = new Set(
    [...analysis.classOf.values()]
      .flatMap((cls) => [...cls.attributes.keys()])
      .concat(functionAttributes)
      .filter((name) => !methodNames.has(name)),
  );
  return {
    readsDocstrings: attributesRead.has("__doc__"),
    readsDefaults: attributesRead.has("__defaults__") || attributesRead.has("__kwdefaults__"),
    annotationsRead,
    moduleDocstring: pythonDocstring(tree.body),
    discarded,
    classesTravel: classesTravel(tree, analysis),
    dataAttributes,
    unseenReads: findUnseenReads(tree, analysis),
    awaitedOnTheSpot,
    lazilyCalled,
    spreadNames,
    directTargets: directTargets(tree),
    annotationNames,
    attributesOfInstances,
    methodNames,
    plainAsyncLoops,
    typeAliases,
    setsExceptionHandler: attributesOfInstances.has("set_exception_handler"),
  };
}

/** Whether something else than annotations reads an alias. */
function isUsedAtRunTime(
  analysis: Analysis,
  alias: AliasAssignment,
  annotationNames: ReadonlySet<ast.Name>,
): boolean {
  const target = alias.kind === "Assign" ? alias.targets[0]! : alias.target;
  const binding = analysis.scopes.bindingOf.get(target as ast.Name);
  return binding?.references.some(({ node }) => !annotationNames.has(node)) === true;
}

/** `wrapper.calls = 0`. */
function functionAttribute(analysis: Analysis, target: ast.Expression): string[] {
  if (target.kind !== "Attribute") return [];
  const all = members(analysis.typeOf.get(target.value) ?? ANY);
  return all.some((m) => m.kind === "function" || m.kind === "callable") ? [target.attr] : [];
}
