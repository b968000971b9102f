/** Only the low eight bits of a status count: 256 + 44. */

import { SystemExit, print } from "py2ts-async/builtins";

print("status 300");
throw new SystemExit(300);
