/** An exception raised while another one is handled has it as its context, whatever their names. */

import * as asyncio from "py2ts-async/asyncio";
import { enterAsyncContext } from "py2ts-async/contextlib";
import {
  IndexError,
  KeyError,
  TypeError,
  ValueError,
  int,
  print,
  repr,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { handling } from "py2ts-async/language";

export class Gate {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  async __aenter__(): Promise<string> {
    return this.name;
  }

  async __aexit__(kind: any, error: any, trace: any): Promise<never> {
    print(this.name, "sees", story(error));
    throw new KeyError(this.name);
  }
}

export function story(error: any): string[] {
  const kinds: string[] = [];
  while (error != null) {
    kinds.push(repr(error));
    error = error.__context__;
  }
  return kinds;
}

export async function throughGates(): Promise<void> {
  try {
    throw new ValueError("first");
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    using handled = handling(error);
    try {
      print(story(error));
      try {
        {
          await using gateContext = await enterAsyncContext(new Gate("outer"));
          try {
            const outer = gateContext.value;
            await using gateContext2 = await enterAsyncContext(new Gate("inner"));
            const inner = gateContext2.value;
            print(outer, inner);
          } catch (error) {
            gateContext.except(handled.raised(error));
          }
        }
      } catch (error) {
        if (!(error instanceof KeyError)) throw error;
        using handled2 = handling(error, handled);
        try {
          print(story(error));
        } catch (raised) {
          throw handled2.raised(raised);
        }
      }
      try {
        int("x");
      } catch (error) {
        if (error instanceof TypeError) {
          using handled2 = handling(error, handled);
          try {
            print("never", error);
          } catch (raised4) {
            throw handled2.raised(raised4);
          }
        } else if (error instanceof ValueError) {
          using handled2 = handling(error, handled);
          try {
            print(story(error));
            try {
              getitem([], 1);
            } catch (error) {
              if (!(error instanceof IndexError)) throw error;
              using handled3 = handling(error, handled2);
              try {
                print(story(error));
              } catch (raised2) {
                throw handled3.raised(raised2);
              }
            }
          } catch (raised3) {
            throw handled2.raised(raised3);
          }
        } else {
          throw error;
        }
      }
    } catch (raised5) {
      throw handled.raised(raised5);
    }
  }
}

await asyncio.run(throughGates);
