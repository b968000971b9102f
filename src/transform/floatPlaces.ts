/** How the variables of a module hold floats: raw numbers, or in the universal form. */
import type { FunctionNode } from "../analyze/infer/declare.ts";
import { isName, type Binding, type Definition, type DefinitionNode } from "../analyze/scopes.ts";
import { visitNodes } from "../analyze/visit.ts";
import { parameterPlace } from "./calls/arguments.ts";
import { isRaw } from "./coercion.ts";
import type { TransformContext } from "./context.ts";
import type { Origin } from "./importedModules.ts";
import type { Place } from "./typeNodes.ts";

export class FloatPlaces {
  private readonly ctx: TransformContext;
  private readonly places = new Map<Binding, Place>();

  constructor(ctx: TransformContext) {
    this.ctx = ctx;
  }

  /**
   * How a variable holds floats. What comes out of a container, a loop or a callback's caller is in the
   * universal form, and so is a variable that anything of that kind flows into.
   */
  of(binding: Binding): Place {
    const known = this.places.get(binding);
    if (known !== undefined) return known;
    // while it is being found out: a variable that feeds itself does not change the answer
    this.places.set(binding, "variable");
    const isExported = this.ctx.imported && binding.scope === this.ctx.analysis.scopes.module;
    const place =
      binding.definitions.every((definition) => this.assignsDirectly(binding, definition)) &&
      (isExported || this.isFedRaw(binding))
        ? "variable"
        : "item";
    this.places.set(binding, place);
    return place;
  }

  /** Whether anything that is assigned is a plain number already; otherwise the universal form stays. */
  private isFedRaw(binding: Binding): boolean {
    return binding.definitions.some(({ node, how }) => {
      if (how === "parameter" || how === "import") return true;
      const value = isName(node) ? this.ctx.directTargets.get(node) : undefined;
      return value === null || (value !== undefined && isRaw(this.ctx, value));
    });
  }

  private assignsDirectly(binding: Binding, { node, how }: Definition): boolean {
    if (how === "delete") return true;
    if (how === "import") return this.ctx.importedModules.holdsRaw(this.originOf(node));
    if (how === "parameter") {
      const fn = this.ctx.analysis.functionOf.get(binding.scope.node as FunctionNode);
      const parameter = fn?.parameters.find((p) => p.name === binding.name);
      return (
        fn !== undefined && parameter !== undefined && parameterPlace(fn, parameter) === "variable"
      );
    }
    return isName(node) && this.ctx.directTargets.has(node);
  }

  /** What an import statement imports from another module of the program. */
  private originOf(alias: DefinitionNode): Origin | null {
    let origin: Origin | null = null;
    visitNodes(this.ctx.analysis.module, (node) => {
      const found = node.kind === "ImportFrom" ? node.names.find((n) => n === alias) : undefined;
      if (node.kind === "ImportFrom" && found !== undefined)
        origin = this.ctx.importedModules.originOfAlias(node, found);
    });
    return origin;
  }
}
