/** Equal frames are shown three times and then counted. */

import { ValueError } from "py2ts-async/builtins";

export function descend(n: number): void {
  if (n === 0) {
    throw new ValueError("bottom");
  }
  descend(n - 1);
}

descend(12);
