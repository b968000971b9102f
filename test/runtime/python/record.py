"""Records what CPython 3.13 answers, as the expectations of the tests in this folder.

    python3.13 test/runtime/python/record.py

Each file of recorded/ holds the cases of one area: `[function, arguments, keywords, answer]`. The
answer is the repr of the result, or `{"raises": "Type: message"}`. Arguments are encoded so that
the tests can make the same values: see `encode`.
"""

import builtins
import itertools
import json
import operator
import pathlib
import random
import sys
import traceback
import unicodedata

assert sys.version_info[:2] == (3, 13), "the oracle is CPython 3.13"
HERE = pathlib.Path(__file__).parent


def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    match value:
        case int():
            return {"int": str(value)}
        case float():
            return {"float": repr(value)}
        case list():
            return {"list": [encode(x) for x in value]}
        case tuple():
            return {"tuple": [encode(x) for x in value]}
        case dict():
            return {"dict": [[encode(k), encode(v)] for k, v in value.items()]}
        case frozenset():
            return {"frozenset": [encode(x) for x in value]}
        case bytes():
            return {"bytes": value.hex()}
        case slice():
            return {"slice": [value.start, value.stop, value.step]}
        case range():
            return {"range": [value.start, value.stop, value.step]}
        case Set():
            return {"set": [encode(x) for x in value.items]}
        case type():
            return {"type": value.__name__}
    raise TypeError(f"cannot encode {value!r}")


class Set:
    """A set by the order in which its items are added."""

    def __init__(self, *items):
        self.items = items


def real(value):
    """The value that an argument stands for; containers are made anew for each call."""
    match value:
        case Set():
            made = set()
            for item in value.items:
                made.add(item)
            return made
        case list():
            return [real(x) for x in value]
        case tuple():
            return tuple(real(x) for x in value)
        case dict():
            return {k: real(v) for k, v in value.items()}
    return value


def mutated(method):
    """A method that changes its object: what it returns, and the object afterwards."""

    def call(target, *args, **keywords):
        return method(target, *args, **keywords), target

    return call


def set_sequence(steps):
    """Runs the methods of a set one after another, and shows the set after each."""
    target = set()
    shown = []
    for name, *args in steps:
        result = getattr(target, name)(*[set(a) if isinstance(a, list) else a for a in args])
        if name in ("union", "intersection", "difference", "symmetric_difference", "copy"):
            target = result
        elif name == "pop":
            shown.append(result)
        shown.append(list(target))
    return shown


FUNCTIONS = {
    "list": lambda x: list(x),
    "set.sequence": set_sequence,
    "set": lambda x: set(x),
    "eval.setdisplay": lambda x: eval("{" + ", ".join(map(repr, x)) + "}"),
    "reversed": lambda x: list(reversed(x)),
    "enumerate": lambda *a: list(enumerate(*a)),
    "zip": lambda *a, **k: list(zip(*a, **k)),
    "isinstance": lambda x, t: isinstance(x, t),
    "type.name": lambda x: type(x).__name__,
    "mod": operator.mod,
    "str.mod": operator.mod,
    "hash.frozenset": lambda x: hash(x),
}
for name in ("append", "extend", "insert", "pop", "remove", "sort", "reverse", "clear"):
    FUNCTIONS["list." + name] = mutated(getattr(list, name))
for name in ("pop", "popitem", "setdefault", "update"):
    FUNCTIONS["dict." + name] = mutated(getattr(dict, name))
for name in ("setitem", "delitem"):
    FUNCTIONS["operator." + name] = mutated(getattr(operator, name))


def exception(name, *args):
    """Makes an exception from its class's name; keywords come as a dict at the end."""
    keywords = args[-1] if args and isinstance(args[-1], dict) and "keywords" in args[-1] else None
    if keywords is not None:
        args = args[:-1]
        keywords = keywords["keywords"]
    return getattr(builtins, name)(*args, **(keywords or {}))


def tree(description):
    """An exception with its cause, context, notes and sub-exceptions, from nested dicts."""
    kind, *args = description["raise"]
    if "group" in description:
        made = getattr(builtins, kind)(*args, [tree(each) for each in description["group"]])
    else:
        made = getattr(builtins, kind)(*args)
    if "context" in description:
        made.__context__ = tree(description["context"])
    if "cause" in description:
        made.__cause__ = description["cause"] and tree(description["cause"])
    for note in description.get("notes", []):
        made.add_note(note)
    return made


def split_group(description, *names):
    """`group.split` by a class or several: both halves as their reprs, and as trees of messages."""
    classes = tuple(getattr(builtins, name) for name in names)
    group = tree(description)
    return group.split(classes if len(classes) != 1 else classes[0]), group.subgroup(classes)


FUNCTIONS |= {
    "exception.str": lambda *a: str(exception(*a)),
    "exception.repr": lambda *a: repr(exception(*a)),
    "exception.args": lambda *a: exception(*a).args,
    "exception.type": lambda *a: type(exception(*a)).__name__,
    "exception.isinstance": lambda name, base, *a: isinstance(exception(name, *a), getattr(builtins, base)),
    "exception.issubclass": lambda name, base: issubclass(getattr(builtins, name), getattr(builtins, base)),
    "exception.attribute": lambda attribute, *a: getattr(exception(*a), attribute),
    "exception.split": split_group,
    "exception.traceback": lambda description: "".join(traceback.format_exception(tree(description))),
}


def function(name):
    if name in FUNCTIONS:
        return FUNCTIONS[name]
    if name.startswith("operator."):
        return getattr(operator, name[9:])
    found = __builtins__
    for part in name.split("."):
        found = getattr(found, part)
    return found


def answer(name, args, keywords):
    try:
        return repr(function(name)(*[real(a) for a in args], **keywords))
    except Exception as error:
        return {"raises": f"{type(error).__name__}: {error}"}


def save(area, cases):
    # Seeded for each area, so that new cases in one leave the others as they were.
    chance.seed(area)
    lines = []
    seen = set()
    for name, *rest in cases:
        args, keywords = (rest[0], rest[1]) if len(rest) == 2 else (rest[0], {})
        encoded = [name, [encode(a) for a in args], {k: encode(v) for k, v in keywords.items()}]
        key = json.dumps(encoded)
        if key in seen:
            continue
        seen.add(key)
        encoded.append(answer(name, args, keywords))
        lines.append(json.dumps(encoded, ensure_ascii=True))
    (HERE / "recorded" / f"{area}.json").write_text("[\n" + ",\n".join(lines) + "\n]\n")
    print(f"{area}: {len(lines)} cases")


chance = random.Random()

FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.5, 1.5, 2.5, 0.1, 0.2, 0.3, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789.0,
    1.234567890123456e15, 1e21, 1e22, 1e23, 5e-324, 1.7976931348623157e308, 1e-4, 1e-5, 0.00012345, 9.5e-5,
    123.456, -123.456, 0.125, 0.375, 2.675, 1.005, 1e100, 1e-100, 9.999999, 99999.95, 0.045, 1234567.891,
    9007199254740993.0, float("inf"), float("-inf"), float("nan"), 4.35, 12.5, 0.25, 1e5, 123456.0,
]
INTS = [
    0, 1, -1, 2, 7, -7, 10, 42, 255, 256, 999, 1000, -1000, 12345, 1234567, -1234567, 2**31, 2**32, -(2**31),
    2**53 - 1, 2**53, 2**53 + 1, -(2**53), 2**63, 2**64 - 1, 10**20, -(10**20), 10**30, 3**70, True, False,
]
STRINGS = [
    "", "a", "hello", "Hello World", "hello world", "  padded  ", "tab\tnew\nline", "it's", 'say "hi"', "both ' and \"",
    "back\\slash", "\x00\x01\x7f", "é", "naïve café", "日本語", "😀", "a😀b", "\u200b", "\ud7ff\ue000", "ß", "ǅungla",
    "ﬁn", "İstanbul", "ΑΣ ΟΔΟΣ", "they're bill's friends", "123", "١٢٣", "²³", "五", "½", "a1_b", "1a", "_", "\x1c\x1d\x85",
    "\u2028\u2029", "\xa0", "MiXeD cAsE", "UPPER", "lower", "Title Case Here", "x" * 20, "\r\n\r", "a,b,,c", ",", "aaa",
]


def conversions():
    for x in FLOATS + INTS + STRINGS:
        yield "repr", [x]
        yield "str", [x]
        yield "ascii", [x]
        yield "type.name", [x]
        yield "bool", [x]
    for _ in range(300):
        x = chance.choice([chance.uniform(-1, 1), chance.uniform(-1e6, 1e6), chance.random() * 10 ** chance.randint(-30, 30)])
        yield "repr", [x]
    nested = [
        [], (), {}, (1,), (1, 2), [1, 2.0, "x", None, True], [[1], [2, [3]]], {"a": 1, 2: [3], (4,): {"b": ()}},
        {1: 2, 1.5: 2.5}, Set(), Set(1), Set(3, 1, 2), frozenset(), frozenset([1]), b"", b"abc", b"\x00\xff'\"\n\\", b"it's",
        range(5), range(1, 5), range(1, 10, 2), slice(None, 3, None), {None: None, True: False}, [1e16, 1e-5, 10.0],
        ["'", '"', "\n"], [b"x", range(3)], (None,), ((),), [{}], {"k": (1.0, [2.0])},
    ]
    for x in nested:
        yield "repr", [x]
        yield "str", [x]
        yield "type.name", [x]
        yield "bool", [x]
        for t in (int, float, str, bool, list, tuple, dict, set, frozenset, bytes, range, object):
            yield "isinstance", [x, t]
    for x in FLOATS + INTS + ["x", None]:
        for t in (int, float, str, bool, object):
            yield "isinstance", [x, t]
    texts = ["0", "1", "-1", "+5", " 42 ", "1_000", "1__0", "_1", "1_", "", " ", "abc", "12.5", "0x1f", "0b101", "0o17", "١٢", "9" * 25, "1e5", "--1", "\n7\t", "0_0", "00", "ff", "zz", "7f", "- 1"]
    for text in texts:
        yield "int", [text]
        for base in (0, 2, 8, 10, 16, 36):
            yield "int", [text, base]
    yield "int", ["1", 1]
    yield "int", ["1", 37]
    yield "int", [5, 10]
    for x in FLOATS:
        yield "int", [x]
        yield "float", [x]
    for x in INTS + [None, [], "x", {}]:
        yield "int", [x]
        yield "float", [x]
    for text in texts + ["1.5", ".5", "5.", "1e10", "1E-3", "inf", "-Infinity", "nan", "+nan", "1_0.0_1", "1e", "e1", ".", "1.5.2", "infinit", "1e400", "0x1p3", "1 2", "١.٥", "2.5\n"]:
        yield "float", [text]
    for x in INTS:
        for f in ("hex", "oct", "bin", "abs", "int.bit_length", "int.bit_count", "hash", "operator.neg", "operator.invert", "operator.pos"):
            yield f, [x]
    for x in FLOATS:
        if x == x:
            yield "hash", [x]
        for f in ("abs", "operator.neg", "float.hex", "float.as_integer_ratio", "float.is_integer"):
            yield f, [x]
    for x in [None, (), (1,), (1, 2), (1, (2, 3)), (1.5, None, True), (-1,), (2**70,), frozenset([1, 2, 3]), frozenset(), frozenset([1.5, 7])]:
        if x is not None:
            yield "hash", [x]
    for x in ([], {}, Set(1), [1]):
        yield "hash", [x]
    for x in (97, 8364, 128512, -1, 0x110000, "x"):
        yield "chr", [x]
    for x in ("a", "€", "😀", "", "ab", 5, b"a", b"ab"):
        yield "ord", [x]
    for x in (1.5, "x", None, [1]):
        yield "hex", [x]
        yield "len", [x]
    for x in STRINGS:
        yield "len", [x]
    for x in [b"abc".hex(), "abc", "zz", "a b c d", "ab cd"]:
        yield "bytes.fromhex", [x]
    for x in (0, 1, 255, 256, -1, 65535, 2**40):
        for length in (1, 2, 8):
            for order in ("big", "little"):
                for signed in (True, False):
                    yield "int.to_bytes", [x, length, order], {"signed": signed}
    for x in (b"", b"\x01", b"\xff\x00", b"\x80\x00\x01"):
        for order in ("big", "little"):
            for signed in (True, False):
                yield "int.from_bytes", [x, order], {"signed": signed}


def formatting():
    float_specs = [
        "", "f", ".0f", ".1f", ".2f", ".3f", ".10f", ".20f", "e", ".0e", ".3e", "E", "g", ".0g", ".3g", ".10g", "G", "n", "%", ".0%", ".1%",
        "10.2f", "<10.2f", "^10.2f", "=10.2f", "010.2f", "+.2f", " .2f", ",.2f", "_.2f", "015,.2f", "*^15,.1f", "#.0f", "#g", "#.3g", "+010.3e",
        "z.1f", ".3", ".0", ".15", ".17", "10", "<10", "^10", ">10", "010", ",", "_", "+", " ", "-", "#", ".5n", "F", "020,", "=+10", "x<8.1f",
        ".1", "012,.3e", "#.0e", "20", "<20,",
    ]
    for x in FLOATS:
        for spec in float_specs:
            yield "format", [x, spec]
    for _ in range(250):
        x = chance.choice([chance.uniform(-10, 10), chance.uniform(-1e9, 1e9), chance.randint(-10**6, 10**6) / 1000, chance.randint(-1000, 1000) / 8])
        for spec in (f".{chance.randint(0, 6)}f", f".{chance.randint(0, 12)}g", f".{chance.randint(0, 8)}e", f"{chance.randint(1, 20)},.2f"):
            yield "format", [x, spec]
    int_specs = [
        "", "d", "5d", "<5d", "^5d", "=5d", "05d", "+d", " d", ",", "_", ",d", "_d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "#010x", "_b", "_x", "010,", "012_d",
        "*>10", "*<10", "*^11", "*=+10", "n", "f", ".2f", "e", "g", "%", "08b", "#_x", ",.2f", "x>5", "<<5", ">>5", "^^5", "+,", "015,d", "#018_x", "20,.3f", "014_b",
    ]
    for x in INTS:
        for spec in int_specs:
            yield "format", [x, spec]
    for x in (65, 8364, 128512, -5, 0x110000):
        for spec in ("c", "5c", "<5c", "#c", "+c"):
            yield "format", [x, spec]
    for spec in ("s", "10", "<10", ">10", "^10", "*^10", ".3", ".3s", "10.2", "=10", "+", "d", "#", "0>5", "05", ",", " ", "z", "😀^9", ".0", "010s"):
        for x in ("", "abc", "hello world", "日本", "a😀b"):
            yield "format", [x, spec]
    bad = ["q", "5q", "..2", ".", ".f", "5.", "dd", ",,", "__", ",_", "_,", "+-5", "<", "<<", "5<", "1,x", ",b", ",x", ",c", "_c", ",s", ".2d", "z", "zd", "j", "!r", "é", "\t", "n,", ",n", "  5"]
    for x in (5, 5.5, "s", True, None, [1], (1,), {"a": 1}, b"x"):
        for spec in bad + ["", "5"]:
            yield "format", [x, spec]
    templates = [
        ("{}", [1]), ("{} {}", [1, "b"]), ("{0} {1} {0}", ["a", "b"]), ("{{}}", []), ("{{{}}}", [1]), ("{:>5}", ["x"]), ("{!r}", ["x"]), ("{!s:>5}", ["x"]), ("{!a}", ["é"]),
        ("{:{}}", ["x", 5]), ("{:{}.{}f}", [3.14159, 10, 2]), ("{0[0]}", [[1, 2]]), ("{0[key]}", [{"key": 5}]), ("{[1]}", [[1, 2]]), ("{", []), ("}", []), ("{}", []), ("{0}{}", [1, 2]),
        ("{}{0}", [1, 2]), ("{x}", [1]), ("{!x}", [1]), ("{:d}", ["x"]), ("{0.real}", [5]), ("{1}", ["only"]), ("{:,}", [1234567]), ("{0:{1}}", ["x", ">5"]), ("{0[}", [[1]]), ("{0[]}", [[1]]),
        ("{0[a]b}", [{"a": 1}]), ("{!}", [1]), ("{!rr}", [1]), ("{0!r:10}|", ["q"]), ("{:%}", [0.5]), ("a{}b{}c", [1, 2]), ("{ }", [1]), ("{0:}", [5]), ("{:{}}", [5]), ("{:{{}}}", [5]), ("{0[-1]}", [{"-1": 3}]),
    ]
    for template, args in templates:
        yield "str.format", [template, *args]
    for template in ("{name}", "{name!r:>8}", "{a}{b}", "{name[0]}", "{name.x}", "{0}{name}"):
        yield "str.format", [template, 1], {"name": "Ada", "a": 1, "b": 2.0}
        yield "str.format_map", [template, {"name": "Ada", "a": 1, "b": 2.0}]
    percents = ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%X", "%#x", "%o", "%#o", "%e", "%.3e", "%f", "%.2f", "%10.3f", "%-10.1f|", "%g", "%G", "%.3g", "%#g", "%s", "%10s", "%-10s|", "%.2s", "%r", "%a", "%c", "%%", "%5%", "%i", "%u", "%+.2f", "%010.2f", "%.3d", "%08.3d", "%#010x", "%E", "%F", "%ld"]
    values = [0, 1, -7, 42, 3.5, -2.675, 1e20, 10**25, "text", "é", True, None, [1, 2], 65, float("inf"), float("nan"), (1, 2), (5,), (), {"a": 1}]
    for template in percents:
        for value in values:
            yield "str.mod", [template, value]
    for template, value in [
        ("%s %s", (1, 2)), ("%s %s", (1,)), ("%s", (1, 2)), ("%s and %d%%", ("a", 5)), ("%(a)s %(b)d", {"a": 1, "b": 2}), ("%(a)s", 5), ("%(missing)s", {"a": 1}), ("%*d", (5, 42)), ("%-*d|", (5, 42)),
        ("%.*f", (2, 3.14159)), ("%", 1), ("%q", 1), ("no args", ()), ("no args", 1), ("no args", {"a": 1}), ("%s", [1, 2]), ("%(a)5.1f|", {"a": 2.25}), ("%*d", (-5, 42)), ("abc %z", 1), ("%d", "x"), ("%x", 1.5), ("%c", "ab"), ("%c", 1.5), ("%f", "x"), ("%s%", 1),
    ]:
        yield "str.mod", [template, value]


def rounding():
    for x in FLOATS + INTS:
        yield "round", [x]
        for n in (None, -20, -2, -1, 0, 1, 2, 3, 5, 10, 17, 400):
            yield "round", [x, n]
    for _ in range(400):
        x = chance.choice([chance.uniform(-10, 10), chance.randint(-10**5, 10**5) / 1000, chance.randint(-10**4, 10**4) / 8, chance.uniform(-1e12, 1e12)])
        yield "round", [x, chance.randint(-3, 8)]
    for n in range(-25, 26):
        yield "round", [n * 0.5]
        yield "round", [n * 5, -1]
        yield "round", [n * 50, -2]
    for x in ("x", None, []):
        yield "round", [x]


def arithmetic():
    numbers = [0, 1, -1, 2, 3, -3, 7, -7, 10, 2**31, 2**53 - 1, 2**53, -(2**53), 2**60 + 1, 10**18, -(10**25), True, 0.0, -0.0, 0.5, -2.5, 1e300, 1e16, float("inf"), float("nan"), 3.0]
    for a, b in itertools.product(numbers, repeat=2):
        for f in ("add", "sub", "mul", "truediv", "floordiv", "mod"):
            yield f"operator.{f}", [a, b]
        yield "divmod", [a, b]
        for f in ("eq", "ne", "lt", "le", "gt", "ge"):
            yield f"operator.{f}", [a, b]
    ints = [0, 1, -1, 2, -2, 5, -8, 255, -256, 2**31, 2**32 + 5, -(2**40), 2**53, 2**70 + 3, -(2**65), True, False]
    for a, b in itertools.product(ints, repeat=2):
        for f in ("and_", "or_", "xor"):
            yield f"operator.{f}", [a, b]
        if abs(b) < 300:
            yield "operator.lshift", [a, b]
            yield "operator.rshift", [a, b]
            if not (isinstance(a, int) and b < 0 and a == 0):
                yield "operator.pow", [a, b]
    for a in (0, 0.0, 2, -2, 2.0, 0.5, 1.0, 10, 1e10):
        for b in (0, 1, 2, -1, 3, 0.5, -0.5, 100, -3, 2.0):
            if not (a < 0 and b != int(b)):
                yield "operator.pow", [a, b]
                yield "pow", [a, b]
    for a, b, m in [(2, 10, 1000), (3, -1, 7), (2, 0, 1), (5, 3, -7), (2, 100, 10**20), (2, -1, 4), (2, 3, 0), (2.0, 3, 5)]:
        yield "pow", [a, b, m]
    others = [1, 1.5, "s", None, [1], (1,), {"a": 1}, Set(1), b"x", True]
    for a, b in itertools.product(others, repeat=2):
        for f in ("add", "sub", "mul", "truediv", "floordiv", "pow", "lshift", "rshift", "and_", "or_", "xor", "matmul", "lt", "le", "gt", "ge", "eq", "ne", "iadd", "isub", "imul", "ior", "iand", "ipow", "contains", "getitem"):
            if f == "mod" and isinstance(a, (str, bytes)):
                continue
            yield f"operator.{f}", [a, b]
        yield "divmod", [a, b]
    for a in others:
        for f in ("neg", "pos", "invert", "not_", "truth", "index"):
            yield f"operator.{f}", [a]
        yield "abs", [a]
        yield "len", [a]
        yield "next", [a]
    for xs in ([], [1, 2, 3], [0.1] * 10, [1, 2.5], [0.1, 0.2, 0.3], [1e100, 1.0, -1e100], [True, True], ["a"], [2**53, 1], [1e308, 1e308], [1, 0.5, 2**60], [[1], [2]], [float("inf"), 1.0]):
        yield "sum", [xs]
        yield "sum", [xs, 10]
        yield "sum", [xs, 0.5]
        yield "min", [xs]
        yield "max", [xs]
        yield "any", [xs]
        yield "all", [xs]
        yield "sorted", [xs]
        yield "sorted", [xs], {"reverse": True}
    yield "sum", [[[1], [2]], []]
    for _ in range(60):
        xs = [chance.choice([chance.random(), chance.randrange(10**17), chance.uniform(-1e17, 1e17), True, 1e100, -1e100, 0.1]) for _ in range(chance.randint(1, 8))]
        yield "sum", [xs]
        yield "sum", [xs, 0.5]
    yield "sum", [["a"], ""]
    for args in ([3, 1, 2], ["b", "a"], [1, 1.0], [1.0, 1], [1, "a"], [[1, 2], [1, 3]], [None, 1]):
        yield "min", args
        yield "max", args
    yield "max", [[]], {"default": None}
    yield "max", [[]], {"default": 7}
    yield "min", [5]
    yield "max", []


def texts():
    for x in STRINGS:
        for f in "upper lower title capitalize swapcase casefold isalpha isalnum isascii isdecimal isdigit isnumeric isidentifier isprintable isspace islower isupper istitle strip lstrip rstrip split rsplit splitlines expandtabs".split():
            yield f"str.{f}", [x]
        yield "str.splitlines", [x, True]
        for chars in (" ", "xab", "😀", "h", "", None):
            for f in ("strip", "lstrip", "rstrip"):
                yield f"str.{f}", [x, chars]
        for sep in (None, ",", "a", " ", "ll", "😀", "", "o w"):
            for n in (-1, 0, 1, 2, 5):
                yield "str.split", [x, sep, n]
                yield "str.rsplit", [x, sep, n]
            if sep is not None:
                for f in ("partition", "rpartition", "find", "rfind", "index", "rindex", "count", "startswith", "endswith", "removeprefix", "removesuffix"):
                    yield f"str.{f}", [x, sep]
                for n in (-1, 0, 1, 2):
                    yield "str.replace", [x, sep, "<>", n]
                for f in ("find", "rfind", "count", "startswith", "endswith", "index"):
                    for start, stop in ((1, None), (-3, None), (0, 2), (2, -1), (10, 5), (None, 3), (100, None)):
                        yield f"str.{f}", [x, sep, start, stop]
        for width in (0, 3, 5, 8, 25):
            for f in ("center", "ljust", "rjust"):
                yield f"str.{f}", [x, width]
                yield f"str.{f}", [x, width, "*"]
            yield "str.zfill", [x, width]
        for i in (0, 1, -1, 5, -6, 100):
            yield "operator.getitem", [x, i]
        for s in (slice(1, 3), slice(None, None, -1), slice(-3, None), slice(0, 10, 2), slice(3, 1), slice(None, None, 3), slice(-1, -4, -1)):
            yield "operator.getitem", [x, s]
        for encoding in ("utf-8", "ascii", "latin-1", "UTF8"):
            for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
                yield "str.encode", [x, encoding, errors]
        yield "operator.contains", [x, "a"]
        yield "operator.mul", [x, 2]
        yield "operator.mul", [x, -1]
        yield "list", [x]
        yield "reversed", [x]
        yield "sorted", [x]
    for x in ("-5", "+5", "-", "", "abc", "--1"):
        yield "str.zfill", [x, 4]
    for sep in ("", ", ", "-"):
        for items in (["a", "b"], [], ["a"], ["a", 1], "xyz", ("p", "q"), [None], 5):
            yield "str.join", [sep, items]
    yield "str.startswith", ["abc", ("x", "ab")]
    yield "str.startswith", ["abc", ("x", 1)]
    yield "str.startswith", ["abc", 1]
    yield "str.endswith", ["abc", ("x", "bc")]
    yield "str.center", ["a", 5, "xx"]
    yield "str.replace", ["abc", 1, "x"]
    yield "str.find", ["abc", 1]
    yield "str.encode", ["x", "no-such"]
    for n in (0, 1, 4, 8):
        yield "str.expandtabs", ["a\tbc\t\td\n\te", n]
    for octets in (b"abc", b"\xc3\xa9", b"\xff", b"\xe2\x82", b"a\xf0\x9f\x98\x80b", b"\xe2\x28\xa1", b"\xed\xa0\x80", b"\xc0\x80", b"ab\xf0\x9f", b""):
        for encoding in ("utf-8", "ascii", "latin-1"):
            for errors in ("strict", "ignore", "replace", "backslashreplace"):
                yield "bytes.decode", [octets, encoding, errors]
        for f in ("upper", "lower", "strip", "split", "hex", "splitlines"):
            yield f"bytes.{f}", [octets]
        for i in (0, -1, 9):
            yield "operator.getitem", [octets, i]
        yield "operator.getitem", [octets, slice(1, None)]
    yield "str.translate", ["hello", {104: "J", 101: None, 108: 76}]
    yield "str.maketrans", ["ab", "xy", "c"]
    yield "str.maketrans", ["ab", "x"]
    yield "str.maketrans", [{"a": "1", 98: None}]
    # Every character below U+3000 that Unicode 15.1 (Python 3.13) assigns: the properties as a whole.
    # Later versions, which the host may know, gave uppercase forms to U+019B and U+0264.
    for block in range(0, 0x3000, 64):
        characters = "".join(chr(c) for c in range(block, block + 64) if unicodedata.category(chr(c)) not in ("Cn", "Cs") and c not in (0x19B, 0x264))
        for f in ("upper", "lower", "title", "swapcase", "casefold", "split"):
            yield f"str.{f}", [characters]
        yield "repr", [characters]
    for c in itertools.chain(range(0, 0x600), range(0x2000, 0x2100), range(0x2460, 0x2500), range(0x3000, 0x3100), range(0x1F600, 0x1F610)):
        if c % 7 == 0 or c < 0x180:
            for f in ("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isidentifier", "isprintable", "isspace", "islower", "isupper", "istitle"):
                yield f"str.{f}", [chr(c)]


def containers():
    lists = [[], [1], [1, 2, 3], [3, 1, 2], ["b", "a", "c"], [1.0, 1, True], [[2], [1]], [None], [1, "a"], list(range(10)), [0.5, -1, 2**60]]
    slices = [slice(None, None, None), slice(1, None), slice(None, -1), slice(None, None, -1), slice(None, None, 2), slice(-2, None), slice(1, 100), slice(5, 2), slice(-100, 2), slice(3, 0, -1), slice(0, 0), slice(None, None, 0), slice(100, None, -3)]
    for xs in lists:
        for f in ("list.pop", "list.clear", "list.reverse", "list.sort", "sorted", "reversed", "len", "repr", "enumerate", "tuple", "set"):
            if f in ("tuple", "set") and any(isinstance(x, (list, str)) for x in xs):
                continue
            yield f, [xs]
        yield "list.sort", [xs], {"reverse": True}
        for i in (0, 1, -1, 5, -5, True, "x", 1.5, None):
            yield "list.pop", [xs, i]
            yield "operator.getitem", [xs, i]
            yield "operator.getitem", [tuple(xs), i]
            yield "operator.setitem", [xs, i, "new"]
            yield "operator.delitem", [xs, i]
            if isinstance(i, int):
                yield "list.insert", [xs, i, "new"]
        for x in (1, 1.0, True, "a", None, [1], 99):
            for f in ("list.remove", "list.index", "list.count", "operator.contains", "operator.countOf", "operator.indexOf"):
                yield f, [xs, x]
            yield "list.append", [xs, x]
        for s in slices:
            yield "operator.getitem", [xs, s]
            yield "operator.getitem", [tuple(xs), s]
            yield "operator.delitem", [xs, s]
            yield "operator.setitem", [xs, s, []]
            yield "operator.setitem", [xs, s, [7, 8]]
        yield "list.extend", [xs, [1, 2]]
        yield "list.extend", [xs, "ab"]
        yield "list.extend", [xs, 5]
        yield "list.index", [xs, 1, 1]
        yield "list.index", [xs, 1, -2, 100]
        yield "operator.mul", [xs, 2]
        yield "operator.imul", [xs, 3]
        for ys in lists:
            for f in ("add", "iadd", "eq", "ne", "lt", "le", "gt", "ge"):
                yield f"operator.{f}", [xs, ys]
                yield f"operator.{f}", [tuple(xs), tuple(ys)]
            yield "zip", [xs, ys]
            yield "zip", [xs, ys], {"strict": True}
    yield "zip", [[1], [2], [3, 4]], {"strict": True}
    yield "zip", [[1, 2], [2, 3], [3]], {"strict": True}
    yield "operator.setitem", [(1, 2), 0, 5]
    yield "operator.delitem", [(1, 2), 0]
    yield "operator.setitem", ["abc", 0, "x"]
    yield "operator.setitem", [[1], slice(0, 1), 5]
    ranges = [range(0), range(5), range(2, 9), range(10, 0, -3), range(0, 10, 4), range(5, 1)]
    for r in ranges:
        for f in ("list", "len", "reversed", "repr", "sum", "bool", "hash"):
            if f != "hash":
                yield f, [r]
        for i in (0, 1, -1, 50, "x"):
            yield "operator.getitem", [r, i]
            yield "operator.contains", [r, i]
            yield "range.index", [r, i]
            yield "range.count", [r, i]
        for s in slices:
            yield "operator.getitem", [r, s]
        for q in ranges:
            yield "operator.eq", [r, q]
    for args in ([5], [1, 5], [1, 10, 3], [5, 1, -2], [1, 5, 0], ["x"], [1.5], [None]):
        yield "range", args
    dicts = [{}, {"a": 1}, {"b": 2, "a": 1}, {1: "one", 2.5: "x", (1, 2): "t", None: 0}, {1: "int", True: "bool"}, {"x": {"y": [1]}}]
    for d in dicts:
        for k in ("a", 1, 1.0, True, None, (1, 2), (1.0, 2), "zz", [1], 2.5):
            yield "operator.getitem", [d, k]
            yield "operator.contains", [d, k]
            yield "dict.get", [d, k]
            yield "dict.get", [d, k, "missing"]
            yield "dict.pop", [d, k]
            yield "dict.pop", [d, k, "missing"]
            yield "dict.setdefault", [d, k, 0]
            yield "operator.setitem", [d, k, "new"]
            yield "operator.delitem", [d, k]
        for f in ("dict.popitem", "dict.keys", "dict.values", "dict.items", "list", "len", "repr", "sorted", "reversed", "dict"):
            yield f, [d]
        for e in dicts:
            yield "operator.eq", [d, e]
            yield "operator.or_", [d, e]
            yield "operator.ior", [d, e]
            yield "dict.update", [d, e]
            yield "operator.lt", [d, e]
    yield "dict", [[("a", 1), ("b", 2)]]
    yield "dict", [["ab", "cd"]]
    yield "dict", [[(1, 2, 3)]]
    yield "dict", [[1]]
    yield "dict", [5]
    yield "dict.fromkeys", [["a", "b"]]
    yield "dict.fromkeys", [["a", "b"], 0]
    sets = [Set(), Set(1), Set(1, 2, 3), Set(3, 2, 1), Set(10, 20, 30), Set(8, 0, 16), Set(-1, -2, 5), Set(1.5, 2, 0.5), Set(True, 2), Set(*range(20, 0, -1)), Set(100, 7, 33, 64, 5)]
    for a, b in itertools.product(sets, repeat=2):
        for f in ("or_", "and_", "sub", "xor", "eq", "ne", "lt", "le", "gt", "ge", "ior", "iand", "isub", "ixor"):
            yield f"operator.{f}", [a, b]
        for f in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset", "isdisjoint"):
            yield f"set.{f}", [a, b]
    for a in sets:
        for f in ("repr", "len", "sorted", "list", "bool", "set"):
            yield f, [a]
        yield "operator.contains", [a, 1]
        yield "operator.contains", [a, 1.0]
        yield "operator.contains", [a, [1]]
        yield "operator.or_", [a, [1]]


def set_order():
    for size in (1, 2, 3, 4, 5, 6, 8, 10, 13, 20, 50, 200):
        for top in (8, 20, 100, 1000, 10**6, 2**40, 2**70):
            items = [chance.randrange(-top // 4, top) for _ in range(size)]
            yield "set", [items]
            yield "eval.setdisplay", [items]
            yield "set", [[x / 2 for x in items]]
        yield "set", [[chance.choice([chance.randrange(50), chance.random(), None, True, (chance.randrange(3), 1)]) for _ in range(size)]]
    names = ["add", "discard", "update", "union", "intersection", "difference", "symmetric_difference", "difference_update", "intersection_update", "symmetric_difference_update", "copy", "pop", "clear"]
    for _ in range(120):
        steps = []
        size = 0
        top = chance.choice([10, 40, 300])
        have = set()
        for _ in range(chance.randint(3, 14)):
            name = chance.choice(names + ["add"] * 6 + ["discard", "update"])
            if name == "clear" and chance.random() < 0.7:
                continue
            if name in ("add", "discard"):
                args = [chance.randrange(top)]
            elif name in ("copy", "pop", "clear"):
                args = []
            else:
                args = [[chance.randrange(top) for _ in range(chance.randrange(12))]]
            if name == "pop" and not have:
                continue
            result = getattr(have, name)(*[set(a) if isinstance(a, list) else a for a in args])
            if isinstance(result, set):
                have = result
            steps.append((name, *args))
        yield "set.sequence", [steps]


def exceptions():
    names = sorted(
        name for name, value in vars(builtins).items()
        if isinstance(value, type) and issubclass(value, BaseException) and name not in ("IOError", "EnvironmentError", "_IncompleteInputError")
    )
    special = ("UnicodeEncodeError", "UnicodeDecodeError", "UnicodeTranslateError", "BaseExceptionGroup", "ExceptionGroup")
    for name in names:
        for base in names:
            if chance.random() < 0.15 or base in ("Exception", "OSError", "ValueError", "BaseException"):
                yield "exception.issubclass", [name, base]
        if name in special:
            continue
        for args in ([], ["message"], [""], [1], ["it's"], ["a", 2], [None], [[1, "x"]], [("t",)], [1.0]):
            for f in ("str", "repr", "args"):
                yield f"exception.{f}", [name, *args]
    for args in ([2, "No such file or directory"], [2, "No such file", "a.txt"], [2, "x", "a", None, "b"], [13, "denied"], [17, "exists"], [111, "refused"], [110, "timed out"], [32, "pipe"], [104, "reset"], [9999, "odd"], ["2", "text"], [1, 2, 3, 4, 5, 6], [4, "x"], [21, "d"], [20, "n"], [11, "again"], [3, "p"], [10, "c"]):
        for f in ("str", "repr", "args", "type"):
            yield f"exception.{f}", ["OSError", *args]
            yield f"exception.{f}", ["FileNotFoundError", *args]
        for attribute in ("errno", "strerror", "filename", "filename2"):
            yield "exception.attribute", [attribute, "OSError", *args]
    for args in ([], [3], ["bye"], [None], [1, 2]):
        yield "exception.attribute", ["code", "SystemExit", *args]
        yield "exception.attribute", ["value", "StopIteration", *args]
    for args in (["m", {"keywords": {"name": "mod"}}], [{"keywords": {"name": "mod", "path": "p"}}], ["a", "b", {"keywords": {"name": "n"}}]):
        for f in ("str", "repr", "args"):
            yield f"exception.{f}", ["ImportError", *args]
        for attribute in ("name", "path", "msg"):
            yield "exception.attribute", [attribute, "ImportError", *args]
    for args in (["ascii", "héllo", 1, 2, "why"], ["ascii", "hééllo", 1, 3, "why"], ["utf-8", "a😀", 1, 2, "no"], ["utf-8", "\ud800", 0, 1, "surrogates not allowed"], ["x", "日", 0, 1, "r"]):
        for f in ("str", "repr", "args"):
            yield f"exception.{f}", ["UnicodeEncodeError", *args]
            yield f"exception.{f}", ["UnicodeTranslateError", *args[1:]]
    for args in (["utf-8", b"a\xff", 1, 2, "invalid start byte"], ["utf-8", b"\xe2\x82", 0, 2, "unexpected end of data"]):
        for f in ("str", "repr", "args"):
            yield f"exception.{f}", ["UnicodeDecodeError", *args]
    for args in (["invalid syntax", ("f.py", 3, 4, "x = = 1")], ["bad", ("/a/b/c.py", 1, 1, "")], ["m", (None, 5, None, None)]):
        yield "exception.str", ["SyntaxError", *args]
    plain = {"raise": ["ValueError", "one"]}
    empty = {"raise": ["KeyboardInterrupt"]}
    noted = {"raise": ["TypeError", "noted"], "notes": ["first", "second\nthird", ""]}
    multi = {"raise": ["RuntimeError", "line one\nline two"]}
    caused = {"raise": ["RuntimeError", "outer"], "cause": plain}
    context = {"raise": ["KeyError", "k"], "context": multi}
    both = {"raise": ["OSError", 2, "gone"], "context": plain, "cause": noted}
    hidden = {"raise": ["ValueError"], "context": plain, "cause": None}
    deep = {"raise": ["ValueError", "top"], "cause": {"raise": ["ValueError", "middle"], "context": caused}}
    group = {"raise": ["ExceptionGroup", "several"], "group": [plain, noted]}
    nested = {"raise": ["ExceptionGroup", "outer"], "group": [group, caused, {"raise": ["ExceptionGroup", "last"], "group": [empty | {"raise": ["EOFError"]}, group]}]}
    base = {"raise": ["BaseExceptionGroup", "with base"], "group": [empty, context]}
    wide = {"raise": ["ExceptionGroup", "wide"], "group": [{"raise": ["ValueError", n]} for n in range(18)]}
    single = {"raise": ["ExceptionGroup", "single"], "group": [{"raise": ["ExceptionGroup", "inner"], "group": [{"raise": ["ExceptionGroup", "innermost"], "group": [multi]}]}], "notes": ["on the group"]}
    by_group = {"raise": ["ValueError", "from group"], "cause": group}
    after_group = {"raise": ["ExceptionGroup", "after"], "group": [plain], "context": group}
    narrow = {"raise": ["ExceptionGroup", "x"], "group": [{"raise": ["ExceptionGroup", "y"], "group": [plain]}, plain]}
    for _ in range(12):
        single_deep = {"raise": ["ExceptionGroup", f"level {_}"], "group": [single if _ == 0 else single_deep]}
    for each in (plain, empty, noted, multi, caused, context, both, hidden, deep, group, nested, base, wide, single, by_group, after_group, narrow, single_deep):
        yield "exception.traceback", [each]
    for each in (group, nested, base, wide, single, narrow):
        for names in (["ValueError"], ["TypeError", "KeyError"], ["Exception"], ["EOFError"], ["ExceptionGroup"], ["BaseException"], ["KeyboardInterrupt"]):
            yield "exception.split", [each, *names]


def thinned(cases, share):
    """Of the cases that combine everything with everything, a part: enough, and quick to run."""
    for case in cases:
        arguments = case[1]
        if len(arguments) < 2 or chance.random() < share:
            yield case


save("conversions", conversions())
save("exceptions", exceptions())
save("formatting", formatting())
save("rounding", rounding())
save("arithmetic", thinned(arithmetic(), 0.3))
save("text", thinned(texts(), 0.06))
save("containers", thinned(containers(), 0.35))
save("setOrder", set_order())
