/**
 * Module docstring: first line.
 *
 * An indented block, with "quotes", `backticks`, *\/ and ${dollars}.
 * Backslashes \ too.
 */

import { getattr, len, print, repr } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { inheritClassAttributes, unbound, withDocstring } from "py2ts-async/language";

/** One line. */
export function documented(): any {
  return getattr(documented, "__doc__");
}
withDocstring(documented, "One line.");

export function undocumented(): any {
  "x" + "y";
  return getattr(undocumented, "__doc__");
}

/** Single quotes. */
export function single(): void {}
withDocstring(single, "Single quotes.");

/**
 * A thing.
 *
 * With a second paragraph.
 */
export class Thing {
  declare attribute: number;

  static attribute = 1;

  /** Raw \d docstring. */
  method(): void {}

  /** Awaitable. */
  async coroutine(): Promise<void> {}

  static readonly __doc__: string | null = "A thing.\n\nWith a second paragraph.\n";

  static {
    withDocstring(this.prototype.method, "Raw \\d docstring.");
    withDocstring(this.prototype.coroutine, "Awaitable.");
  }

  static {
    inheritClassAttributes(this, "attribute");
  }
}

/** Only a docstring. */
export class Empty {
  static readonly __doc__: string | null = "Only a docstring.";
}

print(
  getitem(
    getattr(
      'Module docstring: first line.\n\nAn indented block, with "quotes", `backticks`, */ and ${dollars}.\nBackslashes \\ too.\n',
      "splitlines",
    )(),
    0,
  ),
  len(
    getattr(
      'Module docstring: first line.\n\nAn indented block, with "quotes", `backticks`, */ and ${dollars}.\nBackslashes \\ too.\n',
      "splitlines",
    )(),
  ),
  getattr(
    getitem(
      getattr(
        'Module docstring: first line.\n\nAn indented block, with "quotes", `backticks`, */ and ${dollars}.\nBackslashes \\ too.\n',
        "splitlines",
      )(),
      2,
    ),
    "strip",
  )(),
);
print(
  documented(),
  undocumented(),
  getattr(single, "__doc__"),
  single(),
  getattr(getitem(getattr(getattr(Thing, "__doc__"), "split")("\n"), 2), "strip")(),
  getattr(unbound(Thing.prototype.method), "__doc__"),
  getattr(unbound(Thing.prototype.coroutine), "__doc__"),
  getattr(Empty, "__doc__"),
);
print(repr(new Thing().attribute));
