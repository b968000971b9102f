/** Loaded by a program that switches debug mode on: `loop.set_debug(True)`, `asyncio.run(main(), debug=True)`. */
import { enterDebugMode } from "../debugMode.ts";
import { provide } from "../loadedModules.ts";

provide({ "asyncio/debug": { enterDebugMode } });
