/** A module whose variables other modules assign. */

import { getattr, str } from "py2ts-async/builtins";
import { iadd } from "py2ts-async/operator";
import { or } from "py2ts-async/language";

export let TARGET: any = 19.5;
export let history: any = [];
export let readings: any = 0;
export let unit: any = null;

export function read(): string {
  readings = iadd(readings, 1);
  getattr(history, "append")(TARGET);
  return `${str(TARGET)} ${str(or(unit, () => "degrees"))}, reading ${str(readings)}`;
}

export function rebindTARGET(value: any): void {
  TARGET = value;
}

export function rebindHistory(value: any): void {
  history = value;
}

export function rebindReadings(value: any): void {
  readings = value;
}

export function rebindUnit(value: any): void {
  unit = value;
}
