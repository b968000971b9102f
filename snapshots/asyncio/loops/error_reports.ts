/** What asyncio logs of errors that nobody handles, and loops with handlers of their own. */

import * as asyncio from "py2ts-async/asyncio";
import { coro, unreferenced } from "py2ts-async/asyncio";
import * as logging from "py2ts-async/logging";
import * as sys from "py2ts-async/sys";
import "py2ts-async/asyncio/debug";
import {
  AttributeError,
  Dict,
  KeyError,
  OverflowError,
  TypeError,
  ValueError,
  ZeroDivisionError,
  dict,
  getattr,
  print,
  repr,
  sorted,
  str,
} from "py2ts-async/builtins";
import { contains, getitem } from "py2ts-async/operator";
import { bound, nameOf } from "py2ts-async/language";

/** Shows the exception, without its traceback. */
export class Short extends logging.Formatter {
  formatException(excInfo: any): string {
    return `[${str(nameOf(getitem(excInfo, 0)))}: ${str(getitem(excInfo, 1))}]`;
  }
}

export function leak(pipe: string | asyncio.Future<any> | null = null): void {
  throw new ZeroDivisionError("a leak");
}

export async function flood(): Promise<never> {
  await asyncio.sleep(0.01);
  throw new OverflowError("a flood");
}

// covers test_base_events: BaseEventLoopTests.test_default_exc_handler_callback
/** An exception in a callback, soon or later, is logged with the handle; the loop goes on. */
export async function ofCallbacks(loop: asyncio.AbstractEventLoop): Promise<void> {
  const future = loop.createFuture();

  function burst(future: asyncio.Future<any>): void {
    future.setResult(true);
    leak();
  }

  loop.callSoon(burst, future);
  future.addDoneCallback((future: asyncio.Future<any>) => loop.stop());
  await loop.runForever();
  loop.callLater(0.25, leak, "pipe");
  loop.callLater(1, bound(loop, "stop"));
  await loop.runForever();
  future.removeDoneCallback(leak);
  const late = loop.createFuture();
  late.addDoneCallback(leak);
  late.setResult(1);
  await loop.runUntilComplete(late);
  await loop.runUntilComplete(coro(asyncio.sleep, 0));
}

// covers test_base_events: BaseEventLoopTests.test_default_exc_handler_coro
/** An exception that nobody has asked for is logged when the task is forgotten. */
export async function ofTasks(loop: asyncio.AbstractEventLoop): Promise<void> {
  async function forget(): Promise<void> {
    unreferenced(asyncio.ensureFuture(flood));
    unreferenced(asyncio.createTask(flood));
    await asyncio.sleep(1);
  }

  await loop.runUntilComplete(forget);
}

/** The message, the other entries in the order of their keys, and the exception. */
export function byHand(loop: asyncio.AbstractEventLoop): void {
  loop.callExceptionHandler(
    dict({ message: "the roof", zeal: 1.5, age: [1, null], exception: new KeyError("k") }),
  );
  loop.callExceptionHandler(dict({ exception: new ValueError("no message") }));
  loop.callExceptionHandler(dict({ message: "", note: "an empty message" }));
  loop.defaultExceptionHandler(dict({ message: "by default", future: loop.createFuture() }));
  loop.defaultExceptionHandler(new Dict<any, any>());
}

// covers test_base_events: BaseEventLoopTests.test_set_exc_handler_invalid
// covers test_base_events: BaseEventLoopTests.test_set_exc_handler_custom
/** A handler gets the loop and all that is known; None brings the default back. */
export async function custom(loop: asyncio.AbstractEventLoop): Promise<void> {
  print(loop.getExceptionHandler());
  try {
    loop.setExceptionHandler("spam" as never);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    print("TypeError:", error);
  }

  function handler(itsLoop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
    print(
      "told:",
      itsLoop === loop,
      sorted(context),
      getitem(getattr(context.at("message"), "partition")(" at "), 0),
    );
    print("  ", repr(context.at("exception")), context.at("handle") === handle);
  }

  loop.setExceptionHandler(handler);
  print(loop.getExceptionHandler() === handler);
  let handle = loop.callSoon(leak);
  await loop.runUntilComplete(coro(asyncio.sleep, 0));
  loop.setDebug(true);
  handle = loop.callSoon(leak, "debug");
  await loop.runUntilComplete(coro(asyncio.sleep, 0));
  loop.setDebug(false);
  loop.setExceptionHandler(null);
  loop.callSoon(leak);
  await loop.runUntilComplete(coro(asyncio.sleep, 0));
}

// covers test_base_events: BaseEventLoopTests.test_set_exc_handler_broken
/** An error in the handler is logged, with what it was told. */
export async function brokenHandler(loop: asyncio.AbstractEventLoop): Promise<void> {
  function handler(loop: asyncio.AbstractEventLoop, context: Dict<string, any>): void {
    throw new AttributeError("a broken handler");
  }

  loop.setExceptionHandler(handler);
  loop.callSoon(leak);
  await loop.runUntilComplete(coro(asyncio.sleep, 0));
  loop.setExceptionHandler(null);
}

/** A loop whose own default handler fails. */
export class Careless extends asyncio.SelectorEventLoop {
  defaultExceptionHandler(context: any): void {
    const inner = getattr(context, "get")("context", context);
    print(
      "careless:",
      getitem(getattr(getitem(context, "message"), "partition")(" at "), 0),
      repr(getitem(inner, "exception")),
    );
    throw new ValueError("careless");
  }
}

// covers test_base_events: BaseEventLoopTests.test_default_exc_handler_broken
/** What fails behind the default handler is logged as well, and never comes out of the loop. */
export async function brokenDefault(): Promise<void> {
  const loop = new Careless();
  loop.callSoon(leak);
  await loop.runUntilComplete(coro(asyncio.sleep, 0));

  function handler(loop: Careless, context: Dict<string, any>): void {
    throw new KeyError("the custom one");
  }

  loop.setExceptionHandler(handler);
  loop.callSoon(leak);
  await loop.runUntilComplete(coro(asyncio.sleep, 0));
  loop.close();
}

/** The logger's level, and filters, decide what is shown. */
export function quiet(loop: asyncio.AbstractEventLoop): void {
  const logger = logging.getLogger("asyncio");
  logger.setLevel(logging.CRITICAL);
  loop.callExceptionHandler(dict({ message: "not shown" }));
  logger.setLevel(logging.NOTSET);
  logger.addFilter((record: any) => !contains(record.getMessage(), "secret"));
  loop.callExceptionHandler(dict({ message: "a secret" }));
  loop.callExceptionHandler(dict({ message: "public" }));
}

const console = new logging.StreamHandler(sys.stdout);
console.setFormatter(new Short("%(name)s %(levelname)s %(funcName)s: %(message)s"));
logging.basicConfig({ level: logging.DEBUG, handlers: [console] });
const loop = asyncio.newEventLoop();
await ofCallbacks(loop);
await ofTasks(loop);
byHand(loop);
await custom(loop);
await brokenHandler(loop);
quiet(loop);
loop.close();
await brokenDefault();
