// A comment before the docstring makes it none the less the docstring.
/** Comments and blank lines in odd places. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { ValueError, dict, getattr, print, slice } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { withDocstring } from "py2ts-async/language"; // even here
// behind an import

// before an import
// between an import and a function

// directly before a function
// behind the parenthesis
// first parameter
// on its own line between parameters
// after the last parameter
/** Not a docstring only if something else came first; a comment does not count. */
export async function stroll(
  steps: number,
  {
    slow = false,
  }: {
    slow?: boolean;
  } = {},
): Promise<number> {
  // first in the body

  // before an if
  // behind if
  if (slow) {
    // first in the block
    await asyncio.sleep(steps); // behind a statement
    // last in the block
  } else if (steps > 3) {
    // behind pass
  } else {
    // before else, at the outer level
    // behind else
    // the only comment of else
    steps += 1;
    // the end of else
  }
  // the end of the function
  // opening
  // first operand
  // between operands
  // second
  return steps + 1; // closing
  // after return
}
withDocstring(
  stroll,
  "Not a docstring only if something else came first; a comment does not count.",
); // behind the colon

// before a class
// behind the class
export class Path {
  declare length: number;

  // first in the class

  static length = 3;

  // before a method
  walk(): number[] {
    // only a comment, then a statement
    // one
    // two is missing
    // end of the list
    return [1, 3]; // behind the list
  }

  static readonly __doc__: string | null = null;
}

// first
// behind a
// between
// after a blank line
export const stones = dict({ a: 1, b: 2 });

// behind try
try {
  // in try
  print(
    await asyncio.run(coro(stroll, 2)),
    await asyncio.run(coro(stroll, 5)),
    await asyncio.run(coro(stroll, 1, { slow: true })),
  );
  // end of try
} catch (error) {
  // behind except
  if (!(error instanceof ValueError)) throw error;
  // in except
} finally {
  // before finally
  // behind finally
  // in finally
  print(new Path().walk(), stones, getitem(getattr(stroll, "__doc__"), slice(null, 12)));
  print("#", "not # a comment"); // but this is
}

for (let _ = 0; _ < 1; _++) {
  // a loop body that starts with a comment

  print("loop");
  // and ends with one
}

// the last line is a comment
