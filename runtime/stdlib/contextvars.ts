/** Python's `contextvars`. */
import "../python/contextMethods.ts";

export { Context, ContextVar, copyContext, Token } from "../python/contextvars.ts";
