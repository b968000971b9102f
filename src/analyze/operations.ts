/** The type of an operation, for translation after inference has ended. */
import type { Operator } from "../ast/nodes.ts";
import type { InferContext } from "./infer/context.ts";
import { binaryType } from "./infer/operators.ts";
import type { Analysis } from "./program.ts";
import { Cell, Inference } from "./types/cell.ts";
import type { Type } from "./types/type.ts";

export function binaryOperationType(
  analysis: Analysis,
  op: Operator,
  left: Type,
  right: Type,
): Type {
  const inference = new Inference();
  const ctx = {
    inference,
    library: analysis.library,
    cellAt: () => new Cell(inference),
  } as unknown as InferContext;
  return binaryType(ctx, {}, op, left, right);
}
