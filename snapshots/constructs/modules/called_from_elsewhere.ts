/** Functions of another module, called with what that module itself never passes. */

import * as parcels from "./parcels.ts";
import { asFloat, print } from "py2ts-async/builtins";

print(parcels.describe(""), parcels.describe([]), parcels.describe(asFloat(0.0)));
print(parcels.describe("ab", 2), parcels.describe([1], 3), parcels.describe(asFloat(2.0), 2));
