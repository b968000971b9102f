/**
 * What analysis knows of a value.
 *
 * Types are lower bounds: the join of everything that was seen to flow into a place. They decide
 * which plain TypeScript operator means the same as the Python one, so they must never be too
 * narrow; `any` is always a correct answer, merely an ugly one.
 */
import type { ClassInfo, FunctionInfo, ModuleInfo } from "./declarations.ts";
import type { Cell } from "./cell.ts";

export type Type =
  | NeverType
  | AnyType
  | NoneType
  | BoolType
  | IntType
  | FloatType
  | StrType
  | EllipsisType
  | InstanceType
  | TupleType
  | ClassType
  | FunctionType
  | CallableType
  | ModuleType
  | TypeVarType
  | UnionType;

/** Nothing has flowed here (yet): an unreachable place, or an empty list's items. */
export interface NeverType {
  readonly kind: "never";
}

/** Nothing is known. */
export interface AnyType {
  readonly kind: "any";
}

export interface NoneType {
  readonly kind: "none";
}

export interface BoolType {
  readonly kind: "bool";
}

/** An int between two bounds, which tell whether it needs more than a JavaScript number. */
export interface IntType {
  readonly kind: "int";
  readonly lo: number;
  readonly hi: number;
  /** Only an annotation or `isinstance(x, int)` says so, and True is an int to both. */
  readonly mayBeBool?: true;
}

/** A float. `integral`: it may have an integral value, which text shows as `2.0`, not `2`. */
export interface FloatType {
  readonly kind: "float";
  readonly integral: boolean;
}

export interface StrType {
  readonly kind: "str";
}

export interface EllipsisType {
  readonly kind: "ellipsis";
}

/** An instance of a class of the program or of a library, `list[int]` and `Task[str]` included. */
export interface InstanceType {
  readonly kind: "instance";
  readonly cls: ClassInfo;
  /** One cell for each type parameter of the class. */
  readonly args: readonly Cell[];
}

/** A tuple of known length. */
export interface TupleType {
  readonly kind: "tuple";
  readonly items: readonly Type[];
}

/** A class used as a value. */
export interface ClassType {
  readonly kind: "class";
  readonly cls: ClassInfo;
}

/** A function of the program or of a library, bound to `self` where it is a method. */
export interface FunctionType {
  readonly kind: "function";
  readonly fn: FunctionInfo;
  readonly self: Type | null;
  /** What a decorator's wrapper passes its arguments on to when it is called by the decorated name. */
  readonly wrapped?: DecoratedType;
}

/** The value of a definition under decorators, innermost first. */
export type DecoratedType = FunctionType | CallableType;

/** A `Callable[[A], R]` of an annotation; `params` null for `Callable[..., R]`. */
export interface CallableType {
  readonly kind: "callable";
  readonly params: readonly Type[] | null;
  readonly result: Type;
  /** The function behind it, where a decorator of the library kept its parameters. */
  readonly signature?: FunctionInfo;
  /** What that function passes its arguments on to, where it is a wrapper itself. */
  readonly wrapped?: DecoratedType;
  /** In signatures only: the `P` of `Callable[P, R]`. */
  readonly paramSpec?: string;
}

export interface ModuleType {
  readonly kind: "module";
  readonly module: ModuleInfo;
}

/** A type parameter, in signatures only. */
export interface TypeVarType {
  readonly kind: "typevar";
  readonly name: string;
  /** `T: Future`. */
  readonly bound?: Type;
}

export interface UnionType {
  readonly kind: "union";
  readonly members: readonly Type[];
}

export const NEVER: NeverType = { kind: "never" };
export const ANY: AnyType = { kind: "any" };
export const NONE: NoneType = { kind: "none" };
export const BOOL: BoolType = { kind: "bool" };
export const STR: StrType = { kind: "str" };
export const ELLIPSIS: EllipsisType = { kind: "ellipsis" };
/** A float that may be integral. */
export const FLOAT: FloatType = { kind: "float", integral: true };
/** A float that cannot be integral, such as the literal 0.5. */
export const FRACTION: FloatType = { kind: "float", integral: false };

export function int(lo: number, hi: number): IntType {
  return { kind: "int", lo, hi };
}

/** The same bounds, of what is known to be an int or a bool. */
export function intOrBool({ lo, hi }: IntType): IntType {
  return { kind: "int", lo, hi, mayBeBool: true };
}

/** Whether True may be among the values. */
export function mayBeBool(type: Type): boolean {
  return members(type).some(
    (m) => m.kind === "bool" || (m.kind === "int" && m.mayBeBool === true) || m.kind === "any",
  );
}

/** The members of a union, or the type itself. */
export function members(type: Type): readonly Type[] {
  return type.kind === "union" ? type.members : type.kind === "never" ? [] : [type];
}

/** One function, whose parameters are known. */
export function isDecorated(type: Type): type is DecoratedType {
  return type.kind === "function" || (type.kind === "callable" && type.signature !== undefined);
}
