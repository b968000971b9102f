/** if, elif, else, pass, ellipsis, del and names that exist only on some paths. */

import { Ellipsis, NameError, UnboundLocalError, print, type } from "py2ts-async/builtins";
import { assignedLocal, definedGlobal, nameOf, undefinedName } from "py2ts-async/language";

export function grade(points: number): string {
  let name!: string;
  if (points >= 90) {
    name = "gold";
  } else if (points >= 50) {
    name = "silver";
  } else if (points < 0) {
  } else {
    name = "bronze";
  }
  return assignedLocal(name, "name");
}

print(grade(95), grade(50), grade(0));
try {
  grade(-1);
} catch (error) {
  if (!(error instanceof UnboundLocalError)) throw error;
  print(error);
}

try {
  print(undefinedName("missing"));
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(error);
}

let value = 1;
value = undefined!;
try {
  definedGlobal(value, "value");
} catch (error) {
  if (!(error instanceof NameError)) throw error;
  print(nameOf(type(error)), error);
}

export function later(): void {}

export class Nothing {}

let x!: number;
let y!: number;
if (true) {
  x = 1;
  y = 2;
} else {
  x = 0;
}
print(x, definedGlobal(y, "y"), later(), nameOf(Nothing), Ellipsis, nameOf(type(Ellipsis)));
print("semicolon");
for (let i = 0; i < 2; i++) {
  print(i, { end: ";" });
}
while (x < 3) {
  x += 1;
}
print(x);
if (x === 3 && y === 2) {
  print("continued");
}
const total = 1 + 2 + 3;
print(total);
