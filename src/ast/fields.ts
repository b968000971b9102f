import type * as ast from "./nodes.ts";

/** Parts of the tree that carry no `kind`, by the names CPython gives them. */
interface Parts {
  Module: ast.Module;
  ExceptHandler: ast.ExceptHandler;
  comprehension: ast.Comprehension;
  arguments: ast.Arguments;
  arg: ast.Arg;
  keyword: ast.Keyword;
  alias: ast.Alias;
  withitem: ast.WithItem;
  match_case: ast.MatchCase;
}

type Kinded = ast.Statement | ast.Expression | ast.Pattern | ast.TypeParam;

/** Every node type by its name in CPython's `ast` module. */
export type NodeTypes = { [K in Kinded["kind"]]: Extract<Kinded, { kind: K }> } & Parts;

/** What a field of a node holds: how a dump prints it and what a walk finds in it. */
export type FieldType =
  | keyof Parts
  | "stmt"
  | "expr"
  | "pattern"
  | "type_param"
  | "identifier"
  | "name"
  | "int"
  | "operator"
  | "constant";

/** `[field, its name in CPython, what it holds]`. */
export type Field = readonly [field: string, name: string, type: FieldType];

type FieldsOf<Node> = readonly (readonly [
  field: keyof Node & string,
  name: string,
  type: FieldType,
])[];

/** The fields of every node in the order of `Parser/Python.asdl`, which is the order of the source or near it. */
export const FIELDS: { readonly [K in keyof NodeTypes]: FieldsOf<NodeTypes[K]> } = {
  Module: [["body", "body", "stmt"]],
  FunctionDef: definition(),
  AsyncFunctionDef: definition(),
  ClassDef: [
    ["name", "name", "identifier"],
    ["bases", "bases", "expr"],
    ["keywords", "keywords", "keyword"],
    ["body", "body", "stmt"],
    ["decoratorList", "decorator_list", "expr"],
    ["typeParams", "type_params", "type_param"],
  ],
  Return: [["value", "value", "expr"]],
  Delete: [["targets", "targets", "expr"]],
  Assign: [
    ["targets", "targets", "expr"],
    ["value", "value", "expr"],
  ],
  TypeAlias: [
    ["name", "name", "expr"],
    ["typeParams", "type_params", "type_param"],
    ["value", "value", "expr"],
  ],
  AugAssign: [
    ["target", "target", "expr"],
    ["op", "op", "operator"],
    ["value", "value", "expr"],
  ],
  AnnAssign: [
    ["target", "target", "expr"],
    ["annotation", "annotation", "expr"],
    ["value", "value", "expr"],
    ["simple", "simple", "int"],
  ],
  For: loop(),
  AsyncFor: loop(),
  While: [
    ["test", "test", "expr"],
    ["body", "body", "stmt"],
    ["orelse", "orelse", "stmt"],
  ],
  If: [
    ["test", "test", "expr"],
    ["body", "body", "stmt"],
    ["orelse", "orelse", "stmt"],
  ],
  With: [
    ["items", "items", "withitem"],
    ["body", "body", "stmt"],
  ],
  AsyncWith: [
    ["items", "items", "withitem"],
    ["body", "body", "stmt"],
  ],
  Match: [
    ["subject", "subject", "expr"],
    ["cases", "cases", "match_case"],
  ],
  Raise: [
    ["exc", "exc", "expr"],
    ["cause", "cause", "expr"],
  ],
  Try: tryStatement(),
  TryStar: tryStatement(),
  Assert: [
    ["test", "test", "expr"],
    ["msg", "msg", "expr"],
  ],
  Import: [["names", "names", "alias"]],
  ImportFrom: [
    ["module", "module", "name"],
    ["names", "names", "alias"],
    ["level", "level", "int"],
  ],
  Global: [["names", "names", "name"]],
  Nonlocal: [["names", "names", "name"]],
  Expr: [["value", "value", "expr"]],
  Pass: [],
  Break: [],
  Continue: [],
  BoolOp: [
    ["op", "op", "operator"],
    ["values", "values", "expr"],
  ],
  NamedExpr: [
    ["target", "target", "expr"],
    ["value", "value", "expr"],
  ],
  BinOp: [
    ["left", "left", "expr"],
    ["op", "op", "operator"],
    ["right", "right", "expr"],
  ],
  UnaryOp: [
    ["op", "op", "operator"],
    ["operand", "operand", "expr"],
  ],
  Lambda: [
    ["args", "args", "arguments"],
    ["body", "body", "expr"],
  ],
  IfExp: [
    ["test", "test", "expr"],
    ["body", "body", "expr"],
    ["orelse", "orelse", "expr"],
  ],
  Dict: [
    ["keys", "keys", "expr"],
    ["values", "values", "expr"],
  ],
  Set: [["elts", "elts", "expr"]],
  ListComp: comprehension(),
  SetComp: comprehension(),
  DictComp: [
    ["key", "key", "expr"],
    ["value", "value", "expr"],
    ["generators", "generators", "comprehension"],
  ],
  GeneratorExp: comprehension(),
  Await: [["value", "value", "expr"]],
  Yield: [["value", "value", "expr"]],
  YieldFrom: [["value", "value", "expr"]],
  Compare: [
    ["left", "left", "expr"],
    ["ops", "ops", "operator"],
    ["comparators", "comparators", "expr"],
  ],
  Call: [
    ["func", "func", "expr"],
    ["args", "args", "expr"],
    ["keywords", "keywords", "keyword"],
  ],
  FormattedValue: [
    ["value", "value", "expr"],
    ["conversion", "conversion", "name"],
    ["formatSpec", "format_spec", "expr"],
  ],
  JoinedStr: [["values", "values", "expr"]],
  Constant: [["value", "value", "constant"]],
  Attribute: [
    ["value", "value", "expr"],
    ["attr", "attr", "name"],
  ],
  Subscript: [
    ["value", "value", "expr"],
    ["slice", "slice", "expr"],
  ],
  Starred: [["value", "value", "expr"]],
  Name: [["id", "id", "name"]],
  List: [["elts", "elts", "expr"]],
  Tuple: [["elts", "elts", "expr"]],
  Slice: [
    ["lower", "lower", "expr"],
    ["upper", "upper", "expr"],
    ["step", "step", "expr"],
  ],
  comprehension: [
    ["target", "target", "expr"],
    ["iter", "iter", "expr"],
    ["ifs", "ifs", "expr"],
    ["isAsync", "is_async", "int"],
  ],
  ExceptHandler: [
    ["type", "type", "expr"],
    ["name", "name", "name"],
    ["body", "body", "stmt"],
  ],
  arguments: [
    ["posonlyargs", "posonlyargs", "arg"],
    ["args", "args", "arg"],
    ["vararg", "vararg", "arg"],
    ["kwonlyargs", "kwonlyargs", "arg"],
    ["kwDefaults", "kw_defaults", "expr"],
    ["kwarg", "kwarg", "arg"],
    ["defaults", "defaults", "expr"],
  ],
  arg: [
    ["arg", "arg", "name"],
    ["annotation", "annotation", "expr"],
  ],
  keyword: [
    ["arg", "arg", "name"],
    ["value", "value", "expr"],
  ],
  alias: [
    ["name", "name", "name"],
    ["asname", "asname", "name"],
  ],
  withitem: [
    ["contextExpr", "context_expr", "expr"],
    ["optionalVars", "optional_vars", "expr"],
  ],
  match_case: [
    ["pattern", "pattern", "pattern"],
    ["guard", "guard", "expr"],
    ["body", "body", "stmt"],
  ],
  MatchValue: [["value", "value", "expr"]],
  MatchSingleton: [["value", "value", "constant"]],
  MatchSequence: [["patterns", "patterns", "pattern"]],
  MatchMapping: [
    ["keys", "keys", "expr"],
    ["patterns", "patterns", "pattern"],
    ["rest", "rest", "name"],
  ],
  MatchClass: [
    ["cls", "cls", "expr"],
    ["patterns", "patterns", "pattern"],
    ["kwdAttrs", "kwd_attrs", "name"],
    ["kwdPatterns", "kwd_patterns", "pattern"],
  ],
  MatchStar: [["name", "name", "name"]],
  MatchAs: [
    ["pattern", "pattern", "pattern"],
    ["name", "name", "name"],
  ],
  MatchOr: [["patterns", "patterns", "pattern"]],
  TypeVar: [
    ["name", "name", "name"],
    ["bound", "bound", "expr"],
    ["defaultValue", "default_value", "expr"],
  ],
  ParamSpec: [
    ["name", "name", "name"],
    ["defaultValue", "default_value", "expr"],
  ],
  TypeVarTuple: [
    ["name", "name", "name"],
    ["defaultValue", "default_value", "expr"],
  ],
};

function definition() {
  return [
    ["name", "name", "identifier"],
    ["args", "args", "arguments"],
    ["body", "body", "stmt"],
    ["decoratorList", "decorator_list", "expr"],
    ["returns", "returns", "expr"],
    ["typeParams", "type_params", "type_param"],
  ] as const;
}

function loop() {
  return [
    ["target", "target", "expr"],
    ["iter", "iter", "expr"],
    ["body", "body", "stmt"],
    ["orelse", "orelse", "stmt"],
  ] as const;
}

function tryStatement() {
  return [
    ["body", "body", "stmt"],
    ["handlers", "handlers", "ExceptHandler"],
    ["orelse", "orelse", "stmt"],
    ["finalbody", "finalbody", "stmt"],
  ] as const;
}

function comprehension() {
  return [
    ["elt", "elt", "expr"],
    ["generators", "generators", "comprehension"],
  ] as const;
}
