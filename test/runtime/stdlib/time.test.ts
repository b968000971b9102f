import { beforeAll } from "vitest";
import { setClock } from "../../../runtime/loop/clock.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { tupleFrom, tupleOf } from "../../../runtime/python/tuple.ts";
import * as time from "../../../runtime/stdlib/time.ts";
import { compareWithCPython } from "./recorded.ts";

process.env["TZ"] = "UTC";
beforeAll(() => setClock("virtual"));

const T = 1700000000;
const FORMATS =
  "a A b B c C d D e F g G H I j k l m M p P r R s S T u U V w W x X y Y z Z % n -d _d -H ^a #Z Q";
const firstEight = (t: readonly number[]): unknown => tupleFrom([...t].slice(0, 8));

compareWithCPython("time", {
  gmtime: () => time.gmtime(T + 0.999),
  "localtime in UTC": () => time.localtime(T),
  attributes: () => {
    const { tmYear, tmYday, tmZone } = time.gmtime(T);
    return [tmYear, tmYday, tmZone, time.gmtime(T)[3], tupleFrom(time.gmtime(0))];
  },
  "ctime and asctime": () => [time.ctime(T), time.asctime(time.gmtime(86400 * 8))],
  strftime: () => FORMATS.split(" ").map((f) => time.strftime(`%${f}`, time.gmtime(T))),
  "strftime weeks": () =>
    Array.from({ length: 30 }, (_, n) =>
      time.strftime("%U %V %W %G %j %w %u", time.gmtime(86400 * 365 * n)),
    ),
  "strftime text": () => time.strftime("%Y-%m-%d at 100%% %H:%M:%S", time.gmtime(T)),
  "strftime tuple": () => time.strftime("%Y %j", tupleOf(2024, 2, 29, 1, 2, 3, 3, 60, 0)),
  mktime: () =>
    [time.mktime(time.gmtime(T)), time.mktime(tupleOf(2024, 2, 30, 0, 0, 0, 0, 0, 0))].map(asFloat),
  strptime: () => [
    time.strptime("30 Nov 00", "%d %b %y"),
    time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S"),
    time.strptime("12:30 PM", "%I:%M %p"),
    time.strptime("Tue Nov 14 22:13:20 2023"),
  ],
  "strptime by week": () => [
    firstEight(time.strptime("2023 46 Tuesday", "%Y %W %A")),
    firstEight(time.strptime("2023 W46 2", "%G W%V %u")),
    firstEight(time.strptime("2023 318", "%Y %j")),
  ],
  "strptime mismatch": () => time.strptime("x", "%Y"),
  "strptime rest": () => time.strptime("2023x", "%Y"),
  "strptime bad directive": () => time.strptime("2023", "%Q"),
  "strptime stray percent": () => time.strptime("2023", "%"),
  "strptime no such day": () => time.strptime("2023-02-30", "%Y-%m-%d"),
  "sleep negative": () => time.sleep(-1),
  clock: () => [asFloat(time.time()), time.timeNs(), asFloat(time.monotonic())],
});
