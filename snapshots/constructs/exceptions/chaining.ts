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
  currentException,
  divide,
  exceptionOf,
  handledException,
  handling,
  nameOf,
  pythonException,
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
      throw withCause(new RuntimeError("bad configuration"), error);
    } catch (raised) {
      throw handled.raised(raised);
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
      throw withCause(new LookupError("no hint"), null);
    } catch (raised) {
      throw handled.raised(raised);
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
      throw handled.raised(raised);
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
      throw handled.raised(raised);
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
      throw handled.raised(raised2);
    }
  }
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  using handled = handling(error);
  try {
    print(error, "after", error.__context__);
  } catch (raised3) {
    throw handled.raised(raised3);
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
        throw new TypeError("b");
      } catch (raised4) {
        throw handled.raised(raised4);
      }
    }
  } catch (middle) {
    if (!(middle instanceof TypeError)) throw middle;
    using handled = handling(middle);
    try {
      throw withCause(new OSError("c"), middle);
    } catch (raised5) {
      throw handled.raised(raised5);
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
    throw handled.raised(raised6);
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
    throw handled.raised(raised7);
  }
}
try {
  throw withContext(exceptionOf(42), currentException());
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  using handled = handling(error);
  try {
    print(error);
  } catch (raised8) {
    throw handled.raised(raised8);
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
      throw handled.raised(raised9);
    }
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled = handling(error);
  try {
    print("bare raise finds the", error, "exception");
  } catch (raised10) {
    throw handled.raised(raised10);
  }
}
