/** Keyword-only arguments of library functions whose optional positional ones are left out. */

import * as bisect from "py2ts-async/bisect";
import * as io from "py2ts-async/io";
import * as logging from "py2ts-async/logging";
import * as pprint from "py2ts-async/pprint";
import * as random from "py2ts-async/random";
import * as sys from "py2ts-async/sys";
import * as textwrap from "py2ts-async/textwrap";
import * as traceback from "py2ts-async/traceback";
import { ThreadPoolExecutor } from "py2ts-async/concurrent/futures";
import { accumulate } from "py2ts-async/itertools";
import {
  Bytes,
  IndexError,
  dict,
  int,
  len,
  list,
  max,
  print,
  str,
  tuple,
} from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

const rows = [tuple.of(1, "a"), tuple.of(3, "b"), tuple.of(5, "c")];
print(
  bisect.bisectLeft(rows, 3, undefined, undefined, {
    key: (row: readonly [number, string]) => row[0],
  }),
);
print(
  bisect.bisect(rows, 3, undefined, undefined, { key: (row: readonly [number, string]) => row[0] }),
);
bisect.insort(rows, tuple.of(4, "z"), undefined, undefined, {
  key: (row: readonly [number, string]) => row[0],
});
print(rows);
print(
  list(accumulate([1, 2, 3], undefined, { initial: 10 })),
  list(accumulate([2, 3], max, { initial: 1 })),
);
print(
  int.toBytes(-5, 2, undefined, { signed: true }),
  int.fromBytes(new Bytes([255, 254]), undefined, { signed: true }),
);
random.seed(1);
print(
  random.choices("abc", undefined, { k: 3 }),
  random.choices([1, 2], undefined, { cumWeights: [1, 9], k: 4 }),
);
print(textwrap.fill("a long line of text here", 12, { initialIndent: "* " }));
print(textwrap.wrap("aa bb cc", undefined, { subsequentIndent: "  " }));
print(
  pprint.pformat(dict({ b: 1, a: [1, 2] }), undefined, undefined, undefined, { sortDicts: false }),
);
pprint.pprint(dict({ b: 1, a: 2 }), undefined, undefined, undefined, undefined, {
  sortDicts: false,
});
try {
  getitem(rows, 7);
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  print(getitem(traceback.formatException(error, undefined, undefined, { chain: false }), -1), {
    end: "",
  });
  const text = new io.StringIO();
  traceback.printException(error, undefined, undefined, { limit: 1, file: text });
  print(getitem(str.splitlines(text.getvalue()), 0));
}
const pool = new ThreadPoolExecutor();
print(pool.submit(len, "abc").result());
pool.shutdown(undefined, { cancelFutures: true });
const formatter = new logging.Formatter("%(a)s %(message)s", undefined, undefined, undefined, {
  defaults: dict({ a: "default" }),
});
const handler = new logging.StreamHandler(sys.stdout);
handler.setFormatter(formatter);
logging.getLogger("shop").addHandler(handler);
logging.getLogger("shop").warning("text");
