/** Python's `datetime` (Modules/_datetimemodule.c). */
import { timezone } from "./datetime/timezone.ts";

export { date } from "./datetime/date.ts";
export { datetime } from "./datetime/datetime.ts";
export { time } from "./datetime/time.ts";
export { timedelta } from "./datetime/timedelta.ts";
export { timezone, tzinfo } from "./datetime/timezone.ts";

export const UTC: timezone = timezone.utc;
export const MINYEAR = 1;
export const MAXYEAR = 9999;
