/**
 * The TypeScript compiler API, as ts-morph carries it.
 *
 * `import { ts } from "ts-morph"` makes Node scan twelve megabytes of CommonJS for export names, which
 * takes longer than loading them does; `require` does not. And of ts-morph only its compiler is
 * needed at run time, a file of its own. Types come from `import type { ts } from "ts-morph"`.
 */
import { createRequire } from "node:module";
import type * as TsMorph from "ts-morph";

const { resolve } = createRequire(import.meta.url);
const requireOfTsMorph = createRequire(resolve("ts-morph"));

export const typescript = requireOfTsMorph(
  "@ts-morph/common/dist/typescript.js",
) as typeof TsMorph.ts;
