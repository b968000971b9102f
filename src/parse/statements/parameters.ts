import type { Arg, Arguments, Expression } from "../../ast/nodes.ts";
import type { TokenCursor } from "../cursor.ts";
import { failAfterElement } from "../expressions/missingComma.ts";
import { parseExpression, parseStarExpression } from "../expressions/expressions.ts";

/** Parameters between the parentheses of a `def`, which may have annotations. */
export function parseParameters(p: TokenCursor): Arguments {
  p.expect("(");
  const parameters = new ParameterReader(p, ")").read();
  p.expect(")");
  return parameters;
}

/** Parameters of a lambda, up to its `:`. */
export function parseLambdaParameters(p: TokenCursor): Arguments {
  return new ParameterReader(p, ":").read();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** CPython's `parameters` and `lambda_parameters`, with their `invalid_` rules. */
class ParameterReader {
  private readonly p: TokenCursor;
  private readonly close: ")" | ":";
  private readonly result: Mutable<Arguments> = {
    posonlyargs: [],
    args: [],
    vararg: null,
    kwonlyargs: [],
    kwDefaults: [],
    kwarg: null,
    defaults: [],
  };
  private slash = false;
  /** After `*` or `*args`. */
  private star = false;

  constructor(p: TokenCursor, close: ")" | ":") {
    this.p = p;
    this.close = close;
  }

  read(): Arguments {
    const { p } = this;
    while (!p.at(this.close)) {
      if (this.result.kwarg !== null) p.fail("arguments cannot follow var-keyword argument");
      if (p.at("/")) this.readSlash();
      else if (p.at("*")) this.readStar();
      else if (p.at("**")) this.readDoubleStar();
      else this.readParameter();
      if (!p.accept(",")) break;
    }
    if (!p.at(this.close)) p.unexpected();
    return this.result;
  }

  private readSlash(): void {
    const { p, result } = this;
    if (this.slash) p.fail("/ may appear only once");
    if (this.star) p.fail("/ must be ahead of *");
    if (result.args.length === 0) {
      if (p.peekIs(",")) p.fail("at least one argument must precede /");
      p.unexpected();
    }
    p.next();
    if (p.at("*")) p.fail("expected comma between / and *");
    this.slash = true;
    result.posonlyargs = result.args;
    result.args = [];
  }

  private readStar(): void {
    const { p, result } = this;
    if (this.star) p.fail("* argument may appear only once");
    const star = p.next();
    this.star = true;
    if (p.token.type === "name") {
      result.vararg = this.readArg(this.close === ")");
      if (p.at("=")) p.fail("var-positional argument cannot have default value");
      return;
    }
    const last = p.at(",") && (p.peekIs(this.close) || p.peekIs("**"));
    if (last || p.at(this.close)) {
      const place = this.close === ")" ? star : p.at(",") ? p.peek() : p.token;
      p.fail("named arguments must follow bare *", place);
    }
    if (!p.at(",")) p.unexpected();
  }

  private readDoubleStar(): void {
    const { p, result } = this;
    p.next();
    result.kwarg = this.readArg(false);
    if (p.at("=")) p.fail("var-keyword argument cannot have default value");
  }

  private readParameter(): void {
    const { p, result } = this;
    if (p.at("(")) {
      const what = this.close === ")" ? "Function" : "Lambda expression";
      p.fail(`${what} parameters cannot be parenthesized`);
    }
    const arg = this.readArg(false);
    const value = this.readDefault();
    if (this.star) {
      result.kwonlyargs.push(arg);
      result.kwDefaults.push(value);
      return;
    }
    result.args.push(arg);
    if (value !== null) result.defaults.push(value);
    else if (result.defaults.length > 0) {
      p.fail("parameter without a default follows parameter with a default", arg.span);
    }
  }

  private readArg(starredAnnotation: boolean): Arg {
    const { p } = this;
    const { text, span } = p.identifier();
    let annotation: Expression | null = null;
    if (this.close === ")" && p.accept(":")) {
      annotation = starredAnnotation ? parseStarExpression(p) : parseExpression(p);
      if (!p.at(",") && !p.at(")") && !p.at("=")) failAfterElement(p);
    }
    return { arg: text, annotation, span: p.spanFrom(span.start) };
  }

  private readDefault(): Expression | null {
    const { p } = this;
    if (!p.at("=")) return null;
    const equals = p.next();
    if (p.at(",") || p.at(this.close)) p.fail("expected default value expression", equals);
    const value = parseExpression(p);
    if (this.close === ")" && !p.at(",") && !p.at(")")) failAfterElement(p);
    return value;
  }
}
