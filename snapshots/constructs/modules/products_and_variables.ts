/** itertools.product over items of several types, and context variables without a default. */

import * as itertools from "py2ts-async/itertools";
import { ContextVar } from "py2ts-async/contextvars";
import { LookupError, list, print } from "py2ts-async/builtins";

const user = new ContextVar<string>("user");
const depth = new ContextVar("depth", { default: 0 });
for (const [a, b] of itertools.product([1, 2], "xy")) {
  print(a, b, a + 1, b.toUpperCase());
}

for (const [a, b, c] of itertools.product([1, 2], "xy", [1.5])) {
  print(a, b, c);
}

print(list(itertools.product("ab", { repeat: 2 })));
user.set("ann");
print(user.get(), depth.get(), user.get("x"));

export function who(): string | null {
  try {
    return user.get();
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    return null;
  }
}

print(who());
