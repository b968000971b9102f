/** LookupError and its family: what a container does not have. */
import { repr } from "../repr.ts";
import { declareBuiltinExceptions } from "../types.ts";
import { Exception } from "./base.ts";

export class LookupError extends Exception {}
export class IndexError extends LookupError {}

export class KeyError extends LookupError {
  /** As CPython's: the key is shown by its repr, so that `KeyError('')` shows something. */
  override __str__(): string {
    return this.args.length === 1 ? repr(this.args[0]) : super.__str__();
  }
}

declareBuiltinExceptions({ LookupError, IndexError, KeyError });
