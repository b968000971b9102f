/**
 * Comprehensions and generator expressions.
 *
 * One `for` over a list reads `xs.map(...)`, over anything else `Array.from(xs, ...)`; a generator
 * expression is lazy and reads `map(..., xs)`. What does not fit that - several `for`, `await`,
 * closures over the loop's variable - becomes a loop before the statement.
 */
import type * as ast from "../../ast/nodes.ts";
import { members } from "../../analyze/types/type.ts";
import { visitNodes } from "../../analyze/visit.ts";
import type { ComprehensionNode } from "../../analyze/scopes.ts";
import { toUniversal } from "../coercion.ts";
import { condition } from "../conditions.ts";
import { asAwaited, isAwaitable } from "../awaitedTypes.ts";
import type { TransformContext } from "../context.ts";
import {
  anyType,
  array,
  arrow,
  block,
  call,
  create,
  expressionStatement,
  id,
  ifStatement,
  member,
  method,
  variable,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { hasEffect, isStable } from "../calls/stability.ts";
import { usesReceiver } from "../classes/receivers.ts";
import { forOf, iterable } from "../iteration.ts";
import { noteOrigin } from "../origins.ts";
import { guardStops } from "../stopGuards.ts";
import {
  assignmentTarget,
  bindingPattern,
  hasInnerStar,
  isNamesOnly,
  namesIn,
} from "../targets.ts";
import { typescript } from "../../typescript.ts";
import { isBuiltin } from "../representation.ts";
import { typeNode } from "../typeNodes.ts";
import { countedEach, counts, fits, isNested } from "../unpacking.ts";

const f = typescript.factory;

export function translateComprehension(
  ctx: TransformContext,
  node: ComprehensionNode,
): TsExpression {
  const [generator] = node.generators;
  const isStopping = node.kind === "GeneratorExp" && ctx.stopping.has(node);
  if (generator === undefined || isStopping || !isSimple(ctx, node, generator))
    return asLoop(ctx, node);
  const item = (): TsExpression =>
    node.kind === "DictComp"
      ? array([toUniversal(ctx, node.key), toUniversal(ctx, node.value)])
      : toUniversal(ctx, node.elt);
  const each = (): TsExpression => arrowOf(ctx, generator, () => pairType(ctx, node, item()));
  if (node.kind === "GeneratorExp")
    return lazyMap(ctx, generator, isIdentity(node, generator) ? null : each());
  const list = eagerMap(ctx, node, generator, each);
  switch (node.kind) {
    case "ListComp":
      return list;
    case "SetComp":
      return create(ctx.builtin("PySet"), list);
    case "DictComp":
      return create(ctx.builtin("Dict"), list);
  }
}

/** The function that makes an item; with statements where the item needs some beforehand. */
function arrowOf(
  ctx: TransformContext,
  generator: ast.Comprehension,
  translate: () => TsExpression,
): TsExpression {
  const statements = ctx.withPreceding(() => [f.createReturnStatement(translate())]);
  const [only] = statements;
  if (statements.length === 1 && only !== undefined && typescript.isReturnStatement(only)) {
    return arrow([parameter(ctx, generator)], only.expression!);
  }
  return arrow([parameter(ctx, generator)], block(statements));
}

/** TypeScript takes `[k, v]` for an array unless it is told that it is a pair. */
function pairType(
  ctx: TransformContext,
  node: ComprehensionNode,
  item: TsExpression,
): TsExpression {
  if (node.kind !== "DictComp") return item;
  const type = ctx.typeOf(node);
  const args =
    type.kind === "instance" ? type.args.map((cell) => typeNode(ctx, cell.type, "item")) : [];
  return f.createAsExpression(item, f.createTupleTypeNode(args));
}

function isIdentity(node: ComprehensionNode, generator: ast.Comprehension): boolean {
  return (
    node.kind !== "DictComp" &&
    node.elt.kind === "Name" &&
    generator.target.kind === "Name" &&
    node.elt.id === generator.target.id
  );
}

function parameter(ctx: TransformContext, generator: ast.Comprehension) {
  const { target } = generator;
  const name = bindingPattern(ctx, target);
  const binding = target.kind === "Name" ? ctx.bindingOf(target) : null;
  // TypeScript takes items of which nothing is known for `unknown`
  const type =
    binding !== null && ["any", "never"].includes(ctx.analysis.typeOfBinding(binding).kind)
      ? anyType()
      : undefined;
  return f.createParameterDeclaration(undefined, undefined, name, undefined, type);
}

function filterArrow(ctx: TransformContext, generator: ast.Comprehension): TsExpression {
  return arrowOf(ctx, generator, () =>
    generator.ifs
      .map((test) => condition(ctx, test))
      .reduce((left, right) =>
        f.createBinaryExpression(left, typescript.SyntaxKind.AmpersandAmpersandToken, right),
      ),
  );
}

function eagerMap(
  ctx: TransformContext,
  node: ComprehensionNode,
  generator: ast.Comprehension,
  each: () => TsExpression,
): TsExpression {
  const isList =
    (isBuiltin(ctx.typeOf(generator.iter), "list") || generator.iter.kind === "Tuple") &&
    !isCounted(ctx, generator);
  const identity = isIdentity(node, generator);
  if (generator.ifs.length === 0) {
    if (isList)
      return identity
        ? array([f.createSpreadElement(items(ctx, generator))])
        : method(items(ctx, generator), "map", each());
    if (identity) return call(ctx.builtin("list"), items(ctx, generator));
    return method(id("Array"), "from", items(ctx, generator), each());
  }
  // filtering everything first makes no difference where nothing has an effect
  if (isList && !generator.ifs.some((test) => hasEffect(ctx, test))) {
    const filtered = method(items(ctx, generator), "filter", filterArrow(ctx, generator));
    return identity ? filtered : method(filtered, "map", each());
  }
  return call(ctx.builtin("list"), lazyMap(ctx, generator, identity ? null : each()));
}

function lazyMap(
  ctx: TransformContext,
  generator: ast.Comprehension,
  each: TsExpression | null,
): TsExpression {
  let source = items(ctx, generator);
  if (generator.ifs.length > 0)
    source = call(ctx.builtin("filter"), filterArrow(ctx, generator), source);
  else if (each === null) source = call(ctx.builtin("iter"), source);
  return each === null ? source : call(ctx.builtin("map"), each, source);
}

/** What the comprehension runs over: `for first, *middle, last in rows` takes each item apart first. */
function items(ctx: TransformContext, generator: ast.Comprehension): TsExpression {
  const { target } = generator;
  const source = iterable(ctx, generator.iter, generator.isAsync);
  if ((target.kind !== "Tuple" && target.kind !== "List") || !hasInnerStar(target))
    return generator.isAsync ? source : countedEach(ctx, target, source);
  if (generator.isAsync || target.elts.some(hasInnerStar)) {
    ctx.report("unsupported-expression", target, "this target of a comprehension");
  }
  return call(ctx.language("unpackEach"), source, ...counts(target));
}

/** Whether `unpackEach` takes the items apart first. */
function isCounted(ctx: TransformContext, { target }: ast.Comprehension): boolean {
  if (target.kind !== "Tuple" && target.kind !== "List") return false;
  return hasInnerStar(target) || (!isNested(target) && !fits(ctx.typeOf(target), target));
}

function isSimple(
  ctx: TransformContext,
  node: ComprehensionNode,
  generator: ast.Comprehension,
): boolean {
  if (node.generators.length !== 1 || generator.isAsync) return false;
  const scope = ctx.analysis.scopes.scopeOf.get(node)!;
  // Python's closures would all see the last value
  if ([...scope.bindings.values()].some((binding) => binding.captured)) return false;
  const parts = node.kind === "DictComp" ? [node.key, node.value] : [node.elt];
  return ![...parts, ...generator.ifs].some((part) => needsLoop(ctx, part));
}

/** `await` cannot stand in an arrow function that is not async; blocking calls become `await`. */
function needsLoop(ctx: TransformContext, node: ast.Expression): boolean {
  let found = false;
  visitNodes(node, (inner, functions) => {
    if (functions.length > 0) return;
    if (inner.kind === "Await") found = true;
    if (inner.kind === "Call" && ctx.analysis.colours.awaitedCalls.has(inner)) found = true;
    if ("generators" in inner && inner.generators.some((g) => g.isAsync)) found = true;
  });
  return found;
}

function asLoop(ctx: TransformContext, node: ComprehensionNode): TsExpression {
  // a generator that must wait here but not in Python cannot be lazy: its items are made beforehand
  if (node.kind === "GeneratorExp" && (hasAwait(node) || !isAsynchronous(ctx, node)))
    return asGenerator(ctx, node);
  const isList = node.kind === "ListComp" || node.kind === "GeneratorExp";
  const name = ctx.temporary(isList ? "items" : node.kind === "SetComp" ? "unique" : "entries");
  const type = ctx.typeOf(node);
  const empty = isList
    ? array([])
    : create(ctx.builtin(node.kind === "SetComp" ? "PySet" : "Dict"));
  const declared =
    node.kind === "GeneratorExp"
      ? f.createArrayTypeNode(typeNode(ctx, ctx.typeOf(node.elt), "item"))
      : typeNode(ctx, type, "item");
  ctx.precede(variable(name, { constant: true, type: declared, value: empty }));
  const add = (): TsStatement => {
    if (node.kind === "DictComp")
      return expressionStatement(
        method(id(name), "set", toUniversal(ctx, node.key), toUniversal(ctx, node.value)),
      );
    return expressionStatement(
      method(id(name), isList ? "push" : "add", toUniversal(ctx, node.elt)),
    );
  };
  for (const statement of loops(ctx, node, 0, add)) ctx.precede(noteOrigin(statement, node));
  return id(name);
}

/** @param outermost what the first loop runs over, where that is evaluated elsewhere */
function loops(
  ctx: TransformContext,
  node: ComprehensionNode,
  depth: number,
  innermost: () => TsStatement,
  outermost?: TsExpression,
): TsStatement[] {
  const generator = node.generators[depth];
  if (generator === undefined) return ctx.withPreceding(() => [innermost()]);
  return ctx.withPreceding(() => {
    const source = outermost ?? items(ctx, generator);
    let body = (): TsStatement[] => loops(ctx, node, depth + 1, innermost);
    for (const test of [...generator.ifs].reverse()) {
      const inner = body;
      body = () => ctx.withPreceding(() => [ifStatement(condition(ctx, test), inner())]);
    }
    const statements = body();
    const shared = namesIn(generator.target)
      .flatMap((name) => ctx.bindingOf(name) ?? [])
      .filter((b) => b.captured);
    if (shared.length > 0 && isNamesOnly(generator.target)) {
      // [lambda: n for n in range(3)]: all of them see the last n
      const target = { assign: assignmentTarget(ctx, generator.target) };
      const declared = shared.map((b) =>
        variable(ctx.names.of(b), {
          constant: false,
          definite: true,
          type: typeNode(ctx, ctx.analysis.typeOfBinding(b), "item"),
        }),
      );
      return [
        block([
          ...declared,
          forOf(target, source, block(statements), {
            constant: false,
            asynchronous: generator.isAsync,
          }),
        ]),
      ];
    }
    const { target } = generator;
    if (generator.isAsync && target.kind === "Name" && isAwaitable(ctx.typeOf(target))) {
      // [task async for task in as_completed(tasks)]: TypeScript takes the tasks for their results
      const item = ctx.temporary("item");
      const value = asAwaited(ctx, target, id(item));
      const named = variable(ctx.names.identifier(target.id), { constant: true, value });
      const body = block([named, ...statements]);
      return [forOf(id(item), source, body, { constant: true, asynchronous: true })];
    }
    return [
      forOf(bindingPattern(ctx, target), source, block(statements), {
        constant: true,
        asynchronous: generator.isAsync,
      }),
    ];
  });
}

/**
 * `(x * y for x in xs for y in ys)`: a generator function, called on the spot. Python evaluates `xs`
 * there too, all else when the items are asked for.
 */
function asGenerator(ctx: TransformContext, node: ast.GeneratorExp): TsExpression {
  const asynchronous = isAsynchronous(ctx, node);
  const first = node.generators[0]!;
  const given = canWait(ctx, first.iter) ? null : items(ctx, first);
  const source = given === null ? null : ctx.temporary("source");
  const body = loops(
    ctx,
    node,
    0,
    () => expressionStatement(f.createYieldExpression(undefined, toUniversal(ctx, node.elt))),
    source === null ? undefined : id(source),
  );
  const kind = asynchronous ? "async generator" : "generator";
  const receives = usesReceiver(ctx, node);
  const parameters = [...(receives ? ["this"] : []), ...(source === null ? [] : [source])];
  const generator = f.createFunctionExpression(
    asynchronous ? [f.createModifier(typescript.SyntaxKind.AsyncKeyword)] : undefined,
    f.createToken(typescript.SyntaxKind.AsteriskToken),
    undefined,
    undefined,
    // TypeScript takes their types from the arguments, but not through call()
    parameters.map((name) =>
      f.createParameterDeclaration(
        undefined,
        undefined,
        name,
        undefined,
        receives ? anyType() : undefined,
      ),
    ),
    undefined,
    block(ctx.stopping.has(node) ? [guardStops(ctx, kind, body)] : body),
  );
  const args = given === null ? [] : [given];
  return receives
    ? call(member(f.createParenthesizedExpression(generator), "call"), f.createThis(), ...args)
    : call(generator, ...args);
}

/** Whether it makes no difference that something is evaluated later: `xs`, `range(3)`, `numbers(3)`. */
function canWait(ctx: TransformContext, node: ast.Expression): boolean {
  // what is no iterable raises TypeError at once
  if (members(ctx.typeOf(node)).some(({ kind }) => kind === "any" || kind === "none")) return false;
  if (node.kind === "Tuple" || node.kind === "List")
    return node.elts.every((each) => isStable(ctx, each));
  if (node.kind !== "Call") return isStable(ctx, node);
  const makesIterator =
    isBuiltin(ctx.typeOf(node), "range") || ctx.analysis.calleeOf.get(node)?.isGenerator === true;
  const parts = [node.func, ...node.args, ...node.keywords.map((keyword) => keyword.value)];
  return makesIterator && parts.every((each) => isStable(ctx, each));
}

function isAsynchronous(ctx: TransformContext, node: ast.GeneratorExp): boolean {
  return (
    node.generators.some((g) => g.isAsync) ||
    needsLoop(ctx, node.elt) ||
    node.generators.some((g) => g.ifs.some((test) => needsLoop(ctx, test)))
  );
}

/** Asynchronous in Python itself. */
function hasAwait(node: ast.GeneratorExp): boolean {
  let found = node.generators.some((g) => g.isAsync);
  visitNodes(node, (inner, functions) => {
    if (functions.length === 0 && inner.kind === "Await") found = true;
  });
  return found;
}
