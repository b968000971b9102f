/** What `with` statements enter. */
import type * as ast from "../../ast/nodes.ts";
import { join } from "../types/join.ts";
import { ANY, members, type Type } from "../types/type.ts";
import type { InferContext } from "./context.ts";
import { evaluate } from "./expressions.ts";
import { awaitedType, findMethod } from "./protocols.ts";

/** What `with value as name` binds. */
export function enteredType(ctx: InferContext, node: ast.Expression, asynchronous: boolean): Type {
  const value = evaluate(ctx, node);
  let result: Type = { kind: "never" };
  for (const member of members(value)) {
    if (member.kind !== "instance") {
      result = join(result, ANY);
      continue;
    }
    const enter = findMethod(member.cls, asynchronous ? "__aenter__" : "__enter__");
    if (enter === null) result = join(result, ANY);
    else if (enter.module.library) {
      const declared = enter.declaredResult ?? ANY;
      // `async with Crew() as crew` of a `class Crew(TaskGroup)`, whose stub says TaskGroup
      const isSelf = declared.kind === "instance" && declared.cls === enter.owner;
      result = join(result, isSelf ? member : libraryResult(member, declared));
    } else {
      enter.called = true;
      enter.parameters[0]?.cell.add(member);
      const entered = enter.result.type;
      const isPlain = enter.isAsync || !asynchronous;
      result = join(result, isPlain ? entered : awaitedType(ctx, entered));
      const exit = findMethod(member.cls, asynchronous ? "__aexit__" : "__exit__");
      if (exit !== null) {
        exit.called = true;
        exit.parameters[0]?.cell.add(member);
        for (const parameter of exit.parameters.slice(1)) parameter.cell.add(ANY);
      }
    }
  }
  return result;
}

function libraryResult(self: Type & { kind: "instance" }, declared: Type): Type {
  if (declared.kind !== "typevar") return declared;
  const index = self.cls.typeParams.indexOf(declared.name);
  return self.args[index]?.type ?? ANY;
}
