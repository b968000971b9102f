/**
 * Python's `contextlib` (Lib/contextlib.py).
 *
 * `enterContext` and `enterAsyncContext` are how generated code enters any context manager in a
 * `using` declaration.
 */
export { enterAsyncContext, enterContext } from "../python/contextManagers.ts";
export { AsyncExitStack } from "./contextlib/AsyncExitStack.ts";
export { ExitStack } from "./contextlib/ExitStack.ts";
export {
  _AsyncGeneratorContextManager,
  asynccontextmanager,
} from "./contextlib/asynccontextmanager.ts";
export { _GeneratorContextManager, contextmanager } from "./contextlib/contextmanager.ts";
export { AsyncContextDecorator, ContextDecorator } from "./contextlib/decorators.ts";
export { aclosing, closing, nullcontext, suppress } from "./contextlib/managers.ts";
export { redirectStderr, redirectStdout } from "./contextlib/redirect.ts";
export type { AsyncContextManager, ContextManager } from "./contextlib/protocol.ts";
