/**
 * `with` and `async with`.
 *
 * `await using` does not tell `Symbol.asyncDispose` which exception ends the block, and Python's
 * `__aexit__` is told: where it matters the exception is handed over by `except(error)`.
 */
import { lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import { lookup } from "../../analyze/infer/attributes.ts";
import type { FunctionInfo } from "../../analyze/types/declarations.ts";
import { members, type Type } from "../../analyze/types/type.ts";
import { visitNodes } from "../../analyze/visit.ts";
import { typescript } from "../../typescript.ts";
import type { TransformContext } from "../context.ts";
import {
  awaited,
  block,
  call,
  cast,
  expressionStatement,
  id,
  member,
  method,
  anyType,
  neverType,
  variable,
  assignment,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { noteOrigin } from "../origins.ts";
import { translateBlock, translateExpression } from "../registry.ts";
import {
  assignmentTarget,
  bindingPattern,
  hasInnerStar,
  isNamesOnly,
  namesIn,
} from "../targets.ts";
import { assignValue, isDeclaredHere } from "./assign.ts";
import { typeNode } from "../typeNodes.ts";

const f = typescript.factory;
const { NodeFlags } = typescript;

export function translateWith(
  ctx: TransformContext,
  node: ast.With | ast.AsyncWith,
): TsStatement[] {
  return ctx.inBlock(() => [block(nested(ctx, node, 0))]);
}

/** `with a as x, b as y:` is one block in another. */
function nested(
  ctx: TransformContext,
  node: ast.With | ast.AsyncWith,
  index: number,
): TsStatement[] {
  const item = node.items[index]!;
  const asynchronous = node.kind === "AsyncWith";
  const isLast = index === node.items.length - 1;
  return ctx.withPreceding(() => {
    const { declaration, resource, bindings } = enter(ctx, item, asynchronous);
    noteOrigin(declaration, item.contextExpr);
    const inner = [
      ...bindings,
      ...(isLast ? translateBlock(ctx, node.body) : nested(ctx, node, index + 1)),
    ];
    if (
      !seesException(ctx, item.contextExpr, asynchronous) ||
      (isLast && cannotRaise(ctx, node.body))
    ) {
      return [declaration, ...inner];
    }
    // its catch clause holds nothing of the program but what is handled around the block
    const error = "error";
    const handled = ctx.handling.showsContext ? ctx.handledBy.at(-1) : undefined;
    const raised = handled === undefined ? id(error) : method(id(handled), "raised", id(error));
    const handOver = expressionStatement(method(id(resource), "except", raised));
    return [
      declaration,
      f.createTryStatement(
        block(inner),
        f.createCatchClause(f.createVariableDeclaration(error), block([handOver])),
        undefined,
      ),
    ];
  });
}

interface Entered {
  readonly declaration: TsStatement;
  /** The variable that is disposed of. */
  readonly resource: string;
  /** What `as` binds, where that is not the resource itself. */
  readonly bindings: readonly TsStatement[];
}

function enter(ctx: TransformContext, item: ast.WithItem, asynchronous: boolean): Entered {
  const { contextExpr, optionalVars } = item;
  const direct = isDirect(ctx.typeOf(contextExpr), contextExpr);
  const isRunner = direct && className(ctx.typeOf(contextExpr)) === "Runner";
  const translated = translateExpression(ctx, contextExpr);
  const manager = asManager(ctx.typeOf(contextExpr), asynchronous, translated);
  const entered = direct
    ? manager
    : asynchronous
      ? awaited(call(ctx.imports.use("contextlib", "enterAsyncContext"), manager))
      : call(ctx.imports.use("contextlib", "enterContext"), manager);
  if (
    direct &&
    optionalVars?.kind === "Name" &&
    isDeclaredHere(ctx, optionalVars)?.constant === true
  ) {
    const name = ctx.names.of(ctx.bindingOf(optionalVars)!);
    return {
      declaration: using(name, entered, asynchronous || isRunner),
      resource: name,
      bindings: [],
    };
  }
  const resource = ctx.temporary(resourceName(ctx, contextExpr));
  const value = (): TsExpression => (direct ? id(resource) : member(id(resource), "value"));
  return {
    declaration: using(resource, entered, asynchronous || isRunner),
    resource,
    bindings: optionalVars === null ? [] : bind(ctx, optionalVars, value),
  };
}

function bind(
  ctx: TransformContext,
  target: ast.Expression,
  value: () => TsExpression,
): TsStatement[] {
  const names = namesIn(target);
  if (
    isNamesOnly(target) &&
    !hasInnerStar(target) &&
    names.every((name) => isDeclaredHere(ctx, name) !== null)
  ) {
    const constant = names.every((name) => isDeclaredHere(ctx, name)!.constant);
    return [variable(bindingPattern(ctx, target), { constant, value: value() })];
  }
  if (target.kind === "Name") {
    const declared = isDeclaredHere(ctx, target);
    const binding = ctx.bindingOf(target);
    if (declared !== null && binding !== null) {
      return [
        variable(ctx.names.of(binding), {
          constant: false,
          type: typeNode(ctx, ctx.analysis.typeOfBinding(binding), "item"),
          value: value(),
        }),
      ];
    }
    return [expressionStatement(assignment(assignmentTarget(ctx, target), value()))];
  }
  return assignValue(ctx, target, value());
}

/** `using name = value`, or `await using`. */
function using(name: string, value: TsExpression, asynchronous: boolean): TsStatement {
  return f.createVariableStatement(
    undefined,
    f.createVariableDeclarationList(
      [f.createVariableDeclaration(name, undefined, undefined, value)],
      asynchronous ? NodeFlags.AwaitUsing : NodeFlags.Using,
    ),
  );
}

/** A name for what no variable of the program holds. */
function resourceName(ctx: TransformContext, node: ast.Expression): string {
  const text = lastName(node.kind === "Call" ? node.func : node);
  const name = ctx.names.identifier(text === "" ? "manager" : text);
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Context`.replace(
    /ContextContext$/,
    "Context",
  );
}

function className(type: Type): string {
  return type.kind === "instance" ? type.cls.name : "";
}

/** `with lock:` of an asyncio.Lock raises TypeError; TypeScript would not let it pass. */
function asManager(type: Type, asynchronous: boolean, value: TsExpression): TsExpression {
  const enters = asynchronous ? "__aenter__" : "__enter__";
  const all = members(type);
  const managers = all.filter((m) =>
    m.kind === "instance"
      ? lookup(m.cls, enters) !== null
      : m.kind === "any" || m.kind === "typevar",
  );
  if (managers.length === all.length) return value;
  // one of several types may be: that the others are not shows when the program runs
  return cast(value, managers.length === 0 ? neverType() : anyType());
}

/** Managers of asyncio that stand in `await using` themselves: entering them never waits. */
function isDirect(type: Type, node: ast.Expression): boolean {
  if (type.kind !== "instance" || !type.cls.module.name.startsWith("asyncio")) return false;
  if (type.cls.name === "Runner") return true;
  return ["TaskGroup", "Timeout"].includes(type.cls.name) && node.kind === "Call";
}

/** Managers of the library whose exit neither looks at the exception nor raises one. */
const QUIET: ReadonlySet<string> = new Set(["Runner", "TextIOWrapper", "ThreadPoolExecutor"]);
/** The same, where no lock is released inside its own block. */
const QUIET_OR_LOCKS: ReadonlySet<string> = new Set([
  ...QUIET,
  "Lock",
  "RLock",
  "Semaphore",
  "BoundedSemaphore",
  "Condition",
]);

/** Whether what the manager does at the end depends on the exception that ends the block. */
function seesException(
  ctx: TransformContext,
  node: ast.Expression,
  asynchronous: boolean,
): boolean {
  const type = ctx.typeOf(node);
  const all = members(type);
  if (all.length === 0) return true;
  const { namesExits, releasesLocks, showsContext } = ctx.handling;
  const exitsQuietly = releasesLocks ? QUIET : QUIET_OR_LOCKS;
  return !all.every((m) => {
    if (m.kind !== "instance") return false;
    if (m.cls.name === "Runner" && (namesExits || showsContext)) return false;
    if (m.cls.module.library) return exitsQuietly.has(m.cls.name);
    return ignoresException(ctx, m, asynchronous);
  });
}

/**
 * A manager of the program whose exit neither looks at its arguments nor returns anything. What it raises
 * itself would be lost to JavaScript's SuppressedError.
 */
function ignoresException(
  ctx: TransformContext,
  type: Type & { kind: "instance" },
  asynchronous: boolean,
): boolean {
  const exit = lookup(type.cls, asynchronous ? "__aexit__" : "__exit__")?.member;
  if (exit?.kind !== "function") return false;
  const fn = exit.overloads[0]!;
  if (fn.module.library || fn.result.type.kind !== "none") return false;
  if (fn.node.kind === "Lambda" || !cannotRaise(ctx, fn.node.body)) return false;
  const scope = ctx.analysis.scopes.scopeOf.get(fn.node);
  return fn.parameters
    .slice(1)
    .every((p) => (scope?.bindings.get(p.name)?.references.length ?? 1) === 0);
}

/** A body that only creates tasks from calls that do nothing yet, prints and assigns. */
function cannotRaise(ctx: TransformContext, body: readonly ast.Statement[]): boolean {
  let safe = true;
  for (const statement of body) {
    visitNodes(statement, (node) => {
      switch (node.kind) {
        case "Call": {
          const fn = ctx.analysis.calleeOf.get(node);
          const lazy = fn !== undefined && fn.isAsync && !ctx.awaitedOnTheSpot.has(node);
          const harmless =
            fn !== undefined &&
            (fn.facts.noraise || isHarmless(fn) || printsPlainly(ctx, node, fn));
          if (!lazy && !harmless) safe = false;
          return;
        }
        case "AugAssign":
          // self.depth -= 1
          if (!isPlainSum(ctx, node)) safe = false;
          return;
        case "Name":
        case "Constant":
        case "Attribute":
        case "Expr":
        case "Assign":
        case "For":
        case "Tuple":
        case "List":
        case "Pass":
        case "JoinedStr":
        case "FormattedValue":
          return;
        default:
          safe = false;
      }
    });
  }
  return safe;
}

function isPlainSum(ctx: TransformContext, node: ast.AugAssign): boolean {
  const isNumber = (type: Type) =>
    members(type).length > 0 &&
    members(type).every(({ kind }) => kind === "int" || kind === "float");
  return (
    (node.op === "Add" || node.op === "Sub") &&
    node.target.kind !== "Subscript" &&
    isNumber(ctx.typeOf(node.target)) &&
    isNumber(ctx.typeOf(node.value))
  );
}

/** `print` of text and numbers: no `__str__` of the program runs. */
function printsPlainly(ctx: TransformContext, node: ast.Call, fn: FunctionInfo): boolean {
  if (!fn.module.library || fn.name !== "print" || fn.owner !== null) return false;
  return (
    node.args.every(
      (argument) => argument.kind !== "Starred" && isPlainText(ctx.typeOf(argument)),
    ) && node.keywords.every((k) => k.arg === "end" || k.arg === "sep")
  );
}

function isPlainText(type: Type): boolean {
  return (
    members(type).length > 0 &&
    members(type).every((m) => ["str", "int", "float", "bool", "none"].includes(m.kind))
  );
}

/** `tg.create_task` in the group's own body: the group can be shutting down only after an `await`. */
function isHarmless(fn: FunctionInfo): boolean {
  return fn.module.library && (fn.name === "create_task" || fn.owner?.name === "range");
}
