/** Every built-in exception, and what `raise ... from` and implicit chaining need. */
export { BaseException, Exception, withCause, withContext } from "./exceptions/base.ts";
export { pythonError } from "./exceptions/foreign.ts";
export * from "./exceptions/hierarchy.ts";
export * from "./exceptions/importErrors.ts";
export * from "./exceptions/lookupErrors.ts";
export * from "./exceptions/osErrors.ts";
export * from "./exceptions/rareErrors.ts";
export { UnicodeEncodeError, UnicodeError } from "./exceptions/unicodeErrors.ts";
export * from "./exceptions/decodeErrors.ts";
export * from "./exceptions/warningCategories.ts";
export { BaseExceptionGroup, ExceptionGroup, type Condition } from "./exceptions/groups.ts";
