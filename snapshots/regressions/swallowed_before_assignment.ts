/** A block whose manager swallows the exception may end before it assigns anything. */

import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import {
  type Float,
  type Int,
  UnboundLocalError,
  ValueError,
  int,
  print,
  str,
} from "py2ts-async/builtins";
import { add, mul } from "py2ts-async/operator";
import { assignedLocal } from "py2ts-async/language";

export class Shrug {
  __enter__(): Shrug {
    return this;
  }

  __exit__(...excInfo: any[]): boolean {
    return true;
  }
}

export class Strict {
  __enter__(): Strict {
    return this;
  }

  __exit__(...excInfo: any[]): boolean {
    return false;
  }
}

export const forgiving = contextlib.contextmanager(function* forgiving(): Generator<void> {
  try {
    yield;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("forgiven");
  }
});

export const noting = contextlib.contextmanager(function* noting(): Generator<void> {
  try {
    yield;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("noted");
    throw error;
  }
});

export function suppressed(text: string): string {
  let number: Int | null = null;
  {
    using suppressContext = enterContext(new contextlib.suppress(ValueError));
    try {
      number = int(text);
    } catch (error) {
      suppressContext.except(error);
    }
  }
  return `${str(number)}`;
}

export function shrugged(text: string): string {
  let number: Int | null = null;
  {
    using shrugContext = enterContext(new Shrug());
    try {
      number = int(text);
    } catch (error) {
      shrugContext.except(error);
    }
  }
  if (number == null) {
    return "none";
  }
  return `number ${number}`;
}

export function forgiven(text: string): string | Int {
  let number!: Int;
  {
    using forgivingContext = enterContext(forgiving());
    try {
      number = int(text);
    } catch (error) {
      forgivingContext.except(error);
    }
  }
  try {
    return add(assignedLocal(number, "number"), 1);
  } catch (error) {
    if (!(error instanceof UnboundLocalError)) throw error;
    return str(error);
  }
}

export function stacked(text: string): number | Float | Int {
  let number: number | Int = 0.5;
  {
    using exitStackContext = enterContext(new contextlib.ExitStack());
    try {
      const stack = exitStackContext.value;
      stack.enterContext(new contextlib.suppress(ValueError));
      number = int(text);
    } catch (error) {
      exitStackContext.except(error);
    }
  }
  return mul(number, 2);
}

export function raised(text: string): Int {
  let number!: Int;
  {
    using strictContext = enterContext(new Strict());
    try {
      using notingContext = enterContext(noting());
      try {
        number = int(text);
      } catch (error) {
        notingContext.except(error);
      }
    } catch (error) {
      strictContext.except(error);
    }
  }
  return add(number, 1);
}

for (const text of ["4", "four"]) {
  print(suppressed(text), shrugged(text), forgiven(text), stacked(text));
  try {
    print(raised(text));
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print(error);
  }
}
