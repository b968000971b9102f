import { run } from "./run.ts";

/** The process's own command line; `importModule` is `import` of a module that can. */
export async function main(importModule: (url: string) => Promise<unknown>): Promise<void> {
  const status = await run(process.argv.slice(2), {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    importModule,
  });
  // `run` leaves the status to the program it started.
  if (status !== 0) process.exitCode = status;
}
