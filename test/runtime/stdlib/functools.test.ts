import { int, list } from "../../../runtime/python/builtins.ts";
import { ge, gt, le, lt } from "../../../runtime/python/comparison.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { sorted } from "../../../runtime/python/iteration.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import { functionName } from "../../../runtime/python/types.ts";
import * as functools from "../../../runtime/stdlib/functools.ts";
import { compareWithCPython } from "./recorded.ts";

const { cache, lruCache, partial, reduce } = functools;

function power(base: number, exponent: number, { scale = 1 }: { scale?: number } = {}): number {
  return scale * base ** exponent;
}

class Version {
  readonly n: number;
  constructor(n: number) {
    this.n = n;
  }
  __eq__(other: Version): boolean {
    return this.n === other.n;
  }
  __lt__(other: Version): boolean {
    return this.n < other.n;
  }
  static {
    functools.totalOrdering(this);
  }
}

compareWithCPython("functools", {
  partial: () => {
    const scaled = partial(power as (...args: never[]) => number, 2, { scale: 3 });
    return [
      partial(power, 2)(5),
      scaled(2),
      partial(partial(power, 2), 3)(),
      partial(power as (...args: any[]) => number, { scale: 2 })(3, 2, { scale: 5 }),
      scaled.args,
      scaled.keywords,
    ];
  },
  "partial repr": () => {
    const made = partial(int as never, 5) as unknown as { __repr__(): string };
    return { __repr__: () => made.__repr__() };
  },
  "partial not callable": () => partial(3 as never),
  reduce: () => [
    reduce((a, b) => a + b, [1, 2, 3]),
    reduce((a, b) => a * b, [2, 3], 10),
    reduce((a: number, b: number) => a + b, [], 7),
  ],
  "reduce of nothing": () => reduce((a) => a, []),
  wraps: () => {
    function decorator<R>(f: (x: number) => R): (x: number) => R {
      return functools.wraps(f)((x: number) => f(x));
    }
    const decorated = decorator(function myFunction(x: number) {
      return x;
    }) as ((x: number) => number) & { __wrapped__(x: number): number };
    return [functionName(decorated), decorated(3), decorated.__wrapped__(4)];
  },
  lru_cache: () => {
    const calls: number[] = [];
    const double = lruCache(2)(function f(x: number) {
      calls.push(x);
      return x * 2;
    });
    const r = [...[1, 2, 1, 3, 2].map((x) => double(x)), double.cacheInfo()];
    double.cacheClear();
    return [r, calls, double.cacheInfo(), functionName(double)];
  },
  "cache keys": () => {
    const f = cache((...args: unknown[]) => args.length);
    for (const x of [3, asFloat(3), true, "3"]) f(x);
    f(1, 2);
    f(tupleOf(1, 2));
    f(3);
    return f.cacheInfo();
  },
  "cache of unhashable": () => cache((x: unknown) => x)([1]),
  "lru_cache bad size": () => lruCache("x" as never),
  total_ordering: () => {
    const [a, b] = [new Version(1), new Version(2)];
    const one = new Version(1);
    return [lt(a, b), le(a, b), gt(a, b), ge(a, b), ge(b, a), le(a, one), ge(a, one), gt(a, one)];
  },
  "total_ordering without root": () => functools.totalOrdering(class V {}),
  cmp_to_key: () => sorted([3, 1, 2], { key: functools.cmpToKey((a: number, b: number) => b - a) }),
  singledispatch: () => {
    const show = functools.singledispatch((_: unknown) => "object");
    show.register(int)((_: number) => "int");
    show.register(list, (_: unknown[]) => "list");
    return [show(1), show(true), show([1]), show("a"), show(null)];
  },
  cached_property: () => {
    const calls: number[] = [];
    class C {
      get total(): number {
        calls.push(1);
        return 42;
      }
      static {
        functools.cachedProperty(this, "total");
      }
    }
    const c = new C();
    const first = [c.total, c.total, calls.length];
    return [...first, new C().total, calls.length];
  },
});
