/** From an analysed program to the statements of its TypeScript module. */
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "../analyze/program.ts";
import { directTargets } from "../analyze/directTargets.ts";
import { isDrivingMethod } from "../analyze/driving.ts";
import { findMethod } from "../analyze/infer/protocols.ts";
import { findAwaitedCalls } from "../analyze/laziness.ts";
import { classesTravel } from "./travellingClasses.ts";
import { placeVariables } from "../analyze/placement.ts";
import type { FunctionInfo } from "../analyze/types/declarations.ts";
import { ANY, members, type Type } from "../analyze/types/type.ts";
import { mixedEnum, realBases } from "../analyze/cooperation.ts";
import { isRegister } from "../analyze/dispatch.ts";
import { isTypeAlias, type AliasAssignment } from "../analyze/typeAliases.ts";
import { isPlainAsyncLoop } from "../analyze/asyncLoops.ts";
import { findHandling } from "../analyze/handling.ts";
import { findDropped, findLost } from "../analyze/dropping.ts";
import { isErasedDecorator } from "../analyze/erasedDecorators.ts";
import { findHeldIterators } from "../analyze/heldIterators.ts";
import { findStopping } from "../analyze/stopping.ts";
import { findUnassigned } from "../analyze/unassigned.ts";
import { findUnbinding } from "../analyze/unbinding.ts";
import { visitNodes } from "../analyze/visit.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/sourceText.ts";
import type { ts } from "ts-morph";
import { typescript } from "../typescript.ts";
import { findAnnotationsRead, isEvaluated } from "./functionAnnotations.ts";
import { TransformContext } from "./context.ts";
import { earlyImports } from "../analyze/earlyImports.ts";
import { isMainTest } from "../analyze/mainTest.ts";
import { docstringOf, jsDoc, pythonDocstring } from "./statements/docstring.ts";
import { Imports } from "./imports.ts";
import { Names } from "./names.ts";
import { anyType } from "./factory.ts";
import { modulesOfMethods } from "./methodModules.ts";
import { runsOutsideLoops } from "./outsideLoops.ts";
import { SiblingModules, rebindingFunction } from "./siblingModules.ts";
import { reportUnseenRenames } from "./renamedAttributes.ts";
import { translateBlock } from "./registry.ts";
import { BLANK_MARK, commentText, prependBlankLine } from "./trivia.ts";
import { allArgs } from "../analyze/scopes.ts";
import { findUnseenReads } from "./unseenReads.ts";

export interface TransformOptions {
  readonly names: "camel" | "keep";
  /** Modules of the program itself: dotted Python name (with leading dots where relative) to specifier. */
  readonly siblings: ReadonlyMap<string, string>;
  /** By specifier: their variables that change after they have run. */
  readonly changing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Another module of the program imports this one. */
  readonly imported: boolean;
}

export interface Transformed {
  readonly statements: readonly ts.Statement[];
  readonly diagnostics: readonly Diagnostic[];
}

export function transformModule(
  analysis: Analysis,
  source: SourceText,
  options: TransformOptions,
): Transformed {
  const tree = analysis.module;
  const names = new Names(analysis.scopes, options.names);
  const facts = collectFacts(tree, analysis);
  const imports = new Imports(names.all);
  const unassigned = findUnassigned(analysis);
  const unbinding = findUnbinding(analysis.scopes, unassigned);
  const dropped = findDropped(tree);
  const ctx = new TransformContext({
    analysis,
    placements: placeVariables(tree, analysis.scopes, unassigned, new Set(unbinding.values())),
    source,
    names,
    imports,
    siblings: options.siblings,
    imported: options.imported,
    siblingModules: new SiblingModules(tree, options, analysis.scopes),
    unassigned,
    unbinding,
    handling: findHandling(tree, analysis),
    dropped,
    lost: findLost(tree, analysis.scopes, dropped),
    heldIterators: findHeldIterators(tree, analysis, dropped),
    stopping: findStopping(tree, analysis, facts.awaitedOnTheSpot),
    ...facts,
    // what other modules of the program export may be classes
    classesTravel: facts.classesTravel || options.siblings.size > 0,
  });
  reserveNamespaces(ctx, tree);
  if (!options.imported && (analysis.colours.driving.drives || runsOutsideLoops(tree, analysis)))
    imports.sibling("py2ts-async/program", null);
  for (const module of modulesOfMethods(tree, analysis)) imports.load(module);
  const head = headTrivia(tree).length > 0;
  const body = translateBlock(ctx, head ? withoutLeading(tree.body) : tree.body);
  reportBlockingArguments(ctx, tree);
  reportUnseenRenames(ctx);
  for (const [statement, modules] of earlyImports(analysis))
    for (const module of modules) ctx.report("early-import", statement, module);
  const variables = exportedVariables(ctx, tree, options.imported);
  const exported = body.map((statement) => exportDeclaration(statement, variables));
  exported.push(...rebindingFunctions(ctx));
  const header = imports.statements();
  const [first] = exported;
  if (header.length > 0 && first !== undefined) prependBlankLine(first);
  const statements = [...header, ...exported];
  headComment(tree, statements);
  return { statements, diagnostics: ctx.diagnostics };
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

/** What blocks and is not the module's own, passed to what calls it: nobody there waits for a promise. */
function reportBlockingArguments(ctx: TransformContext, tree: ast.Module): void {
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
        if (isDrivingMethod(fn) || colours.asyncFunctions.has(fn))
          ctx.report(
            "blocking-here",
            argument,
            `${fn.name}(), which is passed to a function that calls it`,
          );
      }
    }
  });
}

/** Modules imported whole are known before the first type that names them is written. */
function reserveNamespaces(ctx: TransformContext, tree: ast.Module): void {
  for (const statement of tree.body) {
    if (statement.kind !== "Import") continue;
    for (const alias of statement.names) {
      const local = alias.asname ?? alias.name;
      const binding = ctx.analysis.scopes.lookup(ctx.analysis.scopes.module, local);
      if (binding === null || ctx.siblings.has(alias.name) || binding.references.length === 0)
        continue;
      if (ctx.usedInAnnotationsOnly(binding)) continue;
      if (ctx.analysis.library.module(alias.name) !== null && !local.includes("."))
        ctx.imports.namespace(ctx.names.of(binding), alias.name);
    }
  }
}

/** The comments at the head of the file and the module's docstring stand above the imports. */
function headComment(tree: ast.Module, statements: ts.Statement[]): void {
  const [first] = statements;
  if (first === undefined) return;
  const [opening] = tree.body;
  const comments: ts.SynthesizedComment[] = [];
  const add = (kind: ts.CommentKind, text: string): void => {
    comments.push({ kind, text, hasTrailingNewLine: true, pos: -1, end: -1 });
  };
  for (const trivia of headTrivia(tree)) {
    if (trivia.kind === "Comment" && !isEncoding(trivia))
      add(typescript.SyntaxKind.SingleLineCommentTrivia, commentText(trivia));
  }
  const docstring = docstringOf(tree.body);
  if (docstring !== null) add(typescript.SyntaxKind.MultiLineCommentTrivia, jsDoc(docstring));
  const others = typescript.getSyntheticLeadingComments(first) ?? [];
  typescript.setSyntheticLeadingComments(first, [...comments, ...others]);
  if (comments.length > 0 && opening !== undefined) prependAfter(first, comments.length);
}

function prependAfter(node: ts.Node, index: number): void {
  const comments = [...(typescript.getSyntheticLeadingComments(node) ?? [])];
  comments.splice(index, 0, {
    kind: typescript.SyntaxKind.SingleLineCommentTrivia,
    text: BLANK_MARK,
    hasTrailingNewLine: true,
    pos: -1,
    end: -1,
  });
  typescript.setSyntheticLeadingComments(node, comments);
}

/** What stands before the first statement, where that is a docstring or an import: they leave nothing behind. */
function headTrivia(tree: ast.Module): readonly ast.Trivia[] {
  const [first] = tree.body;
  if (first === undefined) return tree.dangling;
  const leavesNothing =
    first.kind === "Import" || first.kind === "ImportFrom" || docstringOf(tree.body) !== null;
  return leavesNothing ? first.leading : [];
}

/** `# -*- coding: utf-8 -*-` and `#!/usr/bin/env python3` are for Python alone. */
function isEncoding(comment: ast.Comment): boolean {
  return /^#(!|.*coding[:=])/.test(comment.text);
}

/** The variables of a module that is there to be imported; a script's are nobody else's business. */
function exportedVariables(
  ctx: TransformContext,
  tree: ast.Module,
  imported: boolean,
): ReadonlySet<string> {
  const guarded = tree.body.some((s) => s.kind === "If" && isMainTest(s.test));
  const isScript = tree.body.some((s) => s.kind === "Expr" && s.value.kind !== "Constant");
  if (isScript && !guarded && !imported) return new Set();
  return new Set(
    [...ctx.analysis.scopes.module.bindings.values()].map((binding) => ctx.names.of(binding)),
  );
}

/** `shop.lookups = 0` in another module is `shop.rebindLookups(0)`. */
function rebindingFunctions(ctx: TransformContext): ts.Statement[] {
  const f = typescript.factory;
  const variables = [...ctx.analysis.scopes.module.bindings.values()].filter(
    (binding) => binding.assignedElsewhere && binding.kind === "variable",
  );
  return variables.map((variable) => {
    const name = ctx.names.of(variable);
    const assigned = f.createAssignment(f.createIdentifier(name), f.createIdentifier("value"));
    const rebinding = f.createFunctionDeclaration(
      [f.createModifier(typescript.SyntaxKind.ExportKeyword)],
      undefined,
      rebindingFunction(name),
      undefined,
      [f.createParameterDeclaration(undefined, undefined, "value", undefined, anyType())],
      f.createKeywordTypeNode(typescript.SyntaxKind.VoidKeyword),
      f.createBlock([f.createExpressionStatement(assigned)], true),
    );
    prependBlankLine(rebinding);
    return rebinding;
  });
}

/** Functions, classes and constants of a module can be imported from TypeScript. */
function exportDeclaration(statement: ts.Statement, variables: ReadonlySet<string>): ts.Statement {
  const f = typescript.factory;
  const modifier = f.createModifier(typescript.SyntaxKind.ExportKeyword);
  let exported: ts.Statement | null = null;
  if (typescript.isFunctionDeclaration(statement)) {
    exported = f.updateFunctionDeclaration(
      statement,
      [modifier, ...(statement.modifiers ?? [])],
      statement.asteriskToken,
      statement.name,
      statement.typeParameters,
      statement.parameters,
      statement.type,
      statement.body,
    );
  } else if (typescript.isClassDeclaration(statement)) {
    exported = f.updateClassDeclaration(
      statement,
      [modifier],
      statement.name,
      statement.typeParameters,
      statement.heritageClauses,
      statement.members,
    );
  }
  if (
    typescript.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(
      (d) => typescript.isIdentifier(d.name) && variables.has(d.name.text),
    )
  ) {
    exported = f.updateVariableStatement(statement, [modifier], statement.declarationList);
  }
  if (exported === null || exported === statement) return statement;
  typescript.setSyntheticLeadingComments(
    exported,
    typescript.getSyntheticLeadingComments(statement),
  );
  typescript.setSyntheticTrailingComments(
    exported,
    typescript.getSyntheticTrailingComments(statement),
  );
  return exported;
}

function collectFacts(tree: ast.Module, analysis: Analysis) {
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

/** The statements without what stands above the first: that has gone to the head of the file. */
function withoutLeading(body: readonly ast.Statement[]): readonly ast.Statement[] {
  const [first, ...rest] = body;
  return first === undefined ? [] : [{ ...first, leading: [] }, ...rest];
}
