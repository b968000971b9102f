/** What a command touches of the outside world, so that tests can look at all of it. */
export interface CliIo {
  stdout: TextSink;
  stderr: TextSink;
  /** Relative paths in arguments start here. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** `import(url)`: the program that `run` starts. */
  importModule(url: string): Promise<unknown>;
}

export interface TextSink {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** Whether to colour what goes to the sink (https://no-color.org). */
export function wantsColour(io: CliIo, sink: TextSink): boolean {
  return sink.isTTY === true && !io.env["NO_COLOR"] && io.env["TERM"] !== "dumb";
}
