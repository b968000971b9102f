import type { Expression } from "../../ast/nodes.ts";

/** What CPython calls an expression in messages (`_PyPegen_get_expr_name` in Parser/pegen.c). */
export function describe(expression: Expression): string {
  switch (expression.kind) {
    case "Constant":
      switch (expression.value.type) {
        case "None":
          return "None";
        case "Ellipsis":
          return "ellipsis";
        case "bool":
          return expression.value.value ? "True" : "False";
        default:
          return "literal";
      }
    default:
      return NAMES[expression.kind];
  }
}

const NAMES: Readonly<Record<Exclude<Expression["kind"], "Constant">, string>> = {
  Attribute: "attribute",
  Subscript: "subscript",
  Starred: "starred",
  Name: "name",
  List: "list",
  Tuple: "tuple",
  Lambda: "lambda",
  Call: "function call",
  BoolOp: "expression",
  BinOp: "expression",
  UnaryOp: "expression",
  GeneratorExp: "generator expression",
  Yield: "yield expression",
  YieldFrom: "yield expression",
  Await: "await expression",
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  Dict: "dict literal",
  Set: "set display",
  JoinedStr: "f-string expression",
  FormattedValue: "f-string expression",
  Compare: "comparison",
  IfExp: "conditional expression",
  NamedExpr: "named expression",
  Slice: "slice",
};
