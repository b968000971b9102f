/**
 * Attributes that are read where the class of their object is not known: what is printed there has to be
 * in the form that any code understands, so they hold no floats as plain numbers.
 *
 *     def show(event):            # of a registry: anything may come
 *         print(event.amount)
 */
import type * as ast from "../ast/nodes.ts";
import { lookup } from "../analyze/infer/attributes.ts";
import type { Analysis } from "../analyze/program.ts";
import { ancestry, type ClassInfo } from "../analyze/types/declarations.ts";
import { ANY, members } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";

/** The names of those attributes; "all" where a name is only known when the program runs. */
export type UnseenReads = ReadonlySet<string> | "all";

/** Functions that give all attributes of an object, or one by its name. */
const READERS = new Set(["vars", "getattr", "setattr", "attrgetter"]);

export function findUnseenReads(tree: ast.Module, analysis: Analysis): UnseenReads {
  const names = new Set<string>();
  const followed = new Set<ast.Name | ast.Attribute>();
  let all = false;
  visitNodes(tree, (node) => {
    switch (node.kind) {
      case "Attribute":
        if (node.attr === "__dict__") all = true;
        else if (READERS.has(node.attr)) all ||= !followed.has(node);
        else if (!isSeen(analysis, node)) names.add(node.attr);
        return;
      case "Name":
        if (READERS.has(node.id) && !followed.has(node)) all = true;
        return;
      case "Call": {
        const { func } = node;
        if (func.kind !== "Name" && func.kind !== "Attribute") return;
        const reader = func.kind === "Name" ? func.id : func.attr;
        if (!READERS.has(reader) || reader === "vars") return;
        const texts = reader === "attrgetter" ? node.args : node.args.slice(1, 2);
        if (!texts.every(isText)) return;
        for (const { value } of texts)
          String(value.value)
            .split(".")
            .forEach((name) => names.add(name));
        followed.add(func);
        return;
      }
      case "MatchClass": {
        for (const name of node.kwdAttrs) names.add(name);
        const type = analysis.typeOf.get(node.cls) ?? ANY;
        if (node.patterns.length > 0 && !(type.kind === "class" && type.cls.kind !== "plain"))
          all = true;
        return;
      }
      default:
    }
  });
  return all ? "all" : names;
}

type Text = ast.Constant & { readonly value: { readonly type: "str" } };

function isText(node: ast.Expression): node is Text {
  return node.kind === "Constant" && node.value.type === "str";
}

/** Whether every object that this is read from is of a class that is known to have it. */
function isSeen(analysis: Analysis, { value, attr }: ast.Attribute): boolean {
  return members(analysis.typeOf.get(value) ?? ANY).every((type) => {
    switch (type.kind) {
      case "instance":
      case "class":
        return has(type.cls, attr);
      case "any":
      case "typevar":
        return false;
      default:
        return true;
    }
  });
}

function has(cls: ClassInfo, name: string): boolean {
  return (
    lookup(cls, name) !== null ||
    [...ancestry(cls)].some((each) => each.attributes.has(name) || each.properties.has(name))
  );
}
