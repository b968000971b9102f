/** Dies of an error raised while another one was handled. */

import { ValueError, print, repr } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export function recover(error: ValueError): number {
  print("recovering from", repr(error));
  return getitem([1, 2, 3], getitem(error.args, 1));
}

try {
  throw new ValueError("index", 7);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(recover(error));
} finally {
  print("finally");
}
