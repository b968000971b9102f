/** What a function raises while a caller handles an exception has that as its context, and sees it. */

import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import { enterContext } from "py2ts-async/contextlib";
import {
  AttributeError,
  Dict,
  IndexError,
  KeyError,
  OSError,
  TypeError,
  ValueError,
  filter,
  getattr,
  int,
  len,
  list,
  map,
  next,
  print,
  str,
  truth,
  tuple,
  type,
} from "py2ts-async/builtins";
import { eq, getitem } from "py2ts-async/operator";
import {
  currentException,
  definedGlobal,
  handledException,
  handling,
  nameOf,
  withCause,
  withContext,
} from "py2ts-async/language";

export function chain(error: any): string {
  const links: string[] = [];
  while (error != null) {
    links.push(
      `${nameOf(type(error))}${str(error.args)}${truth(error.__suppress_context__) ? "!" : ""}`,
    );
    error = error.__context__;
  }
  return links.join(" < ");
}

export function fail(name: string): void {
  throw new ValueError(name);
}

export function catches(name: string): ValueError | null {
  try {
    fail(name);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      print(`${name} sees`, chain(error));
      return error;
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
  return null;
}

export function converts(name: string): void {
  try {
    fail(name);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      throw withCause(new KeyError(name), error);
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export function looksUp(table: Dict<any, any>): KeyError {
  try {
    return table.at("missing");
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    using handled2 = handling(error);
    try {
      print("looks up:", chain(error));
      return error;
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export function byTheInterpreter(): void {
  try {
    getattr(null, "missing");
  } catch (error) {
    if (!(error instanceof AttributeError)) throw error;
    using handled2 = handling(error);
    try {
      print("by the interpreter:", chain(error));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
  try {
    getitem([], 1);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    using handled2 = handling(error);
    try {
      print("by the interpreter:", chain(error));
    } catch (raised2) {
      throw handled2.raised(raised2);
    }
  }
  try {
    int("x");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      print("by a builtin:", chain(error));
    } catch (raised3) {
      throw handled2.raised(raised3);
    }
  }
}

export function handled(): readonly [string, string] {
  return tuple.of(chain(sys.exception()), chain(sys.excInfo()[1]));
}

export function again(): void {
  throw handledException();
}

export class Closing {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  __enter__(): Closing {
    catches(`entering ${this.name}`);
    return this;
  }

  __exit__(kind: any, error: any, trace: any): boolean {
    print("leaving", this.name, chain(error), "while", handled());
    catches(`leaving ${this.name}`);
    return false;
  }
}

export function inFinally(name: string): void {
  let pending: any = null;
  try {
    fail(name);
  } catch (error) {
    pending = error;
    throw error;
  } finally {
    using handled2 = handling(pending);
    try {
      catches(`finally of ${name}`);
      print(handled());
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
}

export function* numbers(): Generator<number> {
  try {
    yield 1;
    fail("in the generator");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      print("the generator handles", chain(error));
      handled2.resumed(yield handled2.pause(2));
      catches("the generator");
      print("the generator still handles", handled());
      handled2.resumed(yield handled2.pause(3));
    } catch (raised) {
      throw handled2.raised(raised);
    }
  }
  print("the generator handles", handled());
  yield 4;
}

export class Sized {
  __len__(): number {
    catches("__len__");
    return 3;
  }

  __eq__(other: any): void {
    throw new TypeError("no comparing");
  }

  __str__(): string {
    return "handling " + handled()[0];
  }
}

print(handled());
let made!: KeyError;
try {
  fail("first");
} catch (error_) {
  if (!(error_ instanceof ValueError)) throw error_;
  using handled2 = handling(error_);
  try {
    print(handled());
    catches("second");
    print(handled());
    looksUp(new Dict<any, any>());
    byTheInterpreter();
    try {
      converts("third");
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled3 = handling(error, handled2);
      try {
        print(chain(error), "and", chain(error.__cause__), handled());
      } catch (raised) {
        throw handled3.raised(raised);
      }
    }
    print(len(new Sized()), new Sized());
    try {
      eq(new Sized(), 3);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      using handled3 = handling(error, handled2);
      try {
        print(chain(error));
      } catch (raised2) {
        throw handled3.raised(raised2);
      }
    }
    try {
      again();
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      using handled3 = handling(error, handled2);
      try {
        print("again", chain(error));
      } catch (raised3) {
        throw handled3.raised(raised3);
      }
    }
    print(list(map((name: string) => chain(catches(name)), ["in a lambda"])));
    made = new KeyError("made here, raised later");
  } catch (raised4) {
    throw handled2.raised(raised4);
  }
}
print(handled(), chain(definedGlobal(made, "made")));

try {
  {
    using closingContext = enterContext(new Closing("outer"));
    try {
      using closingContext2 = enterContext(new Closing("inner"));
      try {
        fail("in the block");
      } catch (error) {
        closingContext2.except(error);
      }
    } catch (error) {
      closingContext.except(error);
    }
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled2 = handling(error);
  try {
    print("out of the block", chain(error));
    {
      using closingContext = enterContext(new Closing("inside a handler"));
    }
  } catch (raised5) {
    throw handled2.raised(raised5);
  }
}

try {
  try {
    throw new IndexError("around");
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    using handled2 = handling(error);
    try {
      inFinally("inner");
    } catch (raised6) {
      throw handled2.raised(raised6);
    }
  }
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled2 = handling(error);
  try {
    print(chain(error));
  } catch (raised7) {
    throw handled2.raised(raised7);
  }
}

try {
  throw withContext(made, currentException());
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  using handled2 = handling(error);
  try {
    print("made", chain(error));
  } catch (raised8) {
    throw handled2.raised(raised8);
  }
}
try {
  fail("other");
} catch (error_) {
  if (!(error_ instanceof ValueError)) throw error_;
  using handled2 = handling(error_);
  try {
    try {
      throw withContext(made, error_);
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
      using handled3 = handling(error, handled2);
      try {
        print("made", chain(error));
      } catch (raised9) {
        throw handled3.raised(raised9);
      }
    }
    try {
      throw new OSError("between");
    } catch (error_) {
      if (!(error_ instanceof OSError)) throw error_;
      using handled3 = handling(error_, handled2);
      try {
        try {
          throw withContext(made, error_);
        } catch (error) {
          if (!(error instanceof KeyError)) throw error;
          using handled4 = handling(error, handled3);
          try {
            print("made, again", chain(error));
          } catch (raised10) {
            throw handled4.raised(raised10);
          }
        }
      } catch (raised11) {
        throw handled3.raised(raised11);
      }
    }
  } catch (raised12) {
    throw handled2.raised(raised12);
  }
}

const generator = numbers();
print(next(generator), handled());
try {
  fail("around next");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled2 = handling(error);
  try {
    print(next(generator), handled());
    catches("around");
  } catch (raised13) {
    throw handled2.raised(raised13);
  }
}
print(handled());
try {
  fail("around another next");
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  using handled2 = handling(error);
  try {
    print(next(generator));
  } catch (raised14) {
    throw handled2.raised(raised14);
  }
}
print(next(generator));

export function circle(): void {
  const first = new ValueError("first");
  const second = new KeyError("second");
  try {
    throw withContext(first, currentException());
  } catch (error_) {
    if (!(error_ instanceof ValueError)) throw error_;
    using handled2 = handling(error_);
    try {
      try {
        throw withContext(second, error_);
      } catch (error_) {
        if (!(error_ instanceof KeyError)) throw error_;
        using handled3 = handling(error_, handled2);
        try {
          try {
            throw withContext(first, error_);
          } catch (error) {
            if (!(error instanceof ValueError)) throw error;
            using handled4 = handling(error, handled3);
            try {
              print("circle", chain(error));
            } catch (raised15) {
              throw handled4.raised(raised15);
            }
          }
        } catch (raised16) {
          throw handled3.raised(raised16);
        }
      }
    } catch (raised17) {
      throw handled2.raised(raised17);
    }
  }
  print(chain(first), "/", chain(second));
}

circle();

export function recursive(depth: number): void {
  try {
    throw new ValueError(depth);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      if (depth > 0) {
        recursive(depth - 1);
      } else {
        throw new KeyError("the bottom");
      }
    } catch (raised15) {
      throw handled2.raised(raised15);
    }
  }
}

try {
  recursive(3);
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  using handled2 = handling(error);
  try {
    print(chain(error));
  } catch (raised15) {
    throw handled2.raised(raised15);
  }
}

try {
  try {
    fail("shown");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
      converts("in a traceback");
    } catch (raised16) {
      throw handled2.raised(raised16);
    }
  }
} catch (error) {
  if (!(error instanceof KeyError)) throw error;
  using handled2 = handling(error);
  try {
    print(
      list(
        filter(
          (line) => !line.startsWith(" "),
          str.splitlines(traceback.formatExc({ exc: error })),
        ),
      ),
    );
  } catch (raised17) {
    throw handled2.raised(raised17);
  }
}

export function swallowedByElse(): void {
  let succeeded = false;
  try {
    fail("a");
    succeeded = true;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled2 = handling(error);
    try {
    } catch (raised18) {
      throw handled2.raised(raised18);
    }
  }
  if (succeeded) {
    print("never");
  }
  catches("behind a handler");
  for (let number = 0; number < 2; number++) {
    let pending: any = null;
    try {
      try {
        fail(`turn ${number}`);
      } catch (error) {
        if (!(error instanceof ValueError)) throw error;
        using handled2 = handling(error);
        try {
          if (number === 0) {
            continue;
          }
          break;
        } catch (raised19) {
          throw handled2.raised(raised19);
        }
      }
    } catch (error) {
      pending = error;
      throw error;
    } finally {
      using handled2 = handling(pending);
      try {
        catches("leaving a turn");
      } catch (raised20) {
        throw handled2.raised(raised20);
      }
    }
  }
  catches("behind the loop");
}

swallowedByElse();
