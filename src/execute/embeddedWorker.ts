/** The thread of the embedded executor: evaluates one program after another. */
import { parentPort, workerData } from "node:worker_threads";
import type { EmbeddedProgram } from "./embeddedProgram.ts";
import { createEvaluator } from "./evaluateEmbedded.ts";

const port = parentPort;
if (port === null) throw new Error("this file is a worker thread");

const evaluate = createEvaluator((workerData as { runtimeBundle: string }).runtimeBundle);

port.on("message", async (program: EmbeddedProgram) => {
  // While a program runs, only the program keeps this thread alive: that is how a deadlock shows.
  port.unref();
  const outcome = await evaluate(program);
  port.ref();
  port.postMessage(outcome);
});
