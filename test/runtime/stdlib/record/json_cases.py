import json
from record import case

VALUE = {"a": 1, "b": [1.0, 2.5, None, True], "c": {"é": "\u20ac\n\"", "nested": {}}, "d": [], "e": (1, 2), 5: "int", 1.5: "float", None: 0, True: "x"}
case("dumps", lambda: json.dumps(VALUE))
case("dumps indent", lambda: [json.dumps(VALUE, indent=2), json.dumps([1, [2, []]], indent="\t"), json.dumps([1], indent=0)])
case("dumps options", lambda: [json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps("é😀", ensure_ascii=False), json.dumps("é😀\x7f\u2028")])
case("dumps numbers", lambda: json.dumps([0, -1, 10**20, 1e16, 1e-7, 0.1, 1e100, -0.0, float("inf"), float("nan")]))
case("dumps default", lambda: json.dumps({"s": {3}}, default=list))
case("dumps unserializable", lambda: json.dumps({1, 2}))
case("dumps bad key", lambda: json.dumps({(1, 2): 3}))
case("dumps skipkeys", lambda: json.dumps({(1, 2): 3, "a": 1}, skipkeys=True))
def circular():
    x = []; x.append(x); json.dumps(x)
case("dumps circular", circular)
case("dumps nan not allowed", lambda: json.dumps(float("nan"), allow_nan=False))
case("loads", lambda: [json.loads(s) for s in ['{"a": [1, 2.0, -3e2, true, null], "b": {}}', ' "\\u00e9\\ud83d\\ude00\\n" ', "1e400", "123456789012345678901234567890", "[]", "NaN", "-Infinity", "-0", "0.0", "1E5"]])
case("loads hooks", lambda: [json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=lambda p: p), json.loads("[1.5, 2]", parse_float=str, parse_int=str)])
BAD = ["", "{", "{'a': 1}", '{"a" 1}', '{"a": }', '{"a": 1,}', "[1,]", "[1 2]", "[", '"abc', '"a\nb"', '"\\x"', '"\\u12g4"', "[1] x", "tru", "\ufeff1", "{1: 2}", '{"a": 1', "01", "-", '[1,\n 2,\n oops]', '"\\', '["é😀", x]', "1.", ".5", "nul", '{"a":1 "b":2}']
for i, text in enumerate(BAD):
    case(f"bad {text!r}", lambda: json.loads(text))
def attributes():
    try: json.loads('{"a":\n1,}')
    except json.JSONDecodeError as e: return [e.msg, e.doc, e.pos, e.lineno, e.colno]
case("error attributes", attributes)
case("loads of int", lambda: json.loads(1))
case("loads of bytes", lambda: json.loads(b'"\xc3\xa9"'))
