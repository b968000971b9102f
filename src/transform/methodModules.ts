/** Modules that a program has to load for what it calls: `import "py2ts-async/concurrent/futures"`. */
import { isBool, isNone } from "../ast/constants.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "../analyze/program.ts";
import { ancestry, type ClassInfo, type FunctionInfo } from "../analyze/types/declarations.ts";
import { members, type Type } from "../analyze/types/type.ts";
import { visitNodes } from "../analyze/visit.ts";
import {
  DEBUG_KEYWORD,
  DRIVING_MODULE,
  METHOD_MODULES,
  PROTOCOL_MODULES,
} from "../mapping/methodModules.ts";

/** Those behind what it defines, calls, or names in a string: `getattr(task, "get_stack")`. */
export function modulesOfMethods(tree: ast.Module, analysis: Analysis): ReadonlySet<string> {
  const modules = new Set<string | undefined>();
  const typesOf = (node: ast.Expression): readonly Type[] | null => {
    const type = analysis.typeOf.get(node);
    return type === undefined ? null : members(type);
  };
  visitNodes(tree, (node) => {
    if (node.kind === "Constant") {
      const name = node.value.type === "str" ? node.value.value : "";
      modules.add(METHOD_MODULES.get(name) ?? PROTOCOL_MODULES.get(name));
    } else if (node.kind === "FunctionDef") {
      modules.add(PROTOCOL_MODULES.get(node.name.text));
    } else if (node.kind === "Name") {
      modules.add(PROTOCOL_MODULES.get(node.id)); // __await__ = ready
    } else if (node.kind === "Attribute") {
      const module = METHOD_MODULES.get(node.attr);
      if (module !== undefined && mayHaveMethods(typesOf(node.value))) modules.add(module);
    } else if (node.kind === "Call" && mayDebug(node, typesOf)) modules.add(DEBUG_KEYWORD.module);
  });
  if (analysis.colours.driving.drives) modules.add(DRIVING_MODULE);
  modules.delete(undefined);
  return modules as ReadonlySet<string>;
}

/** A module's function of that name is another one, as is a method of the program: `traceback.print_stack()`. */
function mayHaveMethods(types: readonly Type[] | null): boolean {
  return types === null || types.some((type) => type.kind !== "module" && !isOwn(type));
}

/** Whether something is of the program: a function, a class that has no base of the library, an instance of one. */
function isOwn(type: Type): boolean {
  if (type.kind === "function") return !type.fn.module.library;
  if (type.kind !== "class" && type.kind !== "instance") return false;
  return [...ancestry(type.cls)].every((cls) => !cls.module.library && !cls.unknownBase);
}

/**
 * Whether a call may switch debug mode on: `run(main(), debug=True)`, `partial(run, debug=True)`,
 * `run(main(), **options)`.
 */
function mayDebug(
  call: ast.Call,
  typesOf: (node: ast.Expression) => readonly Type[] | null,
): boolean {
  const keyword = call.keywords.find(({ arg }) => arg === DEBUG_KEYWORD.name);
  const spreads = call.keywords.some(({ arg }) => arg === null);
  if (keyword === undefined ? !spreads : isFalse(keyword.value)) return false;
  const takesIt = (node: ast.Expression): boolean => typesOf(node)?.some(takesDebug) === true;
  if ([call.func, ...call.args].some(takesIt)) return true;
  const isAnother = (type: Type): boolean => type.kind === "function" || type.kind === "class";
  return keyword !== undefined && typesOf(call.func)?.every(isAnother) !== true;
}

function takesDebug(type: Type): boolean {
  if (type.kind === "class") return [...ancestry(type.cls)].some(isRunner);
  return type.kind === "function" && isRunner(type.fn);
}

function isRunner({ name, module }: ClassInfo | FunctionInfo): boolean {
  return module.library && module.name.startsWith("asyncio") && DEBUG_KEYWORD.functions.has(name);
}

function isFalse(value: ast.Expression): boolean {
  return isNone(value) || isBool(value, false);
}
