/** A module without __all__. */

import { type Dict, dict, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export const RED = "red";
export const BLUE = "blue";
export const _private = 1;

export function mix(a: any, b: any): string {
  return `${str(a)}-${str(b)}`;
}

export function globalsOf(depth: any): Dict<string, any> {
  return dict({ tools: depth });
}

export class Palette {
  colours: readonly any[];

  constructor(...colours: any[]) {
    colours = tuple(colours) as any[];
    this.colours = colours;
  }

  get first(): any {
    return getitem(this.colours, 0);
  }
}
