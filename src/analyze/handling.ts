/**
 * How much of "the exception that is being handled" a program can notice.
 *
 * JavaScript does not keep it: where an exception is caught is known, and what a bare `raise` there
 * means. What functions called from there raise, and what they find, costs extra statements, which
 * only programs get that look.
 */
import { isBool } from "../ast/constants.ts";
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import type { Analysis } from "./program.ts";
import type { FunctionInfo } from "./types/declarations.ts";
import { visitNodes } from "./visit.ts";

export interface Handling {
  /** What finds the exception that is being handled where it stands: calls and bare `raise` statements. */
  readonly asking: ReadonlySet<ast.Raise | ast.Call>;
  /** The program looks at `__context__`: errors that nobody raises by `raise` need one as well. */
  readonly showsContext: boolean;
  /** A bare `raise` or a call such as `traceback.format_exc()` outside of any handler means what some caller handles. */
  readonly raisesForCallers: boolean;
  /** A lock may be released inside of its block: what it raises at the end may take the place of an error. */
  readonly releasesLocks: boolean;
  /** A handler gives a name to what ends programs, which closing a `Runner` may raise in the place of an error. */
  readonly namesExits: boolean;
}

/** What a task lets out of the loop that runs it. */
const EXITS: ReadonlySet<string> = new Set(["BaseException", "KeyboardInterrupt", "SystemExit"]);

export function findHandling(
  tree: ast.Module,
  { calleeOf, functionOf }: Pick<Analysis, "calleeOf" | "functionOf">,
): Handling {
  const inHandlers = new Set<ast.Raise | ast.Call>();
  const asking = new Set<ast.Raise | ast.Call>();
  let showsContext = false;
  let releasesLocks = false;
  const waits = new Set<ast.Call>();
  let namesExits = false;
  visitNodes(tree, (node) => {
    if (node.kind === "Attribute" && node.attr === "__context__") showsContext = true;
    if (node.kind === "Attribute" && node.attr === "release") releasesLocks = true;
    if (node.kind === "AsyncWith") addWaits(node, waits);
    if (node.kind === "Call" && isConditionWait(calleeOf.get(node)) && !waits.has(node))
      releasesLocks = true;
    if (node.kind === "Raise" && node.exc === null) asking.add(node);
    if (node.kind === "Call" && asks(node, calleeOf.get(node))) asking.add(node);
    if (node.kind !== "Try" && node.kind !== "TryStar") return;
    for (const handler of node.handlers) {
      namesExits ||= handler.name !== null && takesExit(handler.type);
      for (const statement of handler.body) {
        visitNodes(statement, (inner, functions) => {
          if (inner.kind !== "Raise" && inner.kind !== "Call") return;
          // a callee that is not known finds out by itself
          const isTold = inner.kind === "Raise" || calleeOf.has(inner);
          if (functions.length === 0 && isTold) inHandlers.add(inner);
        });
      }
    }
  });
  const raisesForCallers = [...asking].some((node) => !inHandlers.has(node));
  if (raisesForCallers) addCallers(tree, asking, { calleeOf, functionOf });
  return { asking, showsContext, raisesForCallers, releasesLocks, namesExits };
}

/** `await condition.wait()` in an `async with` of its own function: it gets the lock back, whatever happens. */
function addWaits(block: ast.AsyncWith, waits: Set<ast.Call>): void {
  for (const statement of block.body) {
    visitNodes(statement, (node, functions) => {
      if (node.kind !== "Await" || node.value.kind !== "Call") return;
      if (functions.length === 0) waits.add(node.value);
    });
  }
}

/** A task of its own, `wait_for(condition.wait(), 1)`, may leave the lock to the others. */
function isConditionWait(fn: FunctionInfo | undefined): boolean {
  if (fn?.owner?.name !== "Condition" || !fn.module.library) return false;
  return fn.name === "wait" || fn.name === "wait_for";
}

function takesExit(type: ast.Expression | null): boolean {
  const classes = type?.kind === "Tuple" ? type.elts : [type];
  return classes.some((cls) => cls?.kind === "Name" && EXITS.has(cls.id));
}

/** Calls of the program's own functions ask where those do. */
function addCallers(
  tree: ast.Module,
  asking: Set<ast.Raise | ast.Call>,
  { calleeOf, functionOf }: Pick<Analysis, "calleeOf" | "functionOf">,
): void {
  const askers = new Set<FunctionInfo>();
  let count: number;
  do {
    count = askers.size + asking.size;
    visitNodes(tree, (node, functions) => {
      if (node.kind !== "Call" && node.kind !== "Raise") return;
      const callee = node.kind === "Call" ? calleeOf.get(node) : undefined;
      if (callee !== undefined && askers.has(callee)) asking.add(node);
      const around = functions.at(-1);
      const asker = around === undefined ? undefined : functionOf.get(around);
      if (asker !== undefined && asking.has(node)) askers.add(asker);
    });
  } while (askers.size + asking.size > count);
}

/** Whether a call looks for the exception that is being handled. */
function asks(node: ast.Call, callee: FunctionInfo | undefined): boolean {
  if (node.keywords.some(({ arg, value }) => arg === "exc_info" && isBool(value, true)))
    return true;
  if (callee !== undefined) return handledOptionName(callee) !== null;
  const name = lastName(node.func);
  return ASKING.has(name) || (name === "exception" && node.args.length > 0);
}

/** The keyword by which a function of the library is told what is being handled; null if it never asks. */
export function handledOptionName(fn: FunctionInfo): string | null {
  switch (fn.module.name) {
    case "traceback":
    case "sys":
      return fn.parameters.some((p) => p.name === "exc" && p.kind === "keyword-only")
        ? "exc"
        : null;
    case "logging":
      return fn.name === "exception" ? "excInfo" : null;
    default:
      return null;
  }
}

/** Functions of `sys` and `traceback`, wherever they come from. */
const ASKING = new Set(["exc_info", "format_exc", "print_exc"]);
