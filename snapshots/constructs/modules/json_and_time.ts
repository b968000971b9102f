/** json, datetime and time on a clock that stands at a known moment. */

import * as json from "py2ts-async/json";
import * as time from "py2ts-async/time";
import { datetime, timedelta } from "py2ts-async/datetime";
import { Dict, TypeError, asFloat, dict, format, print, set, tuple } from "py2ts-async/builtins";
import { add, eq, lt, sub } from "py2ts-async/operator";

const order = dict({
  id: 7,
  items: ["ink", null, true, asFloat(2.0), asFloat(1e20)],
  nested: new Dict<string, string | number>([
    ["é", "ü"],
    ["n", -0.5],
  ]),
  empty: [[], new Dict<any, any>()],
});
const text = json.dumps(order);
print(text, eq(json.loads(text), order), json.loads('[1, 1.0, null, true, "\\u00e9"]'));
print(json.dumps(order, { ensureAscii: false, indent: 2, sortKeys: true }));
print(
  json.dumps(
    new Dict<number | boolean | null, string>([
      [1, "a"],
      [null, "b"],
      [true, "c"],
    ]),
  ),
  json.dumps('quote" \n'),
  json.dumps([1, 2], { separators: tuple.of(",", ":") }),
  json.dumps(tuple.of(1, 2)),
);
for (const bad of ["{", "[1,]", "nope", '{"a": 1']) {
  try {
    json.loads(bad);
  } catch (error) {
    if (!(error instanceof json.JSONDecodeError)) throw error;
    print(error);
  }
}
try {
  json.dumps(dict({ s: set([1]) }));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

const day = new datetime(2024, 2, 28, 23, 30);
const later = add(day, new timedelta({ days: 1, minutes: 45 }));
print(
  day,
  later,
  sub(later, day),
  later.isoformat(),
  later.strftime("%d.%m.%Y %H:%M"),
  lt(day, later),
  asFloat(sub(later, day).totalSeconds()),
  day.weekday(),
);
const [start, mark] = [asFloat(time.time()), asFloat(time.monotonic())];
time.sleep(1.5);
print(
  asFloat(time.time() - Number(start)),
  `${format(time.monotonic() - Number(mark), ".2f")}`,
  time.strftime("%H:%M:%S", time.gmtime(Number(start))),
  datetime.fromtimestamp(0).year,
);
