/** What every part of translation has at hand. */
import type * as ast from "../ast/nodes.ts";
import { keywordOnlyFields, positionalFields } from "../analyze/infer/dataclassFields.ts";
import type { Handling } from "../analyze/handling.ts";
import type { Held } from "../analyze/heldIterators.ts";
import type { Analysis } from "../analyze/program.ts";
import type { Placements } from "../analyze/placement.ts";
import type { Binding } from "../analyze/scopes.ts";
import type { Stopping } from "../analyze/stopping.ts";
import type { AliasAssignment } from "../analyze/typeAliases.ts";
import {
  ancestry,
  type ClassInfo,
  type FunctionInfo,
  type Parameter,
} from "../analyze/types/declarations.ts";
import { ANY, type Type } from "../analyze/types/type.ts";
import { isFree } from "../analyze/unbinding.ts";
import {
  diagnose,
  type DiagnosticArguments,
  type DiagnosticCode,
} from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceText } from "../diagnostics/sourceText.ts";
import { ClassNames } from "./classNames.ts";
import { typescript } from "../typescript.ts";
import { variable, type TsExpression, type TsStatement } from "./factory.ts";
import { FloatPlaces } from "./floatPlaces.ts";
import type { Place } from "./typeNodes.ts";
import { ImportedModules } from "./importedModules.ts";
import type { Imports } from "./imports.ts";
import type { Names } from "./names.ts";
import { findRenamedAttributes } from "./renamedAttributes.ts";
import type { SiblingModules } from "./siblingModules.ts";
import type { UnseenReads } from "./unseenReads.ts";

export class TransformContext {
  readonly analysis: Analysis;
  readonly placements: Placements;
  readonly awaitedOnTheSpot: ReadonlySet<ast.Call>;
  readonly source: SourceText;
  readonly names: Names;
  readonly imports: Imports;
  readonly diagnostics: Diagnostic[] = [];
  /** Modules of the program itself, by dotted name, with the specifier to import them by. */
  readonly siblings: ReadonlyMap<string, string>;
  readonly siblingModules: SiblingModules;
  readonly importedModules: ImportedModules;
  /** Another module of the program imports this one. */
  readonly imported: boolean;
  /** Async functions that somewhere make a coroutine for later: their results travel through tasks. */
  readonly lazilyCalled: ReadonlySet<FunctionInfo>;
  /** Names that stand in `*name`, where an array does as well as a tuple. */
  readonly spreadNames: ReadonlySet<ast.Name>;
  /** The program has the loop tell it of exceptions that nobody retrieves. */
  readonly setsExceptionHandler: boolean;
  /** Assignments that only name a type: `Handler = Callable[[str], None]`. */
  readonly typeAliases: ReadonlySet<AliasAssignment>;
  /** What is iterated by `async for` loops for which JavaScript's `for await` does the same. */
  readonly plainAsyncLoops: ReadonlySet<ast.Expression>;
  /** Attributes that some classes have under another name. */
  readonly renamedAttributes: ReadonlySet<string>;
  /** Names of methods of the program's own classes. */
  readonly methodNames: ReadonlySet<string>;
  /** Names of attributes that are read from something else than a class by its name. */
  readonly attributesOfInstances: ReadonlySet<string>;
  /** Whether exceptions that are being handled need more than the `catch` they are in. */
  readonly handling: Handling;
  /** Coroutines and generators that may raise StopIteration, which Python does not let out of them. */
  readonly stopping: ReadonlySet<Stopping>;
  /** Calls that are statements: nobody looks at what they give. */
  readonly discarded: ReadonlySet<ast.Call>;
  /** Calls and names whose value is gone after the expression that they are part of. */
  readonly dropped: ReadonlySet<ast.Call | ast.Name>;
  /** Statements that take the last reference from what a call made, with that call. */
  readonly lost: ReadonlyMap<ast.Statement, ast.Call>;
  /** Iterators with a name: whether they live on after what has begun to walk them. */
  readonly heldIterators: ReadonlyMap<ast.Expression, Held>;
  /** Names that may be read before anything is assigned to them. */
  readonly unassigned: ReadonlySet<ast.Name>;
  /** Handlers after which a program notices that the name of the exception is unbound. */
  readonly unbinding: ReadonlyMap<ast.ExceptHandler, Binding>;
  /** Names that stand in annotations. */
  readonly annotationNames: ReadonlySet<ast.Name>;
  /** Names to which a value is assigned directly, not by unpacking or by a loop. */
  readonly directTargets: ReadonlyMap<ast.Name, ast.Expression | null>;
  /** What `self` and `cls` are: `this`, or the class. */
  readonly receivers = new Map<Binding, () => TsExpression>();
  /** Classes and objects with `__call__` are passed around as values: an unknown callee may be one. */
  readonly classesTravel: boolean;
  /** Names of attributes that values are assigned to, and that are no methods. */
  readonly dataAttributes: ReadonlySet<string>;
  private readonly unseenReads: UnseenReads;
  /** The program reads docstrings: then they are more than comments. */
  readonly readsDocstrings: boolean;
  readonly moduleDocstring: string | null;
  /** The program reads `__defaults__` of functions. */
  readonly readsDefaults: boolean;
  /** Whether the program may read `__annotations__` of a function. */
  readonly annotationsRead: (fn: FunctionInfo) => boolean;
  /** Variables that hold the defaults of parameters. */
  readonly defaultVariables = new Map<Parameter, string>();
  /** The function being translated, null at module level. */
  currentFunction: FunctionInfo | null = null;
  currentClass: ClassInfo | null = null;
  /** The JavaScript name of the exception being handled, for a bare `raise`. */
  caught: string | null = null;
  /** The variables that note what is being handled, outermost first, where callers or `__context__` matter. */
  handledBy: readonly string[] = [];
  /** Inside `__init__`, which is the constructor: `return` gives nothing. */
  inConstructor = false;
  /** Where `break` goes in a loop that has an `else`. */
  breakLabel: string | null = null;
  /** Statements that must run before the statement being translated. */
  private preceding: TsStatement[] = [];
  private readonly classNames = new ClassNames(this);
  private readonly floatPlaces = new FloatPlaces(this);
  private labels = 0;
  private temporaries = new Set<string>();

  constructor(options: {
    analysis: Analysis;
    placements: Placements;
    awaitedOnTheSpot: ReadonlySet<ast.Call>;
    source: SourceText;
    names: Names;
    imports: Imports;
    siblings: ReadonlyMap<string, string>;
    siblingModules: SiblingModules;
    imported: boolean;
    lazilyCalled: ReadonlySet<FunctionInfo>;
    spreadNames: ReadonlySet<ast.Name>;
    directTargets: ReadonlyMap<ast.Name, ast.Expression | null>;
    annotationNames: ReadonlySet<ast.Name>;
    attributesOfInstances: ReadonlySet<string>;
    unassigned: ReadonlySet<ast.Name>;
    unbinding: ReadonlyMap<ast.ExceptHandler, Binding>;
    discarded: ReadonlySet<ast.Call>;
    dropped: ReadonlySet<ast.Call | ast.Name>;
    lost: ReadonlyMap<ast.Statement, ast.Call>;
    heldIterators: ReadonlyMap<ast.Expression, Held>;
    handling: Handling;
    stopping: ReadonlySet<Stopping>;
    methodNames: ReadonlySet<string>;
    plainAsyncLoops: ReadonlySet<ast.Expression>;
    typeAliases: ReadonlySet<AliasAssignment>;
    setsExceptionHandler: boolean;
    classesTravel: boolean;
    readsDocstrings: boolean;
    moduleDocstring: string | null;
    readsDefaults: boolean;
    annotationsRead: (fn: FunctionInfo) => boolean;
    dataAttributes: ReadonlySet<string>;
    unseenReads: UnseenReads;
  }) {
    this.unseenReads = options.unseenReads;
    this.classesTravel = options.classesTravel;
    this.readsDocstrings = options.readsDocstrings;
    this.moduleDocstring = options.moduleDocstring;
    this.readsDefaults = options.readsDefaults;
    this.annotationsRead = options.annotationsRead;
    this.dataAttributes = options.dataAttributes;
    this.typeAliases = options.typeAliases;
    this.setsExceptionHandler = options.setsExceptionHandler;
    this.plainAsyncLoops = options.plainAsyncLoops;
    this.methodNames = options.methodNames;
    this.renamedAttributes = findRenamedAttributes(options.analysis, options.names);
    this.attributesOfInstances = options.attributesOfInstances;
    this.unassigned = options.unassigned;
    this.unbinding = options.unbinding;
    this.discarded = options.discarded;
    this.dropped = options.dropped;
    this.lost = options.lost;
    this.heldIterators = options.heldIterators;
    this.handling = options.handling;
    this.stopping = options.stopping;
    this.lazilyCalled = options.lazilyCalled;
    this.spreadNames = options.spreadNames;
    this.directTargets = options.directTargets;
    this.annotationNames = options.annotationNames;
    this.analysis = options.analysis;
    this.placements = options.placements;
    this.awaitedOnTheSpot = options.awaitedOnTheSpot;
    this.source = options.source;
    this.names = options.names;
    this.imports = options.imports;
    this.siblings = options.siblings;
    this.imported = options.imported;
    this.importedModules = new ImportedModules(options.analysis, options.names, options.imports);
    this.siblingModules = options.siblingModules;
  }

  typeOf(node: ast.Expression): Type {
    return this.analysis.typeOf.get(node) ?? ANY;
  }

  bindingOf(node: ast.Name): Binding | null {
    return this.analysis.scopes.bindingOf.get(node) ?? null;
  }

  /** How a variable holds floats. */
  placeOf(binding: Binding): Place {
    return this.floatPlaces.of(binding);
  }

  /** Whether some read of a variable may come before its first assignment: then undefined stands for that. */
  mayBeUnassigned(binding: Binding): boolean {
    return binding.references.some((reference) => this.unassigned.has(reference.node));
  }

  /** Whether a name stands in a function that may run after a handler has unbound the variable. */
  mayBeUnbound(node: ast.Name, binding: Binding): boolean {
    const scope = this.analysis.scopes.scopeOfName.get(node);
    if (scope === undefined || !isFree(scope, binding)) return false;
    return [...this.unbinding.values()].includes(binding);
  }

  /** A name that annotations alone refer to needs no import. */
  usedInAnnotationsOnly(binding: Binding | null): boolean {
    return (
      binding !== null &&
      binding.references.every((reference) => this.annotationNames.has(reference.node))
    );
  }

  /** The TypeScript name of a class; one inside another class is declared beside it. */
  className(cls: ClassInfo): string {
    return this.classNames.of(cls);
  }

  /** Its name is a variable that outlives the block in which the class is defined. */
  isDeclaredBefore(cls: ClassInfo): boolean {
    return this.classNames.isDeclaredBefore(cls);
  }

  /** Whether a type can name the class: not if another module has it inside something else. */
  canName(cls: ClassInfo): boolean {
    return this.classNames.canName(cls);
  }

  /** Whether `x.name` is rather a value that was put there than a method. */
  holdsValues(attribute: string): boolean {
    return this.dataAttributes.has(attribute);
  }

  /**
   * Whether attributes of that name hold floats as plain numbers, in objects of a class: not where they may
   * be read by code that does not know the class.
   */
  holdsRaw(cls: ClassInfo, attribute: string): boolean {
    if (cls.kind !== "plain" && cls.kind !== "protocol") return false;
    if (this.unseenReads === "all" || this.unseenReads.has(attribute) || this.imported)
      return false;
    const { classOf } = this.analysis;
    return [...ancestry(cls)].every((each) => each.module.library || classOf.has(each.node));
  }

  /** The fields of a dataclass or NamedTuple that its constructor takes by position, in order. */
  fieldsOf(cls: ClassInfo): readonly string[] {
    return positionalFields(cls);
  }

  /** The fields that it takes by name alone. */
  namedFieldsOf(cls: ClassInfo): readonly string[] {
    return keywordOnlyFields(cls);
  }

  /** Reports what cannot be translated; translation goes on, to report the rest as well. */
  report<Code extends DiagnosticCode>(
    code: Code,
    node: { span: ast.Span },
    ...args: DiagnosticArguments<Code>
  ): void {
    this.diagnostics.push(diagnose(code, this.source, node.span, ...args));
  }

  /** A Python builtin, or a helper that lives beside them. */
  builtin(name: string): string {
    return this.imports.use("builtins", name);
  }

  operator(name: string): string {
    return this.imports.use("operator", name);
  }

  /** A helper for syntax that TypeScript does not have. */
  language(name: string): string {
    return this.imports.use("language", name);
  }

  /** A name of asyncio: by itself, or through the module where a variable of the program has that name. */
  asyncio(name: string): string {
    const namespace = this.names.all.has(name) ? this.imports.namespaceOf("asyncio") : null;
    return namespace === null ? this.imports.use("asyncio", name) : `${namespace}.${name}`;
  }

  /** The name under which a whole library module is available; imports it where necessary. */
  moduleNamespace(module: string): string {
    const known = this.imports.namespaceOf(module);
    if (known !== null) return known;
    const name = this.temporary(this.names.identifier(module.replaceAll(".", "_")));
    this.imports.namespace(name, module);
    return name;
  }

  /** The same for a module that only other modules of the program import. */
  importedNamespace(specifier: string): string {
    const known = this.imports.namespaceOfSibling(specifier);
    if (known !== null) return known;
    const file = specifier.replace(/(\/__init__)?\.ts$/, "").replace(/^.*\//, "");
    const name = this.temporary(this.names.identifier(file));
    this.imports.sibling(specifier, { namespace: name });
    return name;
  }

  /** The name under which a module of the program is available; imports it where necessary. */
  siblingNamespace(path: string): string {
    const specifier = this.siblings.get(path)!;
    const known = this.imports.namespaceOfSibling(specifier);
    if (known !== null) return known;
    const name = this.temporary(this.names.identifier(path.replace(/\W+/g, "_")));
    this.imports.sibling(specifier, { namespace: name });
    return name;
  }

  /** Makes a statement run before the one being translated. */
  precede(statement: TsStatement): void {
    this.preceding.push(statement);
  }

  /** Translates one statement; what it needs beforehand comes first. */
  withPreceding(translate: () => TsStatement[]): TsStatement[] {
    const outer = this.preceding;
    this.preceding = [];
    const own = translate();
    const result = [...this.preceding, ...own];
    this.preceding = outer;
    return result;
  }

  /**
   * Translates an expression that may not run, with the statements that have to run before it. Mere
   * declarations are none of them: those may stand further out.
   */
  apart(translate: () => TsExpression): { before: TsStatement[]; value: TsExpression } {
    const outer = this.preceding;
    this.preceding = [];
    const value = translate();
    const own = this.preceding;
    this.preceding = outer;
    this.preceding.push(...own.filter(isDeclaration));
    return { before: own.filter((statement) => !isDeclaration(statement)), value };
  }

  /** A name for a variable of our own whose uses no other variable of that name can come between. */
  fresh(wanted: string): string {
    let name = wanted;
    while (this.names.all.has(name)) name += "_";
    return name;
  }

  /** Runs a translation whose temporary variables live in a block of their own. */
  inBlock<T>(translate: () => T): T {
    const outer = new Set(this.temporaries);
    const result = translate();
    this.temporaries = outer;
    return result;
  }

  /**
   * Translates expressions that Python evaluates one after the other. Where a later one needs statements
   * to run beforehand, the earlier ones are evaluated before those, into variables.
   */
  inOrder(
    translations: readonly {
      readonly node: ast.Expression;
      readonly translate: () => TsExpression;
    }[],
  ): TsExpression[] {
    const results: TsExpression[] = [];
    for (const { translate } of translations) {
      const count = this.preceding.length;
      const result = translate();
      if (this.preceding.length > count) {
        const added = this.preceding.splice(count);
        results.forEach((earlier, i) => {
          const { node } = translations[i]!;
          if (
            node.kind === "Constant" ||
            node.kind === "Lambda" ||
            typescript.isSpreadElement(earlier)
          )
            return;
          if (typescript.isIdentifier(earlier) && node.kind !== "Name") return;
          const name = this.temporary("value");
          this.precede(variable(name, { constant: true, value: earlier }));
          results[i] = typescript.factory.createIdentifier(name);
        });
        this.preceding.push(...added);
      }
      results.push(result);
    }
    return results;
  }

  /** A name for a variable of our own, which no variable of the program and no import has. */
  temporary(wanted: string): string {
    const isTaken = (name: string): boolean =>
      this.names.all.has(name) || this.temporaries.has(name) || this.imports.isImported(name);
    let name = wanted;
    for (let n = 2; isTaken(name); n++) name = `${wanted}${n}`;
    this.temporaries.add(name);
    this.imports.reserve(name);
    return name;
  }

  label(wanted: string): string {
    this.labels++;
    return this.labels === 1 ? wanted : `${wanted}${this.labels}`;
  }
}

/** `let middle: number;` */
function isDeclaration(statement: TsStatement): boolean {
  return (
    typescript.isVariableStatement(statement) &&
    statement.declarationList.declarations.every(({ initializer }) => initializer === undefined)
  );
}
