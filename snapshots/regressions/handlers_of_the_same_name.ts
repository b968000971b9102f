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
import { raisedDuring } from "py2ts-async/language";

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
          } catch (error_) {
            gateContext.except(raisedDuring(error_, error));
          }
        }
      } catch (error_) {
        raisedDuring(error_, error);
        if (!(error_ instanceof KeyError)) throw error_;
        {
          let error: any = error_;
          try {
            print(story(error));
          } catch (raised) {
            throw raisedDuring(raised, error_);
          }
        }
      }
      try {
        int("x");
      } catch (error_) {
        raisedDuring(error_, error);
        if (error_ instanceof TypeError) {
          let error: any = error_;
          try {
            print("never", error);
          } catch (raised4) {
            throw raisedDuring(raised4, error_);
          }
        } else if (error_ instanceof ValueError) {
          let error: any = error_;
          try {
            print(story(error));
            try {
              getitem([], 1);
            } catch (error) {
              raisedDuring(error, error_);
              if (!(error instanceof IndexError)) throw error;
              try {
                print(story(error));
              } catch (raised2) {
                throw raisedDuring(raised2, error);
              }
            }
          } catch (raised3) {
            throw raisedDuring(raised3, error_);
          }
        } else {
          throw error_;
        }
      }
    } catch (raised5) {
      throw raisedDuring(raised5, error);
    }
  }
}

await asyncio.run(throughGates);
