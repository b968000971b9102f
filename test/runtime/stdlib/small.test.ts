import { list, set, str } from "../../../runtime/python/builtins.ts";
import { makeBytes } from "../../../runtime/python/bytes.ts";
import { eq } from "../../../runtime/python/comparison.ts";
import { Dict } from "../../../runtime/python/dict.ts";
import { asFloat } from "../../../runtime/python/float.ts";
import { len } from "../../../runtime/python/iteration.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as base64 from "../../../runtime/stdlib/base64.ts";
import * as bisect from "../../../runtime/stdlib/bisect.ts";
import * as copy from "../../../runtime/stdlib/copy.ts";
import * as hashlib from "../../../runtime/stdlib/hashlib.ts";
import * as heapq from "../../../runtime/stdlib/heapq.ts";
import * as io from "../../../runtime/stdlib/io.ts";
import * as path from "../../../runtime/stdlib/os/path.ts";
import * as pprint from "../../../runtime/stdlib/pprint.ts";
import * as statistics from "../../../runtime/stdlib/statistics.ts";
import * as string from "../../../runtime/stdlib/string.ts";
import * as textwrap from "../../../runtime/stdlib/textwrap.ts";
import * as types from "../../../runtime/stdlib/types.ts";
import * as uuid from "../../../runtime/stdlib/uuid.ts";
import { compareWithCPython } from "./recorded.ts";

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const dict = (...entries: [unknown, unknown][]): Dict => new Dict(entries);
const octets = (text: string): Uint8Array => makeBytes([...text].map((c) => c.charCodeAt(0)));

const DATA = [2, 4, 4, 4, 5, 5, 7, 9];
const FLOATS = [1.5, 2.25, -3.125, 0.1, 4];
const TEXT =
  "The quick-brown fox -- jumped over the lazy dog; supercalifragilisticexpialidocious words\tand   more.";
const NESTED = dict(
  ["name", "x".repeat(30)],
  ["items", range(30)],
  ["b", dict(["k", tupleOf("t".repeat(40), 2)], ["a", null])],
  ["s", set([3, 1, 2])],
);
const U = "12345678-1234-4678-9234-567812345678";

compareWithCPython("small", {
  heapq: () => {
    const h = [5, 3, 8, 1];
    heapq.heapify(h);
    const a = [...h];
    heapq.heappush(h, 0);
    const [b, c, d] = [heapq.heappop(h), heapq.heapreplace(h, 9), heapq.heappushpop(h, 2)];
    // The list holds the heap itself, which is empty once the last item was popped.
    return [a, b, c, d, h, range(h.length).map(() => heapq.heappop(h))];
  },
  "heapq ties": () => [
    heapq.nsmallest(2, [tupleOf(1, "b"), tupleOf(1, "a"), tupleOf(0, "z")]),
    heapq.nlargest(2, "hello"),
    heapq.nlargest(2, [3, -5, 4], Math.abs),
    [...heapq.merge([1, 4], [2, 3], [])],
    [...heapq.merge([4, 1], [3, 2], { reverse: true })],
  ],
  "heappop empty": () => heapq.heappop([]),
  bisect: () => [
    bisect.bisect([1, 2, 2, 3], 2),
    bisect.bisectLeft([1, 2, 2, 3], 2),
    bisect.bisect([1, 2], 5, 0, 1),
    bisect.bisectLeft([tupleOf(1, "a"), tupleOf(2, "b")], 2, undefined, undefined, {
      key: (p) => p[0],
    }),
  ],
  insort: () => {
    const xs: unknown[] = [1, 3];
    bisect.insort(xs, 2);
    bisect.insortLeft(xs, asFloat(3));
    return xs;
  },
  "statistics of ints": () => [
    statistics.mean([1, 2, 3]),
    statistics.mean([1, 2]),
    statistics.median([3, 1, 2]),
    statistics.median([4, 1, 2, 3]),
    statistics.median([1, 2, 3, asFloat(3)]),
    statistics.mode("aabbb"),
    statistics.multimode([1, 1, 2, 2]),
    statistics.variance(DATA),
    statistics.pvariance(DATA),
    statistics.stdev(DATA),
    asFloat(statistics.pstdev(DATA)),
    asFloat(statistics.fmean(DATA)),
  ],
  "statistics of floats": () => [
    statistics.mean(FLOATS),
    statistics.median(FLOATS),
    statistics.variance(FLOATS),
    statistics.pvariance(FLOATS),
    statistics.stdev(FLOATS),
    statistics.pstdev(FLOATS),
    statistics.fmean(FLOATS),
    statistics.fmean([1, 2], [3, 1]),
    statistics.mean([0.1, 0.1, 0.1]),
    statistics.medianLow([1, 2, 3, 4]),
    statistics.medianHigh([1, 2, 3, 4]),
  ],
  quantiles: () => [
    statistics.quantiles(DATA),
    statistics.quantiles(DATA, { n: 10 }),
    statistics.quantiles(DATA, { method: "inclusive" }),
  ],
  "mean of nothing": () => statistics.mean([]),
  "fmean of nothing": () => statistics.fmean([]),
  "median of nothing": () => statistics.median([]),
  "mode of nothing": () => statistics.mode([]),
  "stdev of nothing": () => statistics.stdev([]),
  "variance of nothing": () => statistics.variance([]),
  "pstdev of nothing": () => statistics.pstdev([]),
  wrap: () => [
    textwrap.wrap(TEXT, 20),
    textwrap.wrap(TEXT, 12, { breakLongWords: false }),
    textwrap.wrap(TEXT, 30, { initialIndent: "* ", subsequentIndent: "  " }),
    textwrap.wrap(TEXT, 15, { maxLines: 2 }),
    textwrap.wrap(""),
    textwrap.wrap(TEXT, 25, { breakOnHyphens: false }),
  ],
  "fill and shorten": () => [
    textwrap.fill(TEXT, 40),
    textwrap.shorten(TEXT, 30),
    textwrap.shorten("Hello  world!", 12),
    textwrap.shorten("Hello world!", 11),
  ],
  "dedent and indent": () => [
    textwrap.dedent("\n    a\n      b\n\n    c\n"),
    textwrap.dedent("  a\n\tb"),
    textwrap.indent("a\n\nb\n", "> "),
    textwrap.indent("a\n\nb", "> ", () => true),
  ],
  "wrap bad width": () => textwrap.wrap("a", 0),
  pformat: () =>
    [
      NESTED,
      [1],
      dict(["b", 1], ["a", 2]),
      ["word ".repeat(30)],
      "word ".repeat(30),
      [["a".repeat(40)], ["b".repeat(40)]],
      tupleOf("a".repeat(50), "b".repeat(50)),
      dict([tupleOf(1), "x".repeat(80)]),
    ].map((value) => pprint.pformat(value)),
  "pformat options": () => [
    pprint.pformat(NESTED, 4, 40),
    pprint.pformat(range(40), undefined, undefined, undefined, { compact: true }),
    pprint.pformat(NESTED, undefined, undefined, 1),
    pprint.pformat(dict(["b", 1], ["a", 2]), undefined, undefined, undefined, {
      sortDicts: false,
    }),
  ],
  base64: () => [
    base64.b64encode(octets("")),
    base64.b64encode(octets("a")),
    base64.b64encode(octets("hello world?>")),
    base64.urlsafeB64encode(octets("\xff\xfe\xfd")),
    base64.b64decode("aGVsbG8="),
    base64.b64decode(octets("aGVs\nbG8=")),
    base64.urlsafeB64decode("__79"),
    base64.b16encode(octets("\x01\xab")),
    base64.b16decode("01AB"),
  ],
  "base64 padding": () => base64.b64decode("aGVsbG8"),
  "base64 length": () => base64.b64decode("a"),
  hashlib: () => [
    hashlib.md5(octets("a")).hexdigest(),
    hashlib.sha1(octets("a")).hexdigest(),
    hashlib.sha256(octets("a")).hexdigest(),
    hashlib.sha512().hexdigest(),
    hashlib.sha256(octets("x")).digest(),
    hashlib.new("sha224", octets("a")).hexdigest(),
    hashlib.sha256().name,
    hashlib.sha256().digestSize,
  ],
  "hashlib of str": () => hashlib.md5("a" as never),
  string: () => [
    string.asciiLetters,
    string.digits,
    string.punctuation,
    string.whitespace,
    string.capwords("hello   wORLD x"),
    new string.Template("$a ${b} $$ $c").safeSubstitute({ a: 1, b: "x" }),
    new string.Template("$who likes $what").substitute(dict(["who", "tim"]) as never, {
      what: "kung pao",
    }),
    new string.Template("$a $b ${a}").getIdentifiers(),
  ],
  "Template missing": () => new string.Template("$a").substitute(),
  "Template stray": () => new string.Template("x\n $ 5").substitute(),
  "os.path": () => [
    path.join("a", "b", "c.txt"),
    path.join("a/", "/b", "c"),
    path.join("", "x"),
    path.join("a", ""),
    ...["/x/y.tar.gz", "/x/"].map(path.basename),
    ...["/x/y", "x", "//"].map(path.dirname),
    ...["a.tar.gz", ".bashrc", "a.b/c", "..a.b"].map(path.splitext),
    path.split("/a/b/"),
    ...["a//b/../c/.", "/../x", "", "//a"].map(path.normpath),
    path.isabs("/a"),
    path.relpath("/a/b/c", "/a/d"),
    path.relpath("/a", "/a"),
    path.exists("/nonexistent"),
    path.isdir("/"),
    path.isfile("/"),
  ],
  "os.path of int": () => path.join(1 as never),
  StringIO: () => {
    const f = new io.StringIO("abc\ndef");
    const a = [f.read(2), f.readline(), f.readline(), f.readline(), f.tell()];
    f.seek(0);
    f.write("X");
    const b = f.getvalue();
    f.seek(0, 2);
    f.write("é\n");
    f.seek(0);
    const c = list(f);
    f.truncate(2);
    return [a, b, c, f.getvalue(), f.closed];
  },
  "StringIO closed": () => {
    const f = new io.StringIO();
    f.close();
    f.write("x");
  },
  "StringIO not a str": () => new io.StringIO().write(1 as never),
  copy: () => {
    const inner = [2];
    const deep = tupleOf(4, [5]);
    const a = [1, inner, dict(["k", set([3])]), deep] as const;
    const [b, c] = [copy.copy([...a]), copy.deepcopy([...a])];
    inner.push(9);
    deep[1].push(8);
    a[2].set("z", 0);
    return [[...a], b, c, copy.copy(tupleOf(1, 2)), b[1] === a[1], eq(c[3], tupleOf(4, [5]))];
  },
  "deepcopy cyclic": () => {
    const a: unknown[] = [1];
    a.push(a);
    const b = copy.deepcopy(a);
    return [b, b[1] === b, b === a];
  },
  SimpleNamespace: () => [
    new types.SimpleNamespace({ x: 1, userName: "a" }),
    eq(new types.SimpleNamespace({ x: 1 }), new types.SimpleNamespace({ x: asFloat(1) })),
    new types.SimpleNamespace(),
  ],
  uuid: () => {
    const u = new uuid.UUID(U);
    return [
      u,
      str(u),
      new uuid.UUID(`{${U.toUpperCase()}}`).hex,
      u.int,
      u.version,
      u.urn,
      u.bytes,
      eq(u, new uuid.UUID(U.replaceAll("-", ""))),
      len(str(uuid.uuid4())),
      uuid.uuid4().version,
    ];
  },
  "uuid bad": () => new uuid.UUID("x"),
});
