/** Traceback objects, and what the traceback module makes of them. */

import * as asyncio from "py2ts-async/asyncio";
import * as io from "py2ts-async/io";
import * as sys from "py2ts-async/sys";
import * as traceback from "py2ts-async/traceback";
import { RuntimeError, ValueError, len, print, str, type } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { handling, nameOf } from "py2ts-async/language";

export function inner(n: number): void {
  if (n === 0) {
    throw new ValueError("deep");
  }
  inner(n - 1);
}

export async function co(): Promise<void> {
  await asyncio.sleep(0);
  inner(2);
}

export async function main(): Promise<void> {
  let t!: any;
  try {
    await co();
  } catch (e) {
    if (!(e instanceof ValueError)) throw e;
    using handled = handling(e);
    let tb = e.__traceback__;
    print(tb == null, nameOf(type(tb)));
    while (tb != null) {
      print(tb.tbLineno, tb.tbFrame.fCode.coName);
      tb = tb.tbNext;
    }
    print(traceback.formatExc({ exc: e }));
    print(traceback.formatException(e).join(""));
    print(traceback.formatException(type(e), e, e.__traceback__).join(""));
    print(traceback.formatExceptionOnly(e).join(""));
    print(traceback.formatExceptionOnly(type(e), e).join(""));
    for (const f of traceback.extractTb(e.__traceback__)) {
      print(f.name, f.lineno, f.line);
    }
    print(len(traceback.extractTb(e.__traceback__)));
    const summary = traceback.extractTb(e.__traceback__);
    print(getitem(summary, -1).name, getitem(summary, -1).line);
    print(traceback.formatTb(e.__traceback__).join(""));
    print(traceback.formatList(summary).join(""));
    const te = traceback.TracebackException.fromException(e);
    print(str.join("", te.format()));
    print(str(te), te.excTypeStr);
    print(str.join("", te.formatExceptionOnly()));
    let v: any;
    [t, v, tb] = sys.excInfo({ exc: e });
    print(t === ValueError, v === e, tb === e.__traceback__);
    let buf = new io.StringIO();
    traceback.printExc({ file: buf, exc: e });
    print(buf.getvalue());
    buf = new io.StringIO();
    traceback.printTb(e.__traceback__, undefined, buf);
    print(buf.getvalue());
    buf = new io.StringIO();
    traceback.printException(e, undefined, undefined, { file: buf });
    traceback.printException(type(e), e, e.__traceback__, { file: buf });
    print(buf.getvalue());
    print(traceback.formatExc({ limit: 1, exc: e }));
    print(traceback.formatExc({ limit: -1, exc: e }));
    traceback.printExc({ limit: 1, exc: e });
    const err = new RuntimeError("with").withTraceback(e.__traceback__);
    print(err.__traceback__ != null);
    print(traceback.formatException(err).join(""));
    const e2 = e.withTraceback(null);
    print(e2.__traceback__);
    print(traceback.formatException(e2).join(""));
  }
  print(sys.excInfo());
  const fresh = new ValueError("fresh");
  print(fresh.__traceback__);
  print(traceback.formatException(fresh).join(""));
  try {
    throw fresh;
  } catch (x) {
    if (!(x instanceof ValueError)) throw x;
    using handled = handling(x);
    print(x.__traceback__!.tbLineno);
  }
  print(fresh.__traceback__ != null);
  t = asyncio.createTask(co);
  await asyncio.wait([t]);
  print(getitem(traceback.extractTb(t.exception().__traceback__), -1).name);
}
await asyncio.run(main);
