/** Methods under decorators that pass on what they are called with, and under others. */

import * as functools from "py2ts-async/functools";
import { call } from "py2ts-async/asyncio";
import { type Int, getattr, int, len, print, repr, str, tuple, type } from "py2ts-async/builtins";
import { add, iadd, mod, mul } from "py2ts-async/operator";
import {
  bindArguments,
  bound,
  invoke,
  keywordDict,
  keywords,
  method,
  nameOf,
  splitOptions,
  superOf,
} from "py2ts-async/language";

export function traced<R>(function_: (...args: any[]) => R): (...args: any[]) => R {
  const wrapper = functools.wraps(function_)(function wrapper(
    self: any,
    ...argsAndOptions: unknown[]
  ): R {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    print(`${nameOf(type(self))}.${nameOf(function_)}${str(args)} ${str(kwargs)}`);
    return invoke(function_, ...bindArguments(function_, [self, ...args], keywords(kwargs)));
  });

  return wrapper;
}

export function asText(
  function_: ((...args: any[]) => Int) | ((...args: any[]) => string) | ((...args: any[]) => any),
): (...args: any[]) => string {
  const wrapper = functools.wraps(function_)(function wrapper(
    ...argsAndOptions: unknown[]
  ): string {
    let [args, { ...kwargsOptions }]: [
      readonly any[],
      {
        [name: string]: any;
      },
    ] = splitOptions(argsAndOptions);
    let kwargs = keywordDict(kwargsOptions);
    return str(invoke(function_, ...bindArguments(function_, [...args], keywords(kwargs))));
  });

  return wrapper;
}

export function chained(function_: (...args: any[]) => void): (self: any, ...args: any[]) => any {
  const wrapper = functools.wraps(function_)(function wrapper(self: any, ...args: any[]): any {
    function_(self, ...args);
    return self;
  });

  return wrapper;
}

export function counted<R>(function_: (...args: any[]) => R): (...args: any[]) => R {
  function wrapper(...args: any[]): R {
    (wrapper as any).calls = iadd((wrapper as any).calls, 1);
    return invoke(function_, ...args);
  }

  (wrapper as any).calls = 0;
  return wrapper;
}

export class Account {
  owner: any;
  balance: any;
  declare deposit: any;
  declare rounded: any;
  declare times: any;
  declare rename: any;
  declare static limit: any;
  declare static shared: any;
  declare __len__: any;
  declare __add__: any;
  declare rate: any;

  constructor(owner: any, balance: any = 0) {
    this.owner = owner;
    this.balance = balance;
  }

  static {
    this.prototype.deposit = method(
      traced(function deposit(
        self: Account,
        amount: any,
        {
          note = "",
        }: {
          note?: any;
        } = {},
      ): any {
        self.balance = iadd(self.balance, amount);
        return self.balance;
      }),
    );
  }

  static {
    this.prototype.rounded = method(
      asText(function rounded(self: Account | Savings): Int {
        return int(self.balance);
      }),
    );
  }

  static {
    this.prototype.times = method(
      traced(
        asText(function times(self: Account, factor: any): string {
          return str.title(`${str(self.balance)} times ${str(factor)}`);
        }),
      ),
    );
  }

  static {
    this.prototype.rename = method(
      chained(function rename(self: Account, owner: any): void {
        self.owner = getattr(owner, "title")();
      }),
    );
  }

  static {
    this.limit = asText(function limit(level: any): any {
      return mul(level, 100);
    });
  }

  static {
    this.shared = method(
      counted(function shared(cls: typeof Account, ...owners: any[]): Account {
        owners = tuple(owners) as any[];
        return new cls(str.join(" and ", owners), owners.length);
      }),
    );
  }

  static {
    this.prototype.__len__ = method(
      counted(function __len__(self: any): number {
        return len(self.owner);
      }),
    );
  }

  static {
    this.prototype.__add__ = method(
      counted(function __add__(self: any, other: any): any {
        return add(self.balance, other);
      }),
    );
  }

  static {
    this.prototype.rate = method(
      functools.cache(function rate(self: Account, year: any): any {
        print("looking up", year);
        return mod(year, 7);
      }),
    );
  }

  __repr__(): string {
    return `Account(${repr(this.owner)}, ${str(this.balance)})`;
  }
}

export class Savings extends Account {
  declare deposit: any;

  static {
    this.prototype.deposit = method(
      traced(function deposit(
        self: Savings,
        amount: any,
        {
          note = "",
        }: {
          note?: any;
        } = {},
      ): any {
        return add(superOf(Savings, self).deposit(mul(amount, 2), { note }), 0.5);
      }),
    );
  }
}

const account = new Account("ann");
print(
  account.deposit(5),
  account.deposit(2.5, { note: "gift" }),
  account.deposit(...bindArguments(account.deposit, [], { amount: 1 })),
);
print(account.rounded().repeat(2), account.times(2) + "!", account.times("0.5"));
print(account.rename("bob").rename("carl baker").owner, Account.limit(3).repeat(2));
print(Account.shared("ann", "bob"), Account.shared("carl").deposit(1));
print(len(account), add(account, 1), add(account, 0.5));
print(
  add(add(account.rate(2024), account.rate(2024)), account.rate(2025)),
  Account.prototype.rounded.call(account),
);

const savings = new Savings("dora", 1);
print(savings.deposit(3), savings.deposit(1.25, { note: "x" }), savings.rounded());

const deposit = bound(account, "deposit");
print(
  deposit(0.25),
  [bound(account, "deposit"), bound(savings, "deposit")].map((f) => f(1)),
);
for (const name of ["deposit", "rounded"]) {
  print(call(getattr(savings, name), ...(name === "deposit" ? [0.125] : [])));
}
