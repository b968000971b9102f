/**
 * Python's syntax where TypeScript has nothing of the same meaning: unpacking that counts, `and` and `or`
 * of any values, keyword dictionaries, patterns, `except*`. Generated code imports from here only what it
 * needs.
 */
export { and, or } from "../python/language/booleans.ts";
export {
  bindArguments,
  fittingArguments,
  invoke,
  method,
  rejectCall,
  setMethod,
} from "../python/language/calling.ts";
export { currentException, handledException, handling } from "../python/handledExceptions.ts";
export { TypeHint, withAnnotations } from "../python/annotations.ts";
export { withDefaults } from "../python/functionDefaults.ts";
export { moduleName } from "../python/main.ts";
export { bound } from "../python/boundMethods.ts";
export { inheritClassAttributes, inheritStatics } from "../python/language/classAttributes.ts";
export { compare } from "../python/language/comparing.ts";
export { divide, rawFloat } from "../python/language/division.ts";
export { handleGroup, handleGroupAsync } from "../python/language/exceptStar.ts";
export {
  basesOf,
  Cooperative,
  inherit,
  initialising,
  makeClass,
  mro,
  newObject,
  objectInitSubclass,
  superOf,
} from "../python/language/inheritance.ts";
export {
  close,
  closeUnreferenced,
  send,
  stopped,
  throwInto,
} from "../python/language/generators.ts";
export { leftOpen, nextResult, nextResultAsync } from "../python/language/iterators.ts";
export { keywordDict, keywords, splitOptions } from "../python/language/keywords.ts";
export { isIn } from "../python/language/membership.ts";
export { nameOf, qualnameOf, unbound, withDocstring, withName } from "../python/language/naming.ts";
export { matched, matchMapping, matchSequence } from "../python/language/patterns.ts";
export { runtimeProtocol } from "../python/language/protocols.ts";
export { exceptionOf, pythonException } from "../python/language/raising.ts";
export { unpack, unpackEach, unpackStarred } from "../python/language/unpacking.ts";
export {
  assignedFree,
  assignedLocal,
  definedGlobal,
  undefinedName,
} from "../python/language/variables.ts";
export { withCause, withContext } from "../python/exceptions.ts";
export { genericAlias } from "../python/genericAlias.ts";
