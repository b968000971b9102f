/**
 * Which functions must be `async` although Python's are not.
 *
 * `asyncio.run` and its relatives block in Python and return a promise here, so a function that
 * calls one has to await it, and so do that function's callers, up to the module itself, which may
 * use top-level `await`.
 */
import { isBool } from "../ast/constants.ts";
import { lastName } from "../ast/dottedNames.ts";
import type * as ast from "../ast/nodes.ts";
import { closesCoroutine, findDriving, type Driving } from "./driving.ts";
import { findThreadSleeps } from "./threadSleeps.ts";
import { visitNodes } from "./visit.ts";
import type { InferContext } from "./infer/context.ts";
import { bindCall } from "./infer/binding.ts";
import { findMethod, isAwaitableClass } from "./infer/protocols.ts";
import { ancestry, type FunctionInfo } from "./types/declarations.ts";
import { ANY, members, type Type } from "./types/type.ts";

export interface Colours {
  /** Calls to await although Python does not: `asyncio.run(main())`. */
  readonly awaitedCalls: ReadonlySet<ast.Call>;
  /** Blocks whose end is to be awaited although Python does not: `with asyncio.Runner() as runner:`. */
  readonly awaitedBlocks: ReadonlySet<ast.With>;
  /**
   * Functions without `async` in Python that are `async` here, with the call, or the manager of the
   * block, that makes them so.
   */
  readonly asyncFunctions: ReadonlyMap<FunctionInfo, ast.Expression>;
  /** Those that are `async` only where somebody waits for them: threads run them, calls await them. */
  readonly threadFunctions: ReadonlySet<FunctionInfo>;
  /** Functions that only the loop calls, as its callbacks: it awaits them. */
  readonly loopCallbacks: ReadonlySet<FunctionInfo>;
  /** The arguments that give them to the loop. */
  readonly loopCallbackArguments: ReadonlySet<ast.Expression>;
  /** Calls of `time.sleep` by threads, and `time.sleep` itself where a thread runs it. */
  readonly threadSleeps: ReadonlySet<ast.Expression>;
  /** The program sets an eager task factory: creating a task may run its first step. */
  readonly eager: boolean;
  /** Coroutines that are driven by hand. */
  readonly driving: Driving;
}

/** @param imported what was found in the modules that this one imports */
export function findColours(ctx: InferContext, imported: readonly Colours[]): Colours {
  const awaitedCalls = new Set<ast.Call>();
  const awaitedBlocks = new Set<ast.With>();
  const asyncFunctions = new Map(imported.flatMap((colours) => [...colours.asyncFunctions]));
  const eager = setsEagerFactory(ctx) || imported.some((colours) => colours.eager);
  const calls: { call: ast.Call; inside: FunctionInfo | null }[] = [];
  const becomesAsync = (inside: FunctionInfo | null, cause: ast.Expression): void => {
    if (inside !== null && !inside.isAsync && !asyncFunctions.has(inside))
      asyncFunctions.set(inside, cause);
  };
  visitNodes(ctx.module.tree, (node, functions) => {
    if (node.kind !== "Call" && node.kind !== "With") return;
    const innermost = functions.at(-1);
    const inside = innermost === undefined ? null : ctx.functionOf.get(innermost)!;
    if (node.kind === "Call") {
      calls.push({ call: node, inside });
      return;
    }
    const item = node.items.find(({ contextExpr }) => endBlocks(ctx, contextExpr));
    if (item === undefined) return;
    awaitedBlocks.add(node);
    becomesAsync(inside, item.contextExpr);
  });
  const driving = findDriving(
    ctx,
    imported.some((colours) => colours.driving.drives),
  );
  const threadSleeps = findThreadSleeps(ctx);
  const blocks = (call: ast.Call): boolean =>
    driving.ofUnknown.has(call) ||
    threadSleeps.has(call) ||
    calleesOf(ctx, call).some(
      (callee) =>
        callee.facts.blocking ||
        asyncFunctions.has(callee) ||
        (driving.drives && closesCoroutine(callee)) ||
        (eager && (createsTasks(ctx, call, callee) || startsTask(call, callee))),
    );
  for (let changed = true; changed;) {
    changed = false;
    for (const { call, inside } of calls) {
      if (awaitedCalls.has(call) || !blocks(call)) continue;
      awaitedCalls.add(call);
      changed = true;
      becomesAsync(inside, call);
      // what else it may call, and may give what can be awaited, gives a promise as well
      for (const callee of calleesOf(ctx, call))
        if (mayGiveAwaitable(callee)) becomesAsync(callee, call);
    }
  }
  const threadFunctions = findThreadFunctions(ctx, asyncFunctions);
  const { functions: loopCallbacks, passed: loopCallbackArguments } = eager
    ? findLoopCallbacks(ctx, asyncFunctions)
    : NO_CALLBACKS;
  return {
    awaitedCalls,
    awaitedBlocks,
    asyncFunctions,
    threadFunctions,
    loopCallbacks,
    loopCallbackArguments,
    threadSleeps,
    eager,
    driving,
  };
}

/** What a call may call, as far as that is known: `step()`, where `step` is one of several functions. */
function calleesOf(ctx: InferContext, call: ast.Call): FunctionInfo[] {
  const callee = ctx.calleeOf.get(call);
  const others = members(ctx.typeOf.get(call.func) ?? ANY).flatMap((type) =>
    type.kind === "function" ? [type.fn] : methodsMeant(ctx, call, type),
  );
  return callee === undefined ? others : [callee, ...others];
}

/** Whether `await` would make something else of what a function of the program gives. */
function mayGiveAwaitable({ module, result }: FunctionInfo): boolean {
  if (module.library) return false;
  return members(result.type).some(
    (m) => m.kind === "any" || (m.kind === "instance" && isAwaitableClass(m.cls)),
  );
}

/** `task.step()` of a receiver that is not known, `getattr(task, name)()`: methods of that name. */
function methodsMeant({ classOf }: InferContext, { func }: ast.Call, type: Type): FunctionInfo[] {
  if (type.kind !== "any") return [];
  const name = func.kind === "Attribute" ? func.attr : null;
  const isGetattr = func.kind === "Call" && lastName(func.func) === "getattr";
  if (name === null && !isGetattr) return [];
  return [...classOf.values()].flatMap((cls) =>
    [...cls.members].flatMap(([each, member]) => {
      const method = member.kind === "function" ? member.overloads[0] : undefined;
      const isMeant = name === null || name === each;
      return isMeant && method?.reachedByName === true ? [method] : [];
    }),
  );
}

/** Whether a manager of the library blocks at the end of its block: `asyncio.Runner()`. */
function endBlocks(ctx: InferContext, manager: ast.Expression): boolean {
  return members(ctx.typeOf.get(manager) ?? ANY).some(
    (type) => type.kind === "instance" && findMethod(type.cls, "__exit__")?.facts.blocking === true,
  );
}

/** What has the loop call a function, and which argument that is. */
const CALLBACK_TAKERS: ReadonlyMap<string, number> = new Map([
  ["call_soon", 0],
  ["call_soon_threadsafe", 0],
  ["call_later", 1],
  ["call_at", 1],
  ["add_done_callback", 0],
  ["remove_done_callback", 0],
  ["add_signal_handler", 1],
]);

interface LoopCallbacks {
  readonly functions: ReadonlySet<FunctionInfo>;
  readonly passed: ReadonlySet<ast.Expression>;
}

const NO_CALLBACKS: LoopCallbacks = { functions: new Set(), passed: new Set() };

/** `loop.call_soon(begin)` where `begin` creates eager tasks: functions that are passed to nothing else. */
function findLoopCallbacks(
  ctx: InferContext,
  asyncFunctions: ReadonlyMap<FunctionInfo, ast.Expression>,
): LoopCallbacks {
  const called = new Set<ast.Expression>();
  const arguments_ = new Set<ast.Expression>();
  visitNodes(ctx.module.tree, (node) => {
    if (node.kind !== "Call") return;
    called.add(node.func);
    const callee = ctx.calleeOf.get(node);
    if (callee?.module.library !== true || callee.module.name !== "asyncio") return;
    const index = CALLBACK_TAKERS.get(callee.name);
    const argument = index === undefined ? undefined : node.args[index];
    if (argument !== undefined) arguments_.add(argument);
  });
  const functions = new Set(asyncFunctions.keys());
  for (const [node, type] of ctx.typeOf) {
    if (called.has(node) || arguments_.has(node)) continue;
    for (const member of members(type)) if (member.kind === "function") functions.delete(member.fn);
  }
  const isOne = (type: Type): boolean => type.kind === "function" && functions.has(type.fn);
  const isPassed = (node: ast.Expression): boolean =>
    members(ctx.typeOf.get(node) ?? ANY).some(isOne);
  return { functions, passed: new Set([...arguments_].filter(isPassed)) };
}

/** What runs a function in a thread, and waits for it. */
const THREAD_RUNNERS = new Set(["to_thread", "run_in_executor", "submit"]);

/**
 * `asyncio.to_thread(work, loop)` where `work` sleeps, or waits for the future of
 * `run_coroutine_threadsafe`: functions that are passed to nothing else.
 */
function findThreadFunctions(
  ctx: InferContext,
  asyncFunctions: ReadonlyMap<FunctionInfo, ast.Expression>,
): ReadonlySet<FunctionInfo> {
  const found = new Set([...asyncFunctions.keys()].filter(waitsForLoop));
  if (found.size === 0) return found;
  const waitedFor = new Set<ast.Expression>();
  visitNodes(ctx.module.tree, (node) => {
    if (node.kind !== "Call") return;
    waitedFor.add(node.func);
    const callee = ctx.calleeOf.get(node);
    if (callee?.module.library !== true || !THREAD_RUNNERS.has(callee.name)) return;
    for (const argument of node.args) waitedFor.add(argument);
  });
  for (const [node, type] of ctx.typeOf) {
    if (waitedFor.has(node)) continue;
    for (const member of members(type)) if (member.kind === "function") found.delete(member.fn);
  }
  return found;

  /** Does it block because of what comes to pass while the loop goes on, and not by running a loop itself? */
  function waitsForLoop(fn: FunctionInfo): boolean {
    const cause = asyncFunctions.get(fn);
    const callee = cause?.kind === "Call" ? ctx.calleeOf.get(cause) : undefined;
    if (callee === undefined) return false;
    if (callee.module.library) return ["concurrent.futures", "time"].includes(callee.module.name);
    return callee !== fn && waitsForLoop(callee);
  }
}

const EAGER_FACTORIES = new Set(["create_eager_task_factory", "eager_task_factory"]);

function setsEagerFactory(ctx: InferContext): boolean {
  let found = false;
  visitNodes(ctx.module.tree, (node) => {
    if (node.kind === "Attribute") found ||= EAGER_FACTORIES.has(node.attr);
    if (node.kind === "ImportFrom") found ||= node.names.some((n) => EAGER_FACTORIES.has(n.name));
    if (node.kind === "Call") found ||= node.keywords.some((k) => k.arg === "eager_start");
  });
  return found;
}

/** `asyncio.Task(job(), eager_start=True)`: the first step runs inside of the constructor. */
export function startsTask(call: ast.Call, callee: FunctionInfo): boolean {
  const { owner } = callee;
  if (owner?.name !== "Task" || owner.module.name !== "asyncio" || callee.name !== "__init__")
    return false;
  return call.keywords.some(({ arg, value }) => arg === "eager_start" && isBool(value, true));
}

/** Under an eager factory the first step runs inside these calls. */
export function createsTasks(
  { typeOf }: { readonly typeOf: ReadonlyMap<ast.Expression, Type> },
  call: ast.Call,
  fn: FunctionInfo,
): boolean {
  if (!fn.module.library || fn.module.name !== "asyncio") return false;
  if (fn.name === "create_task" || fn.name === "ensure_future") return true;
  if (fn.owner !== null) return false;
  if (fn.name === "gather") return true;
  const argument = bindCall(fn, call, 0).arguments[0]?.argument;
  const given = members((argument && typeOf.get(argument)) ?? ANY);
  if (fn.name === "shield") return !given.every(isFuture);
  return fn.name === "as_completed" && !given.every(holdsFutures);
}

function isFuture(type: Type): boolean {
  return (
    type.kind === "instance" &&
    [...ancestry(type.cls)].some(
      ({ name, module }) => name === "Future" && module.library && module.name === "asyncio",
    )
  );
}

/** `list[Task]`, `set[Future]` */
function holdsFutures(type: Type): boolean {
  if (type.kind !== "instance" || type.args.length !== 1) return false;
  return members(type.args[0]!.type).every(isFuture);
}
