/**
 * The abstract syntax of Python 3.13 as discriminated unions.
 *
 * Kinds and fields are those of CPython's `Parser/Python.asdl` (fields in camelCase), so that
 * whoever knows the `ast` module knows this file, and so that a dump of either can be compared.
 * `ctx` (Load, Store, Del) is not stored: it follows from where an expression stands.
 *
 * Nodes are immutable once parsed: the results of analysis live in side tables, never here.
 */

/** Where a node stands: offsets in UTF-16 code units into the source text, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A comment, or a run of blank lines, between two statements. */
export type Trivia =
  | { readonly kind: "Comment"; readonly text: string; readonly span: Span }
  | { readonly kind: "BlankLines"; readonly count: number };

export type Comment = Extract<Trivia, { kind: "Comment" }>;

interface Node {
  readonly span: Span;
}

/** What every statement carries besides its fields: lessons are read, so comments are content. */
interface StatementNode extends Node {
  /** Comments and blank lines before the statement, in order. */
  readonly leading: readonly Trivia[];
  /** The comment that ends the statement's (first) line, if any. */
  readonly trailing: Comment | null;
  /** Comments after the last statement of a block, at that block's indentation. */
  readonly after: readonly Trivia[];
}

// ------------------------------------------------------------------ modules

export interface Module extends Node {
  readonly kind: "Module";
  readonly body: readonly Statement[];
  /** Comments of a module that has no statement. */
  readonly dangling: readonly Trivia[];
}

// ------------------------------------------------------------------ statements

export interface FunctionDef extends StatementNode {
  readonly kind: "FunctionDef";
  readonly name: Identifier;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | null;
  readonly typeParams: readonly TypeParam[];
}

export interface AsyncFunctionDef extends StatementNode {
  readonly kind: "AsyncFunctionDef";
  readonly name: Identifier;
  readonly args: Arguments;
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly returns: Expression | null;
  readonly typeParams: readonly TypeParam[];
}

export interface ClassDef extends StatementNode {
  readonly kind: "ClassDef";
  readonly name: Identifier;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decoratorList: readonly Expression[];
  readonly typeParams: readonly TypeParam[];
}

export interface Return extends StatementNode {
  readonly kind: "Return";
  readonly value: Expression | null;
}

export interface Delete extends StatementNode {
  readonly kind: "Delete";
  readonly targets: readonly Expression[];
}

export interface Assign extends StatementNode {
  readonly kind: "Assign";
  readonly targets: readonly Expression[];
  readonly value: Expression;
}

export interface TypeAlias extends StatementNode {
  readonly kind: "TypeAlias";
  readonly name: Name;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expression;
}

export interface AugAssign extends StatementNode {
  readonly kind: "AugAssign";
  readonly target: Expression;
  readonly op: Operator;
  readonly value: Expression;
}

export interface AnnAssign extends StatementNode {
  readonly kind: "AnnAssign";
  readonly target: Expression;
  readonly annotation: Expression;
  readonly value: Expression | null;
  /** False where the target stands in parentheses or is not a plain name (CPython's `simple`). */
  readonly simple: boolean;
}

export interface For extends StatementNode {
  readonly kind: "For";
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface AsyncFor extends StatementNode {
  readonly kind: "AsyncFor";
  readonly target: Expression;
  readonly iter: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface While extends StatementNode {
  readonly kind: "While";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

/** `elif` is an `If` alone in `orelse`, as in CPython; its own span starts at `elif`. */
export interface If extends StatementNode {
  readonly kind: "If";
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}

export interface With extends StatementNode {
  readonly kind: "With";
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface AsyncWith extends StatementNode {
  readonly kind: "AsyncWith";
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface Match extends StatementNode {
  readonly kind: "Match";
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface Raise extends StatementNode {
  readonly kind: "Raise";
  readonly exc: Expression | null;
  readonly cause: Expression | null;
}

export interface Try extends StatementNode {
  readonly kind: "Try";
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}

export interface TryStar extends StatementNode {
  readonly kind: "TryStar";
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
}

export interface Assert extends StatementNode {
  readonly kind: "Assert";
  readonly test: Expression;
  readonly msg: Expression | null;
}

export interface Import extends StatementNode {
  readonly kind: "Import";
  readonly names: readonly Alias[];
}

export interface ImportFrom extends StatementNode {
  readonly kind: "ImportFrom";
  /** Null in `from . import x`. */
  readonly module: string | null;
  readonly names: readonly Alias[];
  /** Number of leading dots. */
  readonly level: number;
}

export interface Global extends StatementNode {
  readonly kind: "Global";
  readonly names: readonly string[];
}

export interface Nonlocal extends StatementNode {
  readonly kind: "Nonlocal";
  readonly names: readonly string[];
}

export interface Expr extends StatementNode {
  readonly kind: "Expr";
  readonly value: Expression;
}

export interface Pass extends StatementNode {
  readonly kind: "Pass";
}

export interface Break extends StatementNode {
  readonly kind: "Break";
}

export interface Continue extends StatementNode {
  readonly kind: "Continue";
}

export type Statement =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | Expr
  | Pass
  | Break
  | Continue;

// ------------------------------------------------------------------ expressions

export interface BoolOp extends Node {
  readonly kind: "BoolOp";
  readonly op: "And" | "Or";
  readonly values: readonly Expression[];
}

export interface NamedExpr extends Node {
  readonly kind: "NamedExpr";
  readonly target: Name;
  readonly value: Expression;
}

export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";

export interface BinOp extends Node {
  readonly kind: "BinOp";
  readonly left: Expression;
  readonly op: Operator;
  readonly right: Expression;
}

export interface UnaryOp extends Node {
  readonly kind: "UnaryOp";
  readonly op: "Invert" | "Not" | "UAdd" | "USub";
  readonly operand: Expression;
}

export interface Lambda extends Node {
  readonly kind: "Lambda";
  readonly args: Arguments;
  readonly body: Expression;
}

export interface IfExp extends Node {
  readonly kind: "IfExp";
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}

export interface Dict extends Node {
  readonly kind: "Dict";
  /** A null key stands for `**value`. */
  readonly keys: readonly (Expression | null)[];
  readonly values: readonly Expression[];
}

export interface Set extends Node {
  readonly kind: "Set";
  readonly elts: readonly Expression[];
}

export interface ListComp extends Node {
  readonly kind: "ListComp";
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface SetComp extends Node {
  readonly kind: "SetComp";
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface DictComp extends Node {
  readonly kind: "DictComp";
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}

export interface GeneratorExp extends Node {
  readonly kind: "GeneratorExp";
  readonly elt: Expression;
  readonly generators: readonly Comprehension[];
}

export interface Await extends Node {
  readonly kind: "Await";
  readonly value: Expression;
}

export interface Yield extends Node {
  readonly kind: "Yield";
  readonly value: Expression | null;
}

export interface YieldFrom extends Node {
  readonly kind: "YieldFrom";
  readonly value: Expression;
}

export type CompareOperator =
  "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

export interface Compare extends Node {
  readonly kind: "Compare";
  readonly left: Expression;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expression[];
}

export interface Call extends Node {
  readonly kind: "Call";
  readonly func: Expression;
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

/** `{value!r:spec}` of an f-string. `x = f"{value=}"` is a Constant `value=` before the field. */
export interface FormattedValue extends Node {
  readonly kind: "FormattedValue";
  readonly value: Expression;
  readonly conversion: "s" | "r" | "a" | null;
  readonly formatSpec: JoinedStr | null;
}

export interface JoinedStr extends Node {
  readonly kind: "JoinedStr";
  /** String constants and fields, in order; neighbouring constants are merged as CPython does. */
  readonly values: readonly (Constant | FormattedValue)[];
}

export type ConstantValue =
  | { readonly type: "None" }
  | { readonly type: "Ellipsis" }
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int"; readonly value: bigint }
  | { readonly type: "float"; readonly value: number }
  | { readonly type: "complex"; readonly imaginary: number }
  | { readonly type: "str"; readonly value: string; /** `u` prefix */ readonly unicode: boolean }
  | { readonly type: "bytes"; readonly value: Uint8Array };

export interface Constant extends Node {
  readonly kind: "Constant";
  readonly value: ConstantValue;
}

export interface Attribute extends Node {
  readonly kind: "Attribute";
  readonly value: Expression;
  readonly attr: string;
  /** Where the name after the dot stands. */
  readonly attrSpan: Span;
}

export interface Subscript extends Node {
  readonly kind: "Subscript";
  readonly value: Expression;
  readonly slice: Expression;
}

export interface Starred extends Node {
  readonly kind: "Starred";
  readonly value: Expression;
}

export interface Name extends Node {
  readonly kind: "Name";
  readonly id: string;
}

export interface List extends Node {
  readonly kind: "List";
  readonly elts: readonly Expression[];
}

export interface Tuple extends Node {
  readonly kind: "Tuple";
  readonly elts: readonly Expression[];
}

export interface Slice extends Node {
  readonly kind: "Slice";
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ------------------------------------------------------------------ parts

/** A name where it is bound by a definition. */
export interface Identifier extends Node {
  readonly text: string;
}

export interface Comprehension {
  readonly target: Expression;
  readonly iter: Expression;
  readonly ifs: readonly Expression[];
  readonly isAsync: boolean;
}

export interface ExceptHandler extends StatementNode {
  readonly kind: "ExceptHandler";
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}

export interface Arguments {
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  /** One per keyword-only argument; null where it has no default. */
  readonly kwDefaults: readonly (Expression | null)[];
  readonly kwarg: Arg | null;
  /** Defaults of the last positional arguments. */
  readonly defaults: readonly Expression[];
}

export interface Arg extends Node {
  readonly arg: string;
  readonly annotation: Expression | null;
}

export interface Keyword extends Node {
  /** Null in `**value`. */
  readonly arg: string | null;
  readonly value: Expression;
}

export interface Alias extends Node {
  readonly name: string;
  readonly asname: string | null;
}

export interface WithItem {
  readonly contextExpr: Expression;
  readonly optionalVars: Expression | null;
}

export interface MatchCase extends Node {
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
  /** Comments and blank lines before `case`. */
  readonly leading: readonly Trivia[];
  readonly trailing: Comment | null;
}

// ------------------------------------------------------------------ patterns

export interface MatchValue extends Node {
  readonly kind: "MatchValue";
  readonly value: Expression;
}

export interface MatchSingleton extends Node {
  readonly kind: "MatchSingleton";
  readonly value: boolean | null;
}

export interface MatchSequence extends Node {
  readonly kind: "MatchSequence";
  readonly patterns: readonly Pattern[];
}

export interface MatchMapping extends Node {
  readonly kind: "MatchMapping";
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

export interface MatchClass extends Node {
  readonly kind: "MatchClass";
  readonly cls: Expression;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
}

export interface MatchStar extends Node {
  readonly kind: "MatchStar";
  readonly name: string | null;
}

export interface MatchAs extends Node {
  readonly kind: "MatchAs";
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

export interface MatchOr extends Node {
  readonly kind: "MatchOr";
  readonly patterns: readonly Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

// ------------------------------------------------------------------ type parameters (PEP 695)

export interface TypeVar extends Node {
  readonly kind: "TypeVar";
  readonly name: string;
  readonly bound: Expression | null;
  readonly defaultValue: Expression | null;
}

export interface ParamSpec extends Node {
  readonly kind: "ParamSpec";
  readonly name: string;
  readonly defaultValue: Expression | null;
}

export interface TypeVarTuple extends Node {
  readonly kind: "TypeVarTuple";
  readonly name: string;
  readonly defaultValue: Expression | null;
}

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;
