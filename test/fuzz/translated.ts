/** Translates a program by the public `convert`, and runs the translation in this process. */
import type { EmbeddedExecutor } from "../../src/execute/embeddedExecutor.ts";
import { convert } from "../../src/index.ts";
import { endingOf, type Ending } from "../../src/verify/ending.ts";

/** Seconds. */
const TIMEOUT = 10;

/** How the translation ends; a program that cannot be translated dies of its first diagnostic. */
export async function runTranslated(
  source: string,
  file: string,
  executor: EmbeddedExecutor,
): Promise<Ending> {
  const conversion = await convert(source, { file });
  const refusal = conversion.diagnostics.find(({ severity }) => severity === "error");
  if (refusal !== undefined) {
    const exception = `${refusal.line}: ${refusal.code}: ${refusal.message}`;
    return { stdout: "", status: 1, exception };
  }
  const main = { ...conversion, file, source, imports: new Map<string, string>() };
  const program = { main, modules: [main], diagnostics: [], complete: true };
  const settings = { clock: "virtual", seed: "0", timeout: TIMEOUT } as const;
  return endingOf(await executor.execute(program, settings));
}
