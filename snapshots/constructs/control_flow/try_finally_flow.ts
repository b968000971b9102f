/** return, break and continue on their way through try, else and finally. */

import { KeyError, RuntimeError, ValueError, print, str } from "py2ts-async/builtins";

export function outcome(value: number): string[] {
  const trace: string[] = [];
  try {
    try {
      trace.push("try");
      if (value === 0) {
        return trace;
      }
      if (value === 1) {
        throw new KeyError("one");
      }
      if (value === 2) {
        throw new ValueError("two");
      }
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      trace.push(`except ${str(error)}`);
      return [...trace, ...["returned from except"]];
    }
    trace.push("else");
  } finally {
    trace.push("finally");
  }
  trace.push("after");
  return trace;
}

for (const value of [0, 1, 3]) {
  print(value, outcome(value));
}
try {
  outcome(2);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print("came through:", error);
}

export function overriding(): string {
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      if (attempt === 1) {
        continue;
      }
      if (attempt === 3) {
        break;
      }
      print("attempt", attempt);
    } finally {
      print("  finally", attempt);
    }
  }
  while (true) {
    try {
      return "try";
    } finally {
      return "finally wins";
    }
  }
}

print(overriding());

export function swallowing(): string {
  while (true) {
    try {
      throw new RuntimeError("lost");
    } finally {
      break;
    }
  }
  return "the error is gone";
}

print(swallowing());

export function valueIsFixed(): number {
  let number = 1;
  try {
    return number;
  } finally {
    number = 2;
    print("number is now", number);
  }
}

print(valueIsFixed());

export function nested(): string {
  try {
    try {
      throw new ValueError("inner");
    } finally {
      print("inner finally");
    }
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("outer except", error);
    try {
      return "result";
    } finally {
      print("late finally");
    }
  } finally {
    print("outer finally");
  }
}

print(nested());
