/** A module that prints when it runs is imported inside a function. */

import * as unknownName from "./unknown_name.ts";
import { print } from "py2ts-async/builtins";

export function lookUp(): any {
  // here

  return "unknown_name";
}

print(lookUp());
