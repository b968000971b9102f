import { str } from "../../../runtime/python/builtins.ts";
import * as re from "../../../runtime/stdlib/re.ts";
import { compareWithCPython } from "./recorded.ts";

const isaac = (): re.Match =>
  re.match(String.raw`(?P<first>\w+) (?P<second>\w+)(?: (?P<third>\w+))?`, "Isaac Newton")!;
const raw = String.raw;
const BAD = [
  "(",
  ")",
  "*a",
  "a**",
  "[a",
  raw`\q`,
  "(?P<n>a)(?P<n>b)",
  "(?P=x)",
  raw`\1`,
  "[z-a]",
  "a{3,2}",
  "(?<x>a)",
  "ab(?i)",
];

compareWithCPython("re", {
  search: () =>
    [
      [raw`\d+`, "abc 123 d4"],
      ["^b", "ab"],
      ["x", "abc"],
      ["(a)(b)?", "ac"],
      ["c$", "abc\n"],
      ["(?i)ABC", "xabc"],
      [raw`\bfoo\b`, "a foo b"],
      [raw`é\w`, "caféx"],
      ["😀+", "a😀😀b"],
    ].map(([p, t]) => re.search(p!, t!)),
  "match and fullmatch": () => [
    re.match(raw`\w+`, "hello world"),
    re.match("o", "hello"),
    re.fullmatch(raw`\w+`, "hello"),
    re.fullmatch("a|ab", "ab"),
    re.fullmatch(raw`\w+`, "hello "),
  ],
  groups: () => {
    const m = isaac();
    return [
      m.group(),
      m.group(1),
      m.group("second"),
      m.group(1, 2),
      m.groups(),
      m.groups("x"),
      m.groupdict(),
      m.__getitem__(2),
      m.span(2),
      m.start("second"),
      m.end(),
      m.lastindex,
      m.lastgroup,
      m.span(3),
      m.expand(raw`\2 \g<first> \g<1>\n`),
    ];
  },
  "no such group": () => isaac().group(7),
  "no such name": () => isaac().group("x"),
  findall: () => [
    re.findall(raw`\d`, "a1b2"),
    re.findall(raw`(\w)(\d)?`, "a1b"),
    re.findall(raw`(\w)\d`, "a1b2"),
    re.findall("x*", "axb"),
    re.findall("", "ab"),
    re.findall(raw`\w+`, "naïve 日本語 x_1"),
  ],
  finditer: () => Array.from(re.finditer("a|😀", "😀ba"), (x) => x.span()),
  sub: () => [
    re.sub(raw`\d+`, "#", "a1b22"),
    re.sub(raw`(\w)(\w)`, raw`\2\1`, "abcd"),
    re.sub("a", (x) => str.upper(x.group()) + "!", "banana", 2),
    re.subn("x", "y", "xax"),
    re.sub("x*", "-", "abxd"),
    re.sub("(?P<n>b)", raw`[\g<n>]`, "abc"),
    re.sub("(a)|b", raw`<\1>`, "ab"),
    re.sub("a", raw`\\\n`, "a"),
  ],
  split: () => [
    re.split(raw`\s+`, "a b  c"),
    re.split("(,)", "a,b,c"),
    re.split(",", "a,b,c", 1),
    re.split("x*", "axb"),
  ],
  flags: () => [
    re.findall("^a.b$", "a\nb\nacb", re.M),
    re.findall("a.b", "a\nb", re.S),
    re.findall("[a-c]+", "ABC", re.I),
    re.findall(raw`a # comment\n b`, "ab", re.X),
    re.findall(raw`\w+`, "é", re.A),
    re.compile("a", re.I | re.M),
    re.compile("a").flags,
    re.compile("(?i)a").flags,
  ],
  classes: () =>
    [
      raw`[\]-]`,
      raw`[^\w\s]`,
      raw`[a\-z]`,
      "[]a]",
      raw`[\d_]`,
      "[^a-z]",
      "[&~|]",
      raw`[\w&&]`,
      raw`\S`,
      raw`\D`,
      raw`\W`,
    ].map((p) => re.findall(p, "a-]^b\\ 1\t_é[&&~")),
  "lookaround and backreferences": () => [
    re.findall("(?<=a)b", "ab cb"),
    re.findall("a(?!b)", "ab ac"),
    re.search(raw`(\w)\1`, "hello"),
    re.search(`(?P<q>['"]).*?(?P=q)`, "say 'hi'"),
  ],
  quantifiers: () =>
    ["a{2}", "a{,3}", "a{2,}", "a+?", "a{1,2}?", "a{x}"].map((p) => re.findall(p, "aaaa")),
  escapes: () =>
    [raw`\.`, raw`\x41`, raw`\u00e9`, raw`\a`, raw`\/`, raw`\-`, "[.*]", raw`\*`, "{}", "}"].map(
      (p) => re.findall(p, "a.b*\x41é/\x07-{}"),
    ),
  anchors: () => [
    re.findall(raw`\Aa`, "a\na", re.M),
    re.findall(raw`a\Z`, "a\na"),
    re.findall(raw`(?m)^\w`, "a\nb"),
    re.search("a$", "a\n\n"),
  ],
  compiled: () => [
    re.compile("(?P<x>a)(b)"),
    re.compile("a").search("ba", 1),
    re.compile("a").match("ba", 1),
    re.compile("b").search("ab", 0, 1),
    re.compile("(?P<x>a)(b)").groups,
    re.compile("(?P<x>a)(b)").groupindex,
  ],
  escape: () => re.escape("a.b*c [x] é-#&~\n/%@"),
  ...Object.fromEntries(BAD.map((bad) => [`bad ${bad}`, () => re.compile(bad)])),
  "bad template group": () => re.sub("a", raw`\1`, "a"),
  "bad template escape": () => re.sub("a", raw`\q`, "a"),
});
