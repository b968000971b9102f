/** Lib/signal.py */
export default `
class Signals(enum.IntEnum):
    SIGHUP: Signals
    SIGINT: Signals
    SIGQUIT: Signals
    SIGABRT: Signals
    SIGKILL: Signals
    SIGUSR1: Signals
    SIGSEGV: Signals
    SIGUSR2: Signals
    SIGPIPE: Signals
    SIGALRM: Signals
    SIGTERM: Signals
    SIGCHLD: Signals
    SIGCONT: Signals
    SIGSTOP: Signals
    SIGTSTP: Signals
    SIGWINCH: Signals
class Handlers(enum.IntEnum):
    SIG_DFL: Handlers
    SIG_IGN: Handlers
SIG_DFL: Handlers
SIG_IGN: Handlers
def signal(signalnum: int, handler: Callable[[int, Any], object] | int) -> Any: ...
def getsignal(signalnum: int) -> Any: ...
def raise_signal(signalnum: int) -> None: ...
def default_int_handler(signalnum: int, frame: Any) -> NoReturn: ...
def strsignal(signalnum: int) -> str | None: ...
SIGHUP: Signals
SIGINT: Signals
SIGQUIT: Signals
SIGABRT: Signals
SIGKILL: Signals
SIGUSR1: Signals
SIGSEGV: Signals
SIGUSR2: Signals
SIGPIPE: Signals
SIGALRM: Signals
SIGTERM: Signals
SIGCHLD: Signals
SIGCONT: Signals
SIGSTOP: Signals
SIGTSTP: Signals
SIGWINCH: Signals
`;
