/** Modules are objects: other modules read, assign and extend their variables. */

import * as thermostat from "./thermostat.ts";
import * as device from "./thermostat.ts";
import {
  TARGET as currentTARGET,
  history as currentHistory,
  readings as currentReadings,
  readings as currentReadings2,
} from "./thermostat.ts";
import * as office from "./office/__init__.ts";
import * as place from "./office/__init__.ts";
import { KEY as currentKEY } from "./office/__init__.ts";
import * as listing from "./office/rooms.ts";
import { ImportError, ModuleNotFoundError, len, print, tuple } from "py2ts-async/builtins";
import { iadd, isub } from "py2ts-async/operator";

const KEY = currentKEY;
const readings = currentReadings;
const wanted = currentTARGET;
const history = currentHistory;

let surelyNotThere!: any;
try {
  throw new ModuleNotFoundError("No module named 'surely_not_there'");
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  surelyNotThere = null;
}
try {
  throw new ModuleNotFoundError("No module named 'surely'");
} catch (error) {
  if (!(error instanceof ModuleNotFoundError)) throw error;
  print(error, surelyNotThere);
}

print(thermostat.read(), device === thermostat, listing === listing, place === office, KEY);
thermostat.rebindTARGET(21);
device.rebindUnit("C");
print(device.read(), thermostat.TARGET, thermostat.unit);
thermostat.rebindReadings(iadd(thermostat.readings, 10));
thermostat.rebindTARGET(isub(thermostat.TARGET, 0.5));
device.rebindHistory(iadd(device.history, ["by hand"]));
print(thermostat.read(), device.history, thermostat.readings);

export function compared(): readonly [any, any, any, any, number] {
  const now = currentReadings2;

  device.rebindReadings(iadd(device.readings, 1));
  return tuple.of(readings, now, thermostat.readings, wanted, len(history));
}

print(compared(), compared());

export function reset(): void {
  device.rebindReadings(0);
  device.rebindUnit("K");
  listing.rebindNAMES(["cellar"]);
  place.rebindKEY("iron");
}

reset();
office.rebindOpenDoors(iadd(office.openDoors, len(listing.NAMES)));
print(thermostat.read(), listing.describe(), office.lock(listing), listing.NAMES);
const first = "F";
thermostat.rebindUnit("F");
print(device.unit, first, "thermostat", "office.rooms", "office");
