/** ImportError and its subclass: which module was not found, and where. */
import { splitKeywords } from "../keywords.ts";
import { declareBuiltinExceptions } from "../types.ts";
import { Exception } from "./base.ts";

export class ImportError extends Exception {
  /** The module's name. */
  declare name: string;
  path: string | null;
  msg: unknown;

  constructor(...args: unknown[]) {
    const [positional, options] = splitKeywords(args);
    super(...positional);
    if (options["name"] !== undefined) this.name = options["name"] as string;
    this.path = (options["path"] as string | undefined) ?? null;
    this.msg = positional.length === 1 ? positional[0] : null;
  }

  override __str__(): string {
    return typeof this.msg === "string" ? this.msg : super.__str__();
  }
}

export class ModuleNotFoundError extends ImportError {}

declareBuiltinExceptions({ ImportError, ModuleNotFoundError });
