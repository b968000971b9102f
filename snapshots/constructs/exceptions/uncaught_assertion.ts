/** Dies of a failed assertion with a message. */

import { AssertionError, print, sorted, str } from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";

const numbers = [3, 1, 2];
if (!eq(sorted(numbers), [1, 2, 3])) {
  throw new AssertionError();
}
print("sorted copy is fine");
if (!eq(numbers, sorted(numbers))) {
  throw new AssertionError(`${str(numbers)} is not sorted`);
}
print("never printed");
