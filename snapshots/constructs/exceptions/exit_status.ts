/** sys.exit raises SystemExit: finally blocks run and the status is 3. */

import * as sys from "py2ts-async/sys";
import { Exception, SystemExit, print, repr, type } from "py2ts-async/builtins";
import { nameOf } from "py2ts-async/language";

export function leave(status: number | string | boolean | null): void {
  try {
    sys.exit(status);
  } finally {
    print("cleaning up");
  }
}

for (const status of [0, null, "a message", 2.5, true]) {
  try {
    leave(status);
  } catch (error) {
    if (!(error instanceof SystemExit)) throw error;
    print(repr(error), error.code);
  }
}

try {
  leave(5);
} catch (error) {
  if (error instanceof Exception) {
    print("never: SystemExit is no Exception");
  } else {
    print(nameOf(type(error)), error);
  }
}

leave(3);
print("never printed");
