/** Causes, contexts, notes, and `from None`. */

import { Exception, type Int, ValueError, int } from "py2ts-async/builtins";
import { withCause } from "py2ts-async/language";

export class AppError extends Exception {}

export function parse(text: string): Int {
  return int(text);
}

export function load(text: string): Int {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    error.addNote("while loading");
    throw withCause(new AppError("cannot load"), error, error);
  }
}

export function hidden(text: string): Int {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw withCause(new AppError("hidden"), null, error);
  }
}

export function main(): void {
  try {
    load("x");
  } catch (error_) {
    if (!(error_ instanceof AppError)) throw error_;
    try {
      hidden("y");
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      error.addNote("look at both");
      error.addNote("in two\nlines");
      throw error;
    }
  }
}

main();
