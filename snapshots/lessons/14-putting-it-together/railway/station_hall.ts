/** A program in two modules: trains from `timetable.py` run through the station hall. */

import * as asyncio from "py2ts-async/asyncio";
import { call, coro } from "py2ts-async/asyncio";
import * as timetable from "./timetable.ts";
import { Train, stopsInCommon as sharedStops } from "./timetable.ts";
import { asFloat, format, isMain, iterable, list, print, str, tuple } from "py2ts-async/builtins";
import { getitem, mul, ne, truediv } from "py2ts-async/operator";
import { bindArguments } from "py2ts-async/language";

export async function runTrain(train: any, board: (readonly [any, any])[]): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const start = loop.time();
  for (const stop of iterable(train.stops)) {
    board.push(tuple.of(train.line, stop));
    print(
      `${format(truediv(asFloat(loop.time() - start), timetable.MINUTES), "4.0f")} min  ${format(train.line, "<5")} ${str(stop)}`,
    );
    if (ne(stop, getitem(train.stops, -1))) {
      await asyncio.sleep(Number(mul(train.minutesBetweenStops, timetable.MINUTES)));
    }
  }
}

export async function main(): Promise<void> {
  const [red, blue] = [
    call(Train, "red"),
    call(Train, ...bindArguments(Train, [], { line: "blue", minutesBetweenStops: 3 })),
  ];
  const board: (readonly [any, any])[] = [];
  await asyncio.gather(coro(runTrain, red, board), coro(runTrain, blue, board));
  print(red, red.duration(), blue.duration());
  print("change at", call(sharedStops, red, blue), "of", board.length, "entries");
  print("lines:", list(timetable.LINES));
}

if (isMain(import.meta)) {
  await asyncio.run(main);
}
