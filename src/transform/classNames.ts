/** The names of classes in TypeScript, and where those can be used. */
import type { Binding } from "../analyze/scopes.ts";
import type { ClassInfo } from "../analyze/types/declarations.ts";
import type { TransformContext } from "./context.ts";

export class ClassNames {
  private readonly ctx: TransformContext;
  private readonly known = new Map<ClassInfo, string>();

  constructor(ctx: TransformContext) {
    this.ctx = ctx;
  }

  /** The TypeScript name of a class; one inside another class is declared beside it. */
  of(cls: ClassInfo): string {
    if (this.isImported(cls))
      return this.ctx.importedModules.nameOf(cls) ?? this.ctx.names.identifier(cls.name);
    const known = this.known.get(cls);
    if (known !== undefined) return known;
    const around = cls.module.library
      ? null
      : (this.ctx.analysis.scopes.scopeOf.get(cls.node)?.parent ?? null);
    const binding = around?.bindings.get(cls.name);
    let name =
      binding === undefined ? this.ctx.names.identifier(cls.name) : this.ctx.names.of(binding);
    if (around?.node.kind === "ClassDef" && this.isTakenElsewhere(name, binding)) {
      name = this.ctx.temporary(
        `${this.of(this.ctx.analysis.classOf.get(around.node)!)}${cls.name}`,
      );
    }
    this.known.set(cls, name);
    return name;
  }

  /** Its name is a variable that outlives the block in which the class is defined. */
  isDeclaredBefore(cls: ClassInfo): boolean {
    if (cls.module.library || this.isImported(cls)) return false;
    const around = this.ctx.analysis.scopes.scopeOf.get(cls.node)?.parent;
    const binding = around?.bindings.get(cls.name);
    if (binding === undefined || around?.node.kind === "ClassDef") return false;
    const placement = this.ctx.placements.of(binding);
    return (
      placement.kind === "hoisted" ||
      (placement.kind === "at-definition" &&
        ![...placement.definitions.keys()].some((definition) => definition.node === cls.node))
    );
  }

  /** Whether a type can name the class: not if another module has it inside something else. */
  canName(cls: ClassInfo): boolean {
    return !this.isImported(cls) || this.ctx.importedModules.nameOf(cls) !== null;
  }

  /** A class of another module of the program. */
  private isImported(cls: ClassInfo): boolean {
    return !cls.module.library && cls.module !== this.ctx.analysis.interface;
  }

  private isTakenElsewhere(name: string, own: Binding | undefined): boolean {
    for (const scope of this.ctx.analysis.scopes.scopeOf.values()) {
      for (const binding of scope.bindings.values()) {
        if (
          binding !== own &&
          this.ctx.names.of(binding) === name &&
          (scope.node.kind !== "ClassDef" || binding.kind === "class")
        )
          return true;
      }
    }
    return false;
  }
}
