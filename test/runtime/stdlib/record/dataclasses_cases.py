from dataclasses import *
from enum import *
from typing import Any
from record import case

@dataclass(order=True)
class Point:
    x: Any
    y: Any = 0
@dataclass
class Named(Point):
    name: str = "n"
    tags: list = field(default_factory=list, repr=False, compare=False)
@dataclass(frozen=True)
class Fixed:
    first_name: str
    parts: tuple = ()
class Color(Enum):
    RED = 1
    GREEN = auto()
    CRIMSON = 1
class Level(IntEnum):
    LOW = 1
    HIGH = 10
class Mode(StrEnum):
    READ = auto()
    WRITE = "w"
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()

case("repr and eq", lambda: [Point(1, 2.0), Point(1), Named(1, 2), Fixed("a", (1,)), Point(1, 2) == Point(1, 2), Point(1, 2) == (1, 2), Point(1) == Named(1)])
case("order", lambda: [Point(1, 2) < Point(1, 3), Point(1, 2) >= Point(1, 2), sorted([Point(2), Point(1, 5), Point(1, 1)]), max(Point(1), Point(2))])
case("order with another class", lambda: Point(1) < 1)
case("hash", lambda: [hash(Fixed("a")) == hash(Fixed("a")), {Fixed("a"): 1}[Fixed("a")]])
case("unhashable", lambda: hash(Point(1)))
def assign():
    f = Fixed("a"); f.first_name = "b"
case("frozen", assign)
case("asdict and astuple", lambda: [asdict(Point(1, [Point(2)])), astuple(Named(1, (Point(3),))), asdict(Fixed("a", (1, 2)))])
case("replace", lambda: [replace(Point(1, 2), y=5), replace(Fixed("a"), first_name="z")])
case("replace unknown", lambda: replace(Point(1), z_z=1))
case("fields", lambda: [[f.name for f in fields(Named)], [f.repr for f in fields(Named(1))], is_dataclass(Point), is_dataclass(Point(1)), is_dataclass(1)])
case("fields of something else", lambda: fields(1))
case("asdict of something else", lambda: asdict(1))
case("enum", lambda: [Color.RED, str(Color.RED), Color.GREEN.value, Color.GREEN.name, Color(2), Color["RED"], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.CRIMSON, Color.RED == 1, Color.RED in Color, 2 in Color, f"{Color.RED:>12}", {Color.RED: 1}[Color.RED], list(Color.__members__)])
case("enum bad value", lambda: Color(7))
case("enum bad name", lambda: Color["BLUE"])
case("unique", lambda: unique(Color))
case("IntEnum", lambda: [Level.LOW, str(Level.LOW), Level.LOW + 1, Level.HIGH > Level.LOW, Level.LOW == 1, f"{Level.HIGH:03d}", sorted(Level, reverse=True), Level.HIGH * 2, {1: "a"}[Level.LOW]])
case("StrEnum", lambda: [Mode.READ, str(Mode.READ), Mode.WRITE == "w", Mode("read"), f"{Mode.WRITE}", {"w": 1}[Mode.WRITE]])
case("Flag", lambda: [Perm.R, Perm.R | Perm.W, str(Perm.R | Perm.X), (Perm.R | Perm.W).value, Perm.R in (Perm.R | Perm.W), Perm.X in (Perm.R | Perm.W), Perm.R & Perm.W, bool(Perm.R & Perm.W), ~Perm.R, list(Perm.R | Perm.X), Perm(3), Perm(7) ^ Perm.R, Perm(3) is (Perm.R | Perm.W)])
