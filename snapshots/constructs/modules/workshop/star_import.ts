/** `from module import *`: the names in its __all__, or all that do not begin with an underscore. */

import { Handler, LOG, Part, RATE, Saw, measure, note } from "./tools.ts";
import { BLUE, Palette, RED, globalsOf, mix } from "./colours.ts";
import { abs, asFloat, filter, print, sorted } from "py2ts-async/builtins";

print(
  asFloat(RATE),
  await measure(2),
  new Saw("saw").describe(),
  new Part("leg", 3).area(2),
  new Handler(abs).fire(-2),
);
print(note("one"), LOG);
print(
  RED,
  mix(RED, BLUE),
  new Palette(RED).first,
  sorted(filter((n) => globalsOf(1).has(n), ["tools", "_private"])),
);
