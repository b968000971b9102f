/** Three couriers share the parcels of one queue and stop at a sentinel. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as random from "py2ts-async/random";
import * as time from "py2ts-async/time";
import { Dict, format, map, print, sorted, tuple } from "py2ts-async/builtins";

export async function courier(
  name: string,
  depot: asyncio.Queue<readonly [string, number] | null>,
  delivered: Dict<string, string[]>,
): Promise<void> {
  while (true) {
    const parcel = await depot.get();
    // the sentinel: no more work
    if (parcel == null) {
      break;
    }
    const [address, distance] = parcel;
    await asyncio.sleep(distance);
    delivered.setdefault(name, []).push(address);
  }
  print(`${name} parks the bike`);
}

export async function main(): Promise<void> {
  random.seed(2024);
  const depot = new asyncio.Queue<readonly [string, number] | null>();
  for (let number = 1; number < 10; number++) {
    await depot.put(tuple.of(`no. ${number}`, random.randint(1, 6)));
  }
  const names = ["Ayo", "Bert", "Chen"];
  for (const _ of names) {
    await depot.put(null);
  }

  const delivered: Dict<string, string[]> = new Dict<string, string[]>();
  const started = time.perfCounter();
  await asyncio.gather(...map((name) => coro(courier, name, depot, delivered), names));
  print(`finished after ${format(time.perfCounter() - started, ".0f")} minutes`);

  for (const [name, addresses] of sorted(delivered.items())) {
    print(`${format(name, "<5")}${addresses.length}  ${addresses.join(", ")}`);
  }
}

await asyncio.run(main);
