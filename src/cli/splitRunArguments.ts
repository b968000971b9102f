/**
 * `py2ts-async run FILE.py [ARG...]`: what follows the file belongs to the Python program, as with
 * `python FILE.py`, except the options of `run` itself, which may also stand at the end. After `--`
 * everything is the program's.
 */

const WITH_VALUE = new Set(["--clock", "--seed", "--names"]);
const FLAGS = new Set(["--json"]);

export interface RunArguments {
  /** For the command line. */
  own: string[];
  /** For the Python program: `sys.argv[1:]`. */
  program: string[];
}

export function splitRunArguments(args: readonly string[]): RunArguments {
  if (args[0] !== "run") return { own: [...args], program: [] };
  const own = ["run"];
  const program: string[] = [];
  let file = false;
  for (let index = 1; index < args.length; index++) {
    const arg = args[index] as string;
    const name = arg.split("=", 1)[0] as string;
    if (arg === "--" && file) {
      program.push(...args.slice(index + 1));
      break;
    }
    if (WITH_VALUE.has(name)) {
      own.push(arg);
      const value = args[index + 1];
      if (name === arg && value !== undefined) own.push(args[++index] as string);
    } else if (FLAGS.has(arg) || (!file && arg.startsWith("-"))) {
      own.push(arg);
    } else if (file) {
      program.push(arg);
    } else {
      file = true;
      own.push(arg);
    }
  }
  return { own, program };
}
