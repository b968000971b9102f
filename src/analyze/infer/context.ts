/** What the parts of inference share: the program, the library, and the tables they fill. */
import type * as ast from "../../ast/nodes.ts";
import type { Library } from "../library.ts";
import type { Binding, Scope, Scopes } from "../scopes.ts";
import type { Cell, Inference } from "../types/cell.ts";
import type { ClassInfo, FunctionInfo, ModuleInfo } from "../types/declarations.ts";
import type { InstanceType, Type } from "../types/type.ts";

export interface InferContext {
  readonly inference: Inference;
  readonly library: Library;
  readonly module: ModuleInfo;
  /**
   * Modules of the program itself by the name under which this one imports them: `shop.prices`, `..tools`.
   * null: it imports this one as well, and is not known yet.
   */
  readonly siblings: ReadonlyMap<string, ModuleInfo | null>;
  readonly scopes: Scopes;
  /** The type of every expression, as of the last round. */
  readonly typeOf: Map<ast.Expression, Type>;
  readonly functionOf: Map<ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda, FunctionInfo>;
  readonly classOf: Map<ast.ClassDef, ClassInfo>;
  /** The function that each call surely means. */
  readonly calleeOf: Map<ast.Call, FunctionInfo>;
  /** What narrowing (`if x is not None:`) knows at this moment. */
  narrowed: Map<Binding, Type>;
  /** The function whose body is being read. */
  current: FunctionInfo | null;
  /** The class whose body or method is being read. */
  currentClass: ClassInfo | null;
  cellOf(binding: Binding): Cell;
  /** A cell that belongs to a node, the same in every round. */
  cellAt(node: object, key: string): Cell;
  scope: Scope;
  /** The class is, somewhere, one of several base classes: what `super()` means depends on the instance. */
  inSeveralBases(cls: ClassInfo): boolean;
}

/** `list[item]` and the like, whose items live in cells that belong to `node`. */
export function instanceAt(
  ctx: InferContext,
  node: object,
  cls: ClassInfo,
  ...items: Type[]
): InstanceType {
  const args = cls.typeParams.map((name, i) => {
    const cell = ctx.cellAt(node, `${cls.name}.${name}`);
    if (items[i] !== undefined) cell.add(items[i]);
    return cell;
  });
  return { kind: "instance", cls, args };
}
