/** Classes with attributes called `name` and `length`, which JavaScript's classes have too. */

import { AttributeError, getattr, print, repr, slice, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { inheritClassAttributes, inheritStatics, nameOf, qualnameOf } from "py2ts-async/language";

export class K {
  static readonly __name__: string = "K";
  declare name: string;
  declare length: number;

  static name = "silent";
  static length = 3;

  static {
    inheritClassAttributes(this, "name", "length");
  }
}

export class J extends K {
  static readonly __name__: string = "J";

  static {
    inheritStatics(this, "name", "length");
  }
}

print(
  nameOf(type(new K())),
  getitem(repr(new K()), slice(null, 20)),
  qualnameOf(K),
  K.name,
  new K().name,
  nameOf(J),
  J.name,
  nameOf(type(new J())),
  K.length,
);
export class L extends K {
  static readonly __name__: string = "L";

  static foo(): number {
    return 1;
  }

  static {
    inheritStatics(this, "name", "length");
  }
}

print(
  K.length,
  J.length,
  new J().length,
  L.name,
  new L().name,
  L,
  [K, J, L].map((c) => c.name),
);
try {
  getattr(new K(), "foo");
} catch (e) {
  if (!(e instanceof AttributeError)) throw e;
  print(e);
}
