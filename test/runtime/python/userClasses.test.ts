/** User classes answer through their dunder methods, as generated code writes them. */
import { describe, expect, it } from "vitest";
import {
  Dict,
  Exception,
  NotImplemented,
  PySet,
  TypeError,
  ValueError,
  AttributeError,
  delattr,
  dict,
  format,
  getattr,
  hasattr,
  int,
  isinstance,
  issubclass,
  iter,
  len,
  list,
  next,
  object,
  print,
  repr,
  set,
  setattr,
  sorted,
  str,
  tuple,
  type,
  vars,
  withCause,
  withContext,
} from "../../../runtime/python/builtins.ts";
import * as operator from "../../../runtime/stdlib/operator.ts";

class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  __eq__(other: unknown): unknown {
    return other instanceof Money ? this.cents === other.cents : NotImplemented;
  }
  __hash__(): number {
    return this.cents;
  }
  __lt__(other: Money): boolean {
    return this.cents < other.cents;
  }
  __add__(other: unknown): unknown {
    return other instanceof Money ? new Money(this.cents + other.cents) : NotImplemented;
  }
  __radd__(other: unknown): unknown {
    return other === 0 ? this : NotImplemented;
  }
  __iadd__(other: Money): Money {
    return new Money(this.cents + other.cents + 1000);
  }
  __bool__(): boolean {
    return this.cents !== 0;
  }
  __len__(): number {
    return this.cents;
  }
  __contains__(item: unknown): boolean {
    return item === this.cents;
  }
  __getitem__(index: number): number {
    if (index > 2) throw new (class IndexError extends Exception {})();
    return index * this.cents;
  }
  __neg__(): Money {
    return new Money(-this.cents);
  }
  __repr__(): string {
    return `Money(${this.cents})`;
  }
  __str__(): string {
    return `$${this.cents / 100}`;
  }
  __format__(spec: string): string {
    return `<${spec}|${this.cents}>`;
  }
  __call__(): string {
    return "called";
  }
}

describe("operators", () => {
  it("asks the left operand, then the right one", () => {
    expect(repr(operator.add(new Money(1), new Money(2)))).toBe("Money(3)");
    expect(repr(operator.add(0, new Money(2)))).toBe("Money(2)");
    expect(() => operator.add(new Money(2), 5)).toThrow(
      "unsupported operand type(s) for +: 'Money' and 'int'",
    );
  });

  it("prefers a subclass's reflected method", () => {
    class Dollar extends Money {
      override __radd__(): string {
        return "subclass first";
      }
    }
    expect(operator.add(new Money(1), new Dollar(1))).toBe("subclass first");
  });

  it("works in place where the class says how", () => {
    expect(repr(operator.iadd(new Money(1), new Money(2)))).toBe("Money(1003)");
    const items = [1];
    expect(operator.iadd(items, tuple.of(2))).toBe(items);
    expect(items).toEqual([1, 2]);
  });

  it("compares, negates, tests and contains", () => {
    expect(operator.eq(new Money(1), new Money(1))).toBe(true);
    expect(operator.ne(new Money(1), 1)).toBe(true);
    expect(operator.gt(new Money(2), new Money(1))).toBe(true);
    expect(() => operator.le(new Money(1), new Money(2))).toThrow(
      "'<=' not supported between instances of 'Money' and 'Money'",
    );
    expect(repr(operator.neg(new Money(1)))).toBe("Money(-1)");
    expect(operator.truth(new Money(0))).toBe(false);
    expect(operator.contains(new Money(7), 7)).toBe(true);
    expect(len(new Money(7))).toBe(7);
  });

  it("sorts by __lt__", () => {
    expect(repr(sorted([new Money(3), new Money(1), new Money(2)]))).toBe(
      "[Money(1), Money(2), Money(3)]",
    );
    expect(repr(sorted(["bb", "a", "cc"], { key: len, reverse: true }))).toBe("['bb', 'cc', 'a']");
  });
});

describe("keys", () => {
  it("finds user keys by hash and equality", () => {
    const prices = new Dict<unknown, string>([[new Money(1), "one"]]);
    expect(prices.at(new Money(1))).toBe("one");
    prices.set(new Money(1), "uno");
    expect(repr(prices)).toBe("{Money(1): 'uno'}");
    prices.set(tuple.of(new Money(1), "x"), "pair");
    expect(prices.get(tuple.of(new Money(1), "x"))).toBe("pair");
    prices.delete(new Money(1));
    expect(prices.has(new Money(1))).toBe(false);
    expect(new PySet([new Money(5), new Money(5)]).size).toBe(1);
  });

  it("refuses a class with __eq__ and no __hash__", () => {
    class Point {
      __eq__(): boolean {
        return true;
      }
    }
    expect(() => set([new Point()])).toThrow("unhashable type: 'Point'");
  });

  it("notices a change of size during iteration", () => {
    const ages = dict({ ada: 1, bob: 2 });
    expect(() => {
      for (const name of ages) ages.set(name + "!", 3);
    }).toThrow("dictionary changed size during iteration");
  });
});

describe("conversions", () => {
  it("prefers __str__ for str, __repr__ for containers", () => {
    expect(str(new Money(150))).toBe("$1.5");
    expect(repr([new Money(150)])).toBe("[Money(150)]");
    expect(format(new Money(1), ">5")).toBe("<>5|1>");
    expect(str.format("{:x} {}", new Money(1), new Money(200))).toBe("<x|1> <|200>");
    expect(str.mod("%s %r", tuple.of(new Money(100), new Money(2)))).toBe("$1 Money(2)");
  });

  it("shows classes, instances and functions", () => {
    class Plain {}
    function fetchAll(): void {}
    expect(repr(Plain)).toBe("<class '__main__.Plain'>");
    expect(repr(new Plain())).toMatch(/^<__main__\.Plain object at 0x7[0-9a-f]+>$/);
    expect(repr(fetchAll)).toMatch(/^<function fetch_all at 0x7[0-9a-f]+>$/);
    expect(repr([int, str, ValueError, print])).toBe(
      "[<class 'int'>, <class 'str'>, <class 'ValueError'>, <built-in function print>]",
    );
  });

  it("stops at recursion", () => {
    const items: unknown[] = [1];
    items.push(items, new Dict([["self", items]]));
    expect(repr(items)).toBe("[1, [...], {'self': [...]}]");
  });
});

describe("types", () => {
  it("gives type() a name", () => {
    class Brew {}
    expect(type(new Brew())).toBe(Brew);
    expect(type(new Brew()).__name__).toBe("Brew");
    expect([type(1), type(1.5), type("s"), type(null).__name__]).toEqual([
      int,
      getattr(1.5, "__class__"),
      str,
      "NoneType",
    ]);
    expect(type([1])).toBe(list);
  });

  it("knows subclasses", () => {
    class A {}
    class B extends A {}
    class Special extends Dict {}
    expect(isinstance(new B(), A)).toBe(true);
    expect(isinstance(new B(), tuple.of(int, A))).toBe(true);
    expect(issubclass(B, A)).toBe(true);
    expect(isinstance(new Special(), dict)).toBe(true);
    expect(issubclass(Special, dict)).toBe(true);
    expect(type(new Special()).__name__).toBe("Special");
    expect(isinstance(new B(), object)).toBe(true);
  });
});

describe("attributes", () => {
  class Worker {
    jobCount = 3;
    runAll(times: number): number {
      return this.jobCount * times;
    }
  }

  it("translates names", () => {
    const worker = new Worker();
    expect(getattr(worker, "job_count")).toBe(3);
    expect(getattr(worker, "run_all")(2)).toBe(6);
    setattr(worker, "job_count", 4);
    expect(worker.jobCount).toBe(4);
    expect(repr(vars(worker))).toBe("{'job_count': 4}");
    expect(hasattr(worker, "missing")).toBe(false);
    expect(getattr(worker, "missing", null)).toBe(null);
    expect(() => getattr(worker, "no_such")).toThrow("'Worker' object has no attribute 'no_such'");
    expect(hasattr(worker, "constructor")).toBe(false);
    expect(hasattr(worker, "to_string")).toBe(false);
    delattr(worker, "job_count");
    expect(hasattr(worker, "job_count")).toBe(false);
  });

  it("finds methods of built-in values", () => {
    expect(getattr("abc", "upper")()).toBe("ABC");
    const items = [1];
    getattr(items, "append")(2);
    expect(items).toEqual([1, 2]);
    expect(getattr(Worker, "__name__")).toBe("Worker");
    expect(() => getattr(5, "append")).toThrow("'int' object has no attribute 'append'");
    expect(() => getattr(null, "x")).toThrow("'NoneType' object has no attribute 'x'");
  });
});

describe("iteration", () => {
  it("goes through iter and next", () => {
    const it = iter([1, 2]);
    expect([next(it), next(it), next(it, "end")]).toEqual([1, 2, "end"]);
    expect(() => next(it)).toThrow("");
    let count = 0;
    expect([...iter(() => count++, 3)]).toEqual([0, 1, 2]);
  });
});

describe("exceptions", () => {
  it("keeps what user classes do", () => {
    class Spilled extends Exception {
      readonly code: number;
      declare message: string;
      constructor(message: string, code: number) {
        super(message);
        this.code = code;
        this.message = message.toUpperCase();
      }
    }
    const error = new Spilled("oops", 3);
    expect([str(error), repr(error), error.message, error.code]).toEqual([
      "oops",
      "Spilled('oops')",
      "OOPS",
      3,
    ]);
    expect(error instanceof Exception && error instanceof Error).toBe(true);
    expect(error instanceof ValueError).toBe(false);
  });

  it("takes the host's errors for Python's", () => {
    const caught = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    };
    const none = null as unknown as { someName: number };
    const attribute = caught(() => none.someName);
    expect(attribute instanceof AttributeError).toBe(true);
    expect(attribute instanceof TypeError).toBe(false);
    expect(repr(attribute)).toBe(
      `AttributeError("'NoneType' object has no attribute 'some_name'")`,
    );
    const recurse = (): unknown => recurse();
    expect(repr(caught(recurse))).toBe("RecursionError('maximum recursion depth exceeded')");
    expect(type(attribute).__name__).toBe("AttributeError");
  });

  it("chains", () => {
    const [first, second] = [new ValueError("first"), new TypeError("second")];
    expect(withCause(second, first).__cause__).toBe(first);
    expect(second.__suppress_context__).toBe(true);
    expect(withCause(new ValueError(), ValueError).__cause__).toBeInstanceOf(ValueError);
    withContext(first, second);
    withContext(second, first);
    expect(second.__context__).toBe(first);
    expect(first.__context__).toBe(null);
  });
});
