/** Functions of another module, called with what that module itself never passes. */

import * as parcels from "./parcels.ts";
import { asFloat, print } from "py2ts-async/builtins";
import { bindArguments } from "py2ts-async/language";

print(parcels.describe(""), parcels.describe([]), parcels.describe(asFloat(0.0)));
print(
  parcels.describe("ab", 2),
  parcels.describe(...bindArguments(parcels.describe, [[1]], { copies: 3 })),
  parcels.describe(asFloat(2.0), 2),
);
