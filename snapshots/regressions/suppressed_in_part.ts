/** What `contextlib.suppress` leaves of a group is raised while the group is handled. */

import * as asyncio from "py2ts-async/asyncio";
import * as contextlib from "py2ts-async/contextlib";
import { enterContext } from "py2ts-async/contextlib";
import {
  type BaseException,
  Exception,
  ExceptionGroup,
  KeyError,
  ValueError,
  print,
  repr,
  type,
} from "py2ts-async/builtins";
import { handleGroup, handling, nameOf, pythonException } from "py2ts-async/language";

export function chain(error: Exception | ExceptionGroup<any> | BaseException | null): string {
  const names: string[] = [];
  while (error != null) {
    names.push(nameOf(type(error)));
    error = pythonException(error).__context__;
  }
  return names.join(" < ");
}

export async function main(): Promise<void> {
  try {
    {
      using suppressContext = enterContext(new contextlib.suppress(ValueError));
      try {
        {
          await using taskGroupContext = new asyncio.TaskGroup();
          try {
            throw new KeyError("in the group");
          } catch (error) {
            taskGroupContext.except(error);
          }
        }
      } catch (error) {
        suppressContext.except(error);
      }
    }
  } catch (error) {
    if (!(error instanceof Exception)) throw error;
    using handled = handling(error);
    try {
      print(chain(error), pythonException(error).__cause__);
    } catch (raised) {
      throw handled.raised(raised);
    }
  }
  try {
    {
      using suppressContext = enterContext(new contextlib.suppress(ValueError));
      try {
        throw new ExceptionGroup("both", [new ValueError(1), new KeyError(2)]);
      } catch (error) {
        suppressContext.except(error);
      }
    }
  } catch (error) {
    handleGroup(error, [
      [
        KeyError,
        (group) => {
          print(repr(group), chain(group));
        },
      ],
    ]);
  }
}

await asyncio.run(main);
