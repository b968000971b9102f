/** Python's `contextvars`. */
import { bindArguments } from "../python/argumentBinding.ts";
import { registerArgumentBinding } from "../python/contextvars.ts";

export { Context, ContextVar, copyContext, Token } from "../python/contextvars.ts";

registerArgumentBinding(bindArguments);
