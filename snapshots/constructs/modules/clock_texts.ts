/** Times as text: ctime, strftime, datetime.now, timedelta arithmetic. */

import * as asyncio from "py2ts-async/asyncio";
import * as time from "py2ts-async/time";
import { date, datetime, timedelta } from "py2ts-async/datetime";
import { asFloat, format, print, str } from "py2ts-async/builtins";
import { add, gt, sub } from "py2ts-async/operator";

export async function report(label: string, pause: number): Promise<void> {
  await asyncio.sleep(pause);
  print(
    label,
    time.strftime("%X"),
    time.ctime(),
    datetime.now(),
    `${format(datetime.now(), "%H:%M:%S")}`,
    { sep: " | " },
  );
}

export async function main(): Promise<void> {
  const started = datetime.now();
  await report("first", 1);
  await report("second", 3600.5);
  const elapsed = sub(datetime.now(), started);
  print(
    elapsed,
    elapsed.seconds,
    asFloat(elapsed.totalSeconds()),
    gt(elapsed, new timedelta({ hours: 1 })),
    str(new timedelta({ days: 2, seconds: 5 })),
  );
  print(
    started.date(),
    started.replace({ hour: 0, minute: 0, second: 0 }),
    started.year,
    new date(2024, 12, 25).strftime("%A %d %B %Y"),
    add(new datetime(2024, 1, 31), new timedelta({ days: 30 })),
  );
  print(
    datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"),
    datetime.fromisoformat("2020-02-29T12:00:00"),
    time.localtime().tmYear,
  );
}

await asyncio.run(main);
