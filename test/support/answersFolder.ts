import { join } from "node:path";
import { packageRoot } from "../../src/execute/packageRoot.ts";

/** Where the recorded answers of CPython to the programs in tests are. */
export const answersFolder = join(packageRoot, "snapshots", "programs");

/** Whether `npm run record` writes them anew. */
export const recording = process.env["PY2TS_RECORD"] === "1";
