/** From an analysed program to the statements of its TypeScript module. */
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "../analyze/program.ts";
import { findDropped, findLost } from "../analyze/dropping.ts";
import { earlyImports } from "../analyze/earlyImports.ts";
import { findHandling } from "../analyze/handling.ts";
import { findHeldIterators } from "../analyze/heldIterators.ts";
import { placeVariables } from "../analyze/placement.ts";
import { findStopping } from "../analyze/stopping.ts";
import { findUnassigned } from "../analyze/unassigned.ts";
import { findUnbinding } from "../analyze/unbinding.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/sourceText.ts";
import type { ts } from "ts-morph";
import { typescript } from "../typescript.ts";
import { reportBlockingArguments } from "./blockingArguments.ts";
import { reportBlockingGenerators } from "./blockingGenerators.ts";
import { TransformContext } from "./context.ts";
import { docstringOf, jsDoc } from "./statements/docstring.ts";
import { Imports } from "./imports.ts";
import { modulesOfMethods } from "./methodModules.ts";
import { exportDeclaration, exportedVariables, rebindingFunctions } from "./moduleExports.ts";
import { collectFacts } from "./moduleFacts.ts";
import { Names } from "./names.ts";
import { runsOutsideLoops } from "./outsideLoops.ts";
import { SiblingModules } from "./siblingModules.ts";
import { reportUnseenRenames } from "./renamedAttributes.ts";
import { translateBlock } from "./registry.ts";
import { BLANK_MARK, commentText, prependBlankLine } from "./trivia.ts";

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
  reportBlockingGenerators(ctx, tree);
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

/** The statements without what stands above the first: that has gone to the head of the file. */
function withoutLeading(body: readonly ast.Statement[]): readonly ast.Statement[] {
  const [first, ...rest] = body;
  return first === undefined ? [] : [{ ...first, leading: [] }, ...rest];
}
