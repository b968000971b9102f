/** An enumeration may have its methods from a base of the program that has no members. */

import { Enum, members } from "py2ts-async/enum";
import { isinstance, iterable, print, repr, str } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export class Named extends Enum<any> {
  static names(): string[] {
    return Array.from(iterable(this), (member) => member.name);
  }

  shout(): string {
    return this.name + "!";
  }

  static {
    members(this);
  }
}

export class Colour extends Named {
  static readonly RED = new Colour("r");
  static readonly BLUE = new Colour("b");

  __str__(): string {
    return `<${this.value}>`;
  }

  static {
    members(this);
  }
}

print(Colour.names(), Colour.RED.shout(), str(Colour.BLUE), repr(Colour.RED));
print(new Colour("b") === Colour.BLUE, isinstance(Colour.RED, Named), getitem(Colour, "RED").value);
for (const colour of iterable(Colour)) {
  print(colour);
}
