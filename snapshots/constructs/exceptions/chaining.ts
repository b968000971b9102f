/** Causes, contexts, notes and suppressed contexts. */

import {
  type BaseException,
  Dict,
  Exception,
  IndexError,
  type Int,
  KeyError,
  LookupError,
  OSError,
  RuntimeError,
  TypeError,
  ValueError,
  int,
  list,
  print,
  repr,
  type,
} from "py2ts-async/builtins";
import {
  divide,
  exceptionOf,
  handledException,
  handling,
  nameOf,
  pythonException,
  raisedDuring,
  withCause,
  withContext,
} from "py2ts-async/language";

export function convert(text: string): Int {
  try {
    return int(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      throw withCause(new RuntimeError("bad configuration"), error, error);
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}

export function hidden(text: string): Int {
  try {
    return int(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      throw withCause(new LookupError("no hint"), null, error);
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}

export function accident(text: string): Int {
  try {
    return int(text);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      return new Dict<any, any>().at(text);
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}

for (const function_ of [convert, hidden, accident]) {
  try {
    function_("ten");
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    using handled = handling(error);
    try {
      print(
        nameOf(type(error)),
        error,
        "| cause:",
        repr(pythonException(error).__cause__),
        "| context:",
        repr(pythonException(error).__context__),
        pythonException(error).__suppress_context__,
      );
    } catch (raised) {
      throw raisedDuring(raised, error);
    }
  }
}

try {
  let pending: any = null;
  try {
    divide(1, 0);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled = handling(pending);
    try {
      list.pop([]);
    } catch (raised2) {
      throw raisedDuring(raised2, pending);
    }
  }
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  using handled = handling(error);
  try {
    print(error, "after", error.__context__);
  } catch (raised3) {
    throw raisedDuring(raised3, error);
  }
}

const problem = new ValueError("with notes");
problem.addNote("first note");
problem.addNote("second note");
print(problem.__notes__, problem);

const chain: string[] = [];
try {
  try {
    try {
      throw new KeyError("a");
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled = handling(error);
      try {
        throw withContext(new TypeError("b"), error);
      } catch (raised4) {
        throw raisedDuring(raised4, error);
      }
    }
  } catch (middle) {
    if (!(middle instanceof TypeError)) throw middle;
    using handled = handling(middle);
    try {
      throw withCause(new OSError("c"), middle, middle);
    } catch (raised5) {
      throw raisedDuring(raised5, middle);
    }
  }
} catch (error) {
  if (!(error instanceof OSError)) throw error;
  using handled = handling(error);
  try {
    let current: OSError | BaseException | null = error;
    while (current != null) {
      chain.push(nameOf(type(current)));
      current = pythonException(current).__cause__ || pythonException(current).__context__;
    }
  } catch (raised6) {
    throw raisedDuring(raised6, error);
  }
}
print(chain.join(" <- "));

export function bare(): void {
  throw handledException();
}

try {
  bare();
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  using handled = handling(error);
  try {
    print(error);
  } catch (raised7) {
    throw raisedDuring(raised7, error);
  }
}
try {
  throw exceptionOf(42);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  using handled = handling(error);
  try {
    print(error);
  } catch (raised8) {
    throw raisedDuring(raised8, error);
  }
}
try {
  try {
    throw new ValueError("active");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      bare();
    } catch (raised9) {
      throw raisedDuring(raised9, error);
    }
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled = handling(error);
  try {
    print("bare raise finds the", error, "exception");
  } catch (raised10) {
    throw raisedDuring(raised10, error);
  }
}
