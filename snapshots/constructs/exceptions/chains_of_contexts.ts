/** What was being handled when an exception was raised, and what then, link by link. */

import {
  ArithmeticError,
  type BaseException,
  Dict,
  Exception,
  IndexError,
  KeyError,
  LookupError,
  TypeError,
  ValueError,
  print,
  range,
  repr,
} from "py2ts-async/builtins";
import { nameOf, pythonException, raisedDuring, withContext } from "py2ts-async/language";

export function chain(
  error: KeyError | LookupError | IndexError | Exception | ArithmeticError | BaseException | null,
): string {
  const links = [repr(error)];
  while (pythonException(error!).__context__ != null) {
    error = pythonException(error!).__context__;
    links.push(repr(error));
  }
  return links.join(" .. ");
}

export function threeDeep(): void {
  try {
    throw new ValueError("first");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    try {
      try {
        throw withContext(new KeyError("second"), error);
      } catch (error_) {
        raisedDuring(error_, error);
        if (!(error_ instanceof KeyError)) throw error_;
        try {
          throw withContext(new TypeError("third"), error_);
        } catch (raised) {
          throw raisedDuring(raised, error_);
        }
      }
    } catch (raised2) {
      throw raisedDuring(raised2, error);
    }
  }
}

export function threeInACaller(): void {
  try {
    threeDeep();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    try {
      threeDeep();
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}

export function inFinally(): void {
  let pending: any = null;
  try {
    throw new ValueError("on its way");
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    try {
      let pending2: any = null;
      try {
        throw new KeyError("in finally");
      } catch (error) {
        pending2 = error;
        throw error;
      } finally {
        try {
          throw new IndexError("in the finally of finally");
        } catch (raised) {
          throw raisedDuring(raised, pending2);
        }
      }
    } catch (raised2) {
      throw raisedDuring(raised2, pending);
    }
  }
}

export function seenInside(): void {
  try {
    throw new ValueError("outer");
  } catch (error_) {
    if (!(error_ instanceof ValueError)) throw error_;
    try {
      try {
        throw withContext(new KeyError("inner"), error_);
      } catch (error) {
        raisedDuring(error, error_);
        if (!(error instanceof KeyError)) throw error;
        try {
          print("inside:", chain(error));
          try {
            new Dict<any, any>().at("missing");
          } catch (innermost) {
            raisedDuring(innermost, error);
            if (!(innermost instanceof LookupError)) throw innermost;
            try {
              print("further inside:", chain(innermost));
            } catch (raised) {
              throw raisedDuring(raised, innermost);
            }
          }
        } catch (raised2) {
          throw raisedDuring(raised2, error);
        }
      }
    } catch (raised3) {
      throw raisedDuring(raised3, error_);
    }
  }
  try {
    throw new IndexError("behind");
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    try {
      print("behind:", chain(error));
    } catch (raised4) {
      throw raisedDuring(raised4, error);
    }
  }
}

export function raiseSaved(saved: ArithmeticError): void {
  try {
    threeDeep();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    try {
      throw withContext(saved, error);
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}

for (const function_ of [threeDeep, threeInACaller, inFinally]) {
  try {
    function_();
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    try {
      print(`${nameOf(function_)}: ${chain(error)}`);
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}
seenInside();
const saved = new ArithmeticError("saved");
for (const _ of range(2)) {
  try {
    raiseSaved(saved);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    try {
      print("saved:", chain(error));
    } catch (raised2) {
      throw raisedDuring(raised2, error);
    }
  }
}
