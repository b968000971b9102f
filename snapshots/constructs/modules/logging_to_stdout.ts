/** logging with its own format, levels, children and exceptions, written to standard output. */

import * as asyncio from "py2ts-async/asyncio";
import * as logging from "py2ts-async/logging";
import * as sys from "py2ts-async/sys";
import { ValueError, asFloat, print } from "py2ts-async/builtins";

const stream = sys.stdout;
const level = logging.INFO;
logging.basicConfig({ format: "%(levelname)s:%(name)s:%(message)s", level, stream });
const logger = logging.getLogger("ship");
const child = logging.getLogger("ship.engine");
child.setLevel(logging.DEBUG);

export async function sail(knots: number): Promise<void> {
  logger.info(
    "sailing at %d knots (%s, %.1f)",
    knots,
    knots > 10 ? "fast" : "slow",
    asFloat(knots / 3),
  );
  await asyncio.sleep(1);
  if (knots > 20) {
    throw new ValueError("too fast");
  }
  child.debug("engine hums");
  logger.debug("not shown");
}

export async function main(): Promise<void> {
  await sail(5);
  try {
    await sail(25);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    logger.error("failed: %s", error);
  }
  logger.warning("a plain %% sign and {braces}");
  logging.warning("from the root");
  print(
    logger.name,
    child.parent === logger,
    logger.getEffectiveLevel(),
    logging.getLevelName(30),
    child.isEnabledFor(10),
  );
}

await asyncio.run(main);
