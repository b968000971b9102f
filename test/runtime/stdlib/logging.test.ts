import { beforeAll } from "vitest";
import { setClock } from "../../../runtime/loop/clock.ts";
import { Dict } from "../../../runtime/python/dict.ts";
import { KeyError, ValueError } from "../../../runtime/python/exceptions.ts";
import { tupleOf } from "../../../runtime/python/tuple.ts";
import * as io from "../../../runtime/stdlib/io.ts";
import * as logging from "../../../runtime/stdlib/logging.ts";
import { compareWithCPython } from "./recorded.ts";

process.env["TZ"] = "UTC";
beforeAll(() => setClock("virtual"));

type Configure = (handler: logging.StreamHandler, logger: logging.Logger) => unknown;

function logged(configure: Configure, use: (logger: logging.Logger) => unknown, name = "app") {
  return (): string => {
    const out = new io.StringIO();
    const handler = new logging.StreamHandler(out);
    const logger = new logging.Logger(name);
    logger.addHandler(handler);
    configure(handler, logger);
    use(logger);
    return out.getvalue();
  };
}

const fmt =
  (...args: ConstructorParameters<typeof logging.Formatter>): Configure =>
  (handler) =>
    handler.setFormatter(new logging.Formatter(...args));
const nothing: Configure = () => {};
const extra = (key: string, value: string) => ({ extra: new Dict([[key, value]]) });

function allLevels(l: logging.Logger): void {
  for (const level of ["debug", "info", "warning", "error", "critical"] as const) {
    l[level]("to %s", level);
  }
}

/** Made by hand in Python as well: without frames, whose lines would differ. */
function withoutFrames<E extends Error>(error: E): E {
  error.stack = "";
  return error;
}

class Shouting extends logging.Formatter {
  override format(record: logging.LogRecord): string {
    return super.format(record).toUpperCase();
  }
}

class Collecting extends logging.Handler {
  readonly seen: unknown[] = [];
  override emit(record: logging.LogRecord): void {
    this.seen.push(tupleOf(record.levelname, record.getMessage(), record.args));
  }
}

compareWithCPython("logging", {
  "no formatter": logged(nothing, allLevels),
  levels: logged((h, l) => {
    l.setLevel("INFO");
    h.setLevel(logging.ERROR);
  }, allLevels),
  "percent style": logged(
    fmt(
      "%(asctime)s %(name)-6s|%(levelname)8s|%(levelno)d %(message)s [%(threadName)s %(processName)s %(taskName)s]",
    ),
    allLevels,
  ),
  datefmt: logged(fmt("%(asctime)s %(message)s", "%H:%M:%S"), (l) => l.info("x")),
  "brace style": logged(fmt("{asctime} {levelname:>8} {name} {message}", undefined, "{"), (l) =>
    l.info("x %d", 5),
  ),
  "dollar style": logged(fmt("$levelname ${name}: $message", undefined, "$"), (l) => l.info("x")),
  numbers: logged(fmt("%(created)f %(msecs)03d"), (l) => l.info("x")),
  "dict argument": logged(fmt("%(message)s"), (l) =>
    l.info(
      "%(a)s and %(b)d",
      new Dict<string, unknown>([
        ["a", "x"],
        ["b", 2],
      ]),
    ),
  ),
  "percent sign without arguments": logged(fmt("%(message)s"), (l) => l.info("100%")),
  extra: logged(fmt("%(user)s %(message)s"), (l) => l.info("hi", extra("user", "ann"))),
  defaults: logged(
    fmt("%(user)s %(message)s", undefined, undefined, undefined, {
      defaults: new Dict([["user", "nobody"]]),
    }),
    (l) => {
      l.info("a");
      l.info("b", extra("user", "bob"));
    },
  ),
  "extra overwrites": logged(nothing, (l) => l.info("hi", extra("name", "x"))),
  objects: logged(nothing, (l) => {
    l.info([1, null]);
    l.info("%r %5.1f %s", "a", 2.25, new Dict([[1, 2]]));
    l.log(15, "level");
  }),
  "level names": () => [
    logging.getLevelName(10),
    logging.getLevelName("INFO"),
    logging.getLevelName(15),
    logging.getLevelNamesMapping(),
  ],
  "bad level": () => new logging.Logger("x").setLevel("LOUD"),
  "bad style": () => new logging.Formatter("x", undefined, "!"),
  "bad format": () => new logging.Formatter("%(x"),
  filters: logged(
    (h, l) => {
      h.addFilter((r) => r.getMessage().includes("keep"));
      l.addFilter(new logging.Filter("app"));
    },
    (l) => {
      l.info("keep me");
      l.info("drop");
    },
  ),
  "filter of another name": logged((_, l) => l.addFilter(new logging.Filter("other")), allLevels),
  disabled: logged((_, l) => (l.disabled = true), allLevels),
  exc_info: logged(fmt("%(levelname)s %(message)s"), (l) => {
    l.error("failed", { excInfo: withoutFrames(new ValueError("bad")) });
    l.exception("handled", { excInfo: withoutFrames(new KeyError("k")) });
    l.error("none", { excInfo: false });
  }),
  tree: () => {
    const out = new io.StringIO();
    const [a, b, c] = ["t.a", "t.a.b.c", "t.a.b"].map((name) => logging.getLogger(name)) as [
      logging.Logger,
      logging.Logger,
      logging.Logger,
    ];
    const h = new logging.StreamHandler(out);
    h.setFormatter(new logging.Formatter("%(name)s:%(message)s"));
    a.addHandler(h);
    a.setLevel(logging.INFO);
    a.propagate = false;
    b.info("from c");
    c.debug("hidden");
    b.setLevel(logging.ERROR);
    b.info("hidden");
    a.getChild("z").warning("child");
    return [
      out.getvalue(),
      b.getEffectiveLevel(),
      c.isEnabledFor(20),
      b.parent === c,
      c.parent === a,
      logging.getLogger("t.a") === a,
      logging.getLogger() === logging.root,
      a,
      b,
      logging.root,
      h.level,
      b.hasHandlers(),
    ];
  },
  basicConfig: () => {
    const out = new io.StringIO();
    logging.basicConfig({
      stream: out,
      level: logging.INFO,
      format: "%(levelname)s %(message)s",
    });
    logging.info("one");
    logging.debug("two");
    logging.getLogger("x.y").warning("three");
    logging.basicConfig({ format: "ignored" });
    logging.disable(logging.WARNING);
    logging.warning("off");
    logging.error("on");
    logging.disable(logging.NOTSET);
    logging.basicConfig({ stream: out, format: "%(message)s!", force: true });
    logging.warning("four");
    logging.log(45, "five");
    logging.basicConfig({ stream: out, force: true });
    logging.warning("six");
    return out.getvalue();
  },
  "basicConfig unknown argument": () =>
    logging.basicConfig({ force: true, formatt: "x" } as logging.BasicConfig),
  "basicConfig stream and handlers": () =>
    logging.basicConfig({ force: true, stream: new io.StringIO(), handlers: [] }),
  LoggerAdapter: () => {
    const out = new io.StringIO();
    const l = new logging.Logger("ad");
    const h = new logging.StreamHandler(out);
    h.setFormatter(new logging.Formatter("%(user)s %(message)s"));
    l.addHandler(h);
    new logging.LoggerAdapter(l, new Dict<string, unknown>([["user", "ann"]])).info(
      "hi %s",
      "there",
    );
    return out.getvalue();
  },
  "formatter subclass": logged(
    (h) => h.setFormatter(new Shouting("%(message)s")),
    (l) => l.info("loud"),
  ),
  "handler subclass": () => {
    const l = new logging.Logger("c");
    const h = new Collecting();
    l.addHandler(h);
    l.info("a %s", 1);
    l.info("b");
    return [h.seen, new logging.NullHandler(), h.level];
  },
});
