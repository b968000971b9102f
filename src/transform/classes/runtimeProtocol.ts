/** `@runtime_checkable class Closable(Protocol)`: which attributes its instances have. */
import { ancestry, type ClassInfo } from "../../analyze/types/declarations.ts";
import type { TransformContext } from "../context.ts";
import { array, call, expressionStatement, id, string, type TsStatement } from "../factory.ts";

/** `runtimeProtocol(Closable, ["close"])`. */
export function runtimeProtocol(ctx: TransformContext, cls: ClassInfo): TsStatement {
  const names = new Set(
    [...ancestry(cls)]
      .filter((each) => !each.module.library)
      .flatMap((each) => [
        ...each.members.keys(),
        ...each.attributes.keys(),
        ...each.properties.keys(),
      ]),
  );
  return expressionStatement(
    call(
      ctx.language("runtimeProtocol"),
      id(ctx.className(cls)),
      array([...names].map((name) => string(name))),
    ),
  );
}
