/** functools.partialmethod: methods with some of their arguments filled in. */

import * as asyncio from "py2ts-async/asyncio";
import { partialmethod } from "py2ts-async/functools";
import { print, str, truth } from "py2ts-async/builtins";
import { add } from "py2ts-async/operator";
import { bindArguments, method } from "py2ts-async/language";

export function describe(self: Lamp, what: any, end: any = "."): string {
  return `${self.name} ${str(what)}${str(end)}`;
}

export class Lamp {
  name: string;
  state: any;
  declare on: (...args: any[]) => any;
  declare off: (...args: any[]) => any;
  declare slowlyOn: (...args: any[]) => any;
  declare shines: (...args: any[]) => string;

  constructor(name: string) {
    this.name = name;
    this.state = "off";
  }

  turn(
    state: any,
    {
      quietly = false,
    }: {
      quietly?: any;
    } = {},
  ): any {
    if (!truth(quietly)) {
      print(this.name, "is turned", state);
    }
    this.state = state;
    return this.state;
  }

  async fade(state: any, seconds: any): Promise<any> {
    await asyncio.sleep(Number(seconds));
    return this.turn(state, { quietly: true });
  }

  static {
    this.prototype.on = partialmethod(this.prototype.turn, "on");
  }
  static {
    this.prototype.off = partialmethod(this.prototype.turn, "off", { quietly: true });
  }
  static {
    this.prototype.slowlyOn = partialmethod(this.prototype.fade, "on", { seconds: 2 });
  }
  static {
    this.prototype.shines = partialmethod(method(describe), "shines", { end: "!" });
  }
}

export class Red extends Lamp {
  declare redOn: (...args: any[]) => any;

  turn(
    state: any,
    {
      quietly = false,
    }: {
      quietly?: any;
    } = {},
  ): any {
    return add("red ", super.turn(state, { quietly }));
  }

  static {
    this.prototype.redOn = partialmethod(this.prototype.turn, "on");
  }
}

const [lamp, red] = [new Lamp("lamp"), new Red("red lamp")];
print(
  lamp.on(),
  lamp.off(),
  lamp.on(...bindArguments(lamp.on, [], { quietly: true })),
  lamp.off(...bindArguments(lamp.off, [], { quietly: false })),
  lamp.shines(),
  lamp.shines(...bindArguments(lamp.shines, [], { end: "?" })),
);
print(
  red.on(),
  red.redOn(),
  [lamp, red].map((each) => each.shines()),
);

export async function main(): Promise<void> {
  print(
    await lamp.slowlyOn(),
    await lamp.slowlyOn(...bindArguments(lamp.slowlyOn, [], { seconds: 1 })),
  );
}

await asyncio.run(main);
