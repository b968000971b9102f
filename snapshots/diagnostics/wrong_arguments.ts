/** A call that forgets an argument. */

import { TypeError, print } from "py2ts-async/builtins";
import { rejectCall } from "py2ts-async/language";

export function brew(leaf: string, minutes: number): string {
  return `${leaf}, ready after ${minutes * 60} seconds`;
}

try {
  print(rejectCall("brew() missing 1 required positional argument: 'minutes'", "mint")); // here
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
