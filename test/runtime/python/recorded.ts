/**
 * The cases that record.py wrote: a function, its arguments, and what CPython 3.13 answered.
 */
import { readFileSync } from "node:fs";
import * as builtins from "../../../runtime/python/builtins.ts";
import {
  asFloat,
  Bytes,
  Dict,
  FrozenSet,
  PySet,
  range,
  repr,
  slice,
  str,
  tuple,
  type,
} from "../../../runtime/python/builtins.ts";
import { formatException } from "../../../runtime/python/traceback.ts";
import { camel } from "../../../runtime/python/names.ts";
import * as operator from "../../../runtime/stdlib/operator.ts";

type Encoded = unknown;
type Answer = string | { readonly raises: string };
export type Case = readonly [
  name: string,
  args: Encoded[],
  keywords: Record<string, Encoded>,
  Answer,
];

export function recorded(area: string): Case[] {
  return JSON.parse(
    readFileSync(new URL(`recorded/${area}.json`, import.meta.url), "utf8"),
  ) as Case[];
}

/** The value that record.py encoded. */
function decode(encoded: Encoded): unknown {
  if (typeof encoded !== "object" || encoded === null) return encoded;
  const [kind, value] = Object.entries(encoded)[0] as [string, never];
  const items = (): unknown[] => (value as Encoded[]).map(decode);
  switch (kind) {
    case "int":
      return builtins.int(value);
    case "float":
      return asFloat(builtins.float(value));
    case "list":
      return items();
    case "tuple":
      return tuple(items());
    case "dict":
      return new Dict((value as [Encoded, Encoded][]).map(([k, v]) => [decode(k), decode(v)]));
    case "set":
      return new PySet(items());
    case "frozenset":
      return new FrozenSet(items());
    case "bytes":
      return Bytes.from(Buffer.from(value, "hex"));
    case "range":
      return range(...(value as [number, number, number]));
    case "slice":
      return slice(...(value as [number, number, number]));
    default:
      return (builtins as Record<string, unknown>)[value];
  }
}

type Callable = (...args: any[]) => unknown;

/** Methods of objects: `dict.get(d, k)` is `d.get(k)`. */
const METHODS = ["dict", "set", "range", "bytes"];
const MUTATING =
  /^(?:list\.(?:append|extend|insert|pop|remove|sort|reverse|clear)|dict\.(?:pop|popitem|setdefault|update)|operator\.(?:setitem|delitem))$/;

/** Functions whose float results are raw numbers, as they are for static types. */
const SPECIAL: Record<string, Callable> = {
  round: builtins.dynamicRound,
  sum: builtins.dynamicSum,
  pow: builtins.dynamicPow,
  float: (x) => asFloat(builtins.float(x)),
  list: (x) => builtins.list(x),
  reversed: (x) => [...builtins.reversed(x)],
  enumerate: (...args) => [...((builtins.enumerate as Callable)(...args) as Iterable<unknown>)],
  zip: (...args) => [...((builtins.zip as Callable)(...args) as Iterable<unknown>)],
  "type.name": (x) => type(x).__name__,
  "eval.setdisplay": (xs: unknown[]) => (xs.length < 3 ? new PySet(xs) : PySet.of(...xs)),
  "set.sequence": setSequence,
};

function setSequence(steps: readonly (readonly [string, ...unknown[]])[]): unknown[] {
  let target = new PySet<unknown>();
  const shown: unknown[] = [];
  for (const [name, ...args] of steps) {
    const sets = args.map((each) => (Array.isArray(each) ? new PySet(each) : each));
    const result = (target as unknown as Record<string, Callable>)[camel(name)]!(...sets);
    if (result instanceof PySet) target = result;
    else if (name === "pop") shown.push(result);
    shown.push([...target]);
  }
  return shown;
}

type Description = Dict<string, any>;

function exception(name: string, ...args: unknown[]): builtins.BaseException {
  const last = args.at(-1);
  const values =
    last instanceof Dict && last.has("keywords")
      ? [...args.slice(0, -1), Object.fromEntries((last.get("keywords") as Dict<string>).items())]
      : args;
  const cls = (builtins as unknown as Record<string, new (...args: unknown[]) => never>)[name]!;
  return new cls(...values);
}

/** An exception as record.py's `tree` makes it: never raised, so without frames. */
function tree(description: Description): builtins.BaseException {
  const [kind, ...args] = description.at("raise") as [string, ...unknown[]];
  if (description.has("group")) args.push((description.at("group") as Description[]).map(tree));
  const made = exception(kind, ...args);
  made.stack = "";
  if (description.has("context")) made.__context__ = tree(description.at("context") as Description);
  if (description.has("cause")) {
    const cause = description.at("cause") as Description | null;
    builtins.withCause(made, cause && tree(cause));
  }
  for (const note of description.get("notes", []) as string[]) made.addNote(note);
  return made;
}

const classNamed = (name: string): never => (builtins as Record<string, unknown>)[name] as never;

const EXCEPTIONS: Record<string, Callable> = {
  "exception.str": (...args: [string]) => str(exception(...args)),
  "exception.repr": (...args: [string]) => repr(exception(...args)),
  "exception.args": (...args: [string]) => exception(...args).args,
  "exception.type": (...args: [string]) => type(exception(...args)).__name__,
  "exception.issubclass": (name, base) => builtins.issubclass(classNamed(name), classNamed(base)),
  "exception.attribute": (attribute, ...args: [string]) =>
    builtins.getattr(exception(...args), attribute, null),
  "exception.split": (description, ...names: string[]) => {
    const classes = tuple(names.map(classNamed));
    const group = tree(description) as builtins.BaseExceptionGroup;
    const by = classes.length === 1 ? classes[0]! : classes;
    return tuple.of(group.split(by), group.subgroup(classes));
  },
  "exception.traceback": (description) => formatException(tree(description)),
};

function lookUp(name: string): Callable {
  const special = SPECIAL[name] ?? EXCEPTIONS[name];
  if (special !== undefined) return special;
  const [owner = "", method = ""] = name.split(".");
  if (method === "") return (builtins as unknown as Record<string, Callable>)[owner]!;
  if (owner === "operator")
    return (operator as unknown as Record<string, Callable>)[camel(method)]!;
  const statics = (builtins as unknown as Record<string, Record<string, Callable>>)[owner]!;
  if (METHODS.includes(owner) && statics[camel(method)] === undefined) {
    return (target, ...args) => target[camel(method)](...args);
  }
  return statics[camel(method)]!;
}

/** What the runtime answers, in the form in which record.py wrote CPython's answer. */
export function answer([name, args, keywords]: Case): Answer {
  const values = args.map(decode);
  const options = Object.entries(keywords).map(([key, value]) => [camel(key), decode(value)]);
  if (options.length > 0) values.push(Object.fromEntries(options));
  try {
    const result = lookUp(name)(...values);
    return MUTATING.test(name) ? repr(tuple.of(result ?? null, values[0])) : repr(result);
  } catch (error) {
    if (!(error instanceof builtins.BaseException)) throw error;
    return { raises: `${type(error).__name__}: ${str(error)}` };
  }
}

/** A case as Python source, for the names of tests. */
export function source([name, args, keywords]: Case): string {
  const values = args.map((each) => repr(decode(each)));
  for (const [key, value] of Object.entries(keywords)) values.push(`${key}=${repr(decode(value))}`);
  return `${name}(${values.join(", ")})`;
}
