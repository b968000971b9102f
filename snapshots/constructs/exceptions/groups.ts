/** ExceptionGroup, except*, split, subgroup, derive, and bare groups. */

import {
  BaseExceptionGroup,
  Exception,
  ExceptionGroup,
  KeyError,
  KeyboardInterrupt,
  OSError,
  TypeError,
  ValueError,
  isinstance,
  print,
  repr,
  str,
  tuple,
  type,
} from "py2ts-async/builtins";
import { handleGroup, nameOf, withContext } from "py2ts-async/language";

const group = new ExceptionGroup("all", [
  new ValueError(1),
  new TypeError("t"),
  new ExceptionGroup("inner", [new ValueError(2), new KeyError("k")]),
]);
print(group, group.message, group.exceptions.length, repr(group));
print(
  repr(group.subgroup(ValueError)),
  group.subgroup(OSError),
  Array.from(group.split(tuple.of(TypeError, KeyError)), (part) => repr(part)),
);
print(
  repr(group.subgroup((error: any) => str(error).includes("2"))),
  repr(group.derive([new OSError()])),
  isinstance(group, Exception),
);

export function handle(
  error:
    | ExceptionGroup<ValueError | TypeError | ExceptionGroup<ValueError | KeyError> | OSError>
    | ValueError,
): void {
  try {
    let succeeded = false;
    try {
      throw error;
      succeeded = true;
    } catch (error) {
      handleGroup(error, [
        [
          ValueError,
          (caught) => {
            print("  values", caught.exceptions);
          },
        ],
        [
          [TypeError, KeyError],
          (caught) => {
            print("  types or keys", repr(caught));
          },
        ],
      ]);
    }
    if (succeeded) {
      print("  never: an error was raised");
    }
  } finally {
    print("  finally");
  }
}

handle(group);
handle(new ValueError("naked"));
try {
  handle(new ExceptionGroup("mixed", [new OSError("o"), new ValueError("v")]));
} catch (rest) {
  if (!(rest instanceof ExceptionGroup)) throw rest;
  print("left over:", repr(rest));
}

try {
  try {
    throw new ExceptionGroup("first", [new ValueError("v"), new OSError("o")]);
  } catch (error) {
    handleGroup(error, [
      [
        ValueError,
        (group) => {
          throw withContext(new KeyError("while handling"), group);
        },
      ],
    ]);
  }
} catch (both) {
  if (!(both instanceof ExceptionGroup)) throw both;
  print(repr(both));
}

try {
  new ExceptionGroup("empty", []);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
print(
  nameOf(type(new BaseExceptionGroup("b", [new ValueError()]))),
  nameOf(type(new BaseExceptionGroup("b", [new KeyboardInterrupt()]))),
);
try {
  new ExceptionGroup("no", [new KeyboardInterrupt()]);
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}
