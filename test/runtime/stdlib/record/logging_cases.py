import io, logging, sys
from record import case

def logged(configure, use, name="app"):
    def run():
        out = io.StringIO()
        handler = logging.StreamHandler(out)
        logger = logging.Logger(name)
        logger.addHandler(handler)
        configure(handler, logger)
        use(logger)
        return out.getvalue()
    return run
def fmt(text, *rest, **kw):
    return lambda h, l: h.setFormatter(logging.Formatter(text, *rest, **kw))
def all_levels(l):
    for level in ("debug", "info", "warning", "error", "critical"): getattr(l, level)("to %s", level)

case("no formatter", logged(lambda h, l: None, all_levels))
case("levels", logged(lambda h, l: (l.setLevel("INFO"), h.setLevel(logging.ERROR)), all_levels))
case("percent style", logged(fmt("%(asctime)s %(name)-6s|%(levelname)8s|%(levelno)d %(message)s [%(threadName)s %(processName)s %(taskName)s]"), all_levels))
case("datefmt", logged(fmt("%(asctime)s %(message)s", "%H:%M:%S"), lambda l: l.info("x")))
case("brace style", logged(fmt("{asctime} {levelname:>8} {name} {message}", style="{"), lambda l: l.info("x %d", 5)))
case("dollar style", logged(fmt("$levelname ${name}: $message", style="$"), lambda l: l.info("x")))
case("numbers", logged(fmt("%(created)f %(msecs)03d"), lambda l: l.info("x")))
case("dict argument", logged(fmt("%(message)s"), lambda l: l.info("%(a)s and %(b)d", {"a": "x", "b": 2})))
case("percent sign without arguments", logged(fmt("%(message)s"), lambda l: l.info("100%")))
case("extra", logged(fmt("%(user)s %(message)s"), lambda l: l.info("hi", extra={"user": "ann"})))
case("defaults", logged(fmt("%(user)s %(message)s", defaults={"user": "nobody"}), lambda l: (l.info("a"), l.info("b", extra={"user": "bob"}))))
case("extra overwrites", logged(lambda h, l: None, lambda l: l.info("hi", extra={"name": "x"})))
case("objects", logged(lambda h, l: None, lambda l: (l.info([1, None]), l.info("%r %5.1f %s", "a", 2.25, {1: 2}), l.log(15, "level"))))
case("level names", lambda: [logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(15), logging.getLevelNamesMapping()])
case("bad level", lambda: logging.Logger("x").setLevel("LOUD"))
case("bad style", lambda: logging.Formatter("x", style="!"))
case("bad format", lambda: logging.Formatter("%(x"))
case("filters", logged(lambda h, l: (h.addFilter(lambda r: "keep" in r.getMessage()), l.addFilter(logging.Filter("app"))), lambda l: (l.info("keep me"), l.info("drop"))))
case("filter of another name", logged(lambda h, l: l.addFilter(logging.Filter("other")), all_levels))
case("disabled", logged(lambda h, l: setattr(l, "disabled", True), all_levels))
def exc_info(l):
    l.error("failed", exc_info=ValueError("bad"))
    l.exception("handled", exc_info=KeyError("k"))
    l.error("none", exc_info=False)
case("exc_info", logged(fmt("%(levelname)s %(message)s"), exc_info))
def tree():
    out = io.StringIO()
    a, b, c = logging.getLogger("t.a"), logging.getLogger("t.a.b.c"), logging.getLogger("t.a.b")
    h = logging.StreamHandler(out); h.setFormatter(logging.Formatter("%(name)s:%(message)s")); a.addHandler(h); a.setLevel(logging.INFO); a.propagate = False
    b.info("from c"); c.debug("hidden"); b.setLevel(logging.ERROR); b.info("hidden"); a.getChild("z").warning("child")
    return [out.getvalue(), b.getEffectiveLevel(), c.isEnabledFor(20), b.parent is c, c.parent is a, logging.getLogger("t.a") is a, logging.getLogger() is logging.root, a, b, logging.root, h.level, b.hasHandlers()]
case("tree", tree)
def root():
    out = io.StringIO()
    logging.basicConfig(stream=out, level=logging.INFO, format="%(levelname)s %(message)s")
    logging.info("one"); logging.debug("two"); logging.getLogger("x.y").warning("three"); logging.basicConfig(format="ignored")
    logging.disable(logging.WARNING); logging.warning("off"); logging.error("on"); logging.disable(logging.NOTSET)
    logging.basicConfig(stream=out, format="%(message)s!", force=True); logging.warning("four"); logging.log(45, "five")
    logging.basicConfig(stream=out, force=True); logging.warning("six")
    return out.getvalue()
case("basicConfig", root)
case("basicConfig unknown argument", lambda: logging.basicConfig(force=True, formatt="x"))
case("basicConfig stream and handlers", lambda: logging.basicConfig(force=True, stream=sys.stderr, handlers=[]))
def adapted():
    out = io.StringIO(); l = logging.Logger("ad"); h = logging.StreamHandler(out); h.setFormatter(logging.Formatter("%(user)s %(message)s")); l.addHandler(h)
    logging.LoggerAdapter(l, {"user": "ann"}).info("hi %s", "there"); return out.getvalue()
case("LoggerAdapter", adapted)
class Shouting(logging.Formatter):
    def format(self, record): return super().format(record).upper()
case("formatter subclass", logged(lambda h, l: h.setFormatter(Shouting("%(message)s")), lambda l: l.info("loud")))
class Collecting(logging.Handler):
    def __init__(self): super().__init__(); self.seen = []
    def emit(self, record): self.seen.append((record.levelname, record.getMessage(), record.args))
def collected():
    l = logging.Logger("c"); h = Collecting(); l.addHandler(h); l.info("a %s", 1); l.info("b"); return [h.seen, logging.NullHandler(), h.level]
case("handler subclass", collected)
