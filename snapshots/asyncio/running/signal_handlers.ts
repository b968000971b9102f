/** Signals handled by the program: signal.signal and loop.add_signal_handler. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import * as os from "py2ts-async/os";
import * as signal from "py2ts-async/signal";
import {
  type Int,
  OSError,
  RuntimeError,
  SystemExit,
  TypeError,
  ValueError,
  print,
  repr,
  type,
} from "py2ts-async/builtins";
import { bound, invoke, nameOf } from "py2ts-async/language";

export function note(number: any, frame: any): void {
  print("note", number, new signal.Signals(number).name);
}

export function attempt(action: any, ...args: any[]): void {
  try {
    print(invoke(action, ...args));
  } catch (error) {
    if (!(
      error instanceof OSError ||
      error instanceof RuntimeError ||
      error instanceof TypeError ||
      error instanceof ValueError
    ))
      throw error;
    print(nameOf(type(error)), error);
  }
}

export function handlersWithoutALoop(): void {
  print(signal.getsignal(signal.SIGINT as never) === signal.defaultIntHandler);
  print(
    repr(signal.getsignal(signal.SIGTERM as never)),
    repr(signal.getsignal(signal.SIGPIPE as never)),
  );
  print(repr(signal.signal(signal.SIGTERM as never, note)), signal.getsignal(15) === note);
  signal.raiseSignal(signal.SIGTERM as never);
  os.kill(os.getpid(), signal.SIGTERM as never);
  print(signal.signal(signal.SIGTERM as never, signal.SIG_IGN as never) === note);
  signal.raiseSignal(signal.SIGTERM as never);
  print("ignored", repr(signal.signal(signal.SIGTERM as never, signal.SIG_DFL as never)));
  attempt(signal.signal, signal.SIGKILL, note);
  attempt(signal.signal, 99, note);
  attempt(signal.getsignal, 0);
  attempt(signal.signal, signal.SIGTERM, "text");
  attempt(signal.raiseSignal, 77);
  print(
    signal.strsignal(signal.SIGINT as never),
    signal.strsignal(15),
    signal.SIGINT,
    signal.SIG_IGN,
  );
}

export async function handlersOfTheLoop(): Promise<void> {
  const loop = asyncio.getRunningLoop();
  const stop = new asyncio.Event();

  function onSignal(name: string): void {
    print("on", name);
    if (name === "second") {
      stop.set();
    }
  }

  loop.addSignalHandler(signal.SIGUSR1 as never, onSignal, "first");
  loop.addSignalHandler(signal.SIGUSR2 as never, onSignal, "second");
  os.kill(os.getpid(), signal.SIGUSR1 as never);
  print("not yet");
  for (let turn = 0; turn < 4; turn++) {
    await asyncio.sleep(0);
    print("turn", turn);
  }
  loop.addSignalHandler(signal.SIGUSR1 as never, onSignal, "replaced");
  signal.raiseSignal(signal.SIGUSR1 as never);
  signal.raiseSignal(signal.SIGUSR2 as never);
  await stop.wait();
  print(
    loop.removeSignalHandler(signal.SIGUSR1 as never),
    loop.removeSignalHandler(signal.SIGUSR1 as never),
  );
  print(repr(signal.getsignal(signal.SIGUSR1 as never)));
  attempt(bound(loop, "addSignalHandler"), signal.SIGKILL, print);
  attempt(bound(loop, "addSignalHandler"), 0, print);
  attempt(bound(loop, "removeSignalHandler"), 1000);
}

export async function interruptsHandledByTheLoop(): Promise<string> {
  const loop = asyncio.getRunningLoop();
  const main = asyncio.currentTask();
  loop.addSignalHandler(signal.SIGINT as never, () => main!.cancel("politely"));
  loop.callLater(1, signal.raiseSignal, signal.SIGINT);
  try {
    await asyncio.sleep(10);
  } catch (stopped) {
    if (!(stopped instanceof asyncio.CancelledError)) throw stopped;
    print("cancelled", stopped.args, main!.cancelling());
  }
  return "no KeyboardInterrupt";
}

export async function aHandlerThatRaises(): Promise<void> {
  asyncio.getRunningLoop().callLater(1, signal.raiseSignal, signal.SIGUSR1);
  try {
    await asyncio.sleep(10);
  } finally {
    print("the run is over", asyncio.currentTask()!.cancelling());
  }
}

export function stopAtOnce(number: number, frame: any): void {
  throw new SystemExit(5);
}

handlersWithoutALoop();
await asyncio.run(handlersOfTheLoop);
print(await asyncio.run(interruptsHandledByTheLoop));
print(signal.getsignal(signal.SIGINT as never) === signal.defaultIntHandler);

signal.signal(signal.SIGINT as never, note);
print(await asyncio.run(coro(asyncio.sleep, 0, "a runner leaves the program's own handler alone")));
print(signal.getsignal(signal.SIGINT as never) === note);
signal.signal(signal.SIGUSR1 as never, stopAtOnce);
await asyncio.run(aHandlerThatRaises);
