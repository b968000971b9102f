/** Functions have the attributes that a program gives them. */

import * as functools from "py2ts-async/functools";
import { AttributeError, getattr, len, print, tuple } from "py2ts-async/builtins";
import { iadd, mul } from "py2ts-async/operator";
import { nameOf, withName } from "py2ts-async/language";

export function counted<R>(function_: (...args: any[]) => R): (...args: any[]) => R {
  const wrapper = functools.wraps(function_)(
    withName(function (...args: any[]): R {
      (wrapper as any).calls = iadd((wrapper as any).calls, 1);
      return function_(...args);
    }, "wrapper"),
  );

  (wrapper as any).calls = 0;
  return wrapper;
}

const double = counted(function double(n: any): any {
  return mul(2, n);
});

tuple.of(double(1), double(2));
print((double as any).calls, getattr(double, "__wrapped__")(4), nameOf(double));

export function plain(): number {
  getattr((plain as any).seen, "append")(1);
  return len((plain as any).seen);
}

(plain as any).seen = [];
print(plain(), plain(), (plain as any).seen);
try {
  print(getattr(plain, "missing"));
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
