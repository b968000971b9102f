/** `static { ... }`. */
import { typescript } from "../../typescript.ts";
import { type TsStatement } from "../factory.ts";
import type { ts } from "ts-morph";

const f = typescript.factory;

export function staticBlock(statements: readonly TsStatement[]): ts.ClassElement {
  return f.createClassStaticBlockDeclaration(f.createBlock([...statements], true));
}
