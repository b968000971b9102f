/** What one module of a program knows of another: packages with relative imports, and the public API. */
import { expect, test } from "vitest";
import { convert, type Sibling, type SourceModule } from "../../src/index.ts";
import { program } from "../support/program.ts";

test("a package that re-exports what its modules define", async () => {
  await program`
    import asyncio
    from dataclasses import dataclass

    import harbour
    import harbour.ships
    import harbour.crew.sailors as people
    from harbour import BigShip, Ship, launch, tides
    from harbour import *
    from harbour.ships import run_now, Tanker

    print(harbour.NAME, harbour.open_harbour(), harbour.DEPTH, DEPTH, harbour.LIMITS["large"], tides.level(2), tides.depth)
    print(Ship("a"), BigShip("b", barrels=3), harbour.Ship("c", draught=2).tide(), Tanker is BigShip)
    print(people.Sailor("Jan").promoted(), Sailor("Ann", rank="boss"), harbour.crew.ranks(), people.RANKS)
    print(Ship("d").hire(Sailor("Eve")).hire(people.Sailor("Bob", "mate")).captain().name, Ship("e").captain())
    print(run_now(Ship("f")), harbour.ships.run_now(BigShip("g")))


    @dataclass
    class Ferry(Ship):
        cars: int = 5

        def full(self):
            return self.cars * 2


    def describe(ship):
        tide = ship.tide()
        first = ship.captain()
        return f"{ship.name} {tide} {tide.height} {first}"


    print(Ferry("h"), Ferry("i", cars=7).full(), describe(Ferry("j", draught=3)), describe(Ship("k").hire(Sailor("Zoe"))))


    async def main():
        print(await launch(Ship("l")), await harbour.launch(BigShip("m"), delay=0.5), await harbour.ships.launch(Ferry("n")))


    if __name__ == "__main__":
        asyncio.run(main())
  `.withModule("harbour/__init__")`
      """A package that offers what its modules define."""
      from . import tides
      from .ships import Ship, Tanker as BigShip, launch
      from .crew import *
      from .constants import DEPTH, LIMITS

      __all__ = ["Ship", "BigShip", "launch", "Sailor", "DEPTH"]
      NAME = "Kiel"


      def open_harbour():
          return f"{NAME} is open, {tides.level(2)} deep"
    `.withModule("harbour/constants")`
      DEPTH = 12.0
      LIMITS = {"small": 1.5, "large": 4.0}
      DEFAULT_CARGO = ("coal", 3)
    `.withModule("harbour/tides")`
      from .constants import DEPTH as depth


      def level(hours: float) -> float:
          return depth - hours


      class Tide:
          def __init__(self, height):
              self.height = height

          def __str__(self):
              return f"tide of {self.height}"
    `.withModule("harbour/ships")`
      import asyncio
      from dataclasses import dataclass, field
      from . import tides
      from .constants import DEFAULT_CARGO, LIMITS
      from .crew.sailors import Sailor


      @dataclass
      class Ship:
          name: str
          cargo: tuple = DEFAULT_CARGO
          crew: list[Sailor] = field(default_factory=list)
          draught: float = LIMITS["small"]

          def hire(self, sailor: Sailor):
              self.crew.append(sailor)
              return self

          def tide(self):
              return tides.Tide(self.draught)

          def captain(self):
              return self.crew[0] if self.crew else None


      @dataclass
      class Tanker(Ship):
          barrels: int = 10


      async def launch(ship: Ship, *, delay: float = 1):
          await asyncio.sleep(delay)
          return f"{ship.name} afloat with {len(ship.crew)}"


      def run_now(ship):
          return asyncio.run(launch(ship))
    `.withModule("harbour/crew/__init__")`
      from .sailors import Sailor
      from .sailors import RANKS as _RANKS


      def ranks():
          return list(_RANKS)
    `.withModule("harbour/crew/sailors")`
      from typing import NamedTuple

      RANKS = ["cook", "mate"]


      class Sailor(NamedTuple):
          name: str
          rank: str = RANKS[0]

          def promoted(self):
              return Sailor(self.name, RANKS[1])
    `.expectSameOutput();
});

test("modules that import each other are translated, without types of each other", async () => {
  await program`
    import even

    print(even.is_even(7), even.is_even(10))
  `.withModule("even")`
      import odd


      def is_even(n):
          return n == 0 or odd.is_odd(n - 1)
    `.withModule("odd")`
      import even


      def is_odd(n):
          return n != 0 and even.is_even(n - 1)
    `.expectSameOutput();
});

function module(source: string, siblings: [name: string, sibling: Sibling][] = []): SourceModule {
  return { file: "module.py", source, siblings: new Map(siblings) };
}

const pots = module(`
from dataclasses import dataclass

@dataclass
class Pot:
    litres: float

async def fill(pot: Pot, *, tea="mint"):
    return f"{pot.litres} of {tea}"
`);

async function translated(source: string, siblings: ReadonlyMap<string, Sibling | string>) {
  return (await convert(source, { file: "main.py", siblings })).code;
}

const MAIN =
  "import pots\n\n\nasync def pour():\n    return await pots.fill(pots.Pot(2), tea='rose')\n";

test("with the source of a module its classes are created and its functions have types", async () => {
  const code = await translated(
    MAIN,
    new Map([["pots", { specifier: "./pots.ts", module: pots }]]),
  );
  expect(code).toContain("async function pour(): Promise<string>");
  expect(code).toContain('await pots.fill(new pots.Pot(2), { tea: "rose" })');
});

test("without it a program is translated all the same", async () => {
  const specifier = "./pots.ts";
  expect(await translated(MAIN, new Map([["pots", specifier]]))).toContain("Promise<any>");
  expect(await translated(MAIN, new Map([["pots", { specifier }]]))).toContain("Promise<any>");
});

test("a type names a class of a module that only another module imports", async () => {
  const shelf = module("from pots import Pot\n\ndef biggest() -> Pot:\n    return Pot(9)\n", [
    ["pots", { specifier: "../kitchen/pots.ts", module: pots }],
  ]);
  const code = await translated(
    "import shelf\n\n\ndef label():\n    return shelf.biggest()\n",
    new Map([["shelf", { specifier: "./pantry/shelf.ts", module: shelf }]]),
  );
  expect(code).toContain('import type { Pot } from "./kitchen/pots.ts";');
  expect(code).toContain("function label(): Pot");
});

test("a module is translated alike whoever has asked about it before", async () => {
  const alone = await convert(pots.source, {
    ...module(pots.source),
    imported: true,
  });
  await translated(MAIN, new Map([["pots", { specifier: "./pots.ts", module: pots }]]));
  const afterwards = await convert(pots.source, { ...pots, imported: true });
  expect(afterwards.code).toBe(alone.code);
});

test("a function of another module that blocks cannot be a callback", async () => {
  const loops = module(
    "import asyncio\n\ndef block(n):\n    return asyncio.run(asyncio.sleep(0, n))\n",
  );
  const { diagnostics } = await convert("import loops\nprint(list(map(loops.block, [1])))\n", {
    file: "main.py",
    siblings: new Map([["loops", { specifier: "./loops.ts", module: loops }]]),
  });
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(["blocking-here"]);
});
