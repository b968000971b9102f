/** An attribute that text does not have. */

import { AttributeError, getattr, print } from "py2ts-async/builtins";

try {
  getattr("soup", "append")("salt"); // here
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
