/** match on values of one kind: texts, numbers, enumeration members. */

import * as asyncio from "py2ts-async/asyncio";
import { Enum, members } from "py2ts-async/enum";
import { type Float, type Int, asFloat, print } from "py2ts-async/builtins";
import { eq } from "py2ts-async/operator";
import { matched } from "py2ts-async/language";

export class Light extends Enum<string> {
  static readonly RED = new Light("red");
  static readonly GREEN = new Light("green");
  static readonly AMBER = new Light("amber");

  static {
    members(this);
  }
}

export class Signals {
  declare STOP: string;
  declare GO: string;

  static STOP = "stop";
  static GO = "go";
}

export function nextLight(light: Light): Light {
  if (light === Light.RED) {
    return Light.GREEN;
  } else if (light === Light.GREEN) {
    return Light.AMBER;
  } else {
    return Light.RED;
  }
}

export function status(code: number): string {
  if (code === 200 || code === 201) {
    return "fine";
  } else if (code === 404) {
    return "missing";
  } else if (code >= 500) {
    return "broken";
  }
  return "unknown";
}

export function mixed(code: Int | boolean | number | Float | string | null): string {
  if (eq(code, 1)) {
    return "one";
  } else if (eq(code, "1")) {
    return "text";
  }
  return "neither";
}

export async function obey(commands: string[]): Promise<void> {
  for (const command of commands) {
    let other!: string;
    if (command === "start") {
      print("starting");
    } else if (command === "wait" || command === "sleep") {
      await asyncio.sleep(1);
      print("waited");
    } else if (command === Signals.GO) {
      print("going");
      continue;
    } else if (command === "leave") {
      break;
    } else if (matched((other = command))) {
      print(`what is ${other}?`);
    }
    print("after", command);
  }
}

export async function main(): Promise<void> {
  const task = asyncio.currentTask();
  const subject = task!.getName();
  if (subject === "Task-1") {
    print("the first task");
  } else if (subject === "Task-2") {
    print("the second");
  }
  let light = Light.RED;
  for (let _ = 0; _ < 3; _++) {
    light = nextLight(light);
    print(light);
  }
  print(status(200), status(404), status(503), status(302));
  print(mixed(1), mixed(true), mixed(asFloat(1.0)), mixed("1"), mixed(null));
  await obey(["start", "sleep", "go", "jump", "leave", "start"]);
  const level = "low";
  if (eq(level, "high")) {
    print("high");
  } else if (eq(level, "low")) {
    print("low");
  }
}

await asyncio.run(main);
