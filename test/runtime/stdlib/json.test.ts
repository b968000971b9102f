import { bytes, list, set, str } from "../../../runtime/python/builtins.ts";
import { Dict } from "../../../runtime/python/dict.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { repr } from "../../../runtime/python/repr.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as json from "../../../runtime/stdlib/json.ts";
import { compareWithCPython } from "./recorded.ts";

const dict = (...entries: [unknown, unknown][]): Dict => new Dict(entries);
const value = dict(
  ["a", 1],
  ["b", [asFloat(1), 2.5, null, true]],
  ["c", dict(["é", '€\n"'], ["nested", dict()])],
  ["d", []],
  ["e", tupleOf(1, 2)],
  [5, "int"],
  [1.5, "float"],
  [null, 0],
  [true, "x"],
);

const BAD = [
  "",
  "{",
  "{'a': 1}",
  '{"a" 1}',
  '{"a": }',
  '{"a": 1,}',
  "[1,]",
  "[1 2]",
  "[",
  '"abc',
  '"a\nb"',
  '"\\x"',
  '"\\u12g4"',
  "[1] x",
  "tru",
  "\ufeff1",
  "{1: 2}",
  '{"a": 1',
  "01",
  "-",
  "[1,\n 2,\n oops]",
  '"\\',
  '["é😀", x]',
  "1.",
  ".5",
  "nul",
  '{"a":1 "b":2}',
];

compareWithCPython("json", {
  dumps: () => json.dumps(value),
  "dumps indent": () => [
    json.dumps(value, { indent: 2 }),
    json.dumps([1, [2, []]], { indent: "\t" }),
    json.dumps([1], { indent: 0 }),
  ],
  "dumps options": () => [
    json.dumps(dict(["b", 1], ["a", 2]), { sortKeys: true }),
    json.dumps([1, dict(["a", 2])], { separators: tupleOf(",", ":") }),
    json.dumps("é😀", { ensureAscii: false }),
    json.dumps("é😀\x7f\u2028"),
  ],
  "dumps numbers": () =>
    json.dumps([
      0,
      -1,
      10n ** 20n,
      asFloat(1e16),
      asFloat(1e-7),
      0.1,
      asFloat(1e100),
      asFloat(-0),
      asFloat(Infinity),
      asFloat(NaN),
    ]),
  "dumps default": () => json.dumps(dict(["s", set([3])]), { default: (s) => list(s) }),
  "dumps unserializable": () => json.dumps(set([1, 2])),
  "dumps bad key": () => json.dumps(dict([tupleOf(1, 2), 3])),
  "dumps skipkeys": () => json.dumps(dict([tupleOf(1, 2), 3], ["a", 1]), { skipkeys: true }),
  "dumps circular": () => {
    const x: unknown[] = [];
    x.push(x);
    json.dumps(x);
  },
  "dumps nan not allowed": () => json.dumps(asFloat(NaN), { allowNan: false }),
  loads: () =>
    [
      '{"a": [1, 2.0, -3e2, true, null], "b": {}}',
      ' "\\u00e9\\ud83d\\ude00\\n" ',
      "1e400",
      "123456789012345678901234567890",
      "[]",
      "NaN",
      "-Infinity",
      "-0",
      "0.0",
      "1E5",
    ].map((text) => json.loads(text)),
  "loads hooks": () => [
    json.loads('{"a": {"b": 1}}', { objectHook: (d: Dict) => [...d.items()] }),
    json.loads('{"a": 1, "a": 2}', { objectPairsHook: (pairs) => pairs }),
    json.loads("[1.5, 2]", { parseFloat: str, parseInt: str }),
  ],
  ...Object.fromEntries(BAD.map((text) => [`bad ${repr(text)}`, () => json.loads(text)])),
  "error attributes": () => {
    try {
      return json.loads('{"a":\n1,}');
    } catch (error) {
      const { msg, doc, pos, lineno, colno } = error as json.JSONDecodeError;
      return [msg, doc, pos, lineno, colno];
    }
  },
  "loads of int": () => json.loads(1 as never),
  "loads of bytes": () => json.loads(bytes([34, 0xc3, 0xa9, 34])),
});
