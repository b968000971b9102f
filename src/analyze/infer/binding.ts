/** Which argument of a call goes to which parameter, by the rules of `initialize_locals` in Python/ceval.c. */
import type * as ast from "../../ast/nodes.ts";
import {
  missingArguments,
  multipleValues,
  positionalOnlyByKeyword,
  tooManyPositional,
  unexpectedKeyword,
} from "../../../runtime/python/argumentErrors.ts";
import type { FunctionInfo, Parameter } from "../types/declarations.ts";

export interface BoundArgument {
  readonly parameter: Parameter;
  readonly argument: ast.Expression;
  /** `*argument` or `**argument`; one that may fill several parameters is listed for each of them. */
  readonly spread: boolean;
  /** The keyword, where it was passed by one. */
  readonly keyword: ast.Keyword | null;
}

export interface BoundCall {
  readonly arguments: readonly BoundArgument[];
  /** The message of the TypeError that CPython would raise. */
  readonly problem: string | null;
  /** How many leading parameters were bound already. */
  readonly skip: number;
}

/** Binds a call. `skip`: leading parameters that are bound already (`self`); `name`: the callee in messages. */
export function bindCall(
  fn: FunctionInfo,
  call: ast.Call,
  skip: number,
  name = fn.name,
): BoundCall {
  const parameters = fn.parameters.slice(skip);
  const isPositional = (p: Parameter): boolean =>
    p.kind === "positional-only" || p.kind === "positional";
  const positional = parameters.filter(isPositional);
  const variadic = parameters.find((p) => p.kind === "variadic") ?? null;
  const keywords = parameters.find((p) => p.kind === "keywords") ?? null;
  const byKeyword = parameters.filter((p) => p.kind === "positional" || p.kind === "keyword-only");
  const bound: BoundArgument[] = [];
  const given = new Set<Parameter>();
  let problem: string | null = null;
  let next = 0;
  let count = 0;
  let unknownLength = false;
  const take = (
    parameter: Parameter,
    argument: ast.Expression,
    spread: boolean,
    keyword: ast.Keyword | null,
  ): void => {
    given.add(parameter);
    bound.push({ parameter, argument, spread, keyword });
  };
  for (const argument of call.args) {
    if (argument.kind === "Starred") {
      // f(*xs): may fill every positional parameter that is left
      const rest = positional.slice(next);
      for (const parameter of variadic === null ? rest : [...rest, variadic]) {
        take(parameter, argument.value, true, null);
      }
      unknownLength = true;
      if (variadic !== null) next = positional.length;
      continue;
    }
    count++;
    const parameter = positional[next] ?? variadic;
    if (parameter === null) continue;
    take(parameter, argument, false, null);
    if (parameter !== variadic) next++;
  }
  for (const keyword of call.keywords) {
    if (keyword.arg === null) {
      unknownLength = true;
      const target =
        keywords ?? byKeyword.find((p) => !given.has(p)) ?? byKeyword.at(-1) ?? parameters.at(-1);
      if (target !== undefined)
        bound.push({ parameter: target, argument: keyword.value, spread: true, keyword });
      continue;
    }
    const parameter = byKeyword.find((p) => p.name === keyword.arg);
    if (parameter !== undefined) {
      if (given.has(parameter) && !unknownLength) problem ??= multipleValues(name, keyword.arg);
      take(parameter, keyword.value, false, keyword);
    } else if (keywords !== null) take(keywords, keyword.value, false, keyword);
    else problem ??= unexpectedProblem(name, call, parameters, keyword.arg);
  }
  if (unknownLength) return { arguments: bound, problem, skip };
  const required = positional.filter((p) => p.defaultValue === null).length + skip;
  if (count > positional.length && variadic === null) {
    const extra = [...given].filter((p) => p.kind === "keyword-only").length;
    problem ??= tooManyPositional(name, required, positional.length + skip, count + skip, extra);
  }
  for (const kind of ["positional", "keyword-only"] as const) {
    const missing = parameters.filter(
      (p) =>
        !given.has(p) &&
        p.defaultValue === null &&
        (kind === "positional" ? isPositional(p) : p.kind === kind),
    );
    if (missing.length > 0)
      problem ??= missingArguments(
        name,
        missing.map((p) => p.name),
        kind,
      );
  }
  return { arguments: bound, problem, skip };
}

function unexpectedProblem(
  name: string,
  call: ast.Call,
  parameters: readonly Parameter[],
  keyword: string,
): string {
  const passed = new Set(call.keywords.map((k) => k.arg));
  const only = parameters
    .filter((p) => p.kind === "positional-only" && passed.has(p.name))
    .map((p) => p.name);
  if (only.length > 0) return positionalOnlyByKeyword(name, only);
  return unexpectedKeyword(
    name,
    keyword,
    parameters
      .filter((p) => p.kind === "positional" || p.kind === "keyword-only")
      .map((p) => p.name),
  );
}
