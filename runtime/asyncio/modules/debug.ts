/** Loaded by a program that switches debug mode on: `loop.set_debug(True)`, `asyncio.run(main(), debug=True)`. */
import * as debugMode from "../debugMode.ts";
import { provide } from "../loadedModules.ts";

provide({ "asyncio/debug": debugMode });
