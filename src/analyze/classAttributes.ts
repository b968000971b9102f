/** Attributes that are assigned to classes from outside their bodies: `cls.step = 2`, `Account.rate = 3`. */
import type { InferContext } from "./infer/context.ts";
import { ancestry, type ClassInfo } from "./types/declarations.ts";
import { members } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

/** Their names, by the classes that they are known to have them: see `assignAttribute`. */
export function findAssignedToClasses(
  ctx: Pick<InferContext, "module" | "typeOf">,
): ReadonlyMap<ClassInfo, ReadonlySet<string>> {
  const found = new Map<ClassInfo, Set<string>>();
  visitNodes(ctx.module.tree, (node) => {
    const targets =
      node.kind === "Assign"
        ? node.targets
        : node.kind === "AugAssign" || node.kind === "AnnAssign"
          ? [node.target]
          : [];
    for (const target of targets) {
      if (target.kind !== "Attribute") continue;
      for (const type of members(ctx.typeOf.get(target.value) ?? { kind: "any" })) {
        if (type.kind !== "class" || type.cls.module.library) continue;
        const owner = [...ancestry(type.cls)].find((c) => c.attributes.has(target.attr));
        if (owner === undefined || owner.module.library) continue;
        found.set(owner, (found.get(owner) ?? new Set()).add(target.attr));
      }
    }
  });
  return found;
}
