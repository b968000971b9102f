/** What tracebacks mark: the part of a line that raised, and lines of statements that have several. */

import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import { enterContext } from "py2ts-async/contextlib";
import {
  AssertionError,
  Dict,
  Exception,
  IndexError,
  type Int,
  KeyError,
  RuntimeError,
  StopAsyncIteration,
  TypeError,
  ValueError,
  dict,
  format,
  getattr,
  int,
  len,
  map,
  max,
  print,
  sorted,
  truth,
} from "py2ts-async/builtins";
import { add, delitem, eq, getitem, iadd, neg, pow, setitem } from "py2ts-async/operator";
import { and, divide, nameOf, unpack, withCause } from "py2ts-async/language";

export class A {
  x: number[] | Dict<any, any> | number;

  constructor(x: number[] | Dict<any, any> | number) {
    this.x = x;
  }
  meth(
    a: number | string,
    {
      b = null,
    }: {
      b?: any;
    } = {},
  ): any {
    return getitem(this.x, a);
  }
  chain(...a: number[]): A {
    return this;
  }
  boom(): void {
    throw new ValueError("boom");
  }
  get prop(): void {
    throw new KeyError("prop");
  }
  __getitem__(i: number): void {
    throw new IndexError("mine");
  }
  __add__(o: number): void {
    throw new TypeError("no add");
  }
  __eq__(o: any): void {
    throw new TypeError("no eq");
  }
  __bool__(): void {
    throw new TypeError("no bool");
  }
  [Symbol.iterator](): Iterator<never> {
    throw new TypeError("no iter");
  }
  __enter__(): A {
    return this;
  }
  __exit__(...a: any[]): void {
    throw new RuntimeError("exit");
  }
}

export function show(f: (() => void) | (() => any) | (() => number | null) | (() => Int)): void {
  try {
    f();
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    traceback.printExc({ exc: error });
  }
}

export function t1(): void {
  const a = new A([1, 2]);
  a.meth(5);
}

export function t2(): any {
  const a = new A(new Dict<any, any>());
  const x = a.meth("k", { b: a.meth("j") });
  return x;
}

export function t3(): void {
  const a = new A(new Dict<any, any>());
  a.chain(1).chain(2).boom();
}

export function t4(): any {
  const a = new A(1);
  return add(a.prop, 1);
}

export function t5(): any {
  const a = new A(1);
  const y = getitem(a, 3);
  return y;
}

export function t6(): void {
  const a = new A(1);
  print(1, add(a, 2));
}

export function t7(): number | null {
  const a = new A(1);
  if (eq(a, 3)) {
    return 1;
  }
  return null;
}

export function t8(): number | null {
  const a = new A(1);
  if (truth(a)) {
    return 1;
  }
  while (truth(a)) {}
  return null;
}

export function t9(): void {
  const a = new A(1);
  for (const x of a) {
    print(x);
  }
}

export function t10(): void {
  {
    using aContext = enterContext(new A(1));
    try {
      const q = aContext.value;
      print("in", q.x);
    } catch (error) {
      aContext.except(error);
    }
  }
}

export function t11(): void {
  throw new ValueError("x"); // comment
}

export function t12(): void {
  if (!eq(1, 2)) {
    throw new AssertionError("message");
  }
}

export function t13(): void {
  const x = [1, 2];
  const [a, b, c] = unpack(x, 3);
}

export function t14(): void {
  print("hello", new A(1).boom(), "world");
}

export function t15(): void {
  const x = add(int("é".repeat(2)), int("ab", 16));
}

export function t16(): Int {
  return int("zz");
}

export function t17(): void {
  const f = (q: string) => int(q);
  f("zz");
}

export function t18(): void {
  const xs = Array.from("1a", (c) => int(c));
}

export function t19(): void {
  const x = max(map((c) => int(c), "1a"));
}

export function t20(): void {
  const x = `${int("q")} and ${format(divide(1, 0), ".2f")}`;
}

export function t21(): void {
  const d: Dict<any, any> = new Dict<any, any>();
  const container = d.at("x");
  setitem(container, "y", iadd(getitem(container, "y"), 1));
}

export function t22(): void {
  const x = add(1 + 2, int("b"));
}

export function t23(): void {
  const x = 10;
  const y = divide(x, x - 10);
}

export function t24(): void {
  function inner(n: number): void {
    if (n === 0) {
      throw new StopAsyncIteration("done");
    }
    inner(n - 1);
    return;
  }
  inner(3);
}

export function t25(): void {
  const x = null;
  getattr(x, "foo");
}

export function t26(): void {
  const x = null;
  getattr(x, "foo").bar(3);
}

export function t27(): void {
  const x = [1, 2, 3];
  delitem(x, 10);
}

export function t28(): void {
  const x = sorted([new A(1), 3], { key: (v: A | number) => getattr(v, "nope") });
}

export function t29(): void {
  const x = add(int("日本語"), len("a"));
}

export function t30(): void {
  const s = "日本";
  const x = int("日本語");
}

export function t31(): void {
  const x = neg(pow(int("a"), 2));
}

export function t32(): void {
  try {
    int("a");
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    throw withCause(new RuntimeError("from"), e, e);
  }
}

export function t33(): void {
  try {
    int("a");
  } finally {
    int("b");
  }
}

export function t34(): void {
  const a = new A(1);
  const x = dict({ a: a.boom(), b: 2 });
}

export function t35(): void {
  const a = new A(1);
  const x = !truth(a);
  const y = and(a, () => 1);
}
for (const f of [
  t1,
  t2,
  t3,
  t4,
  t5,
  t6,
  t7,
  t8,
  t9,
  t10,
  t11,
  t12,
  t13,
  t14,
  t15,
  t16,
  t17,
  t18,
  t19,
  t20,
  t21,
  t22,
  t23,
  t24,
  t25,
  t26,
  t27,
  t28,
  t29,
  t30,
  t31,
  t32,
  t33,
  t34,
  t35,
]) {
  print("--", nameOf(f), { file: sys.stderr });
  show(f);
}
