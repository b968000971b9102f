/** A program in two modules: trains from `timetable.py` run through the station hall. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as timetable from "./timetable.ts";
import { Train, stopsInCommon as sharedStops } from "./timetable.ts";
import { format, isMain, list, print, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";

export async function runTrain(train: Train, board: (readonly [string, string])[]): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();
  for (const stop of train.stops) {
    board.push(tuple.of(train.line, stop));
    print(
      `${format((loop.time() - start) / timetable.MINUTES, "4.0f")} min  ${format(train.line, "<5")} ${stop}`,
    );
    if (stop !== getitem(train.stops, -1)) {
      await asyncio.sleep(train.minutesBetweenStops * timetable.MINUTES);
    }
  }
}

export async function main(): Promise<void> {
  const [red, blue] = [new Train("red"), new Train("blue", 3)];
  const board: (readonly [string, string])[] = [];
  await asyncio.gather(coro(runTrain, red, board), coro(runTrain, blue, board));
  print(red, red.duration(), blue.duration());
  print("change at", sharedStops(red, blue), "of", board.length, "entries");
  print("lines:", list(timetable.LINES));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
