/** deque, defaultdict, Counter, OrderedDict and namedtuple. */

import { Counter, OrderedDict, defaultdict, deque, namedtuple } from "py2ts-async/collections";
import { call } from "py2ts-async/asyncio";
import {
  type Int,
  dict,
  dynamicSum,
  int,
  len,
  list,
  print,
  sorted,
  tuple,
} from "py2ts-async/builtins";
import { add, contains, eq, getitem, lt } from "py2ts-async/operator";
import { bindArguments, unpack } from "py2ts-async/language";

const line = new deque([1, 2, 3], 4);
line.append(4);
line.append(5);
line.appendleft(0);
line.rotate(1);
print(
  line,
  line.popleft(),
  line.pop(),
  list(line),
  len(line),
  getitem(line, 0),
  contains(line, 2),
  new deque("ab"),
);

const groups = new defaultdict<string, string[]>(list);
for (const word of ["ant", "bee", "asp", "bug"]) {
  getitem(groups, getitem(word, 0)).push(word);
}
print(
  getitem(groups, "a"),
  dict(groups),
  getitem(groups, "z"),
  len(groups),
  new defaultdict<any, Int>(int, { a: 1 }),
);

const counts = new Counter("abracadabra");
print(
  counts,
  getitem(counts, "a"),
  getitem(counts, "q"),
  counts.mostCommon(2),
  dynamicSum(counts.values()),
  add(counts, new Counter("aq")),
  sorted(counts.elements()).slice(0, 3),
);
counts.update("zzz");
counts.subtract("a");
print(counts, list(new OrderedDict({ b: 1, a: 2 })), new OrderedDict([tuple.of(1, 2)]));

const Stop = namedtuple("Stop", ["name", "minutes", "zone"], { defaults: ["A"] });
const stop = call(Stop, "Mill", 4);
const [name, minutes, zone] = unpack(stop, 3);
print(
  stop,
  stop.name,
  getitem(stop, 1),
  zone,
  stop._replace(...bindArguments(stop._replace, [], { zone: "B" })),
  eq(stop, tuple.of("Mill", 4, "A")),
  stop._asdict(),
  Stop._fields,
  len(stop),
  lt(stop, call(Stop, "Zoo", 1)),
);
