/**
 * Imports that run a module sooner than Python does. ES modules run before the one that imports them,
 * wherever Python's import statement stands; that shows where the module does something when it runs.
 */
import type * as ast from "../ast/nodes.ts";
import { isMethodDecorator } from "./erasedDecorators.ts";
import { isMainTest } from "./mainTest.ts";
import { ANY, members } from "./types/type.ts";
import type { Analysis } from "./program.ts";
import { visitNodes, type AnyNode } from "./visit.ts";

/** The statements that import such a module too early, and the Python names of the modules. */
export function earlyImports(
  analysis: Analysis,
): ReadonlyMap<ast.Import | ast.ImportFrom, readonly string[]> {
  const found = new Map<ast.Import | ast.ImportFrom, readonly string[]>();
  if (analysis.siblings.size === 0) return found;
  const first = leadingImports(analysis);
  const inTime = new Set([...first].flatMap((statement) => modulesOf(analysis, statement)));
  visitNodes(analysis.module, (node) => {
    if ((node.kind !== "Import" && node.kind !== "ImportFrom") || first.has(node)) return;
    const early = modulesOf(analysis, node).filter((name) => {
      const module = analysis.siblings.get(name)!;
      return !inTime.has(name) && doesSomething(module.analysis);
    });
    if (early.length > 0) found.set(node, early);
  });
  return found;
}

/** The imports before which nothing can be seen to happen. */
function leadingImports(analysis: Analysis): ReadonlySet<AnyNode> {
  const leading = new Set<AnyNode>();
  for (const statement of analysis.module.body) {
    if (statement.kind === "Import" || statement.kind === "ImportFrom") leading.add(statement);
    else if (isVisible(analysis, statement)) break;
  }
  return leading;
}

function modulesOf(analysis: Analysis, node: AnyNode): readonly string[] {
  if (node.kind !== "Import" && node.kind !== "ImportFrom") return [];
  const path = node.kind === "Import" ? "" : ".".repeat(node.level) + (node.module ?? "");
  const names =
    node.kind === "Import"
      ? node.names.map(({ name }) => name)
      : [path, ...node.names.map(({ name }) => (path.endsWith(".") ? path : `${path}.`) + name)];
  return names.filter((name) => analysis.siblings.has(name));
}

const known = new WeakMap<Analysis, boolean>();

/** Whether running the module, or one that it imports, can be seen. */
function doesSomething(analysis: Analysis): boolean {
  const found = known.get(analysis);
  if (found !== undefined) return found;
  known.set(analysis, false);
  const does =
    analysis.module.body.some((statement) => isVisible(analysis, statement)) ||
    [...analysis.siblings.values()].some((other) => doesSomething(other.analysis));
  known.set(analysis, does);
  return does;
}

/** Functions of the library that can be seen to run, or whose order decides what they give. */
const VISIBLE_MODULES: ReadonlySet<string> = new Set([
  "asyncio",
  "atexit",
  "logging",
  "pprint",
  "random",
  "warnings",
]);
const VISIBLE_BUILTINS: ReadonlySet<string> = new Set(["print", "input"]);
/** `sys.stdout.write(...)`, and the methods of loggers. */
const VISIBLE_METHODS: ReadonlySet<string> = new Set([
  "critical",
  "debug",
  "error",
  "exception",
  "info",
  "log",
  "warning",
  "write",
  "writelines",
]);

/** Whether a statement of a module prints, raises or calls what may. */
function isVisible(analysis: Analysis, statement: ast.Statement): boolean {
  // it runs because it is imported
  if (statement.kind === "If" && isMainTest(statement.test))
    return statement.orelse.some((other) => isVisible(analysis, other));
  let visible = false;
  visitNodes(statement, (node, functions) => {
    if (functions.length > 0) return;
    if (node.kind === "Raise" || node.kind === "Assert") visible = true;
    if (node.kind === "Call" && isCalledVisibly(analysis, node.func)) visible = true;
    if ("decoratorList" in node)
      visible ||= node.decoratorList.some((decorator) => isCalledVisibly(analysis, decorator));
  });
  return visible;
}

function isCalledVisibly(analysis: Analysis, callee: ast.Expression): boolean {
  if (isMethodDecorator(analysis.typeOf, callee)) return false;
  return members(analysis.typeOf.get(callee) ?? ANY).some((m) => {
    if (m.kind === "function" && m.fn.module.library) {
      const { module, owner, name } = m.fn;
      if (module.name === "builtins") return owner === null && VISIBLE_BUILTINS.has(name);
      if (owner !== null) return VISIBLE_METHODS.has(name);
      // logging.getLogger(__name__) only names one
      return VISIBLE_MODULES.has(module.name) && name !== "getLogger";
    }
    if (m.kind === "class") {
      const init = m.cls.members.get("__init__");
      return !m.cls.module.library && init !== undefined;
    }
    return m.kind !== "callable";
  });
}
