/** Identifiers in other alphabets. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { Dict, asFloat, format, print } from "py2ts-async/builtins";
import { inheritClassAttributes, nameOf } from "py2ts-async/language";

const [größe, naïveté, Δx, имя, 名前, π] = [1.5, "n", 0.25, "Иван", "花子", 3.14159];

export class Straße {
  declare länge: number;

  static länge = 7;

  überqueren(schritte: number = 3): number {
    return schritte * this.länge;
  }

  static {
    inheritClassAttributes(this, "länge");
  }
}

export async function приветствие(кто: string = "мир"): Promise<string> {
  await asyncio.sleep(0);
  return `Привет, ${кто}!`;
}

print(
  größe,
  naïveté,
  Δx,
  имя,
  名前,
  `${format(π, ".3f")}`,
  new Straße().überqueren(),
  new Straße().überqueren(1),
);
print(
  await asyncio.run(приветствие),
  await asyncio.run(coro(приветствие, имя)),
  nameOf(приветствие),
  new Dict([["ключ", имя]]),
  [asFloat(größe + Δx)],
);
