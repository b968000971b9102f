/** The re module on a handful of everyday patterns. */

import * as re from "py2ts-async/re";
import { bool, int, print, slice, str } from "py2ts-async/builtins";
import { add, getitem } from "py2ts-async/operator";

const log =
  "2024-03-01 ERROR door=7 stuck; 2024-03-02 INFO door=12 open; 2024-03-02 ERROR lift stuck";
print(
  re.findall("\\d{4}-\\d\\d-\\d\\d", log),
  re.findall("door=(\\d+) (\\w+)", log),
  re.search("lift", log)!.span(),
);
const pattern = re.compile("(?P<level>ERROR|INFO)\\s+(?P<what>\\S+)");
for (const match of pattern.finditer(log)) {
  print(
    match.group(),
    getitem(match, "level"),
    match.group("what", "level"),
    match.groups(),
    match.start(),
  );
}
print(
  re.sub("door=(\\d+)", "gate-\\1", log, 1),
  re.sub("\\d+", (m: re.Match) => str(add(int(getitem(m, 0)), 1)), "a9 b99"),
);
print(
  re.split("[;,]\\s*", "a; b,c;  d"),
  re.split("(-)", "1-2-3"),
  re.match("b", "abc"),
  re.fullmatch("[a-c]+", "abca") != null,
);
print(
  getitem(re.sub("(?i)error", "note", log), slice(null, 20)),
  re.escape("a.b*c"),
  re.findall("^\\w+", "one\ntwo", re.MULTILINE),
  bool(re.search("x", "")),
);
