/** A module of a package: importing it runs the package first. */

import { len, print, str } from "py2ts-async/builtins";

print("the rooms are counted");
export let NAMES: any = ["hall", "attic"];

export function describe(): string {
  return `${len(NAMES)} rooms: ${str.join(", ", NAMES)}`;
}

export function rebindNAMES(value: any): void {
  NAMES = value;
}
