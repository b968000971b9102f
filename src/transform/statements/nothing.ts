/** Statements that leave nothing behind. */
import type * as ast from "../../ast/nodes.ts";
import type { TransformContext } from "../context.ts";
import type { TsStatement } from "../factory.ts";

export function translatePass(): TsStatement[] {
  return [];
}

/** Scopes know already which variable is meant. */
export function translateGlobal(): TsStatement[] {
  return [];
}

/** `type Name = ...`: annotations are resolved by analysis. */
export function translateTypeAlias(_ctx: TransformContext, _node: ast.TypeAlias): TsStatement[] {
  return [];
}
