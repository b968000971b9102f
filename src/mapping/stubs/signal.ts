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
