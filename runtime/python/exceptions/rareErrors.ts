/** Exceptions that only programs raise: nothing of the runtime does. */
import { declareBuiltinExceptions } from "../types.ts";
import { Exception } from "./base.ts";
import { ArithmeticError, RuntimeError, SyntaxError, Warning } from "./hierarchy.ts";

export class FloatingPointError extends ArithmeticError {}
export class BufferError extends Exception {}
export class PythonFinalizationError extends RuntimeError {}
export class SystemError extends Exception {}
export class BytesWarning extends Warning {}
export class EncodingWarning extends Warning {}
export class FutureWarning extends Warning {}
export class SyntaxWarning extends Warning {}
export class UnicodeWarning extends Warning {}
export class IndentationError extends SyntaxError {}
export class TabError extends IndentationError {}

declareBuiltinExceptions({
  FloatingPointError,
  BufferError,
  PythonFinalizationError,
  SystemError,
  BytesWarning,
  EncodingWarning,
  FutureWarning,
  SyntaxWarning,
  UnicodeWarning,
  IndentationError,
  TabError,
});
