/** with: order, several managers, swallowing, and errors while entering and leaving. */

import {
  ExitStack,
  closing,
  contextmanager,
  enterContext,
  nullcontext,
  suppress,
} from "py2ts-async/contextlib";
import { call } from "py2ts-async/asyncio";
import {
  Dict,
  KeyError,
  RuntimeError,
  ValueError,
  ZeroDivisionError,
  print,
  str,
  truth,
  type,
} from "py2ts-async/builtins";
import { divide, invoke, nameOf } from "py2ts-async/language";

export class Door {
  declare name: string;
  declare swallow: boolean;
  declare stuck: boolean;

  constructor(name: string, swallow: boolean = false, stuck: boolean = false) {
    this.name = name;
    this.swallow = swallow;
    this.stuck = stuck;
  }

  __enter__(): string {
    if (this.stuck) {
      throw new RuntimeError(`${this.name} is stuck`);
    }
    print("open", this.name);
    return this.name.toUpperCase();
  }

  __exit__(kind: any, error: any, traceback: any): boolean {
    print("close", this.name, truth(kind) ? nameOf(kind) : null, error);
    return this.swallow;
  }
}

{
  using doorContext = enterContext(new Door("a"));
  try {
    const a = doorContext.value;
    using doorContext2 = enterContext(new Door("b"));
    try {
      const b = doorContext2.value;
      using doorContext3 = enterContext(new Door("c"));
      print("inside", a, b);
    } catch (error) {
      doorContext2.except(error);
    }
  } catch (error) {
    doorContext.except(error);
  }
}

let inner!: string;
{
  using doorContext = enterContext(new Door("outer", true));
  try {
    using doorContext2 = enterContext(new Door("inner"));
    try {
      inner = doorContext2.value;
      throw new ValueError("swallowed by outer");
    } catch (error) {
      doorContext2.except(error);
    }
  } catch (error) {
    doorContext.except(error);
  }
}
print("still here", inner);

try {
  {
    using doorContext = enterContext(new Door("x"));
    try {
      using doorContext2 = enterContext(new Door("y", undefined, true));
      try {
        using doorContext3 = enterContext(new Door("z"));
        print("never");
      } catch (error) {
        doorContext2.except(error);
      }
    } catch (error) {
      doorContext.except(error);
    }
  }
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print(error);
}

export function early(value: number): string {
  {
    using doorContext = enterContext(new Door("early", true));
    try {
      if (value !== 0) {
        return "returned";
      }
      divide(1, 0);
    } catch (error) {
      doorContext.except(error);
    }
  }
  return "fell through";
}

print(early(1), early(0));
for (let number = 0; number < 3; number++) {
  {
    using doorContext = enterContext(new Door(str(number)));
    try {
      if (number === 0) {
        continue;
      }
      break;
    } catch (error) {
      doorContext.except(error);
    }
  }
}

const tagLog: string[] = [];
const tag = contextmanager(function* tag(name: string, log: string[] = tagLog): Generator<number> {
  print(`<${name}>`);
  log.push(name);
  try {
    yield log.length;
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    print("handled", error);
  } finally {
    print(`</${name}>`);
  }
});

{
  using tagContext = enterContext(tag("p"));
  try {
    const depth = tagContext.value;
    {
      using tagContext2 = enterContext(tag("b"));
      try {
        const deeper = tagContext2.value;
        print(depth, deeper);
        throw new KeyError("lost");
      } catch (error) {
        tagContext2.except(error);
      }
    }
  } catch (error) {
    tagContext.except(error);
  }
}
{
  using suppressContext = enterContext(new suppress(ZeroDivisionError, KeyError));
  try {
    print(new Dict<any, any>().at("x"));
  } catch (error) {
    suppressContext.except(error);
  }
}
{
  using exitStackContext = enterContext(new ExitStack());
  try {
    const stack = exitStackContext.value;
    const doors = Array.from("12", (name) => stack.enterContext(new Door(name)));
    stack.callback(print, "callback", { sep: "|" });
    print(doors);
  } catch (error) {
    exitStackContext.except(error);
  }
}
{
  using nullcontextContext = enterContext(new nullcontext(5));
  const five = nullcontextContext.value;
  print(five);
}

const inside = invoke(tag("decorated"), function inside(): void {
  print("in a decorated function");
});

call(inside);

export class Resource {
  close(): void {
    print("closed");
  }
}

{
  using closingContext = enterContext(new closing(new Resource()));
  try {
    const resource = closingContext.value;
    print(nameOf(type(resource)));
  } catch (error) {
    closingContext.except(error);
  }
}
