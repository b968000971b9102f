/** Members that are made of others: in the body of an enumeration names stand for values. */

import { Enum, Flag, auto, members } from "py2ts-async/enum";
import { bool, iterable, len, list, print } from "py2ts-async/builtins";
import { and_, contains, invert, or_ } from "py2ts-async/operator";

export class Perm extends Flag {
  static readonly R = new Perm(auto());
  static readonly W = new Perm(auto());
  static readonly RW = new Perm(Perm.R.value | Perm.W.value);

  static {
    members(this);
  }
}

export class Q extends Flag {
  static readonly A = new Q(1);
  static readonly B = new Q(2);

  static {
    members(this);
  }
}

print(
  Perm.R.value,
  Perm.W.value,
  Perm.RW.value,
  contains(Perm.RW, Perm.R),
  contains(or_(Q.A, Q.B), Q.A),
  contains(or_(Perm.R, Perm.W), Perm.R),
);
print(
  Perm.RW === or_(Perm.R, Perm.W),
  list(Perm.RW as never),
  list(iterable(Perm)),
  new Perm(3),
  or_(Q.A, Q.B),
  and_(new Q(3), Q.A),
  invert(Q.A),
  bool(new Q(0)),
  new Q(0),
);

export class Shape extends Enum<number> {
  static readonly A = new Shape(1);
  static readonly B = new Shape(Shape.A.value + 1);
  static readonly C = new Shape(Shape.B.value * 2);
  static readonly D = new Shape(Shape.A.value);

  static {
    members(this);
  }
}

print(Shape.B, Shape.C.value, Shape.D, list(iterable(Shape)));

export class Bits extends Flag {
  static readonly NONE = new Bits(0);
  static readonly X = new Bits(1);
  static readonly Y = new Bits(2);
  static readonly ALL = new Bits(Bits.X.value | Bits.Y.value);

  static {
    members(this);
  }
}

print(
  list(iterable(Bits)),
  Bits.ALL,
  Bits.NONE,
  or_(Bits.X, Bits.Y),
  len(Bits),
  new Bits(0),
  list(Bits.ALL as never),
);
