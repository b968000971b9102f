/** sys.exit with a text prints it and ends with status 1. */

import * as sys from "py2ts-async/sys";
import { print } from "py2ts-async/builtins";

export function f(): void {
  sys.exit("bye bye");
}

try {
  f();
} finally {
  print("cleaning");
}
