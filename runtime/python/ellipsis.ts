import { declareBuiltinClasses } from "./types.ts";

/** Python's `...`. */
class EllipsisType {
  static readonly __name__ = "ellipsis";

  __repr__(): string {
    return "Ellipsis";
  }
}

declareBuiltinClasses(EllipsisType);

export const Ellipsis: unknown = new EllipsisType();
