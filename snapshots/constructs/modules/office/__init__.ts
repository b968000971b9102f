/** A package runs before the modules in it. */

import { print, str } from "py2ts-async/builtins";

print("the office opens");
export let KEY: any = "brass";
export let openDoors: any = 0;

export function lock(rooms: any): string {
  return `${str(KEY)} key for ${str(rooms.NAMES)}, ${str(openDoors)} open`;
}

export function rebindKEY(value: any): void {
  KEY = value;
}

export function rebindOpenDoors(value: any): void {
  openDoors = value;
}
