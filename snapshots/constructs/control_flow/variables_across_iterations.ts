/** Variables keep their values from one iteration to the next, and lose them by `del` for good. */

import {
  type Int,
  NameError,
  UnboundLocalError,
  ValueError,
  int,
  print,
} from "py2ts-async/builtins";
import { assignedLocal } from "py2ts-async/language";

export function printedLate(): void {
  let x!: number;
  for (let i = 0; i < 3; i++) {
    if (i !== 0) {
      print(assignedLocal(x, "x"));
    }
    x = i;
  }
}

printedLate();

export function deleted(): void {
  let y!: number;
  for (let i = 0; i < 3; i++) {
    try {
      print(assignedLocal(y, "y"));
    } catch (e) {
      if (!(e instanceof NameError)) throw e;
      print("none", e);
    }
    y = i;
    if (i === 1) {
      y = undefined!;
    }
  }
}

deleted();

export function byTurns(): void {
  let z!: number;
  for (let i = 0; i < 4; i++) {
    if (i % 2 !== 0) {
      z = i;
    } else {
      try {
        print(assignedLocal(z, "z"));
      } catch (e) {
        if (!(e instanceof UnboundLocalError)) throw e;
        print(e);
      }
    }
  }
}

byTurns();

export function lastGood(): void {
  let number!: Int;
  for (const text of ["1", "x", "3"]) {
    try {
      number = int(text);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      print("no number:", error);
    }
    print(assignedLocal(number, "number"));
  }
}

lastGood();

export function until(): void {
  let tries = 0;
  let result!: number;
  while (tries < 3) {
    if (tries !== 0) {
      print("before that", assignedLocal(result, "result"));
    }
    result = tries * 10;
    tries += 1;
  }
}

until();
