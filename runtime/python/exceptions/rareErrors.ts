/** Exceptions that only programs raise, or hardly anything of the runtime does. */
import { declareBuiltinExceptions } from "../types.ts";
import { Exception } from "./base.ts";
import { ArithmeticError, RuntimeError, SyntaxError } from "./hierarchy.ts";

export class FloatingPointError extends ArithmeticError {}
export class EOFError extends Exception {}
export class ReferenceError extends Exception {}
export class BufferError extends Exception {}
export class PythonFinalizationError extends RuntimeError {}
export class SystemError extends Exception {}
export class IndentationError extends SyntaxError {}
export class TabError extends IndentationError {}

declareBuiltinExceptions({
  FloatingPointError,
  EOFError,
  ReferenceError,
  BufferError,
  PythonFinalizationError,
  SystemError,
  IndentationError,
  TabError,
});
