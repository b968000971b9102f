import time
from record import case

T = 1700000000
case("gmtime", lambda: time.gmtime(T + 0.999))
case("localtime in UTC", lambda: time.localtime(T))
case("attributes", lambda: [time.gmtime(T).tm_year, time.gmtime(T).tm_yday, time.gmtime(T).tm_zone, time.gmtime(T)[3], tuple(time.gmtime(0))])
case("ctime and asctime", lambda: [time.ctime(T), time.asctime(time.gmtime(86400 * 8))])
FORMATS = "a A b B c C d D e F g G H I j k l m M p P r R s S T u U V w W x X y Y z Z % n -d _d -H ^a #Z Q".split()
case("strftime", lambda: [time.strftime(f"%{f}", time.gmtime(T)) for f in FORMATS])
case("strftime weeks", lambda: [time.strftime("%U %V %W %G %j %w %u", time.gmtime(86400 * 365 * n)) for n in range(30)])
case("strftime text", lambda: time.strftime("%Y-%m-%d at 100%% %H:%M:%S", time.gmtime(T)))
case("strftime tuple", lambda: time.strftime("%Y %j", (2024, 2, 29, 1, 2, 3, 3, 60, 0)))
case("mktime", lambda: [time.mktime(time.gmtime(T)), time.mktime((2024, 2, 30, 0, 0, 0, 0, 0, 0))])
case("strptime", lambda: [time.strptime("30 Nov 00", "%d %b %y"), time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S"), time.strptime("12:30 PM", "%I:%M %p"), time.strptime("Tue Nov 14 22:13:20 2023")])
case("strptime by week", lambda: [time.strptime("2023 46 Tuesday", "%Y %W %A")[:8], time.strptime("2023 W46 2", "%G W%V %u")[:8], time.strptime("2023 318", "%Y %j")[:8]])
case("strptime mismatch", lambda: time.strptime("x", "%Y"))
case("strptime rest", lambda: time.strptime("2023x", "%Y"))
case("strptime bad directive", lambda: time.strptime("2023", "%Q"))
case("strptime stray percent", lambda: time.strptime("2023", "%"))
case("strptime no such day", lambda: time.strptime("2023-02-30", "%Y-%m-%d"))
case("sleep negative", lambda: time.sleep(-1))
case("clock", lambda: [time.time(), time.time_ns(), time.monotonic()])
