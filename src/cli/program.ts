/** The commands and their options. What a command does is loaded when it is asked for. */
import { Command, InvalidArgumentError, Option } from "commander";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../execute/packageRoot.ts";
import type { LoadConvert } from "./commands/loadConvert.ts";
import type { CliIo } from "./io.ts";

export interface CommandContext {
  io: CliIo;
  load: LoadConvert;
  /** `sys.argv[1:]` of `run`. */
  programArguments: readonly string[];
  /** Called with the exit status when a command ends. */
  finish(status: number): void;
}

export function createProgram(context: CommandContext): Command {
  const program = new Command("py2ts-async")
    .description("Turns Python asyncio programs into TypeScript that prints what CPython prints.")
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.io.stdout.write(text),
      writeErr: (text) => void context.io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, "py2ts-async: ")),
    })
    .showHelpAfterError("(py2ts-async --help shows the commands and their options)");
  addConvert(program, context);
  addRun(program, context);
  addVerify(program, context);
  return program;
}

function addConvert(program: Command, context: CommandContext): void {
  program
    .command("convert")
    .description("translate Python files, or folders of them, to TypeScript")
    .argument("<path...>", "Python files or folders")
    .option("--out <dir>", "write there, mirroring the folders (default: beside the Python files)")
    .addOption(namesOption())
    .option("--check", "report problems and outdated translations, write nothing")
    .option("--force", "overwrite translations that were edited by hand")
    .option("--source-map", "write X.ts.map beside X.ts: lines of TypeScript to lines of Python")
    .addOption(
      new Option("--stop-after <stage>", "print what this stage makes of the program").choices([
        "parse",
        "analyze",
        "transform",
      ]),
    )
    .option("--timings", "show where the time goes")
    .option("--json", "print the result as JSON")
    .action(async (paths: string[], options) => {
      const { convertCommand } = await import("./commands/convert.ts");
      context.finish(await convertCommand(paths, options, context));
    });
}

function addRun(program: Command, context: CommandContext): void {
  program
    .command("run")
    .description("translate a Python program in memory and run it")
    .usage("[options] FILE.py [ARG...]")
    .argument("<file>", "the program; what follows it is passed on to it")
    .addOption(clockOption("real"))
    .addOption(seedOption())
    .addOption(namesOption())
    .option("--json", "print diagnostics as JSON (on standard error)")
    .action(async (file: string, options) => {
      const { runCommand } = await import("./commands/run.ts");
      context.finish(await runCommand(file, options, context));
    });
}

function addVerify(program: Command, context: CommandContext): void {
  program
    .command("verify")
    .description("run the original under CPython 3.13 and the translation, and compare")
    .argument("<path...>", "Python files or folders")
    .option("--python <python>", "the CPython 3.13 to compare with (default: found by itself)")
    .addOption(clockOption("virtual"))
    .addOption(seedOption())
    .option("--timeout <seconds>", "give a program this long", positiveNumber, 20)
    .option("--record <dir>", "write what CPython printed, and the translations, mirrored")
    .option("--recorded <dir>", "compare with what was recorded there; needs no Python")
    .option("--json", "print the result as JSON")
    .action(async (paths: string[], options) => {
      const { verifyCommand } = await import("./commands/verify.ts");
      context.finish(await verifyCommand(paths, options, context));
    });
}

function namesOption(): Option {
  return new Option("--names <style>", "camel: my_name becomes myName; keep: it does not")
    .choices(["camel", "keep"])
    .default("camel");
}

function clockOption(standard: "real" | "virtual"): Option {
  return new Option("--clock <clock>", "virtual: sleeping takes no time")
    .choices(["real", "virtual"])
    .default(standard);
}

function seedOption(): Option {
  return new Option("--seed <number>", "seed `random`").argParser((text) => {
    if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError("It must be an integer.");
    return text;
  });
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError("It must be a positive number.");
  return value;
}

function packageVersion(): string {
  const manifest = readFileSync(join(packageRoot, "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}
