/**
 * Whether a program may show a task, whose repr tells at which line its coroutine stands.
 *
 * To know that line the runtime has to note it at every suspension, which programs that show no task
 * need not pay for.
 */
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "./program.ts";
import { ancestry, type ClassInfo } from "./types/declarations.ts";
import type { Type } from "./types/type.ts";
import { visitNodes } from "./visit.ts";

const SHOWING_FUNCTIONS: ReadonlySet<string> = new Set([
  "print",
  "repr",
  "str",
  "ascii",
  "format",
  "pprint",
]);
/** `"...".format(task)`, and the methods of loggers. */
const SHOWING_METHODS: ReadonlySet<string> = new Set([
  "format",
  "debug",
  "info",
  "warning",
  "error",
  "exception",
  "critical",
  "log",
  "write",
  "pprint",
  "pformat",
]);

/** Of tasks: they tell the line as well. */
const SHOWING_ATTRIBUTES: ReadonlySet<string> = new Set(["get_stack", "print_stack"]);

export function showsTasks(analysis: Analysis): boolean {
  return shows(analysis, SHOWING_ATTRIBUTES, (type) => mayHold(type, isTask, true, 0));
}

/** Of coroutines, which tasks give too: they tell the name of the function. */
const NAMING_ATTRIBUTES: ReadonlySet<string> = new Set(["get_coro", "__qualname__"]);

/** Whether a program shows a task or a coroutine, and with it the name of what it runs. */
export function showsCoroutines(analysis: Analysis): boolean {
  const isNamed = (cls: ClassInfo): boolean =>
    isTask(cls) || (cls.module.name === "protocols" && cls.name === "Coroutine");
  return shows(analysis, NAMING_ATTRIBUTES, (type) => mayHold(type, isNamed, false, 0));
}

function shows(
  analysis: Analysis,
  attributes: ReadonlySet<string>,
  holds: (type: Type) => boolean,
): boolean {
  let found = false;
  visitNodes(analysis.module, (node) => {
    if (node.kind === "Attribute" && attributes.has(node.attr)) found = true;
    if (found || (node.kind !== "FormattedValue" && node.kind !== "BinOp" && node.kind !== "Call"))
      return;
    found = shown(node).some((expression) => {
      const type = analysis.typeOf.get(expression);
      return type !== undefined && holds(type);
    });
  });
  return found;
}

/** The expressions whose text this node makes. */
function shown(node: ast.FormattedValue | ast.BinOp | ast.Call): readonly ast.Expression[] {
  if (node.kind === "FormattedValue") return [node.value];
  if (node.kind === "BinOp") return node.op === "Mod" ? [node.right] : [];
  const { func } = node;
  const shows =
    (func.kind === "Name" && SHOWING_FUNCTIONS.has(func.id)) ||
    (func.kind === "Attribute" && SHOWING_METHODS.has(func.attr));
  if (!shows) return [];
  return node.args.map((argument) => (argument.kind === "Starred" ? argument.value : argument));
}

/** Types nest; what is deeper than this is not shown by anybody. */
const DEEPEST = 4;

/** @param unknown whether a value of unknown type counts */
function mayHold(
  type: Type,
  wanted: (cls: ClassInfo) => boolean,
  unknown: boolean,
  depth: number,
): boolean {
  if (depth > DEEPEST) return false;
  const below = (inner: Type): boolean => mayHold(inner, wanted, unknown, depth + 1);
  switch (type.kind) {
    case "any":
      return unknown;
    case "union":
      return type.members.some(below);
    case "tuple":
      return type.items.some(below);
    case "instance":
      return (
        wanted(type.cls) ||
        type.args.some((cell) => below(cell.type)) ||
        fieldTypes(type.cls).some(below)
      );
    default:
      return false;
  }
}

function isTask(cls: ClassInfo): boolean {
  for (const { name, module } of ancestry(cls)) {
    // What is known as a future may be a task.
    if (module.library && module.name === "asyncio" && (name === "Task" || name === "Future"))
      return true;
  }
  return false;
}

/** What the repr of a dataclass or a named tuple shows. */
function fieldTypes(cls: ClassInfo): Type[] {
  if (cls.kind !== "dataclass" && cls.kind !== "namedtuple") return [];
  return [...cls.attributes.values()].map((cell) => cell.type);
}
