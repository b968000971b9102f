/** Python's `contextvars`. */
export { Context, ContextVar, copyContext, Token } from "../python/contextvars.ts";
