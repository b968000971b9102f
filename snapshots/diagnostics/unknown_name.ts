/** A name that nobody has defined. */

import { NameError, print } from "py2ts-async/builtins";
import { undefinedName } from "py2ts-async/language";

try {
  print(undefinedName("temprature")); // here
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}
