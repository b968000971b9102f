/** `@dataclass`: a constructor from the fields, and one call that adds `__repr__`, `__eq__` and the rest. */
import { isBool } from "../../ast/constants.ts";
import { decoratorName, lastName } from "../../ast/dottedNames.ts";
import type * as ast from "../../ast/nodes.ts";
import {
  fieldNames,
  keywordOnlyFields,
  positionalFields,
} from "../../analyze/infer/dataclassFields.ts";
import { ancestry, type ClassInfo } from "../../analyze/types/declarations.ts";
import type { ts } from "ts-morph";
import { typescript } from "../../typescript.ts";
import { toUniversal } from "../coercion.ts";
import type { TransformContext } from "../context.ts";
import {
  array,
  assignment,
  call,
  expressionStatement,
  id,
  member,
  object,
  string,
  type TsExpression,
  type TsStatement,
} from "../factory.ts";
import { superReceiver } from "../expressions/superReceiver.ts";
import { translateExpression } from "../registry.ts";
import { typeNode } from "../typeNodes.ts";
import { initialiser } from "./initialiser.ts";

const f = typescript.factory;

/** What the runtime does with the keywords of `@dataclass`; the others are seen to here. */
const SETTINGS: readonly string[] = [
  "repr",
  "eq",
  "order",
  "unsafe_hash",
  "frozen",
  "kw_only",
  "slots",
];

interface FieldDefinition {
  readonly name: string;
  readonly owner: ClassInfo;
  readonly node: ast.AnnAssign;
  /** The value after `=`, unless it is a call of `field()`. */
  readonly defaultValue: ast.Expression | null;
  /** The keywords of `field(...)`. */
  readonly options: ReadonlyMap<string, ast.Expression>;
}

function fieldDefinitions(cls: ClassInfo): FieldDefinition[] {
  const result: FieldDefinition[] = [];
  const own = [...ancestry(cls)].filter((c) => !c.module.library);
  for (const name of fieldNames(cls)) {
    for (const owner of own) {
      const node = owner.node.body.find(
        (s): s is ast.AnnAssign =>
          s.kind === "AnnAssign" && s.target.kind === "Name" && s.target.id === name,
      );
      if (node === undefined) continue;
      const value = node.value;
      const isField = value?.kind === "Call" && lastName(value.func) === "field";
      const options = new Map<string, ast.Expression>();
      if (isField)
        for (const keyword of (value as ast.Call).keywords)
          if (keyword.arg !== null) options.set(keyword.arg, keyword.value);
      result.push({
        name,
        owner,
        node,
        defaultValue: isField ? (options.get("default") ?? null) : value,
        options,
      });
      break;
    }
  }
  return result;
}

/** The fields that the constructor sets: parameters, and those that have a default. */
export function constructorFields(cls: ClassInfo): ReadonlySet<string> {
  const set = fieldDefinitions(cls).filter(
    ({ options, defaultValue }) =>
      !isBool(options.get("init"), false) ||
      defaultValue !== null ||
      options.has("default_factory"),
  );
  return new Set(set.map((field) => field.name));
}

/** The elements that the decorator adds to the class. */
export function dataclassElements(ctx: TransformContext, cls: ClassInfo): ts.ClassElement[] {
  const fields = fieldDefinitions(cls);
  const decorator = cls.node.decoratorList.find((d) => decoratorName(d) === "dataclass");
  const options = decorator?.kind === "Call" ? decorator.keywords : [];
  const frozen = options.some((k) => k.arg === "frozen" && !isBool(k.value, false));
  reportUnsupported(ctx, cls, fields, options);
  const elements: ts.ClassElement[] = [];
  if (!cls.members.has("__init__")) elements.push(constructorOf(ctx, cls, fields, frozen));
  elements.push(seal(ctx, cls, fields, options));
  return elements;
}

/** What would change the parameters of the constructor. */
function reportUnsupported(
  ctx: TransformContext,
  cls: ClassInfo,
  fields: readonly FieldDefinition[],
  options: readonly ast.Keyword[],
): void {
  for (const option of options)
    if (option.arg === "init" && isBool(option.value, false) && !cls.members.has("__init__"))
      ctx.report("unsupported-statement", option, "a dataclass without an __init__");
  for (const { owner, node } of fields) {
    const { annotation } = node;
    const name = lastName(annotation.kind === "Subscript" ? annotation.value : annotation);
    if (owner === cls && (name === "InitVar" || name === "KW_ONLY"))
      ctx.report("unsupported-statement", node, `${name} in a dataclass`);
  }
}

function constructorOf(
  ctx: TransformContext,
  cls: ClassInfo,
  fields: readonly FieldDefinition[],
  frozen: boolean,
): ts.ClassElement {
  const given = fields.filter((field) => !isBool(field.options.get("init"), false));
  const base = cls.bases.find((each) => !each.cls.module.library)?.cls;
  const named = new Set(keywordOnlyFields(cls));
  const parameters = given
    .filter((field) => !named.has(field.name))
    .map((field) =>
      f.createParameterDeclaration(
        undefined,
        undefined,
        ctx.names.identifier(field.name),
        isLeftToBase(cls, field) ? f.createToken(typescript.SyntaxKind.QuestionToken) : undefined,
        typeNode(ctx, cellType(cls, field.name), "item"),
        isLeftToBase(cls, field) ? undefined : defaultOf(ctx, field),
      ),
    );
  if (named.size > 0)
    parameters.push(
      optionsParameter(
        ctx,
        cls,
        given.filter((field) => named.has(field.name)),
      ),
    );
  const body: TsStatement[] = [];
  const keepsInit = ctx.analysis.initialisers.methods.has(cls.node);
  if (base !== undefined) {
    body.push(
      expressionStatement(
        call(
          keepsInit
            ? member(superReceiver(ctx), "__init__")
            : (f.createSuper() as unknown as TsExpression),
          ...baseArguments(ctx, base, given, cls),
        ),
      ),
    );
  }
  for (const field of fields) {
    if (field.owner !== cls) continue;
    const target = member(f.createThis(), ctx.names.property(field.name));
    if (given.includes(field))
      body.push(expressionStatement(assignment(target, id(ctx.names.identifier(field.name)))));
    else {
      const value = defaultOf(ctx, field);
      if (value !== undefined) body.push(expressionStatement(assignment(target, value)));
    }
  }
  if (cls.members.has("__post_init__"))
    body.push(
      expressionStatement(call(member(f.createThis(), ctx.names.property("__post_init__")))),
    );
  if (frozen)
    body.push(
      expressionStatement(call(id(ctx.imports.use("dataclasses", "freeze")), f.createThis())),
    );
  return keepsInit
    ? initialiser(parameters, f.createBlock(body, true))
    : f.createConstructorDeclaration(undefined, parameters, f.createBlock(body, true));
}

/** The default of another module's field may need what that module knows: its constructor has it. */
function isLeftToBase(cls: ClassInfo, field: FieldDefinition): boolean {
  return field.owner.module !== cls.module && hasDefault(field);
}

/** The fields that are given by name alone: `{ size, colour = "red" }: { size: number; colour?: string }`. */
function optionsParameter(
  ctx: TransformContext,
  cls: ClassInfo,
  fields: readonly FieldDefinition[],
): ts.ParameterDeclaration {
  const elements = fields.map((field) => {
    const local = ctx.names.identifier(field.name);
    const property = ctx.names.property(field.name);
    return f.createBindingElement(
      undefined,
      property === local ? undefined : property,
      local,
      isLeftToBase(cls, field) ? undefined : defaultOf(ctx, field),
    );
  });
  const signatures = fields.map((field) =>
    f.createPropertySignature(
      undefined,
      ctx.names.property(field.name),
      hasDefault(field) ? f.createToken(typescript.SyntaxKind.QuestionToken) : undefined,
      typeNode(ctx, cellType(cls, field.name), "item"),
    ),
  );
  return f.createParameterDeclaration(
    undefined,
    undefined,
    f.createObjectBindingPattern(elements),
    undefined,
    f.createTypeLiteralNode(signatures),
    fields.every(hasDefault) ? f.createObjectLiteralExpression([]) : undefined,
  );
}

/** What the constructor of a base gets: its own fields, as it takes them. */
function baseArguments(
  ctx: TransformContext,
  base: ClassInfo,
  given: readonly FieldDefinition[],
  cls: ClassInfo,
): TsExpression[] {
  const inherited = given.filter((field) => field.owner !== cls).map((field) => field.name);
  const local = (name: string) => id(ctx.names.identifier(name));
  if (base.kind !== "dataclass") return inherited.map(local);
  const names = given.map((field) => field.name);
  const args = positionalFields(base).map((name) =>
    names.includes(name) ? local(name) : id("undefined"),
  );
  const options = keywordOnlyFields(base)
    .filter((name) => names.includes(name))
    .map((name) => [ctx.names.property(name), local(name)] as const);
  return options.length > 0 ? [...args, object(options)] : args;
}

function cellType(cls: ClassInfo, name: string) {
  for (const ancestor of ancestry(cls)) {
    const cell = ancestor.attributes.get(name);
    // a field of a base that this class is never given has its type there
    if (cell !== undefined && cell.type.kind !== "never") return cell.type;
  }
  return { kind: "any" } as const;
}

function hasDefault(field: FieldDefinition): boolean {
  return field.defaultValue !== null || field.options.has("default_factory");
}

/** A default, evaluated when it is needed: `field(default_factory=list)` makes a new list each time. */
function defaultOf(ctx: TransformContext, field: FieldDefinition): TsExpression | undefined {
  const factory = field.options.get("default_factory");
  if (factory !== undefined) return madeBy(ctx, factory);
  return field.defaultValue === null ? undefined : toUniversal(ctx, field.defaultValue);
}

function madeBy(ctx: TransformContext, factory: ast.Expression): TsExpression {
  if (factory.kind === "Name" && ctx.bindingOf(factory) === null) {
    if (factory.id === "list") return array([]);
    if (factory.id === "dict") return f.createNewExpression(id(ctx.builtin("Dict")), undefined, []);
    if (factory.id === "set") return f.createNewExpression(id(ctx.builtin("PySet")), undefined, []);
  }
  if (factory.kind === "Lambda") return toUniversal(ctx, factory.body);
  const translated = translateExpression(ctx, factory);
  return ctx.typeOf(factory).kind === "class"
    ? f.createNewExpression(translated, undefined, [])
    : call(translated);
}

/** `static { dataclass(this, ["x", "y"], { order: true }); }`. */
function seal(
  ctx: TransformContext,
  cls: ClassInfo,
  fields: readonly FieldDefinition[],
  options: readonly ast.Keyword[],
): ts.ClassElement {
  const own = fields.filter((field) => field.owner === cls);
  const names = own.map((field) => {
    const flags = [...field.options].filter(([name]) =>
      ["repr", "compare", "hash", "init", "kw_only"].includes(name),
    );
    const property = string(ctx.names.property(field.name));
    if (flags.length === 0) return property;
    return call(
      id(ctx.imports.use("dataclasses", "field")),
      property,
      object(
        flags.map(
          ([name, value]) => [ctx.names.property(name), translateExpression(ctx, value)] as const,
        ),
      ),
    );
  });
  const settings = options
    .filter((k) => k.arg !== null && SETTINGS.includes(k.arg))
    .map((k) => [ctx.names.property(k.arg!), translateExpression(ctx, k.value)] as const);
  const args = [f.createThis(), array(names), ...(settings.length > 0 ? [object(settings)] : [])];
  const dataclass = ctx.imports.use("dataclasses", "dataclass");
  return f.createClassStaticBlockDeclaration(
    f.createBlock([expressionStatement(call(id(dataclass), ...args))], true),
  );
}
