import type * as ast from "../../ast/nodes.ts";
import { asAwaited, isAwaitable } from "../awaitedTypes.ts";
import type { TransformContext } from "../context.ts";
import { countingLoop } from "../countingLoops.ts";
import { block, id, type TsStatement } from "../factory.ts";
import { forOf, iterable } from "../iteration.ts";
import { withElse } from "../loops.ts";
import { capitalized } from "../names.ts";
import { translateBlock } from "../registry.ts";
import {
  assignmentTarget,
  bindingPattern,
  hasInnerStar,
  isNamesOnly,
  namesIn,
} from "../targets.ts";
import { countedEach, fits, isNested } from "../unpacking.ts";
import { assignValue, isDeclaredHere } from "./assign.ts";

export function translateFor(ctx: TransformContext, node: ast.For | ast.AsyncFor): TsStatement[] {
  const asynchronous = node.kind === "AsyncFor";
  return withElse(
    ctx,
    node,
    (body) => {
      const counting = countingLoop(ctx, node, () => block(body()));
      if (counting !== null) return [counting];
      const items = iterable(ctx, node.iter, asynchronous);
      const names = namesIn(node.target);
      const isPattern =
        isNamesOnly(node.target) &&
        !hasInnerStar(node.target) &&
        !awaitsItems(ctx, node) &&
        !isCountedInside(ctx, node);
      const source = isPattern ? countedEach(ctx, node.target, items) : items;
      if (isPattern && names.every((name) => isDeclaredHere(ctx, name) !== null)) {
        const constant = names.every((name) => isDeclaredHere(ctx, name)!.constant);
        const pattern = bindingPattern(ctx, node.target);
        return [forOf(pattern, source, block(body()), { constant, asynchronous })];
      }
      const hoisted = names.filter((name) => isDeclaredHere(ctx, name) === null);
      if (isPattern && hoisted.length < names.length) {
        // for key, value in ...: ... print(key) after the loop
        const instead = new Map(
          hoisted.map((name) => [
            name,
            ctx.temporary(`each${capitalized(ctx.names.identifier(name.id))}`),
          ]),
        );
        const assigned = [...instead].flatMap(([name, local]) => assignValue(ctx, name, id(local)));
        return [
          forOf(
            bindingPattern(ctx, node.target, instead),
            source,
            block([...assigned, ...body()]),
            { constant: false, asynchronous },
          ),
        ];
      }
      if (isPattern) {
        const target = { assign: assignmentTarget(ctx, node.target) };
        return [forOf(target, source, block(body()), { constant: false, asynchronous })];
      }
      // for self.index in ...:    for first, *rest, last in ...:
      const item = ctx.temporary("item");
      const value = awaitsItems(ctx, node) ? asAwaited(ctx, node.target, id(item)) : id(item);
      const assigned = assignValue(ctx, node.target, value);
      return [
        forOf(id(item), source, block([...assigned, ...body()]), { constant: true, asynchronous }),
      ];
    },
    (statements) => translateBlock(ctx, statements),
  );
}

/** `for i, (a, b) in rows`, `async for a, b in rows`: where the number of values must be checked in the loop. */
function isCountedInside(ctx: TransformContext, node: ast.For | ast.AsyncFor): boolean {
  const { target } = node;
  if (target.kind !== "Tuple" && target.kind !== "List") return false;
  return (node.kind === "AsyncFor" || isNested(target)) && !fits(ctx.typeOf(target), target);
}

/** `async for task in as_completed(tasks)`: TypeScript takes the tasks for their results. */
function awaitsItems(ctx: TransformContext, node: ast.For | ast.AsyncFor): boolean {
  return node.kind === "AsyncFor" && isAwaitable(ctx.typeOf(node.target));
}
