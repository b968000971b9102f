import type { Convert } from "../../execute/loadProgram.ts";

export type LoadConvert = () => Promise<Convert>;

/** The translator, loaded by the first command that needs it. */
export const loadConvert: LoadConvert = async () => (await import("../../pipeline.ts")).convert;
