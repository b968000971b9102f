match x:
    case 1: pass
    case -1: pass
    case 1.5 | -1.5: pass
    case 1 + 2j | -1 - 2j: pass
    case 1j | -1j: pass
    case "a" | 'b' 'c' | b"d": pass
    case None | True | False: pass
    case a.b | a.b.c: pass
    case []: pass
    case [a]: pass
    case [a, b]: pass
    case [a, *rest]: pass
    case [*_, a]: pass
    case [a, [b, (c, d)], *e]: pass
    case (): pass
    case (a, b): pass
    case (a, ): pass
    case (a.b | b.c) if a: pass
    case (1 | 2) as n: pass
    case (1 as n) | (2 as n): pass
    case a, b: pass
    case a, *b: pass
    case *a, b: pass
    case a,: pass
    case *_,: pass
    case {}: pass
    case {"a": 1}: pass
    case {"a": a, 2: b, -1: c, None: d, True: e, a.b: f}: pass
    case {"a": {"b": [c]}, **rest}: pass
    case {**rest}: pass
    case {"a" "b": c,}: pass
    case {1 + 2j: x}: pass
    case Point(): pass
    case Point(1, 2): pass
    case Point(x=1, y=2,): pass
    case Point(1, y=[_, *_]) | a.Point(_): pass
    case str(s) | bytes(s): pass
    case Point(x=0) as p if p: pass
    case [Point(x=0, y=0) as origin, *_]: pass
    case x if (y := x): pass
    case x if y := x: pass
    case match: pass
match x, y:
    case _: pass
match x,:
    case _, : pass
match *x, y:
    case _: pass
match (x):
    case (_): pass
match [x]:
    case [_]: pass
match {"a": 1}:
    case case: pass
match -x:
    case case if case: pass
match x := y:
    case type: pass
match not x:
    case _:
        pass
match lambda: x:
    case _: pass
match match:
    # in front of the first case
    case case if case:  # behind the first case
        match(case)
        case = match
    # in front of the second case
    case _:
        match x:
            case 1:
                pass
