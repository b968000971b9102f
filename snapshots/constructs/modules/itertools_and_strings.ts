/** Corners of the library that small programs use: string, statistics, itertools, pprint, SimpleNamespace. */

import * as itertools from "py2ts-async/itertools";
import * as statistics from "py2ts-async/statistics";
import * as string from "py2ts-async/string";
import { pprint } from "py2ts-async/pprint";
import { SimpleNamespace } from "py2ts-async/types";
import {
  asFloat,
  dict,
  format,
  iter,
  list,
  map,
  next,
  pow,
  print,
  range,
  round,
  slice,
  str,
  tuple,
  vars,
  zip,
} from "py2ts-async/builtins";
import { getitem, iadd } from "py2ts-async/operator";
import { unpack } from "py2ts-async/language";

print(
  string.asciiLowercase,
  string.digits,
  getitem(string.asciiLetters, slice(-3, null)),
  getitem(string.punctuation, slice(null, 5)),
);
print(
  statistics.mean([1, 2, 3, 4]),
  statistics.mean([1.5, 2.5]),
  statistics.median([3, 1, 2]),
  statistics.median([1, 2, 3, 4]),
  statistics.mode("abca"),
  asFloat(round(statistics.stdev([1, 2, 4]), 6)),
);
const ids = map(
  ([number, prefix]) => `${prefix}${format(number, "02d")}`,
  zip(itertools.count(1), itertools.cycle("AB")),
);
print(
  Array.from(range(5), (_) => next(ids)),
  list(itertools.pairwise("abcd")),
  list(itertools.batched(range(5), 2)),
  list(itertools.starmap(pow, [tuple.of(2, 3), tuple.of(3, 2)])),
);
const [first, second] = unpack(itertools.tee(iter([1, 2, 3])), 2);
print(
  list(first),
  list(second),
  list(itertools.chain.fromIterable(["ab", "c"])),
  list(itertools.dropwhile(str.isalpha, "ab1c")),
  list(itertools.compress("abc", [1, 0, 1])),
);
const settings = new SimpleNamespace({ host: "localhost", port: 80 });
settings.port = iadd(settings.port, 1);
print(settings, settings.port, vars(settings));
pprint(dict({ b: [1, 2], a: dict({ z: null }) }));
