/** A private name has that of its class in front of it, which code outside of the class can see. */

import { AttributeError, getattr, hasattr, print, tuple } from "py2ts-async/builtins";

export class Account {
  _Account__balance: number;
  limit: number;
  declare __balance: number;

  constructor(
    _Account__opening: number,
    {
      _Account__limit = 2,
    }: {
      _Account__limit?: number;
    } = {},
  ) {
    this._Account__balance = _Account__opening;
    this.limit = _Account__limit;
  }

  _Account__secret(): number {
    return this._Account__balance;
  }

  show(): readonly [number, number] {
    return tuple.of(this._Account__balance, this._Account__secret());
  }
}

export class Savings extends Account {
  _Savings__secret(): string {
    return "hidden";
  }

  both(): readonly [string, readonly [number, number]] {
    return tuple.of(this._Savings__secret(), this.show());
  }
}

const account = new Account(10);
print(account.show(), account.limit);
print(getattr(account, "_Account__balance"), hasattr(account, "__balance"));
try {
  print(getattr(account, "__secret")());
} catch (error) {
  if (!(error instanceof AttributeError)) throw error;
  print(error);
}
account.__balance = 99;
print(account.__balance, account.show());
print(new Savings(3).both());
