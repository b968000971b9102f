/** `del` of attributes: of classes, functions and objects. */

import { AttributeError, delattr, hasattr, print } from "py2ts-async/builtins";

export class A {
  declare x: number;

  static x = 1;

  f(): void {}
}

export class B extends A {
  declare y: number;

  static y = 2;
}

export function fn(): void {}

(fn as any).calls = 3;
delattr(fn, "calls");
print(hasattr(fn, "calls"));
delattr(A, "x");
print(hasattr(A, "x"), hasattr(new A(), "x"));
delattr(B, "y");
print(hasattr(B, "y"));
try {
  delattr(B, "zz");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
A.x = 4;
try {
  delattr(B, "x");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
try {
  delattr(fn, "nope");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
