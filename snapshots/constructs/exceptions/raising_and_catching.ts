/** Custom exceptions, args, several types, re-raising. */

import {
  ArithmeticError,
  Dict,
  Exception,
  KeyError,
  LookupError,
  NameError,
  ValueError,
  ZeroDivisionError,
  asFloat,
  float,
  getattr,
  int,
  isinstance,
  issubclass,
  print,
  repr,
  str,
  type,
} from "py2ts-async/builtins";
import { add, eq, getitem } from "py2ts-async/operator";
import { definedGlobal, divide, invoke, nameOf, pythonException } from "py2ts-async/language";

/** Base of our own errors. */
export class AppError extends Exception {
  static readonly __doc__: string | null = "Base of our own errors.";
}

export class NotFound extends AppError {
  name: string;
  code: number;

  constructor(name: string, code: number = 404) {
    super(`${name} not found`);
    this.name = name;
    this.code = code;
  }

  static readonly __doc__: string | null = null;
}

export class Quiet extends AppError {
  __str__(): string {
    return "custom text";
  }

  static readonly __doc__: string | null = null;
}

export function act(kind: string): any {
  if (kind === "missing") {
    throw new NotFound("map");
  }
  if (kind === "class") {
    throw new AppError();
  }
  if (kind === "args") {
    throw new ValueError("two", 2);
  }
  if (kind === "quiet") {
    throw new Quiet(1, 2);
  }
  if (kind === "empty") {
    throw new KeyError();
  }
  if (kind === "lookup") {
    return new Dict<any, any>().at("key");
  }
  if (kind === "index") {
    return getitem([], 1);
  }
  if (kind === "attribute") {
    return getattr(null, "name");
  }
  if (kind === "method") {
    return getattr("text", "push")("x");
  }
  if (kind === "type") {
    return add("1", 1);
  }
  if (kind === "call") {
    return invoke(kind);
  }
  if (kind === "int") {
    return int("seven");
  }
  if (kind === "float") {
    return asFloat(float("1,5"));
  }
  if (kind === "zero") {
    return asFloat(divide(1, 0));
  }
  return kind;
}

let error!: NotFound | AppError | KeyError | LookupError | ArithmeticError | Exception;
for (const kind of [
  "missing",
  "class",
  "args",
  "quiet",
  "empty",
  "lookup",
  "index",
  "attribute",
  "method",
  "type",
  "call",
  "int",
  "float",
  "zero",
  "fine",
]) {
  let result!: any;
  let succeeded = false;
  try {
    result = act(kind);
    succeeded = true;
  } catch (error) {
    if (error instanceof NotFound) {
      print(kind, error.code, error.name, error.args);
    } else if (error instanceof AppError || error instanceof KeyError) {
      print(kind, nameOf(type(error)), `[${str(error)}]`, error.args, repr(error));
    } else if (error instanceof LookupError) {
      print(kind, "lookup", error);
    } else if (error instanceof ArithmeticError) {
      print(kind, isinstance(error, ZeroDivisionError), error);
    } else if (error instanceof Exception) {
      print(kind, nameOf(type(error)), error, pythonException(error).args);
    } else {
      throw error;
    }
  }
  if (succeeded) {
    print("result", result);
  }
}

try {
  try {
    act("missing");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    print("seen", error);
    throw error;
  }
} catch (error) {
  if (!(error instanceof NotFound)) throw error;
  print("again", error);
}

try {
  print(definedGlobal(error, "error"));
} catch (problem) {
  if (!(problem instanceof NameError)) throw problem;
  print(problem);
}
print(
  issubclass(NotFound, AppError),
  getattr(AppError, "__doc__"),
  eq(new Exception("a"), new Exception("a")),
  str(new Exception()),
  repr(new Exception("x", 1)),
  [new ValueError("in a list")],
);
