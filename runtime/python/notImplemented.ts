import { declareBuiltinClasses } from "./types.ts";

/** What a dunder method returns to let the other operand answer. */
class NotImplementedType {
  __repr__(): string {
    return "NotImplemented";
  }
}

declareBuiltinClasses(NotImplementedType);

export const NotImplemented: unknown = new NotImplementedType();

/** Python's `...`. */
class EllipsisType {
  static readonly __name__ = "ellipsis";

  __repr__(): string {
    return "Ellipsis";
  }
}

declareBuiltinClasses(EllipsisType);

export const Ellipsis: unknown = new EllipsisType();
