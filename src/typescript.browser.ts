/**
 * The TypeScript compiler API for browsers: bundlers take this module in the place of `typescript.ts`, as
 * package.json's `browser` field says. There is no `require` there, and a bundler reads all of ts-morph anyway.
 */
import { ts } from "ts-morph";

export const typescript = ts;
