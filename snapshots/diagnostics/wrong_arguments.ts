/** A call that forgets an argument. */

import { TypeError, print, str } from "py2ts-async/builtins";
import { rejectCall } from "py2ts-async/language";

export function brew(leaf: string, minutes: any): string {
  return `${leaf} for ${str(minutes)} minutes`;
}

try {
  print(rejectCall("brew() missing 1 required positional argument: 'minutes'", "mint")); // here
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
