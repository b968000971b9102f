/** Strings are immutable: building means making new ones. */

import { TypeError, format, map, print, range, str } from "py2ts-async/builtins";
import { setitem } from "py2ts-async/operator";

let line = "";
for (let number = 0; number < 5; number++) {
  line += str(number) + (number < 4 ? "," : "!");
}
print(line);

const other = line;
line += " changed";
print(other, line, other === line);

const table: string[] = [];
for (let row = 1; row < 4; row++) {
  table.push(
    str.join(
      " ",
      map((column) => `${format(row * column, "2d")}`, range(1, 6)),
    ),
  );
}
print(table.join("\n"));
print("=".repeat(14), "-".repeat(0), "ab".repeat(2) + "c", { sep: "|" });

try {
  setitem(line, 0, "X");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print(error);
}

print("a", "b", { sep: "", end: "" });
print("c", { end: " <\n" });
print();
print(1, null, true, 2.5, "x", [null, "y"], { sep: " / " });
print("no newline", { end: "" });
print("", "leading blank");
print(..."spread", { sep: "." });
print(...[], { sep: "x", end: "end\n" });
print("multi\nline", "text", { sep: "\n--\n" });
