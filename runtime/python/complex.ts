/** Python's `complex`, as a name to ask about: `isinstance(x, (int, float, complex))`. There are no complex numbers. */
import { declareBuiltinClasses } from "./types.ts";

export class complex {
  private constructor() {}
}

declareBuiltinClasses(complex);
