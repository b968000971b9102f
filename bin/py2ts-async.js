#!/usr/bin/env node
// The command line is one CommonJS file, because of those Node can keep the compiled code.
import { createRequire } from "node:module";
import { enableCompileCache } from "../dist/src/cli/compileCache.js";

enableCompileCache();
const { main } = createRequire(import.meta.url)("../dist/cli.cjs");
// No top-level await: Node would blame this file when a Python program never ends.
void main((url) => import(url));
