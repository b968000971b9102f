import base64, bisect, copy, hashlib, heapq, io, os.path, pprint, statistics, string, textwrap, types, uuid
from record import case

def heaped():
    h = [5, 3, 8, 1]; heapq.heapify(h); a = list(h); heapq.heappush(h, 0); b = heapq.heappop(h); c = heapq.heapreplace(h, 9); d = heapq.heappushpop(h, 2)
    return [a, b, c, d, h, [heapq.heappop(h) for _ in range(len(h))]]
case("heapq", heaped)
case("heapq ties", lambda: [heapq.nsmallest(2, [(1, "b"), (1, "a"), (0, "z")]), heapq.nlargest(2, "hello"), heapq.nlargest(2, [3, -5, 4], key=abs), list(heapq.merge([1, 4], [2, 3], [])), list(heapq.merge([4, 1], [3, 2], reverse=True))])
case("heappop empty", lambda: heapq.heappop([]))
case("bisect", lambda: [bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([1, 2], 5, 0, 1), bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda p: p[0])])
def insorted():
    xs = [1, 3]; bisect.insort(xs, 2); bisect.insort_left(xs, 3.0); return xs
case("insort", insorted)

DATA = [2, 4, 4, 4, 5, 5, 7, 9]
FLOATS = [1.5, 2.25, -3.125, 0.1, 4]
case("statistics of ints", lambda: [statistics.mean([1, 2, 3]), statistics.mean([1, 2]), statistics.median([3, 1, 2]), statistics.median([4, 1, 2, 3]), statistics.median([1, 2, 3, 3.0]), statistics.mode("aabbb"), statistics.multimode([1, 1, 2, 2]), statistics.variance(DATA), statistics.pvariance(DATA), statistics.stdev(DATA), statistics.pstdev(DATA), statistics.fmean(DATA)])
case("statistics of floats", lambda: [statistics.mean(FLOATS), statistics.median(FLOATS), statistics.variance(FLOATS), statistics.pvariance(FLOATS), statistics.stdev(FLOATS), statistics.pstdev(FLOATS), statistics.fmean(FLOATS), statistics.fmean([1, 2], [3, 1]), statistics.mean([0.1] * 3), statistics.median_low([1, 2, 3, 4]), statistics.median_high([1, 2, 3, 4])])
case("quantiles", lambda: [statistics.quantiles(DATA), statistics.quantiles(DATA, n=10), statistics.quantiles(DATA, method="inclusive")])
for name in "mean fmean median mode stdev variance pstdev".split():
    case(f"{name} of nothing", lambda: getattr(statistics, name)([]))

TEXT = "The quick-brown fox -- jumped over the lazy dog; supercalifragilisticexpialidocious words\tand   more."
case("wrap", lambda: [textwrap.wrap(TEXT, 20), textwrap.wrap(TEXT, 12, break_long_words=False), textwrap.wrap(TEXT, 30, initial_indent="* ", subsequent_indent="  "), textwrap.wrap(TEXT, 15, max_lines=2), textwrap.wrap(""), textwrap.wrap(TEXT, 25, break_on_hyphens=False)])
case("fill and shorten", lambda: [textwrap.fill(TEXT, 40), textwrap.shorten(TEXT, 30), textwrap.shorten("Hello  world!", 12), textwrap.shorten("Hello world!", 11)])
case("dedent and indent", lambda: [textwrap.dedent("\n    a\n      b\n\n    c\n"), textwrap.dedent("  a\n\tb"), textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "> ", lambda line: True)])
case("wrap bad width", lambda: textwrap.wrap("a", 0))

NESTED = {"name": "x" * 30, "items": list(range(30)), "b": {"k": ("t" * 40, 2), "a": None}, "s": {3, 1, 2}}
case("pformat", lambda: [pprint.pformat(v) for v in [NESTED, [1], {"b": 1, "a": 2}, ["word " * 30], "word " * 30, [["a" * 40], ["b" * 40]], ("a" * 50, "b" * 50), {(1,): "x" * 80}]])
case("pformat options", lambda: [pprint.pformat(NESTED, width=40, indent=4), pprint.pformat(list(range(40)), compact=True), pprint.pformat(NESTED, depth=1), pprint.pformat({"b": 1, "a": 2}, sort_dicts=False)])

case("base64", lambda: [base64.b64encode(b""), base64.b64encode(b"a"), base64.b64encode(b"hello world?>"), base64.urlsafe_b64encode(b"\xff\xfe\xfd"), base64.b64decode("aGVsbG8="), base64.b64decode(b"aGVs\nbG8"+b"="), base64.urlsafe_b64decode("__79"), base64.b16encode(b"\x01\xab"), base64.b16decode("01AB")])
case("base64 padding", lambda: base64.b64decode("aGVsbG8"))
case("base64 length", lambda: base64.b64decode("a"))
case("hashlib", lambda: [hashlib.md5(b"a").hexdigest(), hashlib.sha1(b"a").hexdigest(), hashlib.sha256(b"a").hexdigest(), hashlib.sha512(b"").hexdigest(), hashlib.sha256(b"x").digest(), hashlib.new("sha224", b"a").hexdigest(), hashlib.sha256().name, hashlib.sha256().digest_size])
case("hashlib of str", lambda: hashlib.md5("a"))

case("string", lambda: [string.ascii_letters, string.digits, string.punctuation, string.whitespace, string.capwords("hello   wORLD x"), string.Template("$a ${b} $$ $c").safe_substitute(a=1, b="x"), string.Template("$who likes $what").substitute({"who": "tim"}, what="kung pao"), string.Template("$a $b ${a}").get_identifiers()])
case("Template missing", lambda: string.Template("$a").substitute())
case("Template stray", lambda: string.Template("x\n $ 5").substitute())

P = os.path
case("os.path", lambda: [P.join("a", "b", "c.txt"), P.join("a/", "/b", "c"), P.join("", "x"), P.join("a", ""), P.basename("/x/y.tar.gz"), P.basename("/x/"), P.dirname("/x/y"), P.dirname("x"), P.dirname("//"), P.splitext("a.tar.gz"), P.splitext(".bashrc"), P.splitext("a.b/c"), P.splitext("..a.b"), P.split("/a/b/"), P.normpath("a//b/../c/."), P.normpath("/../x"), P.normpath(""), P.normpath("//a"), P.isabs("/a"), P.relpath("/a/b/c", "/a/d"), P.relpath("/a", "/a"), P.exists("/nonexistent"), P.isdir("/"), P.isfile("/")])
case("os.path of int", lambda: P.join(1))

def written():
    f = io.StringIO("abc\ndef"); a = [f.read(2), f.readline(), f.readline(), f.readline(), f.tell()]; f.seek(0); f.write("X"); b = f.getvalue(); f.seek(0, 2); f.write("é\n"); f.seek(0); c = list(f); f.truncate(2)
    return [a, b, c, f.getvalue(), f.closed]
case("StringIO", written)
def closed():
    f = io.StringIO(); f.close(); f.write("x")
case("StringIO closed", closed)
case("StringIO not a str", lambda: io.StringIO().write(1))

def copied():
    a = [1, [2], {"k": {3}}, (4, [5])]; b, c = copy.copy(a), copy.deepcopy(a); a[1].append(9); a[3][1].append(8); a[2]["z"] = 0
    return [a, b, c, copy.copy((1, 2)), b[1] is a[1], c[3] == (4, [5])]
case("copy", copied)
def cyclic():
    a = [1]; a.append(a); b = copy.deepcopy(a); return [b, b[1] is b, b is a]
case("deepcopy cyclic", cyclic)
case("SimpleNamespace", lambda: [types.SimpleNamespace(x=1, user_name="a"), types.SimpleNamespace(x=1) == types.SimpleNamespace(x=1.0), types.SimpleNamespace()])
U = "12345678-1234-4678-9234-567812345678"
case("uuid", lambda: [uuid.UUID(U), str(uuid.UUID(U)), uuid.UUID("{" + U.upper() + "}").hex, uuid.UUID(U).int, uuid.UUID(U).version, uuid.UUID(U).urn, uuid.UUID(U).bytes, uuid.UUID(U) == uuid.UUID(U.replace("-", "")), len(str(uuid.uuid4())), uuid.uuid4().version])
case("uuid bad", lambda: uuid.UUID("x"))
