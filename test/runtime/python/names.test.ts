import { describe, expect, it } from "vitest";
import { camel, snake } from "../../../runtime/python/names.ts";

describe("camel and snake", () => {
  it.each([
    ["get_name", "getName"],
    ["_my_name", "_myName"],
    ["__private_name", "__privateName"],
    ["put_nowait", "putNowait"],
    ["x", "x"],
    ["x_y1z", "xY1z"],
    ["my_class_", "myClass_"],
  ])("%s <-> %s", (python, typescript) => {
    expect(camel(python)).toBe(typescript);
    expect(snake(typescript)).toBe(python);
  });

  it.each([
    "__init__",
    "MAX_SIZE",
    "MyClass",
    "foo_1",
    "a__b",
    "parse_HTML",
    "_",
    "__",
    "T",
    "été_x",
  ])("%s stays", (name) => {
    expect(camel(name)).toBe(name);
    expect(snake(name)).toBe(name);
  });
});
