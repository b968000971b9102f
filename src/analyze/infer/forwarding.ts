/**
 * Decorators of the program whose wrapper passes its arguments on as they came:
 *
 *     def timed(function):
 *         @functools.wraps(function)
 *         async def wrapper(*args, **kwargs):
 *             ...
 *             return await function(*args, **kwargs)
 *         return wrapper
 *
 * What a call of the decorated name passes arrives in the decorated function, so its parameters are
 * known although it is called from elsewhere. Everything here is read from the syntax; where any use
 * of the function or of the wrapper is not plainly one of those, nothing is said.
 */
import type * as ast from "../../ast/nodes.ts";
import type { Binding } from "../scopes.ts";
import type { FunctionInfo } from "../types/declarations.ts";
import { type AnyNode, visitNodes } from "../visit.ts";
import type { InferContext } from "./context.ts";
import type { FunctionNode } from "./declare.ts";

export interface ForwardingDecorator {
  /** The functions that the decorator may return in place of the one it is given. */
  readonly wrappers: ReadonlySet<FunctionNode>;
  /** It may also return the function itself. */
  readonly returnsItself: boolean;
}

interface Found {
  readonly decorator: ForwardingDecorator;
  readonly calls: readonly ast.Call[];
  readonly results: ReadonlyMap<FunctionNode, HandedOn | null>;
}

/** What a wrapper returns of what the function gave it: `return await function(*args)` is awaited. */
export type HandedOn = ReadonlyMap<ast.Expression, "given" | "awaited">;

const decorators = new WeakMap<FunctionNode, Found | null>();

/** Attributes through which a function cannot be called. */
const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set([
  "__name__",
  "__qualname__",
  "__module__",
  "__doc__",
]);

/** What a decorator does with its first parameter, or null where that is not all forwarding. */
export function forwardingDecorator(
  ctx: InferContext,
  fn: FunctionInfo,
): ForwardingDecorator | null {
  return find(ctx, fn)?.decorator ?? null;
}

/** The decorator in whose wrapper a call only passes on what the wrapper was called with. */
export function forwardingDecoratorOf(ctx: InferContext, node: ast.Call): FunctionNode | null {
  if (node.func.kind !== "Name") return null;
  const owner = ctx.scopes.bindingOf.get(node.func)?.scope.node;
  const fn = owner?.kind === "FunctionDef" ? ctx.functionOf.get(owner) : undefined;
  return fn !== undefined && find(ctx, fn)?.calls.includes(node) === true ? fn.node : null;
}

/**
 * The `return` values of a wrapper that are what the decorated function gave, where the wrapper does
 * nothing else with it than to print it; null for other functions.
 */
export function handedOn(ctx: InferContext, fn: FunctionInfo): HandedOn | null {
  const around = ctx.scopes.scopeOf.get(fn.node)?.parent?.node;
  const decorator = around?.kind === "FunctionDef" ? ctx.functionOf.get(around) : undefined;
  return decorator === undefined ? null : (find(ctx, decorator)?.results.get(fn.node) ?? null);
}

/** The one wrapper of a decorator that hands on what the function gives, and how. */
export function handingWrapper(
  ctx: InferContext,
  fn: FunctionInfo,
): { wrapper: FunctionInfo; kinds: ReadonlySet<"given" | "awaited"> } | null {
  const [entry, ...others] = find(ctx, fn)?.results ?? [];
  if (entry === undefined || others.length > 0 || entry[1] === null) return null;
  return { wrapper: ctx.functionOf.get(entry[0])!, kinds: new Set(entry[1].values()) };
}

/** Whether a decorator returns what it was given: of all the functions that may be nothing is said. */
export function returnsWhatItDecorates(ctx: InferContext, fn: FunctionInfo): boolean {
  return find(ctx, fn)?.decorator.returnsItself === true;
}

function find(ctx: InferContext, fn: FunctionInfo): Found | null {
  const known = decorators.get(fn.node);
  if (known !== undefined) return known;
  const found = fn.node.kind === "FunctionDef" ? read(ctx, fn, fn.node) : null;
  decorators.set(fn.node, found);
  return found;
}

function read(ctx: InferContext, fn: FunctionInfo, node: ast.FunctionDef): Found | null {
  const [first] = fn.parameters;
  const scope = ctx.scopes.scopeOf.get(node)!;
  const parameter = first === undefined ? undefined : scope.bindings.get(first.name);
  if (
    first === undefined ||
    parameter === undefined ||
    fn.owner !== null ||
    fn.isGenerator ||
    node.decoratorList.length > 0 ||
    (first.kind !== "positional" && first.kind !== "positional-only") ||
    parameter.definitions.length !== 1
  )
    return null;
  const uses = usesIn(node);
  const returns = returnsOf(node);
  const wrappers = new Set<FunctionNode>();
  const names = new Set<Binding>();
  const calls: ast.Call[] = [];
  const results = new Map<FunctionNode, HandedOn | null>();
  visitNodes(node, (inner, around) => {
    if (inner.kind !== "FunctionDef" && inner.kind !== "AsyncFunctionDef") return;
    const made = around.length === 1 ? forwardingCalls(ctx, inner, parameter) : null;
    const binding = scope.bindings.get(inner.name.text);
    if (made === null || made.length === 0 || binding === undefined) return;
    wrappers.add(inner);
    names.add(binding);
    calls.push(...made);
    results.set(inner, resultsOf(ctx, inner, made));
  });
  if (wrappers.size === 0) return null;
  const isWrapper = (b: Binding): boolean =>
    b.definitions.every(
      ({ node: made }) =>
        (made as AnyNode).kind.endsWith("FunctionDef") && wrappers.has(made as FunctionNode),
    ) &&
    b.references.every(({ node: name }) => {
      const use = uses.get(name);
      return (
        (use?.kind === "Return" && returns.has(use)) ||
        (use?.kind === "Attribute" && !use.attr.startsWith("__"))
      );
    });
  if (![...names].every(isWrapper)) return null;
  const isHarmless = (name: ast.Name): boolean => {
    const use = uses.get(name);
    switch (use?.kind) {
      case "Call":
        return calls.includes(use) || isWrapsOf(ctx, use, name);
      case "Attribute":
        return NAMING_ATTRIBUTES.has(use.attr);
      case "Compare":
        return use.ops.every((op) => op === "Is" || op === "IsNot");
      case "Return":
        return returns.has(use);
      default:
        return false;
    }
  };
  if (!parameter.references.every(({ node: name }) => isHarmless(name))) return null;
  const returnsItself = parameter.references.some(
    ({ node: name }) => uses.get(name)?.kind === "Return",
  );
  const isKnown = ({ value }: ast.Return): boolean => {
    const binding = value?.kind === "Name" ? ctx.scopes.bindingOf.get(value) : undefined;
    return binding !== undefined && (binding === parameter || names.has(binding));
  };
  if (returnsItself && ![...returns].every(isKnown)) return null;
  return { decorator: { wrappers, returnsItself }, calls, results };
}

function resultsOf(
  ctx: InferContext,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
  calls: readonly ast.Call[],
): HandedOn | null {
  const uses = usesIn(node);
  const returns = returnsOf(node);
  const found = new Map<ast.Expression, "given" | "awaited">();
  const kept = new Map<Binding, { kind: "given" | "awaited"; times: number }>();
  for (const given of calls) {
    const awaiting = uses.get(given);
    const kind = awaiting?.kind === "Await" ? "awaited" : "given";
    const result = awaiting?.kind === "Await" ? awaiting : given;
    const use = uses.get(result);
    if (use?.kind === "Return" && returns.has(use)) found.set(result, kind);
    else if (use?.kind === "Assign") {
      const [target] = use.targets;
      const binding = target?.kind === "Name" ? ctx.scopes.bindingOf.get(target) : undefined;
      if (binding === undefined || use.targets.length > 1 || binding.scope.node !== node)
        return null;
      const before = kept.get(binding);
      if (before !== undefined && before.kind !== kind) return null;
      kept.set(binding, { kind, times: (before?.times ?? 0) + 1 });
    } else if (use?.kind !== "Expr") return null;
  }
  for (const [binding, { kind, times }] of kept) {
    if (binding.definitions.length !== times) return null;
    for (const { node: name } of binding.references) {
      const use = uses.get(name);
      if (use?.kind === "Return" && returns.has(use)) found.set(name, kind);
      else if (use?.kind !== "FormattedValue" && !isShown(ctx, use)) return null;
    }
  }
  return found;
}

/** `print(result)`, `repr(result)`. */
function isShown(ctx: InferContext, use: AnyNode | undefined): boolean {
  return (
    use?.kind === "Call" &&
    use.func.kind === "Name" &&
    ["print", "repr", "str"].includes(use.func.id) &&
    !ctx.scopes.bindingOf.has(use.func)
  );
}

/** The function's own `return` statements. */
function returnsOf(node: ast.FunctionDef | ast.AsyncFunctionDef): ReadonlySet<ast.Return> {
  const found = new Set<ast.Return>();
  visitNodes(node, (inner, around) => {
    if (inner.kind === "Return" && around.length === 1) found.add(inner);
  });
  return found;
}

/** The calls `function(*args, **kwargs)` of a wrapper, or null where it is none. */
function forwardingCalls(
  ctx: InferContext,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
  parameter: Binding,
): ast.Call[] | null {
  const { args } = node;
  const leading = [...args.posonlyargs, ...args.args];
  if (
    args.vararg === null ||
    args.kwonlyargs.length > 0 ||
    args.defaults.length > 0 ||
    !node.decoratorList.every((d) => isWraps(ctx, d, parameter))
  )
    return null;
  const { bindings } = ctx.scopes.scopeOf.get(node)!;
  const own = [...leading, args.vararg, ...(args.kwarg === null ? [] : [args.kwarg])].map((arg) =>
    bindings.get(arg.arg),
  );
  if (own.some((b) => b === undefined || b.definitions.length !== 1)) return null;
  const keywords = args.kwarg === null ? undefined : own.at(-1);
  const uses = usesIn(node);
  if (keywords?.references.some(({ node: name }) => !onlyReads(ctx, name, uses)) === true)
    return null;
  const expected = own.slice(0, leading.length + 1);
  const means = (name: ast.Expression, binding: Binding | undefined): boolean =>
    name.kind === "Name" && binding !== undefined && ctx.scopes.bindingOf.get(name) === binding;
  const calls: ast.Call[] = [];
  visitNodes(node, (inner) => {
    if (inner.kind !== "Call" || !means(inner.func, parameter)) return;
    const positional = inner.args.map((a, i) =>
      i < leading.length ? a : a.kind === "Starred" ? a.value : inner,
    );
    const [spread] = inner.keywords;
    const passesAll =
      positional.length === expected.length &&
      positional.every((a, i) => means(a, expected[i])) &&
      (keywords === undefined
        ? inner.keywords.length === 0
        : inner.keywords.length === 1 && spread!.arg === null && means(spread!.value, keywords));
    if (passesAll) calls.push(inner);
  });
  return calls;
}

/** `@functools.wraps(function)`: the wrapper stays what it is. */
function isWraps(ctx: InferContext, decorator: ast.Expression, parameter: Binding): boolean {
  const [argument] = decorator.kind === "Call" ? decorator.args : [];
  return (
    decorator.kind === "Call" &&
    argument?.kind === "Name" &&
    ctx.scopes.bindingOf.get(argument) === parameter &&
    isWrapsOf(ctx, decorator, argument)
  );
}

function isWrapsOf(ctx: InferContext, node: ast.Call, name: ast.Name): boolean {
  const { func } = node;
  const isNamed =
    func.kind === "Name"
      ? func.id === "wraps"
      : func.kind === "Attribute" && func.attr === "wraps" && func.value.kind === "Name";
  const head = func.kind === "Attribute" ? func.value : func;
  const binding = head.kind === "Name" ? ctx.scopes.bindingOf.get(head) : undefined;
  return isNamed && binding?.kind === "import" && node.args[0] === name;
}

/** Whether `kwargs` stays what the caller passed. */
function onlyReads(ctx: InferContext, name: ast.Name, uses: Uses): boolean {
  const use = uses.get(name);
  switch (use?.kind) {
    case "FormattedValue":
    case "Compare":
    case "If":
      return true;
    case "Attribute":
      return ["items", "keys", "values", "get", "copy"].includes(use.attr);
    case "Call":
      // print(kwargs), sorted(kwargs), str(kwargs)
      return (
        use.keywords.some((k) => k.arg === null && k.value === name) ||
        (use.func.kind === "Name" && !ctx.scopes.bindingOf.has(use.func))
      );
    default:
      return false;
  }
}

/** The node around each node. */
type Uses = ReadonlyMap<object, AnyNode>;

function usesIn(root: FunctionNode): Uses {
  const around = new Map<object, AnyNode>();
  visitNodes(root, (node) => {
    const visitChildren = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visitChildren);
      else if (typeof value === "object" && value !== null) {
        const child = value as AnyNode;
        if (typeof child.kind === "string") around.set(child, node);
        else for (const inner of Object.values(child)) visitChildren(inner);
      }
    };
    for (const [key, value] of Object.entries(node)) if (key !== "span") visitChildren(value);
  });
  return around;
}
