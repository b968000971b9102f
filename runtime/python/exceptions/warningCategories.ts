/** The categories of warnings that only programs give, not a running loop. */
import { declareBuiltinExceptions } from "../types.ts";
import { Warning } from "./hierarchy.ts";

export class BytesWarning extends Warning {}
export class EncodingWarning extends Warning {}
export class FutureWarning extends Warning {}
export class ImportWarning extends Warning {}
export class PendingDeprecationWarning extends Warning {}
export class ResourceWarning extends Warning {}
export class SyntaxWarning extends Warning {}
export class UnicodeWarning extends Warning {}
export class UserWarning extends Warning {}

declareBuiltinExceptions({
  BytesWarning,
  EncodingWarning,
  FutureWarning,
  ImportWarning,
  PendingDeprecationWarning,
  ResourceWarning,
  SyntaxWarning,
  UnicodeWarning,
  UserWarning,
});
