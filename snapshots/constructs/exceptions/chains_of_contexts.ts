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
  repr,
} from "py2ts-async/builtins";
import { handling, nameOf, pythonException, withContext } from "py2ts-async/language";

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
    using handled = handling(error);
    try {
      try {
        throw new KeyError("second");
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled2 = handling(error, handled);
        try {
          throw new TypeError("third");
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export function threeInACaller(): void {
  try {
    threeDeep();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    using handled = handling(error);
    try {
      threeDeep();
    } catch (raised) {
      throw handled.raised(raised);
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
    using handled = handling(pending);
    try {
      let pending2: any = null;
      try {
        throw new KeyError("in finally");
      } catch (error) {
        pending2 = error;
        throw error;
      } finally {
        using handled2 = handling(pending2, handled);
        try {
          throw new IndexError("in the finally of finally");
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}

export function seenInside(): void {
  try {
    throw new ValueError("outer");
  } catch (error_) {
    if (!(error_ instanceof ValueError)) throw error_;
    using handled = handling(error_);
    try {
      try {
        throw new KeyError("inner");
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled2 = handling(error, handled);
        try {
          print("inside:", chain(error));
          try {
            new Dict<any, any>().at("missing");
          } catch (innermost) {
            if (!(innermost instanceof LookupError)) throw innermost;
            using handled3 = handling(innermost, handled2);
            try {
              print("further inside:", chain(innermost));
            } catch (raised) {
              throw handled3.raised(raised);
            }
          }
        } catch (raised2) {
          throw handled2.raised(raised2);
        }
      }
    } catch (raised3) {
      throw handled.raised(raised3);
    }
  }
  try {
    throw new IndexError("behind");
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    using handled = handling(error);
    try {
      print("behind:", chain(error));
    } catch (raised4) {
      throw handled.raised(raised4);
    }
  }
}

export function raiseSaved(saved: ArithmeticError): void {
  try {
    threeDeep();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    using handled = handling(error);
    try {
      throw withContext(saved, error);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}

for (const function_ of [threeDeep, threeInACaller, inFinally]) {
  try {
    function_();
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    using handled = handling(error);
    try {
      print(`${nameOf(function_)}: ${chain(error)}`);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
}
seenInside();
const saved = new ArithmeticError("saved");
for (let _ = 0; _ < 2; _++) {
  try {
    raiseSaved(saved);
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    using handled = handling(error);
    try {
      print("saved:", chain(error));
    } catch (raised2) {
      throw handled.raised(raised2);
    }
  }
}
