import { declareBuiltinClasses } from "./types.ts";

/** What a dunder method returns to let the other operand answer. */
class NotImplementedType {
  __repr__(): string {
    return "NotImplemented";
  }
}

declareBuiltinClasses(NotImplementedType);

export const NotImplemented: unknown = new NotImplementedType();
